"""A meeting counted, for the sentences that sum it up."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nhplogger.analysis.actions_fate import is_overdue
from nhplogger.analysis.agency_talk import Talk
from nhplogger.domain.action import Action, Status
from nhplogger.domain.entry import Entry, Kind, Mark
from nhplogger.domain.meeting import AgendaItem, Meeting, State
from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.theme import Theme

_CHAIR = re.compile(r"\b(chair|chairs|chairman|chairwoman|chairperson|cadeirydd)\b", re.IGNORECASE)
_NOT_CHAIR = re.compile(r"\b(vice|deputy|former|is-gadeirydd|dirprwy)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCounts:
    """What is counted of one meeting; what a report leaves out is not in it.

    `seats` are none where people are left out. `agencies` has by person id whom they were there for, `roles`
    as what. `carried` has every action of earlier meetings with what was last said of it here, none where
    nothing was. `longest` is the agenda item that took the most time. `themes` are those of the codebook,
    `talk` is by agency, most talk first.
    """

    meeting: Meeting
    today: date
    seats: Sequence[Attendance] | None = ()
    agencies: dict[str, str]
    roles: dict[str, str]
    entries: Sequence[Entry] = ()
    agreed: Sequence[Action] = ()
    carried: Sequence[tuple[Action, Status | None]] = ()
    longest: tuple[AgendaItem, timedelta] | None = None
    marks: Sequence[Mark] = ()
    themes: Sequence[Theme] = ()
    talk: Sequence[Talk] = ()

    @property
    def is_begun(self) -> bool:
        """Whether it was held, or is being held."""
        return self.meeting.state is not State.PLANNED or self.meeting.started_at is not None

    @property
    def there(self) -> list[Attendance]:
        """The seats of those who were in the room."""
        return [seat for seat in self.seats or () if seat.status.in_room]

    @property
    def apologies(self) -> list[Attendance]:
        """The seats of those who sent apologies."""
        return [seat for seat in self.seats or () if seat.status is Presence.APOLOGIES]

    @property
    def agencies_there(self) -> list[str]:
        """The ids of the agencies that were in the room."""
        found = (self.agencies.get(seat.person_id, "") for seat in self.there)
        return list(dict.fromkeys(each for each in found if each))

    @property
    def chair(self) -> str | None:
        """The id of whoever was there as the chair."""
        return next((seat.person_id for seat in self.there if is_chair(self.role(seat))), None)

    def role(self, seat: Attendance) -> str:
        """As what somebody was there."""
        return self.roles.get(seat.person_id, "")

    def of_kind(self, kind: Kind) -> list[Entry]:
        """The entries of one kind."""
        return [entry for entry in self.entries if entry.kind is kind]

    @property
    def overdue(self) -> list[Action]:
        """What was carried over and is overdue on the day of the report, longest overdue first."""
        late = [action for action, _said in self.carried if is_overdue(action, self.today)]
        return sorted(late, key=lambda action: action.due or self.today)

    @property
    def most_marked(self) -> tuple[Theme, list[Mark]] | None:
        """The theme with the most marks, and its marks; of several the first of the codebook."""
        counts = Counter(mark.theme_id for mark in self.marks)
        marked = [theme for theme in self.themes if counts[theme.id]]
        if not marked:
            return None
        theme = max(marked, key=lambda each: counts[each.id])
        return theme, [mark for mark in self.marks if mark.theme_id == theme.id]


def is_chair(role: str) -> bool:
    """Whether a role is that of the chair."""
    return bool(_CHAIR.search(role)) and not _NOT_CHAIR.search(role)
