"""Who has held the floor for how long, kept up as turns come and go."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from nhplogger.domain.edits import Added, Changed, Edit, Removed, subject
from nhplogger.domain.entry import Turn
from nhplogger.domain.values import Value

_NOTHING = timedelta(0)


class TalkShare:
    """Adds up closed turns once, the open one when asked. An estimate: time between speaker marks."""

    def __init__(self, turns: Iterable[Turn]) -> None:
        self._closed: dict[str, timedelta] = defaultdict(timedelta)
        self._open: dict[str, Turn] = {}
        for turn in turns:
            self._put(turn)

    def follow(self, edits: Iterable[Edit]) -> bool:
        """Take in what an act did to turns; whether it did anything."""
        edits = [edit for edit in edits if isinstance(subject(edit), Turn)]
        for edit in edits:
            match edit:
                case Added(value):
                    self._put(value)
                case Removed(value):
                    self._take(value)
                case Changed(old, new):
                    self._take(old)
                    self._put(new)
        return bool(edits)

    @property
    def speaking(self) -> Turn | None:
        """The turn that goes on now."""
        return max(self._open.values(), key=lambda turn: turn.started_at, default=None)

    def shares(self, now: datetime) -> dict[str, float]:
        """The share of all talk, 0 to 1, of everybody who has spoken."""
        held = dict(self._closed)
        for turn in self._open.values():
            if turn.person_id:
                held[turn.person_id] = held.get(turn.person_id, _NOTHING) + max(
                    _NOTHING, now - turn.started_at
                )
        total = sum(held.values(), _NOTHING)
        return {person: span / total for person, span in held.items()} if total else {}

    def _put(self, value: Value) -> None:
        if not isinstance(value, Turn):
            return
        if value.ended_at is None:
            self._open[value.id] = value
        elif value.person_id:
            self._closed[value.person_id] += value.ended_at - value.started_at

    def _take(self, value: Value) -> None:
        if not isinstance(value, Turn):
            return
        if value.ended_at is None:
            self._open.pop(value.id, None)
        elif value.person_id:
            self._closed[value.person_id] -= value.ended_at - value.started_at
