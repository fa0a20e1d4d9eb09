"""How long agenda items took, the breaks of the meeting left out."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from nhplogger.analysis.heard_time import NOTHING, HeardTime
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.spell import Spell, SpellKind


class ItemTimes:
    """Nobody talks to an item in a break, so that its clock stands still; other spells are part of it."""

    def __init__(self, spells: Iterable[Spell] = ()) -> None:
        self._breaks = HeardTime(spell for spell in spells if spell.kind is SpellKind.BREAK)

    def taken(self, item: AgendaItem, now: datetime) -> timedelta:
        """How long an item has taken, or has gone on at `now`; nothing where it was not begun."""
        return self._breaks.within(item.started_at, item.ended_at or now) if item.started_at else NOTHING

    def in_breaks(self, item: AgendaItem, now: datetime) -> timedelta:
        """How much of the time since it began was spent in breaks."""
        found = self._breaks
        return found.hidden_within(item.started_at, item.ended_at or now) if item.started_at else NOTHING
