"""Who has held the floor for how long, kept up as turns and spells come and go."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from nhplogger.analysis.heard_time import NOTHING, HeardTime
from nhplogger.domain.edits import Added, Changed, Edit, Removed, subject
from nhplogger.domain.entry import Turn
from nhplogger.domain.spell import Spell
from nhplogger.domain.values import Value


class TalkShare:
    """Adds up closed turns once, the open one when asked. An estimate: time between speaker marks.

    Of a turn only what could be heard counts: breaks, blind spells and restricted passages count for nobody.
    """

    def __init__(self, turns: Iterable[Turn], spells: Iterable[Spell] = ()) -> None:
        self._spells = {spell.id: spell for spell in spells}
        self._turns = {turn.id: turn for turn in turns}
        self._open: dict[str, Turn] = {}
        self._add_up()

    def follow(self, edits: Iterable[Edit]) -> bool:
        """Take in what an act did to turns and spells; whether it did anything."""
        edits = [edit for edit in edits if isinstance(subject(edit), Turn | Spell)]
        for edit in edits:
            match edit:
                case Added(value):
                    self._put(value)
                case Removed(value):
                    self._take(value)
                case Changed(old, new):
                    self._take(old)
                    self._put(new)
        if any(isinstance(subject(edit), Spell) for edit in edits):
            self._add_up()
        return bool(edits)

    @property
    def speaking(self) -> Turn | None:
        """The turn that goes on now."""
        return max(self._open.values(), key=lambda turn: turn.started_at, default=None)

    def shares(self, now: datetime) -> dict[str, float]:
        """The share of all talk that could be heard, 0 to 1, of everybody who has spoken."""
        held = dict(self._closed)
        for turn in self._open.values():
            if turn.person_id:
                so_far = self._heard.within(turn.started_at, now)
                held[turn.person_id] = held.get(turn.person_id, NOTHING) + so_far
        total = sum(held.values(), NOTHING)
        return {person: span / total for person, span in held.items()} if total else {}

    def spoke_since(self, moment: datetime) -> set[str]:
        """Who has held the floor at any time since."""
        return {
            turn.person_id
            for turn in self._turns.values()
            if turn.person_id and (turn.ended_at is None or turn.ended_at >= moment)
        }

    def _add_up(self) -> None:
        self._heard = HeardTime(self._spells.values())
        self._closed: dict[str, timedelta] = defaultdict(timedelta)
        for turn in self._turns.values():
            self._put(turn)

    def _put(self, value: Value) -> None:
        if isinstance(value, Spell):
            self._spells[value.id] = value
        if not isinstance(value, Turn):
            return
        self._turns[value.id] = value
        if value.ended_at is None:
            self._open[value.id] = value
        elif value.person_id:
            self._closed[value.person_id] += self._heard.within(value.started_at, value.ended_at)

    def _take(self, value: Value) -> None:
        if isinstance(value, Spell):
            self._spells.pop(value.id, None)
        if not isinstance(value, Turn):
            return
        self._turns.pop(value.id, None)
        if value.ended_at is None:
            self._open.pop(value.id, None)
        elif value.person_id:
            self._closed[value.person_id] -= self._heard.within(value.started_at, value.ended_at)
