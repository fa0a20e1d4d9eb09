"""The pieces of a search line as they are typed: filters with what stands after them, words and phrases."""

import re
from dataclasses import dataclass

from nhplogger.domain.entry import Sign
from nhplogger.domain.query_names import KEYS

SINCE, UNTIL = ("from", "since"), ("to", "until")
SIGNS = {"+": Sign.HELPS, "-": Sign.HINDERS, "−": Sign.HINDERS, "=": Sign.NEUTRAL}
SIGILS = {"@": "person", "#": "theme"}
_KEY = rf"(?P<key>{'|'.join((*KEYS, *SINCE, *UNTIL))}):|(?P<sigil>[@#])"
_FILTER = re.compile(rf"(?P<minus>-*)(?:{_KEY})", re.I)
_QUOTED = re.compile(r'"(?P<text>(?:[^"]|"")*)(?P<close>"(?P<sign>[+=−-](?!\S))?)?')
_PLAIN = re.compile(r'[^\s"]*')
_TERM = re.compile(r'(?P<minus>-+(?=[^\s-]))?(?:"(?P<quoted>[^"]*)(?P<close>")?|(?P<plain>[^\s"]+))')
_FURTHER = re.compile(rf"\s+(?!-|{_KEY.replace('?P<key>', '?:').replace('?P<sigil>', '?:')})[^\s\"]+", re.I)
# Where text ends whose quotation mark nobody closed: a filter is a filter all the same. A mark right behind
# the colon of a filter opens that filter's value, and closes nothing.
_NEXT_FILTER = re.compile(rf"\s+(?=-*(?:(?:{'|'.join((*KEYS, *SINCE, *UNTIL))}):|[@#]\w))", re.I)
_ENDS_AS_KEY = re.compile(rf"\s-*(?:{'|'.join((*KEYS, *SINCE, *UNTIL))}):\s*\Z", re.I)
_LONGEST_NAME = 8  # words
_QUOTES = str.maketrans(dict.fromkeys("“”„«»", '"'))


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """The beginning of a filter: `key` is one of KEYS, SINCE or UNTIL. Its value is typed from `end`."""

    key: str
    end: int
    sigil: str = ""
    excluded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Text as it was typed, up to `end`; `sign` only behind quotation marks.

    `cut` is set where its quotation mark was not closed, and ends before a filter.
    """

    text: str
    end: int
    quoted: bool = False
    excluded: bool = False
    sign: Sign | None = None
    cut: bool = False


def straight(text: str) -> str:
    """Text with all quotation marks as they are on the keyboard."""
    return text.translate(_QUOTES)


def key_at(line: str, start: int) -> Key | None:
    """The filter that begins there, or none."""
    match = _FILTER.match(line, start)
    if not match:
        return None
    sigil = match["sigil"] or ""
    key = SIGILS[sigil] if sigil else match["key"].lower()
    return Key(key=key, end=match.end(), sigil=sigil, excluded=bool(match["minus"]))


def value_at(line: str, start: int) -> Typed:
    """The value of a filter, up to the next space or in quotation marks; those it holds are doubled."""
    if match := _QUOTED.match(line, start):
        if (end := _cut(line, match, "text")) is not None:
            return Typed(text=line[match.start("text") : end], end=end, quoted=True, cut=True)
        sign = SIGNS.get(match["sign"] or "")
        return Typed(text=match["text"].replace('""', '"'), end=match.end(), quoted=True, sign=sign)
    end = start + len(_PLAIN.match(line, start)[0])  # type: ignore[index]  # it matches no text, too
    return Typed(text=line[start:end], end=end)


def longer(line: str, value: Typed) -> list[int]:
    """Where a value typed without quotation marks may end if further words are part of it, longest first."""
    ends: list[int] = []
    while not value.quoted and value.text and len(ends) < _LONGEST_NAME:
        further = _FURTHER.match(line, ends[-1] if ends else value.end)
        if not further:
            break
        ends.append(further.end())
    return ends[::-1]


def term_at(line: str, start: int) -> Typed | None:
    """The word or phrase that begins there; none where the line ends."""
    match = _TERM.match(line, start)
    if not match:
        return None
    quoted, excluded = match["quoted"] is not None, bool(match["minus"])
    if quoted and (end := _cut(line, match, "quoted")) is not None:
        text = line[match.start("quoted") : end]
        return Typed(text=text, end=end, quoted=True, excluded=excluded, cut=True)
    text = match["quoted"] if quoted else match["plain"]
    return Typed(text=text, end=match.end(), quoted=quoted, excluded=excluded)


def _cut(line: str, match: re.Match[str], name: str) -> int | None:
    """Where text ends whose quotation mark nobody closed, if a filter comes after it."""
    start, end = match.span(name)
    found = _ENDS_AS_KEY.search(line, start, end) if match["close"] else _NEXT_FILTER.search(line, start)
    return found.start() if found else None


def spelt(text: str) -> str:
    """Words so that they are read as words: in quotation marks where they would say something else."""
    special = " " in text or text.startswith("-") or key_at(text, 0)
    return quoted(text) if special else text


def quoted(text: str) -> str:
    """Text in quotation marks; those it holds are doubled."""
    return '"' + text.replace('"', '""') + '"'
