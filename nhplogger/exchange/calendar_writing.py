"""Calendar files out (RFC 5545): events of words that were made safe before they come here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Event

OURS = "@nhplogger"
DUE = "due-"  # before the id of an action, in the UID of the day it is due
_PRODUCT = "-//NHP Logger//Calendar 1//EN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event: at its times in `zone`, or of the whole day where it has none; `id` makes its UID."""

    id: str
    title: str
    day: date
    begins: time | None = None
    ends: time | None = None
    zone: str = "Europe/London"
    place: str = ""
    about: str = ""
    busy: bool = True


def calendar_bytes(entries: Iterable[Entry], now: datetime) -> bytes:
    """The file, with its lines folded; moments in UTC, so that no calendar has to know a zone."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("PRODID", _PRODUCT)
    calendar.add("VERSION", "2.0")
    for entry in entries:
        calendar.add_component(_event(entry, now))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: Entry, now: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("UID", entry.id + OURS)
    event.add("DTSTAMP", now.astimezone(UTC).replace(microsecond=0))
    event.add("SUMMARY", entry.title)
    if entry.begins is None:
        event.add("DTSTART", entry.day)
        event.add("DTEND", entry.day + timedelta(1))
    else:
        event.add("DTSTART", _moment(entry, entry.begins))
        if entry.ends and entry.ends > entry.begins:
            event.add("DTEND", _moment(entry, entry.ends))
    for name, words in (("LOCATION", entry.place), ("DESCRIPTION", entry.about)):
        if words:
            event.add(name, words)
    event.add("TRANSP", "OPAQUE" if entry.busy else "TRANSPARENT")
    return event


def _moment(entry: Entry, at: time) -> datetime:
    return datetime.combine(entry.day, at, ZoneInfo(entry.zone)).astimezone(UTC)
