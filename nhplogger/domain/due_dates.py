"""Due dates in words: by fri, next fri, 5 dec, in 2 weeks, next meeting, erbyn dydd Gwener."""

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache

from nhplogger.domain import loose_dates
from nhplogger.domain.calendar_words import MONTHS, WEEKDAYS, DayOf
from nhplogger.domain.due_phrases import PHRASES
from nhplogger.domain.welsh_phrases import WELSH_PHRASES, WELSH_WEEKDAYS

HIDDEN = "@"  # stands for each character of a name, so that no date is read across it
LEADS = r"by|on|before|from|until|due(?:\s+(?:by|on|before))?|no\s+later\s+than|erbyn|cyn|hyd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A due date found in a line from `start` to `end`; `words` keeps what the day alone does not say."""

    start: int
    end: int
    day: date | None
    words: str = ""


_LED = rf"(?:(?P<lead>{LEADS})\s+(?:the\s+)?)?"
_PHRASES = (*PHRASES, *WELSH_PHRASES)


@cache
def _readers() -> list[tuple[re.Pattern[str], DayOf]]:
    """Each phrase with what its day is; compiled when first read, as it takes a twentieth of a second."""
    return [(re.compile(rf"{_LED}(?:{phrase})(?![\w/-])", re.I), day) for phrase, day in _PHRASES]


@cache
def _any_phrase() -> re.Pattern[str]:
    """Any of them, without names for their parts."""
    phrases = "|".join(phrase for phrase, _day in _PHRASES)
    return re.compile(re.sub(r"\?P<\w+>", "?:", rf"{_LED}(?:{phrases})(?![\w/-])"), re.I)


def make_ready() -> None:
    """Have the phrases compiled, so that the first line read does not wait for it."""
    _any_phrase()
    _readers()


_WORD = re.compile(r"[\w/-]+")
_STARTS = {  # what every phrase begins with but for figures, so that long lines are searched once
    *("by", "on", "bef", "fro", "unt", "due", "no", "tod", "ton", "tom", "nex", "the", "end", "eve", "in"),
    *("wit", "thi", "day", "a", "erb", "cyn", "hyd", "hed", "hen", "yfo", "dre", "yr", "wyt", "y", "diw"),
    *("bob", "dyd", "ddy", "nos", "ymh", "mew", "o"),
    *(name[:3] for name in (*WEEKDAYS, *MONTHS)),
}
_MEETING = re.compile(
    r"(?<!\w)(?:(?:(?:by|at|before|for|due)\s+)?(?:the\s+)?next\s+(?:meeting|time)"
    r"|(?:(?:erbyn|yn|cyn|at)\s+)?(?:y\s+)?cyfarfod\s+nesaf)(?!\w)",
    re.I,
)
_DAY_WORDS = [*WEEKDAYS, "mon", "tues", "weds", "thurs", "fri", "tomorrow", "today", *WELSH_WEEKDAYS, "yfory"]
_LEADING = re.compile(r"\b(?:by|before|due|erbyn|cyn)\s+(?P<what>[\w/-]+(?:\s+[\w/-]+)?)\s*$", re.I)


def find_due(line: str, today: date, *, wide: bool = False) -> Due | None:
    """The due date a line names, seen from `today`, or none.

    A phrase counts where a word leads to it ("by fri"), where it says how often or how soon ("every monday",
    "in 2 weeks"), or where it ends the line. "fri" is the first Friday after today, "next fri" that of the
    week after this one. Where none of our own phrases stands and `wide` says so, dateparser reads on.
    """
    if ("next" in line.lower() or "nesaf" in line.lower()) and (meeting := _MEETING.search(line)):
        return Due(start=meeting.start(), end=meeting.end(), day=None, words="next meeting")
    words = _WORD.finditer(line)
    likely = (word.start() for word in words if word[0][:3].lower() in _STARTS or word[0][0].isdigit())
    starts = [start for start in likely if _any_phrase().match(line, start)]
    for reader, day_of in _readers() if starts else ():
        for match in filter(None, (reader.match(line, start) for start in starts)):
            if _counts(match, line) and (day := day_of(match, today)):
                return Due(start=match.start(), end=match.end(), day=day, words=_repeating(match, day))
    found = loose_dates.find(line, today) if wide else None
    return Due(start=found.start, end=found.end, day=found.day) if found else None


_ALSO_WORDS = ("sat", "sun", "wed")
_WEAK_LEADS = ("on", "from")
_SAYS_WHEN = re.compile(r"every|in\b|within|next|bob|ymhen|mewn|o\s+fewn", re.I)


def _counts(match: re.Match[str], line: str) -> bool:
    lead = (match["lead"] or "").lower()
    ends = not line[match.end() :].strip(f" .{HIDDEN}")
    words = match[0][len(lead) :].strip().lower()
    if words in _ALSO_WORDS or "weak" in match.re.groupindex:  # "on the 3rd floor", "in the sun"
        return bool(lead) and (ends or lead not in _WEAK_LEADS)
    return bool(lead or _SAYS_WHEN.match(match[0])) or ends


def _repeating(match: re.Match[str], day: date) -> str:
    repeats = re.search(r"\b(?:every|bob)\b", match[0], re.I)
    return f"every {WEEKDAYS[day.weekday()]}" if repeats else ""


def not_understood(line: str) -> str | None:
    """Words at the end of a line that look like a due date and are none: "by flurs", "by 35 dec"."""
    match = _LEADING.search(" ".join(line.rstrip(f" {HIDDEN}").rsplit(maxsplit=3)[-3:]))
    if not match:
        return None
    words = match["what"].lower().split()
    likely = words[0][0].isdigit() or any(get_close_matches(word, _DAY_WORDS, 1, 0.6) for word in words)
    return match[0].strip() if likely else None
