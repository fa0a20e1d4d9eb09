"""Sentences that can be traced: each keeps the ids of all that it counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from nhplogger.domain.values import Value


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a sentence: `of` are the ids of what was counted, or of what was measured.

    `unit` is empty for a count, which is as many as `of` are; else what is measured: minutes, days, percent.
    """

    number: int
    of: tuple[str, ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Traced:
    """A sentence, and the figures in it, in the order in which they stand there."""

    words: str
    figures: tuple[Figure, ...] = ()


class Naming(Protocol):
    """What names may be shown as."""

    def replace(self, text: str) -> str:
        """Running text, with the names in it replaced."""

    def person(self, person_id: str | None) -> str:
        """What somebody is called; nothing for nobody."""

    def agency(self, agency_id: str | None) -> str:
        """What an agency is called; nothing for none."""


def count(values: Iterable[Value]) -> Figure:
    """How many values there are."""
    return count_ids(value.id for value in values)


def count_ids(ids: Iterable[str]) -> Figure:
    """The same where only their ids are at hand; an id is counted once."""
    of = tuple(dict.fromkeys(ids))
    return Figure(len(of), of)


def prose(sentences: Iterable[Traced]) -> str:
    """The sentences as one paragraph."""
    return " ".join(each.words for each in sentences)
