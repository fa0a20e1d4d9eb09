"""A line that was read, as the edits that save it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.entry import Entry, Kind, Mark
from nhplogger.domain.ids import new_id
from nhplogger.domain.reading import Part, Reading
from nhplogger.domain.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as typed: where and when, and who was speaking at its first keystroke.

    `make_id` gives the id of each part of it ("entry", "mark 0", "action", "owner 0"), so that a file read
    twice gives the same values.
    """

    text: str
    at: datetime
    meeting_id: str
    seq: int
    item_id: str | None = None
    speaker_id: str | None = None
    timed: bool = True
    make_id: Callable[[str], str] = lambda part: new_id()


def line_edits(reading: Reading, line: Line) -> tuple[Edit, ...]:
    """What saves the line: its entry, marks on it, and for an action the action and its owners.

    A mark with no words hangs on the moment: it has no entry. Where a kind, a person or a date was typed
    beside it there is something to keep, and so an entry.
    """
    only_marks = reading.tokens and all(token.part is Part.THEME for token in reading.tokens)
    entry = None if only_marks and not reading.text else _entry(reading, line)
    edits: list[Edit] = [Added(entry)] if entry else []
    edits += _mark_edits(reading, line, entry)
    if entry and entry.kind is Kind.ACTION:
        edits += _action_edits(reading, line, entry)
    return tuple(edits)


def _entry(reading: Reading, line: Line) -> Entry:
    return Entry(
        id=line.make_id("entry"),
        meeting_id=line.meeting_id,
        kind=reading.kind,
        text=reading.text or line.text.strip(),
        at=line.at,
        seq=line.seq,
        timed=line.timed,
        item_id=line.item_id,
        speaker_id=reading.speaker_id or (None if reading.kind is Kind.REFLECTION else line.speaker_id),
        said_to_id=reading.said_to_id,
        typed=line.text,
    )


def _mark_edits(reading: Reading, line: Line, entry: Entry | None) -> list[Edit]:
    return [
        Added(
            Mark(
                id=line.make_id(f"mark {place}"),
                meeting_id=line.meeting_id,
                theme_id=theme_id,
                sign=sign,
                at=line.at,
                entry_id=entry.id if entry else None,
            )
        )
        for place, (theme_id, sign) in enumerate(reading.marks)
    ]


def _action_edits(reading: Reading, line: Line, entry: Entry) -> list[Edit]:
    action = Action(
        id=line.make_id("action"),
        meeting_id=line.meeting_id,
        text=entry.text,
        entry_id=entry.id,
        due=reading.due.day if reading.due else None,
        due_words=reading.due.words if reading.due else "",
    )
    return [Added(action), *_owner_edits(reading, line, action)]


def _owner_edits(reading: Reading, line: Line, action: Action) -> list[Edit]:
    return [
        Added(
            ActionOwner(
                id=line.make_id(f"owner {place}"), action_id=action.id, person_id=person_id, position=place
            )
        )
        for place, person_id in enumerate(reading.owners)
    ]


def remove_entry(entry: Entry, contents: Contents) -> tuple[Edit, ...]:
    """Takes back an entry with its marks and the action it agreed."""
    actions = [each for each in contents.all(Action) if each.entry_id == entry.id]
    owned = {action.id for action in actions}
    parts: list[Value] = [
        *(each for each in contents.all(ActionOwner) if each.action_id in owned),
        *(each for each in contents.all(ActionUpdate) if each.action_id in owned),
        *actions,
        *(each for each in contents.all(Mark) if each.entry_id == entry.id),
        entry,
    ]
    return tuple(Removed(part) for part in parts)


def rewrite_entry(entry: Entry, reading: Reading, line: Line, contents: Contents) -> tuple[Edit, ...]:
    """Makes an entry say what a new reading of it says; its moment and place in the log stay."""
    marks = [Removed(each) for each in contents.all(Mark) if each.entry_id == entry.id]
    after = replace(
        _entry(reading, line),
        id=entry.id,
        at=entry.at,
        seq=entry.seq,
        timed=entry.timed,
        item_id=entry.item_id,
        starred=entry.starred,
    )
    return (
        *marks,
        Changed(entry, after),
        *_mark_edits(reading, line, after),
        *_rewrite_action(after, reading, line, contents),
    )


def _rewrite_action(entry: Entry, reading: Reading, line: Line, contents: Contents) -> tuple[Edit, ...]:
    before = next((each for each in contents.all(Action) if each.entry_id == entry.id), None)
    if before is None:
        return tuple(_action_edits(reading, line, entry)) if entry.kind is Kind.ACTION else ()
    owners = [Removed(each) for each in contents.all(ActionOwner) if each.action_id == before.id]
    if entry.kind is not Kind.ACTION:
        return (*owners, Removed(before))
    due, words = (reading.due.day, reading.due.words) if reading.due else (None, "")
    after = replace(before, text=entry.text, due=due, due_words=words)
    return (*owners, Changed(before, after), *_owner_edits(reading, line, after))
