"""The agenda of field notes: planned items, items the log moves to, and when each was talked about."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from nhplogger.domain.edits import Added, Changed, Edit
from nhplogger.domain.field_notes import PlannedItem
from nhplogger.domain.ids import derived_id
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.text import folded


@dataclass
class Agenda:
    """The items of a meeting by title; `there` are those it has, `ever` holds ids of those it had."""

    meeting_id: str
    there: tuple[AgendaItem, ...]
    ever: frozenset[str]

    def __post_init__(self) -> None:
        self._items = {folded(item.title): item for item in self.there}
        self._next = max((item.position for item in self.there), default=-1) + 1
        self._current: str | None = None

    def plan(self, items: Iterable[PlannedItem]) -> None:
        """Take in the planned items, each title once."""
        for item in items:
            self.item(item.title, item.minutes)

    def item(self, title: str, minutes: int | None = None) -> AgendaItem | None:
        """The item of that title, new where there is none; none where it was taken off the agenda."""
        name = folded(title)
        if name not in self._items:
            self._add(derived_id("item", self.meeting_id, name), title, minutes)
        return self._items.get(name)

    def _add(self, item_id: str, title: str, minutes: int | None) -> None:
        if item_id in self.ever:
            return
        self._items[folded(title)] = AgendaItem(
            id=item_id, meeting_id=self.meeting_id, position=self._next, title=title, minutes=minutes
        )
        self._next += 1

    def reach(self, title: str, at: datetime) -> None:
        """The log has come to an item at that moment: it begins, and the one before it ends."""
        name = folded(title)
        if name == self._current or name not in self._items:
            return
        if self._current is not None:
            self._items[self._current] = replace(self._items[self._current], ended_at=at)
        reached = self._items[name]
        self._items[name] = replace(reached, started_at=reached.started_at or at, ended_at=None)
        self._current = name

    def edits(self) -> list[Edit]:
        """New items, and times that the study lacks of those it has."""
        before = {item.id: item for item in self.there}
        found: list[Edit] = []
        for item in self._items.values():
            known = before.get(item.id)
            if known is None:
                found.append(Added(item))
            elif (timed := _timed(known, item)) != known:
                found.append(Changed(known, timed))
        return found


def _timed(known: AgendaItem, told: AgendaItem) -> AgendaItem:
    return replace(
        known, started_at=known.started_at or told.started_at, ended_at=known.ended_at or told.ended_at
    )
