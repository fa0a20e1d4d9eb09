"""Calendar files in: the events of an .ics file (RFC 5545) as days and times of the study's own zone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from nhplogger.domain.faults import StudyError
from nhplogger.domain.text import clean_line
from nhplogger.exchange.notes_file import decoded
from nhplogger.i18n import _

if TYPE_CHECKING:
    from icalendar import Component

LARGEST, MOST_EVENTS = 20 * 1024 * 1024, 20_000
_LONGEST = 500
_PATIENCE = 5.0  # seconds for rules: one that no day follows is looked for through eight thousand years


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One event, or one occurrence of one that repeats (`occurrence` is when it was to begin, else empty)."""

    uid: str
    title: str
    day: date
    begins: time | None = None
    ends: time | None = None
    place: str = ""
    occurrence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarRead:
    """The events of a file by day, those that were called off, and how many could not be read."""

    events: tuple[CalendarEvent, ...]
    unread: int = 0
    called_off: tuple[CalendarEvent, ...] = ()


def read_calendar_file(path: Path, zone: str, today: date) -> CalendarRead:
    """The events of a calendar file; those that repeat up to a year from `today`.

    Raises StudyError, naming the file and the way out, where it cannot be read or is no calendar.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        words = _("{name} cannot be read: {error}. Check the name and try again.")
        raise StudyError(words.format(name=path.name, error=error.strerror)) from error
    if len(content) > LARGEST:
        words = _("{name} is larger than 20 MB. Export fewer months from your calendar, and try again.")
        raise StudyError(words.format(name=path.name))
    return read_calendar(decoded(path, content)[0], path.name, ZoneInfo(zone), today)


def read_calendar(text: str, name: str, zone: ZoneInfo, today: date) -> CalendarRead:
    """The same from the text of a file."""
    components = list(_events(text, name))
    if len(components) > MOST_EVENTS:
        words = _(
            "{name} has more than 20,000 events. Export fewer months from your calendar, and try again."
        )
        raise StudyError(words.format(name=name))
    found: dict[tuple[str, str], CalendarEvent] = {}
    unread, off = 0, dict[tuple[str, str], CalendarEvent]()
    patience = monotonic() + _PATIENCE
    for component in sorted(components, key=_is_change):  # a changed occurrence comes over the usual one
        try:
            if _repeats(component) and monotonic() > patience:
                raise ValueError(component)
            told = list(_told(component, zone, today))
        except (ValueError, TypeError, KeyError, AttributeError, OverflowError, ArithmeticError):
            unread += 1
            continue
        keys = {(event.uid, event.occurrence): event for event in told}
        if str(component.get("STATUS", "")).upper() == "CANCELLED":
            off |= keys
        else:
            found |= keys
    kept = (event for key, event in found.items() if key not in off)
    return CalendarRead(
        events=tuple(sorted(kept, key=_when)),
        unread=unread,
        called_off=tuple(sorted(off.values(), key=_when)),
    )


def _events(text: str, name: str) -> Iterator["Component"]:
    words = _("{name} is not a calendar file. Export it from your calendar as .ics, and try again.")
    if "BEGIN:VCALENDAR" not in text[:10_000].upper():
        raise StudyError(words.format(name=name))
    if "END:VCALENDAR" not in text.upper():
        words = _("{name} is cut short: its end is missing. Export or download it again.")
        raise StudyError(words.format(name=name))
    from icalendar import Calendar

    try:
        calendars = Calendar.from_ical(text.lstrip("\ufeff").strip(), multiple=True)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise StudyError(words.format(name=name)) from error
    for calendar in calendars:
        yield from calendar.walk("VEVENT")


def _told(component: "Component", zone: ZoneInfo, today: date) -> Iterator[CalendarEvent]:
    begins, ends = _start_and_end(component)
    title = _words(component, "SUMMARY") or _("Meeting")
    uid = _words(component, "UID") or f"{title} {begins.isoformat()}"
    event = CalendarEvent(uid=uid, title=title, day=date.min, place=_words(component, "LOCATION"))
    if _is_change(component):
        yield _placed(
            replace(event, occurrence=_moment(component.decoded("RECURRENCE-ID"))), begins, ends, zone
        )
    elif _repeats(component):
        from nhplogger.exchange.calendar_repeats import repeats

        for each in repeats(component, begins, today):
            yield _placed(replace(event, occurrence=_moment(each)), each, each + (ends - begins), zone)
    else:
        yield _placed(event, begins, ends, zone)


def _start_and_end(component: "Component") -> tuple[Any, Any]:
    """Two days, or two moments."""
    begins = component.decoded("DTSTART")
    if not isinstance(begins, date):
        raise TypeError(begins)
    if component.get("DTEND") is not None:
        return begins, component.decoded("DTEND")
    if component.get("DURATION") is not None:
        return begins, begins + component.decoded("DURATION")
    return begins, begins


def _placed(event: CalendarEvent, begins: Any, ends: Any, zone: ZoneInfo) -> CalendarEvent:
    """The event on its day and at its times in the study's zone; an end on another day is none."""
    if not isinstance(begins, datetime):
        return replace(event, day=begins)
    first, last = _here(begins, zone), _here(ends, zone)
    until = last.time() if last.date() == first.date() and last > first else None
    return replace(event, day=first.date(), begins=first.time().replace(second=0, microsecond=0), ends=until)


def _here(moment: datetime, zone: ZoneInfo) -> datetime:
    """A moment by the study's clock; one that names no zone is by whatever clock hangs there."""
    return moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo else moment


def _moment(at: Any) -> str:
    """An occurrence by the moment it was to begin, however a file writes that."""
    if isinstance(at, datetime) and at.tzinfo:
        return at.astimezone(UTC).strftime("%Y%m%dT%H%MZ")
    return at.strftime("%Y%m%dT%H%M") if isinstance(at, datetime) else f"{at:%Y%m%d}"


def _words(component: "Component", name: str) -> str:
    value = component.get(name)
    value = value[0] if isinstance(value, list) else value
    return clean_line(str(value)[: 4 * _LONGEST])[:_LONGEST] if value is not None else ""


def _repeats(component: "Component") -> bool:
    return bool(component.get("RRULE") or component.get("RDATE")) and not _is_change(component)


def _is_change(component: "Component") -> bool:
    return component.get("RECURRENCE-ID") is not None


def _when(event: CalendarEvent) -> tuple[date, time, str]:
    return event.day, event.begins or time(), event.title
