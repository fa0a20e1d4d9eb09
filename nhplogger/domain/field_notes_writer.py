"""Writing the field-notes format."""

from dataclasses import replace

from nhplogger.domain import field_notes_lines as lines
from nhplogger.domain.field_notes import Attendee, FieldNotes, LogItem
from nhplogger.domain.field_notes_reader import PRESENCE, keeps_apart
from nhplogger.domain.people import Presence


def write_notes(notes: FieldNotes) -> str:
    """The file that reads as these notes, but for line numbers and what an earlier file could not say."""
    sections = {
        **{
            name: [lines.write_attendee(each) for each in _people(notes, status)]
            for name, status in PRESENCE.items()
        },
        "agenda": [lines.write_item(item) for item in notes.agenda],
        "carried over": [lines.write_carried(carried) for carried in notes.carried],
    }
    sections = {name: [keeps_apart(line) for line in body] for name, body in sections.items()}
    sections["log"] = [lines.write_log(line) for line in notes.log]
    parts = [_heading(notes)]
    parts += ["\n".join([f"{name.capitalize()}:", *body]) for name, body in sections.items() if body]
    return "\n\n".join(parts) + "\n"


def _heading(notes: FieldNotes) -> str:
    values = {
        "Meeting": notes.title,
        "Date": lines.write_day(notes.day),
        "Time": lines.write_span(notes.begins, notes.ends),
        "Area": notes.area,
        "Place": notes.place,
        "Kind": notes.kind,
        "Observer": notes.observer,
        "State": str(notes.state or ""),
    }
    return "\n".join(f"{name}: {value}" for name, value in values.items() if value)


def _people(notes: FieldNotes, status: Presence) -> list[Attendee]:
    if status is Presence.PRESENT:
        return [person for person in notes.people if person.status.in_room]
    return [person for person in notes.people if person.status is status]


def unnumbered(notes: FieldNotes) -> FieldNotes:
    """The same notes without line numbers and problems, for comparing two files."""
    log = (
        LogItem(0, each.title) if isinstance(each, LogItem) else replace(each, number=0) for each in notes.log
    )
    carried = (replace(each, number=0) for each in notes.carried)
    return replace(notes, log=tuple(log), carried=tuple(carried), problems=())
