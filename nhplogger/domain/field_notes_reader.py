"""Reading the field-notes format: a text file, one meeting."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time

from nhplogger.domain import field_notes_lines as lines
from nhplogger.domain.field_notes import (
    Attendee,
    CarriedOver,
    FieldNotes,
    LogItem,
    LogLine,
    NotFieldNotesError,
    PlannedItem,
    Problem,
)
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Presence
from nhplogger.domain.text import clean_line, clean_text
from nhplogger.i18n import _

PRESENCE = {"present": Presence.PRESENT, "apologies": Presence.APOLOGIES, "absent": Presence.ABSENT}
_SECTION = re.compile(
    rf"(?P<kept>\\*)(?P<name>{'|'.join(PRESENCE)}|agenda|carried over|log)\s?:", re.I
)  # with a backslash in front it is a name or title that only looks like a section
_HEADINGS = {name: name for name in ("date", "time", "area", "place", "kind", "observer", "state")}
_HEADINGS |= {"meeting": "title", "venue": "place", "type": "kind"}
_HEADING = re.compile(r"(\w+)\s*:\s*(.*)")
_STATES = {str(state): state for state in State}


def read_notes(text: str) -> FieldNotes:
    """A field-notes file, from its text. What it could not say is in `problems`, and among the notes.

    A byte order mark in front, as Windows writes it, is no part of the text.

    Raises NotFieldNotesError where the title, the date or the area is missing, or the date is none.
    """
    reader = _Reader()
    for number, line in enumerate(clean_text(text.removeprefix("\ufeff")).split("\n"), 1):
        reader.read(number, line)
    return reader.notes()


def keeps_apart(line: str) -> str:
    """A line as it is written in a section, so that it does not read as the opening of another."""
    return "\\" + line if _SECTION.fullmatch(line) else line


@dataclass
class _Reader:
    """What has been read so far, and in which section the next line stands."""

    section: str = ""
    apart: bool = False
    heading: dict[str, str] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    people: list[Attendee] = field(default_factory=list)
    agenda: list[PlannedItem] = field(default_factory=list)
    carried: list[CarriedOver] = field(default_factory=list)
    log: list[LogItem | LogLine] = field(default_factory=list)
    kept: list[LogLine] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self, number: int, line: str) -> None:
        words = clean_line(line)
        section = _SECTION.fullmatch(words)
        if self.section == "log":
            self._log(number, line)
        elif section and not section["kept"]:
            self.section = section["name"].casefold()
        elif words:
            self._reader(words)(number, words[1:] if section else words)
        self.apart = not words

    def _reader(self, words: str) -> Callable[[int, str], None]:
        readers = {"": self._heading, "agenda": self._item, "carried over": self._carried}
        heading = _HEADING.fullmatch(words) if self.apart else None
        if heading and heading[1].casefold() in _HEADINGS:
            return self._heading  # an empty line has ended the section
        return readers.get(self.section, self._person)

    def _log(self, number: int, line: str) -> None:
        if line.strip():
            self.log.append(lines.read_log(number, line.rstrip()))

    def _heading(self, number: int, line: str) -> None:
        match = _HEADING.fullmatch(line)
        name = _HEADINGS.get(match[1].casefold()) if match else None
        if match and name and not self.heading.get(name):
            self.heading[name], self.places[name] = match[2], number
        elif name:
            self._keep(number, line, _("said twice, kept as a note: '{line}'"))
        else:
            self._keep(number, line, _("no such heading '{line}': kept as a note"))

    def _person(self, number: int, line: str) -> None:
        person, unclear = lines.read_attendee(line, PRESENCE[self.section])
        if not person.name:
            self._keep(number, line, _("no name in '{line}': kept as a note"))
            return
        self.people.append(person)
        if unclear:
            self._keep(number, f"{person.name}: {unclear}", _("not understood, kept as a note: '{line}'"))

    def _item(self, number: int, line: str) -> None:
        self.agenda.append(lines.read_item(line))

    def _carried(self, number: int, line: str) -> None:
        if carried := lines.read_carried(number, line):
            self.carried.append(carried)
        else:
            self._keep(number, line, _("no action with its status in '{line}': kept as a note"))

    def _keep(self, number: int, line: str, words: str) -> None:
        self.kept.append(LogLine(number, f" {line}"))
        self.problems.append(Problem(number, words.format(line=line)))

    def notes(self) -> FieldNotes:
        day, (begins, ends), state = self._day(), self._span(), self._state()
        words = {name: self.heading.get(name, "") for name in ("title", "area", "place", "kind", "observer")}
        return FieldNotes(
            **words,
            day=day,
            begins=begins,
            ends=ends,
            state=state,
            people=tuple(self.people),
            agenda=tuple(self.agenda),
            carried=tuple(self.carried),
            log=(*self.kept, *self.log),
            problems=tuple(self.problems),
        )

    def _day(self) -> date:
        for name, line in (("title", "Meeting: …"), ("date", "Date: 27 November 2025"), ("area", "Area: …")):
            if not self.heading.get(name):
                raise NotFieldNotesError(_("there is no line '{line}' at its top").format(line=line))
        if day := lines.read_day(self.heading["date"]):
            return day
        words = _("'{day}' is not a date; write it as 27 November 2025")
        raise NotFieldNotesError(words.format(day=self.heading["date"]))

    def _span(self) -> tuple[time | None, time | None]:
        words = self.heading.get("time", "")
        begins, ends = lines.read_span(words)
        if words and lines.write_span(begins, ends).count(":") < len(lines.span_parts(words)):
            self._keep(self.places["time"], f"Time: {words}", _("not understood, kept as a note: '{line}'"))
        return begins, ends

    def _state(self) -> State | None:
        words = self.heading.get("state", "")
        if words and words.casefold() not in _STATES:
            self._keep(self.places["state"], f"State: {words}", _("not understood, kept as a note: '{line}'"))
        return _STATES.get(words.casefold())
