"""What is settled before a report leaves: words to be replaced or kept, and gaps that stay open."""

from dataclasses import dataclass
from enum import StrEnum


class Named(StrEnum):
    """What words that could identify somebody stand for."""

    PERSON = "person"
    PLACE = "place"
    AGENCY = "agency"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """Words of the study's own list, and what stands for them in reports; none where they are kept."""

    id: str
    words: str
    instead: str | None = None
    named: Named = Named.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class ReflectiveSummary:
    """What the observer thought and felt of a meeting, kept apart from what was observed."""

    id: str
    meeting_id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledCheck:
    """A gap of the debrief that stays open on purpose: which one, and the id or the words it is about."""

    id: str
    meeting_id: str
    gap: str
    about: str
