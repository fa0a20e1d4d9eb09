"""Which agenda item a moment of the meeting belongs to."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Changed, Edit
from nhplogger.domain.entry import Entry
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.moves import agenda


def item_at(items: Iterable[AgendaItem], at: datetime) -> AgendaItem | None:
    """The item that was on at a moment; none before the first, or between two.

    An item that was gone back to spans those taken up meanwhile: the one begun last counts.
    """
    on = [
        (item.started_at, item.position, item)
        for item in items
        if item.started_at and item.started_at <= at and (item.ended_at is None or at < item.ended_at)
    ]
    return max(on, key=lambda each: each[:2])[2] if on else None


def belonging(entry: Entry, contents: Contents) -> Entry:
    """An entry as it is when it belongs to the item at its time: for a line whose time was corrected."""
    item = item_at(contents.all(AgendaItem), entry.at)
    return replace(entry, item_id=item.id if item else None)


def correct_start(item: AgendaItem, at: datetime, contents: Contents) -> tuple[Edit, ...]:
    """An item began at another moment: the one it followed ends there, and lines between change their item.

    Nothing where the item was not begun, or would begin after its own end or before the one it followed.
    """
    if item.started_at is None or at == item.started_at or (item.ended_at and at >= item.ended_at):
        return ()
    items = agenda(contents)
    followed = [each for each in items if each.ended_at == item.started_at and each is not item]
    if any(each.started_at and each.started_at >= at for each in followed):
        return ()
    changed = {item.id: replace(item, started_at=at)}
    changed |= {each.id: replace(each, ended_at=at) for each in followed}
    after = [changed.get(each.id, each) for each in items]
    moved = [Changed(each, changed[each.id]) for each in items if each.id in changed]
    return (*moved, *_resettled(items, after, contents.all(Entry)))


def _resettled(
    before: Sequence[AgendaItem], after: Sequence[AgendaItem], entries: Iterable[Entry]
) -> list[Edit]:
    """Lines that another item was on for than the one they belonged to by their time."""
    edits: list[Edit] = []
    for entry in entries:
        old, new = item_at(before, entry.at), item_at(after, entry.at)
        if old != new and new and entry.item_id == (old.id if old else None) != new.id:
            edits.append(Changed(entry, replace(entry, item_id=new.id)))
    return edits
