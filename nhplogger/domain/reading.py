"""What a line says, and where in the line it says so."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from nhplogger.domain.due_dates import Due
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.names import Names


class Part(StrEnum):
    """What a stretch of a line was recognised as."""

    KIND = "kind"
    PERSON = "person"
    THEME = "theme"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the line, from `start` to `end`, that was recognised."""

    part: Part
    start: int
    end: int
    id: str = ""
    sign: Sign = Sign.NEUTRAL


@dataclass(frozen=True, slots=True)
class Roles:
    """Which of the people in a line said it, to whom, or own it."""

    speaker: Token | None = None
    said_to: Token | None = None
    owners: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a line will be saved. `marks` pairs themes with signs; `problems` are words for the observer."""

    kind: Kind = Kind.NOTE
    text: str = ""
    speaker_id: str | None = None
    said_to_id: str | None = None
    owners: tuple[str, ...] = ()
    marks: tuple[tuple[str, Sign], ...] = ()
    due: Due | None = None
    tokens: tuple[Token, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What a line can name: people, themes, and the day that "tomorrow" is seen from.

    `plain` holds the starts of tokens that the observer turned back into text. `wide` has dates read that our
    own phrases do not know; the first of them takes a second, so nobody who types is made to wait for it.
    """

    people: Names
    themes: Names
    today: date
    plain: frozenset[int] = field(default_factory=frozenset)
    wide: bool = False
