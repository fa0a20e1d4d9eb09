"""Due dates in words: by fri, next fri, 5 dec, in 2 weeks, next meeting, every monday."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import get_close_matches

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
HIDDEN = "@"  # stands for each character of a name, so that no date is read across it
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

_WEEKDAY = r"(?P<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
_WEEKDAY += r"|sat(?:urday)?|sun(?:day)?)"
_MONTH = "(?P<month>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS) + "|sept)"
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(_NUMBERS) + ")"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A due date found in a line from `start` to `end`; `words` keeps what the day alone does not say."""

    start: int
    end: int
    day: date | None
    words: str = ""


def _on_weekday(match: re.Match[str], today: date) -> date:
    wanted = _weekday(match["weekday"])
    return today + timedelta((wanted - today.weekday() - 1) % 7 + 1)


def _next_week(match: re.Match[str], today: date) -> date:
    return today + timedelta(7 - today.weekday() + _weekday(match["weekday"]))


def _weekday(word: str) -> int:
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(word.lower()[:3]))


def _on_day(match: re.Match[str], today: date) -> date | None:
    month = match["month"].lower()[:3]
    number = next(number for number, name in enumerate(MONTHS, 1) if name.startswith(month))
    return _coming(int(match["day"]), number, match["year"], today)


def _in_figures(match: re.Match[str], today: date) -> date | None:
    return _coming(int(match["day"]), int(match["number"]), match["year"], today)


def _coming(day: int, month: int, year: str | None, today: date) -> date | None:
    """That day in the year named, or else the first such day from `today` on; none if there is none."""
    years = [int(year) if len(year) == 4 else 2000 + int(year)] if year else range(today.year, today.year + 9)
    for candidate in years:
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None


def _after(match: re.Match[str], today: date) -> date:
    number = match["count"].lower()
    days = {"day": 1, "week": 7, "fortnight": 14}[match["unit"].lower()]
    return today + timedelta(days * (_NUMBERS.get(number) or int(number)))


def _end_of_month(match: re.Match[str], today: date) -> date:
    return (today.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def _first_of(days: int) -> Callable[[re.Match[str], date], date]:
    return lambda match, today: today + timedelta(days)


_YEAR = r"(?:,?\s+(?P<year>20\d{2}))?"  # "by 5 dec 1400 leaflets" names no year
_PHRASES: tuple[tuple[str, Callable[[re.Match[str], date], date | None]], ...] = (
    (r"today|tonight", _first_of(0)),
    (r"tomorrow", _first_of(1)),
    (r"next\s+week", _first_of(7)),
    (r"(?:the\s+)?end\s+of\s+(?:the\s+)?month", _end_of_month),
    (rf"every\s+{_WEEKDAY}", _on_weekday),
    (rf"next\s+{_WEEKDAY}", _next_week),
    (rf"(?:{_WEEKDAY}\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}{_YEAR}", _on_day),
    (rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}", _on_day),
    (r"(?P<day>\d{1,2})/(?P<number>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?", _in_figures),
    (r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})", _in_figures),
    (rf"(?:in|within)\s+{_COUNT}\s+(?P<unit>day|week|fortnight)s?(?:['’]s?\s+time)?", _after),
    (rf"(?:this\s+)?{_WEEKDAY}", _on_weekday),
)
_LED = r"(?:(?P<lead>by|on|before|from|until)\s+(?:the\s+)?)?"
_READERS = [(re.compile(rf"{_LED}(?:{phrase})(?![\w/-])", re.I), day) for phrase, day in _PHRASES]
_PHRASE = re.compile(  # any of them, without names for their parts
    "|".join(re.sub(r"\?P<\w+>", "?:", reader.pattern) for reader, _day in _READERS), re.I
)
_WORD = re.compile(r"[\w/-]+")
_STARTS = {  # what every phrase begins with but for figures, so that long lines are searched once
    *("by", "on", "bef", "fro", "unt", "tod", "ton", "tom", "nex", "the", "end", "eve", "in", "wit", "thi"),
    *(name[:3] for name in (*WEEKDAYS, *MONTHS)),
}
_MEETING = re.compile(r"(?<!\w)(?:(?:by|at|before|for)\s+)?(?:the\s+)?next\s+(?:meeting|time)(?!\w)", re.I)
_DAY_WORDS = [*WEEKDAYS, "mon", "tues", "weds", "thurs", "fri", "tomorrow", "today"]
_LEADING = re.compile(r"\b(?:by|before)\s+(?P<what>[\w/-]+(?:\s+[\w/-]+)?)\s*$", re.I)


def find_due(line: str, today: date) -> Due | None:
    """The due date a line names, seen from `today`, or none.

    A phrase counts where a word leads to it ("by fri"), where it says how often or how soon ("every monday",
    "in 2 weeks"), or where it ends the line. "fri" is the first Friday after today, "next fri" that of the
    week after this one.
    """
    if "next" in line.lower() and (meeting := _MEETING.search(line)):
        return Due(start=meeting.start(), end=meeting.end(), day=None, words="next meeting")
    words = _WORD.finditer(line)
    likely = (word.start() for word in words if word[0][:3].lower() in _STARTS or word[0][0].isdigit())
    starts = [start for start in likely if _PHRASE.match(line, start)]
    for reader, day_of in _READERS:
        for match in filter(None, (reader.match(line, start) for start in starts)):
            if _counts(match, line) and (day := day_of(match, today)):
                return Due(start=match.start(), end=match.end(), day=day, words=_repeating(match))
    return None


_ALSO_WORDS = ("sat", "sun", "wed")


def _counts(match: re.Match[str], line: str) -> bool:
    if match["lead"] or re.match(r"every|in\b|within|next", match[0], re.I):
        return True
    return match[0].lower() not in _ALSO_WORDS and not line[match.end() :].strip(f" .{HIDDEN}")


def _repeating(match: re.Match[str]) -> str:
    words = match[0].lower()
    return words[words.index("every") :] if "every" in words else ""


def not_understood(line: str) -> str | None:
    """Words at the end of a line that look like a due date and are none: "by flurs", "by 35 dec"."""
    match = _LEADING.search(" ".join(line.rstrip(f" {HIDDEN}").rsplit(maxsplit=3)[-3:]))
    if not match:
        return None
    words = match["what"].lower().split()
    likely = words[0][0].isdigit() or any(get_close_matches(word, _DAY_WORDS, 1, 0.6) for word in words)
    return match[0].strip() if likely else None
