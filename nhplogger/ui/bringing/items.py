"""What is being brought in: the meeting written by hand, and each file that was opened."""

from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from nhplogger.domain.faults import StudyError
from nhplogger.domain.field_notes import NotFieldNotesError, Problem
from nhplogger.domain.field_notes_reader import read_notes
from nhplogger.exchange.calendar_plan import EventRow
from nhplogger.exchange.notes_file import LONGEST, decoded, read_notes_file
from nhplogger.exchange.sheet import ENDINGS, Table, read_sheet
from nhplogger.exchange.sheet_columns import Use, guessed
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.bringing.line_rows import numbered
from nhplogger.ui.bringing.log_edit import LONGEST as LONGEST_LOG
from nhplogger.ui.bringing.past_values import PastValues, from_notes

NOTES, CALENDAR = ".txt", ".ics"
READ = (NOTES, CALENDAR, *ENDINGS)


@dataclass(slots=True, kw_only=True)
class NotesItem:
    """A past meeting; without a `name` the one that is written by hand. `problems` are those of its file."""

    name: str
    values: PastValues
    problems: tuple[Problem, ...] = ()
    added: str = ""  # the id of its meeting, once it is in the study


@dataclass(slots=True, kw_only=True)
class SheetItem:
    """A sheet: which of its tables is shown, what its columns are for, and where its rows go."""

    name: str
    tables: tuple[Table, ...]
    uses: list[tuple[Use, ...]]
    shown: int = 0
    area: str = ""
    meeting_id: str = ""
    seats_id: str = ""  # the planned meeting its people are seated at
    turned: frozenset[int] = frozenset()  # rows near somebody that were said to be somebody new
    added: str = ""


@dataclass(slots=True, kw_only=True)
class CalendarItem:
    """A calendar: its events as meetings that may be planned."""

    name: str
    rows: list[EventRow]
    unread: int = 0
    called_off: int = 0
    added: str = ""


@dataclass(slots=True, kw_only=True)
class BadItem:
    """A file that cannot be read, and why; its `text` where that may be a log without a heading."""

    name: str
    why: str
    text: str = ""
    is_text: bool = False
    added: str = ""


Item = NotesItem | SheetItem | CalendarItem | BadItem


def opened(logbook: Logbook, path: Path) -> Item:
    """A file by its ending, read; one that cannot be is a `BadItem`. Nothing is written."""
    ending = path.suffix.casefold()
    try:
        if ending == CALENDAR:
            from nhplogger.logbook.calendar import calendar_rows

            read, rows = calendar_rows(logbook, path)
            off = len(read.called_off)
            return CalendarItem(name=path.name, rows=list(rows), unread=read.unread, called_off=off)
        if ending in ENDINGS:
            tables = read_sheet(path)
            return SheetItem(name=path.name, tables=tables, uses=[guessed(each.heads) for each in tables])
        if ending == NOTES:
            notes = read_notes_file(path)
            return NotesItem(name=path.name, values=from_notes(notes), problems=_of_file(notes.problems))
    except StudyError as error:
        is_text = ending == NOTES
        return BadItem(
            name=path.name, why=str(error), text=_words_of(path) if is_text else "", is_text=is_text
        )
    words = _("{name} is nothing this program reads. It reads {endings} files; nothing was changed.")
    return BadItem(name=path.name, why=words.format(name=path.name, endings=", ".join(READ)))


def pasted(text: str) -> Item:
    """A whole field-notes file that was pasted."""
    name = _("Pasted notes")
    try:
        notes = read_notes(text)
    except NotFieldNotesError as error:
        words = _(
            "What you pasted is no whole field-notes file: {why}. Paste its log alone, or mend its head."
        )
        return BadItem(name=name, why=words.format(why=error), text=text, is_text=True)
    return NotesItem(name=name, values=from_notes(notes), problems=_of_file(notes.problems))


def add_words(item: Item) -> str:
    """What the button says that brings it in."""
    match item:
        case NotesItem():
            return _("Add meeting")
        case SheetItem():
            return _("Add to the study")
        case CalendarItem():
            return _("Add meetings")
        case BadItem():
            return _("Add")
        case _:
            assert_never(item)


def _words_of(path: Path) -> str:
    """What a text file says; nothing where it cannot be read, or no log could hold it."""
    try:
        text = decoded(path, path.read_bytes())[0] if path.stat().st_size <= LONGEST else ""
    except (OSError, StudyError):
        return ""
    return text if len(text) <= LONGEST_LOG else ""


def _of_file(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The lines of the text are counted anew: those of the file are told in words."""
    words = _("in the file, {problem}")
    return tuple(
        Problem(0, words.format(problem=numbered(each.number, each.words)) if each.number else each.words)
        for each in problems
    )
