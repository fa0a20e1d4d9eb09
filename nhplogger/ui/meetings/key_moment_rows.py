"""Key moments of a meeting as rows of a list."""

from dataclasses import dataclass

from nhplogger.analysis.timeline_parts import MeetingTimeline
from nhplogger.domain.entry import Kind
from nhplogger.domain.people import Agency
from nhplogger.domain.summary import Moment
from nhplogger.ui.meetings.timeline_words import TimelineWords, text_of


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyMomentRow:
    """One key moment, ready to be painted; `id` is that of its line."""

    moment: Moment
    kind: Kind
    time: str
    text: str
    spoken: str
    person: str = ""
    agency: Agency | None = None
    starred: bool = False

    @property
    def id(self) -> str:
        return self.moment.entry_id


def key_moment_rows(timeline: MeetingTimeline) -> list[KeyMomentRow]:
    """The key moments of a meeting, those that are starred first."""
    words = TimelineWords(timeline)
    return [
        KeyMomentRow(
            moment=Moment(meeting_id=timeline.meeting.id, entry_id=stop.entry_id),
            kind=stop.entry.kind,
            time=words.time(stop),
            text=text_of(stop.entry),
            spoken=words.stop(stop),
            person=stop.speaker.name if stop.speaker else "",
            agency=stop.agency,
            starred=stop.entry.starred,
        )
        for stop in timeline.key_moments
        if stop.entry
    ]
