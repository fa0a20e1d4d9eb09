"""Who comes to meetings, for which agency, and as what."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An organisation at the table. `colour` names one of the theme's agency colours, such as PO."""

    id: str
    name: str
    initials: str
    colour: str = "grey"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who attends meetings of one area; `role` and `agency_id` are the usual ones."""

    id: str
    area_id: str
    name: str
    pseudonym: str
    role: str = ""
    agency_id: str | None = None
    unnamed: bool = False


class Presence(StrEnum):
    """How somebody was at a meeting."""

    PRESENT = "present"
    LATE = "late"
    LEFT = "left early"
    APOLOGIES = "apologies"
    DEPUTY = "deputy"
    ABSENT = "absent"

    @property
    def in_room(self) -> bool:
        """Whether the person was there for some of the meeting."""
        return self not in (Presence.APOLOGIES, Presence.ABSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person at one meeting, as what and for whom that day; `seat` orders the seats, from 0."""

    id: str
    meeting_id: str
    person_id: str
    seat: int
    status: Presence = Presence.PRESENT
    role: str = ""
    agency_id: str | None = None
    deputy_for_id: str | None = None
    arrived_at: datetime | None = None
    left_at: datetime | None = None
