"""The owners and the due date of an action, as somebody types them in a line of their own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from nhplogger.domain import loose_dates
from nhplogger.domain.due_dates import Due, find_due
from nhplogger.domain.people import Person
from nhplogger.domain.plain_letters import plain
from nhplogger.domain.text import folded


@dataclass(frozen=True, slots=True)
class OwnersTyped:
    """The people that were meant, and the words that mean nobody, or more than one."""

    people: tuple[Person, ...] = ()
    unknown: str = ""


def read_owners(words: str, people: Sequence[Person]) -> OwnersTyped:
    """Names with commas between them, with or without @: a name or role in full, or how only one begins.

    Accents may be left out; where two people differ by them alone, they tell which one is meant.
    """
    found: list[Person] = []
    for part in filter(None, (folded(part.strip().removeprefix("@")) for part in words.split(","))):
        person = _meant(part, people)
        if person is None:
            return OwnersTyped(tuple(found), part)
        if person not in found:
            found.append(person)
    return OwnersTyped(tuple(found))


def read_due(words: str, today: date) -> Due | None:
    """The date of words that are nothing but a date, "by" before it or not; else none."""
    words = words.strip()
    for line in (words, f"by {words}"):
        due = find_due(line, today, wide=loose_dates.is_ready())
        if due and due.start == 0 and not line[due.end :].strip(" ."):
            return due
    return None


def _meant(name: str, people: Iterable[Person]) -> Person | None:
    people = list(people)
    for fits, written in ((str.__eq__, folded), (str.__eq__, plain), (str.startswith, plain)):
        found = [
            person for person in people if any(fits(written(each), written(name)) for each in _names(person))
        ]
        if len(found) == 1 or (found and written is folded):
            return found[0]
    return None


def _names(person: Person) -> tuple[str, ...]:
    return tuple(filter(None, (person.name, person.role, person.pseudonym)))
