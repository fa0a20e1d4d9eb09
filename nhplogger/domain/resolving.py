"""Somebody unnamed turns out to be somebody: renamed, or made one with a person the study knows already."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Changed, Edit, Removed, subject
from nhplogger.domain.entry import Entry, Turn
from nhplogger.domain.first_names import first_names
from nhplogger.domain.names import seat_keys
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.values import Value

_NOBODY_ELSE = r"(?!(?-i:\s+(?!I\b)[A-ZÀ-ÞŴŶ]))"  # a first name that goes on is another's


@dataclass(frozen=True, slots=True)
class Naming:
    """Who a person was taken for, and who they are now; the same id where they are only renamed."""

    before: Person
    after: Person

    @property
    def merges(self) -> bool:
        """Whether two people become one."""
        return self.before.id != self.after.id

    def id_of(self, person_id: str | None) -> str | None:
        """The id that now stands for that one."""
        return self.after.id if person_id == self.before.id else person_id


def renamed(person: Person, name: str) -> Naming:
    """A person under another name; their pseudonym stays, so that reports stay the same."""
    return Naming(person, replace(person, name=name, unnamed=False))


def resolve(naming: Naming, meetings: Iterable[Contents], people: Iterable[Person] = ()) -> tuple[Edit, ...]:
    """What makes it so in all those meetings at once, each given as what was recorded of it.

    Turns, lines, seats and owners go over to whom they belong to, and lines that name the person by `@` name
    the new one. Where both sat in one meeting, the seat of the one who is known stays. `people` are those of
    the area: among them a first name is known for one person's.
    """
    everybody = tuple(people)
    edits: dict[tuple[type, str], Edit] = {}
    for meeting in meetings:
        for edit in _of_meeting(naming, meeting, everybody):
            edits.setdefault((type(subject(edit)), subject(edit).id), edit)
    last: Edit = Removed(naming.before) if naming.merges else Changed(naming.before, naming.after)
    return (*edits.values(), last)


def _of_meeting(naming: Naming, meeting: Contents, people: Iterable[Person]) -> Iterator[Edit]:
    mention = _mention(naming.before, meeting, people)
    for entry in meeting.all(Entry):
        yield from _changed(entry, _entry(naming, entry, mention))
    said = {entry.id for entry in meeting.all(Entry) if mention.search(entry.typed)}
    for action in meeting.all(Action):
        if action.entry_id in said:
            yield from _changed(action, replace(action, text=_renamed_text(naming, action.text)))
    if naming.merges:
        for turn in meeting.all(Turn):
            yield from _changed(turn, replace(turn, person_id=naming.id_of(turn.person_id)))
        yield from _owners(naming, meeting)
        yield from _seats(naming, meeting)


def _changed(before: Value, after: Value) -> Iterator[Edit]:
    if before != after:
        yield Changed(before, after)


def _mention(person: Person, meeting: Contents, people: Iterable[Person]) -> re.Pattern[str]:
    """How lines of a meeting name somebody: by name, by the key of their seat, or by first name."""
    keys = seat_keys(meeting.all(Attendance))
    named = [person.name, *([keys[person.id]] if keys.get(person.id) else [])]
    first = [re.escape(name) + _NOBODY_ELSE for name, each in first_names(people, keys) if each == person.id]
    spelt = "|".join([*map(re.escape, named), *first])
    return re.compile(rf"@(?:{spelt})(?![\w'’-])", re.IGNORECASE)


def _entry(naming: Naming, entry: Entry, mention: re.Pattern[str]) -> Entry:
    after = replace(
        entry, speaker_id=naming.id_of(entry.speaker_id), said_to_id=naming.id_of(entry.said_to_id)
    )
    if not mention.search(entry.typed):
        return after
    typed = mention.sub(lambda _found: f"@{naming.after.name}", entry.typed)
    return replace(after, typed=typed, text=_renamed_text(naming, entry.text))


def _renamed_text(naming: Naming, text: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(naming.before.name)}(?!\w)", lambda _found: naming.after.name, text)


def _owners(naming: Naming, meeting: Contents) -> Iterator[Edit]:
    """Somebody who owns an action under both names owns it once."""
    known = {owner.action_id for owner in meeting.all(ActionOwner) if owner.person_id == naming.after.id}
    for owner in meeting.all(ActionOwner):
        if owner.person_id == naming.before.id:
            after = replace(owner, person_id=naming.after.id)
            yield Removed(owner) if owner.action_id in known else Changed(owner, after)


def _seats(naming: Naming, meeting: Contents) -> Iterator[Edit]:
    seats = {seat.person_id: seat for seat in meeting.all(Attendance)}
    gone, known = seats.get(naming.before.id), seats.get(naming.after.id)
    for seat in seats.values():
        if seat not in (gone, known):
            yield from _changed(seat, replace(seat, deputy_for_id=naming.id_of(seat.deputy_for_id)))
    if gone and known:
        yield from _changed(known, _joined(known, gone))
        yield Removed(gone)
    elif gone or known:
        yield from _taken_over(naming, gone, known)


def _taken_over(naming: Naming, gone: Attendance | None, known: Attendance | None) -> Iterator[Edit]:
    """The seat of the one of the two who has one; nobody is a deputy for themselves."""
    seat = gone or known
    if seat:
        absent = naming.id_of(seat.deputy_for_id)
        after = replace(seat, person_id=naming.after.id)
        yield from _changed(seat, replace(after, deputy_for_id=absent if absent != after.person_id else None))


def _joined(known: Attendance, gone: Attendance) -> Attendance:
    """The seat of somebody who was missing under their name and there without it."""
    absent = known.deputy_for_id if known.deputy_for_id != gone.person_id else None
    if known.status.in_room or not gone.status.in_room:
        return replace(known, deputy_for_id=absent)
    deputy = gone.deputy_for_id if gone.deputy_for_id != known.person_id else None
    return replace(
        known, status=gone.status, arrived_at=gone.arrived_at, left_at=gone.left_at, deputy_for_id=deputy
    )
