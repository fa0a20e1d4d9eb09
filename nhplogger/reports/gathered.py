"""The meetings of a period made ready for a report, their actions put together."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, tzinfo
from functools import cached_property
from zoneinfo import ZoneInfo

from nhplogger.analysis.actions_fate import when
from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.people import Person
from nhplogger.domain.review import Supersession
from nhplogger.domain.values import Value
from nhplogger.reports.covered import Period
from nhplogger.reports.local_times import LocalTimes
from nhplogger.reports.observed import Observed, names_in
from nhplogger.reports.options import ReportOptions
from nhplogger.reports.pseudonyms import Pseudonyms


class Gathered:
    """What the sections of a report across meetings read.

    An action that several meetings had on their table is there once, with all that was said of it.
    """

    def __init__(self, period: Period, options: ReportOptions, now: datetime) -> None:
        """Raises KeyError where a meeting is not there."""
        self.period = period
        self.register = period.register
        self.options = options
        self.now = now
        self._names: dict[str, Pseudonyms] = {}
        observed = (self._observed(meeting_id, contents) for meeting_id, contents in period.meetings)
        self.observed = sorted(observed, key=lambda each: when(each.meeting))
        self._by_id = {each.meeting.id: each for each in self.observed}
        self.pooled = Contents(self._of_actions())

    def _observed(self, meeting_id: str, contents: Contents) -> Observed:
        meeting = contents.get(Meeting, meeting_id) or self.register.get(Meeting, meeting_id)
        if meeting is None:
            raise KeyError(meeting_id)
        names = self.names_of(meeting.area_id)
        return Observed(self.register, contents, meeting, self.options, self.now, names=names)

    def _of_actions(self) -> Iterator[Value]:
        kinds: tuple[type[Action | ActionOwner | ActionUpdate | Supersession], ...]
        kinds = (Action, ActionOwner, ActionUpdate, Supersession)
        for each in self.observed:
            for kind in kinds:
                yield from each.contents.all(kind)

    @property
    def held(self) -> list[Observed]:
        """The meetings that have begun, oldest first."""
        return [each for each in self.observed if each.meeting.state is not State.PLANNED]

    @cached_property
    def areas(self) -> tuple[str, ...]:
        """The ids of the areas that are covered, in the order of their names or letters."""
        if self.period.area_id:
            return (self.period.area_id,)
        found = dict.fromkeys(each.meeting.area_id for each in self.observed)
        return tuple(sorted(found, key=lambda area_id: self.names_of(area_id).area(area_id)))

    def names_of(self, area_id: str) -> Pseudonyms:
        """Names as a report on that area may show them."""
        if area_id not in self._names:
            self._names[area_id] = names_in(self.register, area_id, self.options)
        return self._names[area_id]

    @property
    def names(self) -> Pseudonyms:
        """Names of the first area covered, for what belongs to no meeting."""
        return self.names_of(self.areas[0] if self.areas else "")

    def meeting(self, meeting_id: str | None) -> Meeting | None:
        """That meeting, covered or not."""
        found = self._by_id.get(meeting_id or "")
        return found.meeting if found else self.register.get(Meeting, meeting_id)

    def words_of(self, action: Action) -> str:
        """The words of an action as they may be shown."""
        return self.names_for(action).replace(action.text)

    def names_for(self, action: Action) -> Pseudonyms:
        """Names as the area that agreed an action has them."""
        meeting = self.meeting(action.meeting_id)
        return self.names_of(meeting.area_id) if meeting else self.names

    def agency_id_of(self, person_id: str) -> str:
        """Whom a person usually speaks for; empty for nobody."""
        person = self.register.get(Person, person_id)
        return (person.agency_id if person else None) or ""

    def agency(self, agency_id: str | None) -> str:
        """What an agency is called; nothing for none."""
        return self.observed[0].agency(agency_id) if self.observed else ""

    @property
    def zone(self) -> tzinfo:
        """The zone of the last meeting."""
        return LocalTimes.of(self.observed[-1].meeting).zone if self.observed else ZoneInfo("UTC")

    @property
    def today(self) -> date:
        """The day on which the report is made."""
        return self.now.astimezone(self.zone).date()

    @property
    def days(self) -> tuple[date, date] | None:
        """From which day to which: as asked for, or from the first meeting to the last; none without any."""
        days = [each.meeting.day for each in self.held or self.observed]
        if not days and not (self.period.since and self.period.until):
            return None
        since, until = self.period.since or min(days), self.period.until or max(days)
        return (since, until)

    def observers(self, shown: Callable[[str], str]) -> list[str]:
        """Who observed, each once."""
        return list(
            dict.fromkeys(shown(each.meeting.observer) for each in self.held if each.meeting.observer)
        )
