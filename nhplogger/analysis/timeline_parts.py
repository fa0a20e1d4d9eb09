"""What the timeline of a meeting is made of."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from nhplogger.analysis.heard_time import NOTHING, Span
from nhplogger.domain.entry import Entry, Mark, Sign
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.spell import SpellKind
from nhplogger.domain.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaStretch:
    """A time at which one item was on; an item gone back to has several. `number` counts from 1."""

    item: AgendaItem
    number: int
    begun: datetime
    ended: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellStretch:
    """A time of no ordinary talk; a moment ends as it begins."""

    kind: SpellKind
    begun: datetime
    ended: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """An agency in the room, or (none) everybody who named no agency.

    `held` is the time it had the floor and could be heard, `share` that of all such time, 0 to 1, `turns` how
    often somebody of it took the floor, `stretches` when. `lines` are the moments at which it was written of.
    """

    agency: Agency | None
    share: float = 0.0
    held: timedelta = NOTHING
    turns: int = 0
    stretches: tuple[Span, ...] = ()
    lines: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A line of the log, or a mark without words, at its place on the timeline.

    `id` is its own; `entry_id` is the line at which to open the meeting for it.
    """

    id: str
    at: datetime
    entry_id: str = ""
    entry: Entry | None = None
    marks: tuple[Mark, ...] = ()
    speaker: Person | None = None
    agency: Agency | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeMark:
    """A theme on a moment, and the stop it belongs to."""

    theme: Theme
    sign: Sign
    at: datetime
    stop_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingTimeline:
    """A meeting laid out from `begun` to `ended`; everything else lies between, in order of time.

    Of `key_moments` those that are starred come first.

    `has_times` is false where not one line has its time: the lines then stand evenly, in their order.
    """

    meeting: Meeting
    begun: datetime
    ended: datetime
    has_times: bool = True
    agenda: tuple[AgendaStretch, ...] = ()
    voices: tuple[Voice, ...] = ()
    spells: tuple[SpellStretch, ...] = ()
    stops: tuple[Stop, ...] = ()
    marks: tuple[ThemeMark, ...] = ()
    key_moments: tuple[Stop, ...] = ()

    @property
    def has_turns(self) -> bool:
        """Whether anybody was marked as speaking."""
        return any(voice.turns for voice in self.voices)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recorded."""
        return not (self.stops or self.has_turns or self.spells)

    def item_at(self, at: datetime) -> AgendaStretch | None:
        """The item that was on at a moment."""
        return next((each for each in reversed(self.agenda) if each.begun <= at < each.ended), None)
