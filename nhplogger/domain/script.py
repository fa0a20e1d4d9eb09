"""The script of a practice meeting: who is there, and what they say when."""

from dataclasses import dataclass

from nhplogger.domain.entry import Kind, Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Somebody in a script; their place in its list is their seat."""

    name: str
    role: str
    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Something said, `at` seconds from the start; seen rather than heard where `who` is empty.

    `line` is what a good observer might write of it, with its `kind`; `themes` are those on that line, by the
    names typed after `#`.
    """

    at: float
    who: str
    kind: Kind
    words: str
    line: str
    themes: tuple[tuple[str, Sign], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A whole practice meeting of so many seconds; utterances are in the order of their times."""

    title: str
    area: str
    place: str
    seconds: float
    people: tuple[Role, ...]
    agenda: tuple[str, ...]
    utterances: tuple[Utterance, ...]
