"""How each file that was opened stands: what it is, and whether the study has it already."""

from typing import assert_never

from nhplogger.domain.contents import Contents
from nhplogger.exchange.notes_meeting import find_meeting
from nhplogger.i18n import _, plural, short_date
from nhplogger.ui.bringing.calendar_rows import calendar_words
from nhplogger.ui.bringing.items import BadItem, CalendarItem, Item, NotesItem, SheetItem
from nhplogger.ui.bringing.past_values import to_notes
from nhplogger.ui.bringing.plan_model import PlanRow


def file_row(item: Item, register: Contents) -> PlanRow:
    """A file in three words and a sentence."""
    match item:
        case NotesItem(name=""):
            cells, tone = (_("Written here"), _("a past meeting"), ""), "text"
        case NotesItem():
            form = item.values.form
            what = f"{form.title}, {short_date(form.day)} {form.day.year}"
            cells, tone = (item.name, what, _notes(item, register)), "text"
        case SheetItem():
            tables = plural("{count} table", "{count} tables", len(item.tables))
            cells, tone = (item.name, tables, _("added") if item.added else ""), "text"
        case CalendarItem():
            words = calendar_words(item.rows, item.unread, item.called_off)
            cells, tone = (item.name, _("a calendar"), _("added") if item.added else words), "text"
        case BadItem():
            cells, tone = (item.name, _("cannot be read"), item.why), "danger"
        case _:
            assert_never(item)
    sentence = item.why if isinstance(item, BadItem) else ", ".join(part for part in cells if part)
    return PlanRow(cells=cells, sentence=sentence, tone="text3" if item.added else tone)


def is_new(item: Item, register: Contents) -> bool:
    """Whether it is a file of notes whose meeting the study does not have."""
    notes = isinstance(item, NotesItem) and bool(item.name) and not item.added
    return notes and _notes(item, register) == ""


def _notes(item: Item, register: Contents) -> str:
    if item.added:
        return _("added")
    known = isinstance(item, NotesItem) and find_meeting(to_notes(item.values), register) is not None
    return _("already in the study") if known else ""
