"""Single lines of a field-notes file, read and written: dates, times, people, agenda, log."""

import re
from datetime import date, time

from nhplogger.domain.action import Status
from nhplogger.domain.calendar_words import MONTHS
from nhplogger.domain.field_notes import Attendee, CarriedOver, LogItem, LogLine, PlannedItem
from nhplogger.domain.people import Presence

_DAY = re.compile(r"(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,}),?\s+(\d{4})", re.I)
_FIGURES = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_LOG_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)(?:\s|$)")
_REMARK = re.compile(r"(late|left|deputy)\b(?:\s+for\b)?\s*(.*)", re.I)
_ITEM = re.compile(r"-{2,}(?:\s+(?P<apart>\S.*)|(?P<close>[^\s-].*))")
_MINUTES = re.compile(r"(\d{1,3})\s*min(?:utes?)?", re.I)


def read_day(words: str) -> date | None:
    """27 November 2025, Thu 27 Nov 2025, 27/11/2025 or 2025-11-27; none where it is no day."""
    try:
        if match := _DAY.fullmatch(words):
            month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(match[2].lower()[:3]))
            return date(int(match[3]), month, int(match[1]))
        if match := _FIGURES.fullmatch(words):
            return date(int(match[3]), int(match[2]), int(match[1]))
        return date.fromisoformat(words)
    except (ValueError, StopIteration):
        return None


def write_day(day: date) -> str:
    """27 November 2025."""
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year:04}"


def read_time(words: str) -> time | None:
    """13:45 or 13.45; none where it is no time."""
    match = _TIME.fullmatch(words.strip())
    return time(int(match[1]), int(match[2])) if match else None


def read_span(words: str) -> tuple[time | None, time | None]:
    """13:45 to 15:12, 13:45-15:12 or 13:45 alone."""
    times = [read_time(part) for part in span_parts(words)]
    return times[0], times[1] if len(times) > 1 else None


def span_parts(words: str) -> list[str]:
    """The words for the beginning of a span and, where there are any, those for its end."""
    return re.split(r"\s*(?:to|until|[-–])\s*", words.strip(), maxsplit=1)


def write_span(begins: time | None, ends: time | None) -> str:
    """13:45 to 15:12, 13:45 alone, or nothing."""
    return " to ".join(f"{moment:%H:%M}" for moment in (begins, ends if begins else None) if moment)


def fields(line: str) -> list[str]:
    """The parts of a line between semicolons; `\\;` is a semicolon inside one."""
    return _split(line, ";")


def joined(parts: list[str]) -> str:
    """The opposite of `fields`; empty parts at the end are left out."""
    while parts and not parts[-1]:
        parts = parts[:-1]
    return "; ".join(_escaped(part, ";") for part in parts)


def _split(line: str, separator: str) -> list[str]:
    """The parts between separators. A backslash stands for itself but before a separator or a part's end."""
    pieces = re.split(rf"(?<!\\)((?:\\\\)*){separator}", line)
    parts = [words + slashes for words, slashes in zip(pieces[::2], [*pieces[1::2], ""], strict=True)]
    return [re.sub(rf"(?<!\\)\\+(?={separator}|$)", _halved, part.strip()) for part in parts]


def _halved(slashes: re.Match[str]) -> str:
    length = len(slashes[0])
    return "\\" * (length // 2 + (length % 2 if slashes.end() == len(slashes.string) else 0))


def _escaped(part: str, separator: str) -> str:
    return re.sub(
        rf"(?<!\\)(\\*)({separator}|$)",
        lambda found: found[1] * 2 + found[2].replace(separator, "\\" + separator),
        part,
    )


def read_attendee(line: str, status: Presence) -> tuple[Attendee, str]:
    """A person, and the remarks that were not understood."""
    name, role, agency, *rest = [*fields(line), "", ""]
    found, unclear = _remarks([remark for part in rest for remark in _split(part, ",") if remark])
    arrived, left = read_time(found.get("late", "")), read_time(found.get("left", ""))
    unclear += [f"late {found['late']}"] if found.get("late") and not arrived else []
    unclear += [f"left {found['left']}"] if found.get("left") and not left else []
    attendee = Attendee(
        name=name,
        role=role,
        agency=agency,
        status=_status(found, status),
        arrived=arrived,
        left=left,
        deputy_for=found.get("deputy", ""),
    )
    return attendee, ", ".join(unclear)


def _remarks(remarks: list[str]) -> tuple[dict[str, str], list[str]]:
    """The first remark of each kind, and those not understood or said twice."""
    found: dict[str, str] = {}
    unclear: list[str] = []
    for remark in remarks:
        match = _REMARK.fullmatch(remark)
        if match and match[1].lower() not in found:
            found[match[1].lower()] = match[2]
        else:
            unclear.append(remark)
    return found, unclear


def _status(found: dict[str, str], status: Presence) -> Presence:
    if not status.in_room:
        return status
    order = {"deputy": Presence.DEPUTY, "left": Presence.LEFT, "late": Presence.LATE}
    return next((presence for word, presence in order.items() if word in found), status)


def write_attendee(person: Attendee) -> str:
    """The line that reads as this person, under the section their status belongs to."""
    remarks = []
    if person.arrived or person.status is Presence.LATE:
        remarks.append(f"late {person.arrived:%H:%M}" if person.arrived else "late")
    if person.left or person.status is Presence.LEFT:
        remarks.append(f"left {person.left:%H:%M}" if person.left else "left")
    if person.deputy_for or person.status is Presence.DEPUTY:
        remarks.append(f"deputy for {person.deputy_for}" if person.deputy_for else "deputy")
    remarks = [_escaped(remark, ",") for remark in remarks]
    return joined([person.name, person.role, person.agency, ", ".join(remarks)])


def read_item(line: str) -> PlannedItem:
    """An agenda item; a last part such as `20 min` is its planned time."""
    *title, last = fields(line)
    match = _MINUTES.fullmatch(last) if title else None
    words = "; ".join(title if match else [*title, last]).strip()
    return PlannedItem(words, int(match[1]) if match else None)


def write_item(item: PlannedItem) -> str:
    """The line that reads as this agenda item."""
    return joined([item.title, f"{item.minutes} min" if item.minutes is not None else ""])


def read_carried(number: int, line: str) -> CarriedOver | None:
    """An earlier action and how it stands; none where no action is named or the status is not one."""
    action, status, *words = [*fields(line), ""]
    known = {str(each): each for each in Status}
    if not action or status.lower() not in known:
        return None
    return CarriedOver(number, action, known[status.lower()], "; ".join(part for part in words if part))


def write_carried(carried: CarriedOver) -> str:
    """The line that reads as this update."""
    return joined([carried.action, str(carried.status), carried.words])


def read_log(number: int, line: str) -> LogItem | LogLine:
    """A line of the log; a backslash in front keeps what would be read as a time or an item."""
    if line.startswith("\\"):
        return LogLine(number, line[1:])
    if match := _ITEM.fullmatch(line):
        return LogItem(number, match["apart"] or match["close"])
    if match := _LOG_TIME.match(line):
        words = line[match.end() :]
        return LogLine(number, words[1:] if words.startswith("\\") else words, read_time(match[0].strip()))
    return LogLine(number, line)


def write_log(line: LogItem | LogLine) -> str:
    """The line that reads as this one."""
    if isinstance(line, LogItem):
        return f"-- {line.title}"
    special = line.words.startswith(("\\", "--")) or _LOG_TIME.match(line.words)
    words = "\\" + line.words if special or (line.at is None and not line.words[:1].strip()) else line.words
    return f"{line.at:%H:%M} {words}" if line.at else words
