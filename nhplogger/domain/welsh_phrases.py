"""The Welsh phrases for due dates that are read as the observers of this study mean them."""

import re
from datetime import date, timedelta

from nhplogger.domain import calendar_words as days
from nhplogger.domain.calendar_words import DayOf

WELSH_WEEKDAYS = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")
# A month is written with its first letter changed after "o": 5ed o Ragfyr.
WELSH_MONTHS = (
    *("ionawr", "chwefror", "[mf]awrth", "ebrill", "[mf]ai", "[mf]ehefin", "g?orffennaf"),
    *("awst", "[mf]edi", "hydref", "[td]achwedd", "rh?agfyr"),
)
_COUNTS = {"un": 1, "dau": 2, "dwy": 2, "tri": 3, "tair": 3, "pedwar": 4, "pedair": 4, "pum": 5, "chwe": 6}
_WEEKDAY = rf"(?:nos|dd?ydd)\s+(?P<weekday>{'|'.join(WELSH_WEEKDAYS)}|lun|fawrth|fercher|wener)"
_MONTH = "(?P<month>" + "|".join(WELSH_MONTHS) + ")"
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(_COUNTS) + ")"
_NTH = r"(?P<day>\d{1,2})(?:af|ail|il|ydd|ed|fed|eg|ain)?"
_YEAR = r"(?:\s+(?P<year>20\d{2}))?"
_IN = r"(?:ymhen|mewn|o\s+fewn)"


def _weekday(match: re.Match[str]) -> int:
    ending = match["weekday"].lower()[1:]
    return next(number for number, name in enumerate(WELSH_WEEKDAYS) if name.endswith(ending))


def _on_weekday(match: re.Match[str], today: date) -> date:
    return days.coming_weekday(_weekday(match), today)


def _next_week(match: re.Match[str], today: date) -> date:
    return days.weekday_of_next_week(_weekday(match), today)


def _month(match: re.Match[str]) -> int:
    word = match["month"].lower()
    return next(number for number, name in enumerate(WELSH_MONTHS, 1) if re.fullmatch(name, word))


def _on_day(match: re.Match[str], today: date) -> date | None:
    return days.coming_day(int(match["day"]), _month(match), match["year"], today)


def _end_of_this_month(_match: re.Match[str], today: date) -> date:
    return days.end_of_month(today)


def _end_of_month(match: re.Match[str], today: date) -> date:
    return days.end_of_coming_month(_month(match), today)


def _end_of_week(_match: re.Match[str], today: date) -> date:
    return days.coming_weekday(days.FRIDAY, today - timedelta(1))


def _days(match: re.Match[str], today: date) -> date:
    return today + timedelta(_number(match))


def _weeks(match: re.Match[str], today: date) -> date:
    return today + timedelta(7 * _number(match))


def _number(match: re.Match[str]) -> int:
    return _COUNTS.get(match["count"].lower()) or int(match["count"])


WELSH_PHRASES: tuple[tuple[str, DayOf], ...] = (
    (r"heddiw|heno", days.after(0)),
    (r"yfory", days.after(1)),
    (r"drennydd", days.after(2)),
    (r"(?:yr\s+)?wythnos\s+nesaf|wythnos\s+i\s+heddiw", days.after(7)),
    (r"(?:y\s+)?[dn]iwedd\s+y\s+mis(?:\s+hwn)?", _end_of_this_month),
    (r"(?:y\s+)?[dn]iwedd\s+yr\s+wythnos(?:\s+hon)?", _end_of_week),
    (rf"(?:y\s+)?[dn]iwedd\s+(?:mis\s+)?{_MONTH}", _end_of_month),
    (rf"bob\s+{_WEEKDAY}", _on_weekday),
    (rf"{_WEEKDAY}\s+nesaf", _next_week),
    (rf"(?:{_WEEKDAY},?\s+)?(?:y\s+)?{_NTH}\s+(?:o\s+)?(?:fis\s+)?{_MONTH}{_YEAR}", _on_day),
    (rf"{_IN}\s+[pb]ythefnos", days.after(14)),
    (rf"{_IN}\s+wythnos", days.after(7)),
    (rf"{_IN}\s+{_COUNT}\s+wythnos", _weeks),
    (rf"{_IN}\s+{_COUNT}\s+(?:[dn]iwrnod|ddiwrnod)", _days),
    (_WEEKDAY, _on_weekday),
)
