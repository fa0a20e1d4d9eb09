from datetime import date, timedelta

import pytest
from babel.dates import format_date

from nhplogger import assets, i18n
from nhplogger.i18n import LOCALE, day_and_month, day_of_month, long_date, short_date, short_day_of_month
from tests.dates import LOCALES, as_text

_LEAP_YEAR = [date(2024, 1, 1) + timedelta(days=number) for number in range(366)]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_names_shipped_are_those_of_babel(locale: str) -> None:
    assert (assets.ROOT / "dates" / f"{locale}.json").read_text(encoding="utf-8") == as_text(locale)


@pytest.mark.parametrize(
    ("written", "pattern"),
    [
        (long_date, "EEEE d MMMM y"),
        (day_and_month, "EEEE d MMMM"),
        (short_date, "EEE d MMM"),
        (day_of_month, "d MMMM"),
        (short_day_of_month, "d MMM"),
    ],
    ids=lambda each: getattr(each, "__name__", each),
)
def test_every_day_of_a_year_is_written_as_babel_writes_it(written, pattern: str) -> None:  # type: ignore[no-untyped-def]
    assert [written(day) for day in _LEAP_YEAR] == [
        format_date(day, pattern, locale=LOCALE) for day in _LEAP_YEAR
    ]


def test_the_locale_of_the_program_is_among_those_shipped() -> None:
    assert i18n.LOCALE in LOCALES
