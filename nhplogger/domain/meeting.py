"""One meeting and its agenda."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


class State(StrEnum):
    """How far a meeting has come."""

    PLANNED = "planned"
    LIVE = "live"
    DEBRIEF = "debrief"
    COMPLETE = "complete"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One session: `day`, `begins` and `ends` as planned, in `zone`; `started_at`, `ended_at` in UTC."""

    id: str
    area_id: str
    title: str
    day: date
    kind: str = ""
    place: str = ""
    observer: str = ""
    begins: time | None = None
    ends: time | None = None
    zone: str = "Europe/London"
    state: State = State.PLANNED
    started_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of a meeting's agenda; `minutes` is the time planned for it."""

    id: str
    meeting_id: str
    position: int
    title: str
    minutes: int | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    deferred: bool = False
