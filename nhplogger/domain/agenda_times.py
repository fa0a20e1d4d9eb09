"""Which agenda item a moment of the meeting belongs to."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Changed, Edit
from nhplogger.domain.entry import Entry
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.moves import agenda
from nhplogger.i18n import _


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


def correct_item(item: AgendaItem, after: AgendaItem, contents: Contents) -> tuple[Edit, ...]:
    """An item was otherwise. What ended where it began, or began where it ended, still does.

    Lines between change their item. Nothing where it is as it was. Raises StudyError where the times cannot
    be: an end without a beginning or before it, or across the whole of an item that it met.
    """
    if after == item:
        return ()
    if after.ended_at and (after.started_at is None or after.ended_at < after.started_at):
        raise StudyError(_("An item begins before it ends. Change one of the two times."))
    items = agenda(contents)
    changed = {each.id: _meeting_still(each, item, after) for each in items}
    changed[item.id] = after
    moved = [Changed(each, changed[each.id]) for each in items if each != changed[each.id]]
    settled = [changed[each.id] for each in items]
    return (*moved, *_resettled(items, settled, contents.all(Entry)))


def _meeting_still(other: AgendaItem, item: AgendaItem, after: AgendaItem) -> AgendaItem:
    """Another item, which met `item` at its beginning or end, as it is when that is `after`."""
    if other is item:
        return other
    if item.started_at and after.started_at and other.ended_at == item.started_at:
        other = replace(other, ended_at=after.started_at)
    if item.ended_at and after.ended_at and other.started_at == item.ended_at:
        other = replace(other, started_at=after.ended_at)
    if other.started_at and other.ended_at and other.ended_at < other.started_at:
        words = _("“{item}” would end before it began. Change its times first.")
        raise StudyError(words.format(item=other.title))
    return other


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
