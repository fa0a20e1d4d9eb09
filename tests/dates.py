"""Takes the names of days and months out of Babel, in the forms the program writes them.

`python -m tests.dates` writes `resources/dates` anew. Babel itself takes five megabytes and a twentieth of a
second at run time, for these few words.
"""

import json
from datetime import date, timedelta

from babel.dates import format_date

from nhplogger import assets

LOCALES = ("en_GB", "cy_GB")
_MONDAY = date(2024, 1, 1)


def names(locale: str) -> dict[str, list[str]]:
    """The names of a week's days and a year's months by Babel's own letters for their forms."""
    week = [_MONDAY + timedelta(days=number) for number in range(7)]
    months = [_MONDAY.replace(month=number) for number in range(1, 13)]
    forms = {"EEEE": week, "EEE": week, "MMMM": months, "MMM": months}
    return {form: [format_date(day, form, locale=locale) for day in days] for form, days in forms.items()}


def as_text(locale: str) -> str:
    """What the file of a locale says."""
    return json.dumps(names(locale), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    for each in LOCALES:
        (assets.ROOT / "dates" / f"{each}.json").write_text(as_text(each), encoding="utf-8")
