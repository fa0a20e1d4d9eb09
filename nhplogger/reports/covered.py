"""What a report covers: one meeting, or the meetings of a period."""

from dataclasses import dataclass
from datetime import date

from nhplogger.domain.contents import Contents


@dataclass(frozen=True, slots=True, kw_only=True)
class OneMeeting:
    """One meeting with all that was recorded of it; `register` holds what every meeting shares."""

    register: Contents
    meeting_id: str
    contents: Contents


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Meetings from `since` to `until`, both counted in, oldest first, of one area or of all of them.

    `meetings` pairs the id of each with what was recorded of it.
    """

    register: Contents
    meetings: tuple[tuple[str, Contents], ...]
    area_id: str | None = None
    since: date | None = None
    until: date | None = None


Covered = OneMeeting | Period
