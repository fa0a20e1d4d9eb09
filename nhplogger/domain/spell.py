"""Stretches of a meeting that are no ordinary talk: a break, silence, words that could not be heard."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nhplogger.domain.entry import Closed


class SpellKind(StrEnum):
    """What goes on in a spell. `observed` is a moment at which somebody minded being observed."""

    BREAK = "break"
    SILENCE = "silence"
    TOGETHER = "everybody at once"
    UNHEARD = "could not hear"
    RESTRICTED = "restricted"
    OBSERVED = "observer effect"

    @property
    def is_moment(self) -> bool:
        """Whether it ends as it begins."""
        return self is SpellKind.OBSERVED

    @property
    def hides_talk(self) -> bool:
        """Whether who spoke cannot be known, so that the time counts in no share of the talk."""
        return self in (SpellKind.BREAK, SpellKind.UNHEARD, SpellKind.RESTRICTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """A spell from one moment to another; an open one goes on. A moment ends as it begins."""

    id: str
    meeting_id: str
    kind: SpellKind
    started_at: datetime
    ended_at: datetime | None = None
    closed_by: Closed = Closed.OPEN
