"""A past meeting as it is typed in: what stands in its form and its text, as field notes."""

import re
from dataclasses import replace
from datetime import date
from typing import TypeVar

from nhplogger.domain.field_notes import Attendee, CarriedOver, FieldNotes, LogItem, LogLine, Problem
from nhplogger.domain.field_notes_lines import joined, read_attendee, write_attendee
from nhplogger.domain.field_notes_reader import PRESENCE, read_notes
from nhplogger.domain.field_notes_writer import write_notes
from nhplogger.domain.people import Presence
from nhplogger.domain.text import clean_line, clean_text, folded

L = TypeVar("L", bound=CarriedOver | LogItem | LogLine)
_HEAD = "Meeting: -\nDate: 2000-01-01\nArea: -\n"
_SECTION = re.compile(rf"(?:{'|'.join(PRESENCE)}|agenda|carried over|log)\s?:", re.IGNORECASE)
_WHOLE = re.compile(r"^\ufeff?\s*(?:meeting|date|area|time|place|kind|observer|state)\s*:", re.IGNORECASE)


def read_typed(told: FieldNotes, text: str) -> FieldNotes:
    """The notes of a form with the lines of a text, numbered from 1 as they stand in it.

    The text is a log in the capture syntax; where it opens with the name of a section (`Carried over:`,
    `Apologies:`) it is read by sections, as a file is, and adds to what the form tells.
    """
    first = next((line for line in text.split("\n") if line.strip()), "")
    head = _HEAD + ("\n" if _SECTION.fullmatch(clean_line(first)) else "Log:\n")
    lines = head.count("\n")
    read = read_notes(head + text)
    return replace(
        told,
        people=(*told.people, *read.people),
        agenda=(*told.agenda, *read.agenda),
        carried=tuple(_moved(each, lines) for each in read.carried),
        log=tuple(_moved(each, lines) for each in read.log),
        problems=(*told.problems, *(Problem(each.number - lines, each.words) for each in read.problems)),
    )


def typed_text(notes: FieldNotes) -> str:
    """What of notes has no place in a form, as the text that reads as it."""
    rest = replace(notes, people=(), agenda=())
    written = write_notes(replace(rest, title="-", day=date(2000, 1, 1), area="-", begins=None, ends=None))
    parts = written.split("\n\n", 1)
    body = parts[1].rstrip("\n") if len(parts) > 1 else ""
    return body.removeprefix("Log:\n") if not notes.carried else body


def looks_whole(text: str) -> bool:
    """Whether a text is a whole field-notes file: it opens with a heading, and names its meeting."""
    return bool(_WHOLE.match(text)) and "meeting:" in text.casefold() and "date:" in text.casefold()


def read_came(name: str, role: str, agency: str, came: str) -> tuple[Attendee, str]:
    """Somebody at a meeting, and what was not understood of how they came (late 13:58, apologies)."""
    words = clean_line(came)
    status = PRESENCE.get(folded(words), Presence.PRESENT)
    remarks = "" if folded(words) in PRESENCE else words
    fields = [clean_line(part) for part in (name, role, agency)]
    unclear = ""
    attendee = Attendee(name=fields[0], status=status)
    if remarks:
        attendee, unclear = read_attendee(joined(["-", "", "", remarks]), status)
    return replace(attendee, name=fields[0], role=fields[1], agency=fields[2]), unclear


def came_words(person: Attendee) -> str:
    """How somebody came, as `read_came` reads it; nothing for somebody who was simply there."""
    if not person.status.in_room:
        return str(person.status)
    told = write_attendee(replace(person, name="-", role="", agency=""))
    return told.removeprefix("-").lstrip("; ")


def clean_log(text: str) -> str:
    """Pasted text as it may stand in a log."""
    return clean_text(text.removeprefix("\ufeff"))


def _moved(line: L, by: int) -> L:
    return replace(line, number=line.number - by)
