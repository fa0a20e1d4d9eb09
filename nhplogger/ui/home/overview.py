"""What of a study needs attention on a day, picked from its meetings and actions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from nhplogger.analysis.actions_fate import is_overdue
from nhplogger.domain.meeting import State
from nhplogger.domain.summary import MeetingSummary, OpenAction

NEXT_SHOWN, RECENT_SHOWN, DEBRIEFS_SHOWN, OVERDUE_SHOWN = 3, 3, 2, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What Home shows. `today` is the meeting the card offers; `meetings` counts all of the study."""

    day: date
    meetings: int = 0
    live: MeetingSummary | None = None
    today: tuple[MeetingSummary, ...] = ()
    next: tuple[MeetingSummary, ...] = ()
    debriefs: tuple[MeetingSummary, ...] = ()
    recent: tuple[MeetingSummary, ...] = ()
    overdue: tuple[OpenAction, ...] = ()
    open_actions: int = 0
    carried: int = 0

    @property
    def held(self) -> int:
        """How many meetings have begun."""
        return len(self.debriefs) + len(self.recent) + (self.live is not None)

    @property
    def card(self) -> MeetingSummary | None:
        """The meeting one would start now: today's first, else the next one planned."""
        return next(iter((*self.today, *self.next)), None)


def overview(meetings: Iterable[MeetingSummary], actions: Iterable[OpenAction], day: date) -> Overview:
    """Sorts meetings into what is on, to come, to be debriefed and over; `meetings` come newest first."""
    meetings, actions = tuple(meetings), tuple(actions)
    planned = sorted(_in_state(meetings, State.PLANNED), key=_begins)
    today = tuple(each for each in planned if each.meeting.day == day)
    later = tuple(each for each in planned if each.meeting.day > day)
    card = next(iter((*today, *later)), None)
    return Overview(
        day=day,
        meetings=len(meetings),
        live=next(iter(_in_state(meetings, State.LIVE)), None),
        today=today,
        next=later,
        debriefs=tuple(_in_state(meetings, State.DEBRIEF)),
        recent=tuple(_in_state(meetings, State.COMPLETE)),
        overdue=tuple(each for each in actions if is_overdue(each.action, day)),
        open_actions=len(actions),
        carried=sum(each.area == card.area for each in actions) if card else 0,
    )


def _in_state(meetings: Iterable[MeetingSummary], state: State) -> list[MeetingSummary]:
    return [each for each in meetings if each.meeting.state is state]


def _begins(summary: MeetingSummary) -> tuple[date, time]:
    return summary.meeting.day, summary.meeting.begins or time.max
