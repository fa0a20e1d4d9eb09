"""What becomes of an agenda while a meeting goes on: items added, renamed, put in another place, deferred."""

from dataclasses import replace
from datetime import datetime

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.moves import agenda, current_item, step_item


def add_item(title: str, minutes: int | None, meeting_id: str, contents: Contents) -> Added:
    """A new item at the foot of the agenda; `minutes` is the time planned for it."""
    last = max((item.position for item in contents.all(AgendaItem)), default=-1)
    return Added(
        AgendaItem(id=new_id(), meeting_id=meeting_id, position=last + 1, title=title, minutes=minutes)
    )


def rename_item(item: AgendaItem, title: str, minutes: int | None) -> tuple[Edit, ...]:
    """Another title or planned time; nothing where both are as they were."""
    after = replace(item, title=title, minutes=minutes)
    return (Changed(item, after),) if after != item else ()


def move_item(item: AgendaItem, step: int, contents: Contents) -> tuple[Edit, ...]:
    """One place up (-1) or down (1): it and its neighbour change places; nothing at either end."""
    items = agenda(contents)
    place = items.index(item) + step
    if not 0 <= place < len(items):
        return ()
    items.remove(item)
    items.insert(place, item)
    placed = [(each, replace(each, position=position)) for position, each in enumerate(items, 1)]
    return tuple(Changed(before, after) for before, after in placed if before != after)


def defer_item(item: AgendaItem, contents: Contents, now: datetime) -> tuple[Edit, ...]:
    """Leave an item for another meeting, or take it back onto the agenda.

    With the one that is on the meeting goes to the next; where there is none, the item just ends.
    """
    if item.deferred:
        return (Changed(item, replace(item, deferred=False)),)
    if item != current_item(contents):
        return (Changed(item, replace(item, deferred=True)),)
    ended = replace(item, ended_at=now, deferred=True)
    onwards = [edit for edit in step_item(1, contents, now) if isinstance(edit, Changed)]
    return (Changed(item, ended), *(edit for edit in onwards if edit.before != item))
