"""The words that are left of a line when what its tokens say is taken out."""

import re

from nhplogger.domain.capture_tokens import QUOTES
from nhplogger.domain.due_dates import Due
from nhplogger.domain.entry import Kind
from nhplogger.domain.reading import Known, Part, Roles, Token

_FRONT = re.compile(r"[\s,&:]*")
_AFTER_SPEAKER = re.compile(r"[\s,:]*")
_INSIDE_WORDS = ("'", "’", "-", "‐")
_ENDS = re.compile(r"[\s,&.]*")
TO = re.compile(r"\bto\s+$", re.I)
_LEADS_ON = re.compile(r"\b(?:about|and|ask|at|between|by|for|from|of|or|tell|through|to|via|with)\s+$", re.I)
_BEFORE_STOP = re.compile(r"\s+([.,;])(?=\s|$)")


class _Left:
    """A line some of whose characters have been taken out, the places of the others unmoved."""

    def __init__(self, line: str) -> None:
        self._chars: list[str] = list(line)

    def take(self, start: int, end: int) -> None:
        self._chars[start:end] = [" "] * (end - start)

    def put(self, start: int, end: int, words: str) -> None:
        """Other words there, unless what stood there has been taken out."""
        if self._chars[start] != " ":
            self._chars[start:end] = [words, *[""] * (end - start - 1)]

    def before(self, start: int) -> str:
        return "".join(self._chars[:start])

    def after(self, end: int) -> str:
        return "".join(self._chars[end:])

    def starts_with(self, token: Token) -> bool:
        """Whether nothing else stands before it, and it is no part of a longer word: not `@Ann's report`."""
        alone = "".join(self._chars[token.end : token.end + 1]) not in _INSIDE_WORDS
        return alone and bool(_FRONT.fullmatch(self.before(token.start)))

    def ends_with(self, end: int) -> bool:
        return bool(_ENDS.fullmatch(self.after(end)))


def remaining(
    line: str, kind: Kind, tokens: list[Token], roles: Roles, *, due: Due | None, known: Known
) -> str:
    """The entry's own words: no kind, no themes; names and dates only where the sentence needs them."""
    left = _Left(line)
    for token in tokens:
        if token.part in (Part.KIND, Part.THEME):
            left.take(token.start, token.end)
    if kind is Kind.ACTION:
        _take_owners(left, roles, due)
    else:
        _take_speech(left, line, kind, roles)
    opening = next((line[token.start] for token in tokens if token.part is Part.KIND), " ")
    return _tidied(left, opening, [token for token in tokens if token.part is Part.PERSON], known)


def _take_owners(left: _Left, roles: Roles, due: Due | None) -> None:
    """Owners at either end of the line, and a date at its end that says no more than its day."""
    owners = roles.owners
    if owners and left.starts_with(owners[0]):
        left.take(0, owners[-1].end)
    for _once in range(2):  # the date may stand before the owners or behind them
        if due and not due.words and left.ends_with(due.end):
            left.take(due.start, due.end)
        if owners and left.ends_with(owners[-1].end) and not _LEADS_ON.search(left.before(owners[0].start)):
            left.take(owners[0].start, owners[-1].end)


def _take_speech(left: _Left, line: str, kind: Kind, roles: Roles) -> None:
    """A speaker in front of the words, and behind a quote who said it and to whom."""
    closing = max((line.rfind(mark, 1) for mark in QUOTES), default=-1) if kind is Kind.QUOTE else -1
    if roles.said_to:
        to = TO.search(line, max(0, roles.said_to.start - 9), roles.said_to.start)
        left.take(to.start() if to else roles.said_to.start, roles.said_to.end)
    speaker = roles.speaker
    if speaker and left.starts_with(speaker):
        rest = _AFTER_SPEAKER.match(line, speaker.end)
        left.take(0, rest.end() if rest else speaker.end)
    elif speaker and -1 < closing < speaker.start and left.ends_with(speaker.end):
        left.take(speaker.start, speaker.end)


def _tidied(left: _Left, mark: str, people: list[Token], known: Known) -> str:
    for person in people:
        left.put(person.start, person.end, known.people.name(person.id))
    text = _BEFORE_STOP.sub(r"\1", " ".join(left.after(0).split()))
    return _unquoted(text, mark) if mark in QUOTES else text.lstrip(",: ")


def _unquoted(text: str, mark: str) -> str:
    """The words of a quote without the closing mark, where nothing but a stop follows it."""
    body = text.rstrip(" .,") if text.rstrip(" .,").endswith(tuple(QUOTES)) else text
    inside = body[:-1] if body.endswith(tuple(QUOTES)) else body
    return mark + text if any(each in inside for each in QUOTES) else inside.strip()
