"""The list of a study's meetings: what a row says, how rows are ordered, how many there are of each sort."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from nhplogger.domain.meeting import State
from nhplogger.domain.query import Facet


class Stage(StrEnum):
    """How far a meeting and its report have come."""

    PLANNED = "planned"
    LIVE = "live"
    DEBRIEF = "debrief"
    COMPLETE = "complete"
    EXPORTED = "exported"

    @classmethod
    def of(cls, state: State, *, exported: bool) -> "Stage":
        """The stage of a meeting; only a complete one is known by its report."""
        return cls.EXPORTED if exported and state is State.COMPLETE else cls(state.value)


class Column(IntEnum):
    """What the list says of a meeting, from the left; it can be ordered by each but the agencies."""

    DATE = 0
    TITLE = 1
    AREA = 2
    AGENCIES = 3
    PEOPLE = 4
    ENTRIES = 5
    ACTIONS = 6
    STAGE = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """By which column, and which way; meetings alike in it come newest first."""

    column: Column = Column.DATE
    descending: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """A meeting as the list shows it. `agencies` are ids of those in the room, in the order of their seats.

    `people` were in the room, or are expected; `late` are actions still open after their day.
    """

    id: str
    title: str
    day: date
    area_id: str
    stage: Stage
    agencies: tuple[str, ...] = ()
    people: int = 0
    entries: int = 0
    actions: int = 0
    late: int = 0


# By facet and value, as a `Filter` names them.
Counts = dict[Facet, dict[str, int]]
