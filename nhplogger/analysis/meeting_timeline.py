"""A meeting laid out in time: its agenda, who held the floor when, what was marked and written."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from nhplogger.analysis.key_moments import key_moments
from nhplogger.analysis.timeline_parts import AgendaStretch, MeetingTimeline, SpellStretch, Stop, ThemeMark
from nhplogger.analysis.voices import Voices
from nhplogger.domain.agenda_times import item_at
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Mark, Turn
from nhplogger.domain.meeting import AgendaItem, Meeting, State
from nhplogger.domain.moves import agenda
from nhplogger.domain.spell import Spell
from nhplogger.domain.theme import Theme
from nhplogger.domain.timeline import in_order

_LEAST = timedelta(minutes=1)


def meeting_timeline(
    meeting: Meeting, contents: Contents, register: Contents, now: datetime
) -> MeetingTimeline:
    """The timeline of a meeting from what was recorded of it; `now` is where one that goes on ends."""
    begun, ended = _extent(meeting, contents, now)
    entries = in_order(contents.all(Entry))
    has_times = not entries or any(entry.timed for entry in entries)
    places = _places(entries, begun, ended, has_times=has_times)
    voices = Voices(contents, register, begun, ended)
    stops = _stops(entries, places, contents, voices)
    return MeetingTimeline(
        meeting=meeting,
        begun=begun,
        ended=ended,
        has_times=has_times,
        agenda=_agenda(contents, begun, ended),
        voices=voices.told(stops),
        spells=_spells(contents, begun, ended),
        stops=stops,
        marks=_marks(stops, register),
        key_moments=key_moments(stops),
    )


def within(at: datetime, begun: datetime, ended: datetime) -> datetime:
    """A moment, or the end it lies beyond."""
    return min(max(at, begun), ended)


def _extent(meeting: Meeting, contents: Contents, now: datetime) -> tuple[datetime, datetime]:
    """As recorded, else from the first to the last of what was written, else from when it was planned."""
    moments = _moments(contents)
    begun = meeting.started_at or min(moments, default=_planned_begin(meeting))
    if meeting.ended_at is None and meeting.state is State.LIVE:
        moments.append(now)
    ended = meeting.ended_at or max(moments, default=begun)
    return begun, max(ended, begun + _LEAST)


def _moments(contents: Contents) -> list[datetime]:
    points: list[Entry | Mark] = [*contents.all(Entry), *contents.all(Mark)]
    spans: list[Turn | Spell | AgendaItem] = [*contents.all(Turn), *contents.all(Spell)]
    spans += contents.all(AgendaItem)
    ends = [at for span in spans for at in (span.started_at, span.ended_at) if at]
    return [*(each.at for each in points), *ends]


def _planned_begin(meeting: Meeting) -> datetime:
    try:
        zone = ZoneInfo(meeting.zone)
    except (KeyError, ValueError, OSError):
        return _begin_in_utc(meeting)
    return _begin_in_utc(meeting).replace(tzinfo=zone).astimezone(UTC)


def _begin_in_utc(meeting: Meeting) -> datetime:
    hour, minute = (meeting.begins.hour, meeting.begins.minute) if meeting.begins else (0, 0)
    return datetime(meeting.day.year, meeting.day.month, meeting.day.day, hour, minute, tzinfo=UTC)


def _places(
    entries: Sequence[Entry], begun: datetime, ended: datetime, *, has_times: bool
) -> dict[str, datetime]:
    """Where each line stands: at its time, or evenly in its order where no line has one."""
    if has_times:
        return {entry.id: within(entry.at, begun, ended) for entry in entries}
    step = (ended - begun) / (len(entries) + 1)
    return {entry.id: begun + step * place for place, entry in enumerate(entries, 1)}


def _stops(
    entries: Sequence[Entry], places: dict[str, datetime], contents: Contents, voices: Voices
) -> tuple[Stop, ...]:
    marks: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in contents.all(Mark):
        marks[mark.entry_id if mark.entry_id in places else ""].append(mark)
    stops = [
        Stop(
            id=entry.id,
            at=places[entry.id],
            entry_id=entry.id,
            entry=entry,
            marks=tuple(marks[entry.id]),
            speaker=voices.person(entry.speaker_id),
            agency=voices.agency_of(entry.speaker_id),
        )
        for entry in entries
    ]
    bare = [_bare(mark, stops, voices) for mark in marks[""]]
    return tuple(sorted((*stops, *bare), key=lambda stop: stop.at))


def _bare(mark: Mark, stops: Sequence[Stop], voices: Voices) -> Stop:
    """A mark without words: the meeting opens for it at the line before."""
    at = within(mark.at, voices.begun, voices.ended)
    before = bisect_right(stops, at, key=lambda stop: stop.at)
    entry_id = stops[before - 1].entry_id if before else ""
    return Stop(id=mark.id, at=at, entry_id=entry_id, marks=(mark,))


def _marks(stops: Iterable[Stop], register: Contents) -> tuple[ThemeMark, ...]:
    return tuple(
        ThemeMark(theme=theme, sign=mark.sign, at=stop.at, stop_id=stop.id)
        for stop in stops
        for mark in stop.marks
        if (theme := register.get(Theme, mark.theme_id))
    )


def _agenda(contents: Contents, begun: datetime, ended: datetime) -> tuple[AgendaStretch, ...]:
    items = agenda(contents)
    numbers = {item.id: number for number, item in enumerate(items, 1)}
    turned = {within(at, begun, ended) for item in items for at in (item.started_at, item.ended_at) if at}
    found: list[AgendaStretch] = []
    for start, end in pairwise(sorted(turned | {begun, ended})):
        item = item_at(items, start)
        if item is None:
            continue
        if found and found[-1].item is item and found[-1].ended == start:
            start = found.pop().begun  # noqa: PLW2901 the same item goes on
        found.append(AgendaStretch(item=item, number=numbers[item.id], begun=start, ended=end))
    return tuple(found)


def _spells(contents: Contents, begun: datetime, ended: datetime) -> tuple[SpellStretch, ...]:
    found = (
        SpellStretch(
            kind=spell.kind,
            begun=within(spell.started_at, begun, ended),
            ended=within(spell.ended_at or ended, begun, ended),
        )
        for spell in contents.all(Spell)
    )
    return tuple(sorted(found, key=lambda spell: spell.begun))
