"""Brings in what lies elsewhere: past meetings from paper, field notes, sheets, calendars."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from nhplogger.domain.study import Area
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.past_meeting import Preview
from nhplogger.typed import override
from nhplogger.ui.ask import Ask
from nhplogger.ui.bringing import bringing_keys as keys
from nhplogger.ui.bringing.bringing_deeds import BringingDeeds
from nhplogger.ui.bringing.bringing_frame import BringingFrame
from nhplogger.ui.bringing.items import (
    READ,
    BadItem,
    CalendarItem,
    Item,
    NotesItem,
    SheetItem,
    add_words,
    opened,
    pasted,
)
from nhplogger.ui.bringing.log_edit import LONGEST
from nhplogger.ui.bringing.notes_desk import NotesDesk, added_words, blank
from nhplogger.ui.bringing.page_draft import PageDraft
from nhplogger.ui.bringing.sheet_desk import SheetDesk
from nhplogger.ui.bringing.standing import file_row
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import form_offers
from nhplogger.ui.meetings.people_table_model import PeopleColumn
from nhplogger.ui.theme import Tone

_MOST_FILES = 200


class BringingPage(BringingFrame):
    """Nothing is written before "Add"; the meeting written by hand is kept as it is typed."""

    left = Signal()
    meeting_wanted = Signal(str)

    def __init__(
        self, logbook: Logbook, look: Look, ask: Ask, folder: Path, parent: QWidget | None = None
    ) -> None:
        """`folder` is where files are looked for first, and calendars put."""
        super().__init__(look, self._offers, parent)
        self._logbook, self.ask, self.folder = logbook, ask, folder
        self.draft = PageDraft(logbook, self)
        self.notes_desk, self.sheet_desk = NotesDesk(logbook, self.notes), SheetDesk(logbook, self.sheet)
        kept = self.draft.found()
        self.typed = NotesItem(name="", values=kept or blank(logbook.register, logbook))
        self.items: list[Item] = [self.typed]
        self.here: Item = self.typed
        self._is_asked_for = False
        self.deeds = BringingDeeds(logbook, self)
        self._connect()
        self.offer_names()
        self.show_item(self.typed)
        if kept:
            self.told.setText(_("What you typed last time is still here."))

    @override
    def setFocus(self) -> None:  # type: ignore[override]
        """The caret goes where typing goes on: the log, the rows of a file, or the list of files."""
        match self.here:
            case NotesItem():
                self.notes.go_to_log()
            case SheetItem():
                self.sheet.columns.setFocus()
            case CalendarItem():
                self.calendar.table.setFocus()
            case BadItem():
                (self.bad.state.button if self.here.text else self.open_button).setFocus()
            case _:
                assert_never(self.here)

    def write_by_hand(self) -> None:
        """Show the past meeting that is written here."""
        self._is_asked_for = True
        self.show_item(self.typed)

    @property
    def listed(self) -> list[Item]:
        """The files, and what is written here where somebody asked for it or wrote something."""
        shown = self._is_asked_for or not self.typed.values.is_empty or self.here is self.typed
        return [item for item in self.items if shown or item is not self.typed]

    def bring(self, paths: Sequence[Path]) -> None:
        """Read files one after the other, and show the first of them; nothing is written."""
        self._take_in([opened(self._logbook, path) for path in paths[:_MOST_FILES]])
        if len(paths) > _MOST_FILES:
            words = _("Only the first 200 files were opened. Add these, then open the others.")
            self.notice.tell(words, Tone.WARN)

    @Slot()
    def open_file(self) -> None:
        """Ask for files, and show what it would bring."""
        kinds = " ".join(f"*{ending}" for ending in READ)
        words = _("Field notes, sheets and calendars ({kinds})").format(kinds=kinds)
        if paths := self.ask.open_files(_("Open field notes…"), self.folder, words):
            self.folder = paths[0].parent
            self.bring(paths)

    @Slot()
    def leave(self) -> None:
        """Go away, keeping what was typed."""
        self.keep()
        self.left.emit()

    @Slot()
    def keep(self) -> None:
        """What is typed goes to the disk now."""
        self.draft.flush()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep()

    def _take_in(self, items: Sequence[Item]) -> None:
        if items:
            self.notice.clear()
            self.items += items
            self.show_item(items[0])
            self.setFocus()

    def show_item(self, item: Item) -> None:
        """Bring one to the front."""
        self.here = item
        self.told.setText("")
        match item:
            case NotesItem():
                self.stack.setCurrentWidget(self.notes)
                self.notes_desk.show(item)
            case SheetItem():
                self.stack.setCurrentWidget(self.sheet)
                self.sheet_desk.show(item)
            case CalendarItem():
                self.stack.setCurrentWidget(self.calendar)
                self.calendar.show_item(item, form_offers.areas(self._logbook.register))
            case BadItem():
                self.stack.setCurrentWidget(self.bad)
                self.bad.show_item(item)
            case _:
                assert_never(item)
        self.title.setText(item.name or _("Add a past meeting"))
        self.add_button.setText(add_words(item))
        self.add_button.setEnabled(not isinstance(item, BadItem))
        self.show_standing()

    @Slot()
    def show_standing(self) -> None:
        """The list of what was opened, as it stands now."""
        self.files.blockSignals(True)
        listed = self.listed
        self.files.show_rows([file_row(each, self._logbook.register) for each in listed])
        self.show_files(several=len(listed) > 1)
        self.files.view.setCurrentIndex(self.files.model.index(listed.index(self.here), 0))
        self.files.blockSignals(False)
        self.all_button.setVisible(self.deeds.has_more_new())

    @Slot(int)
    def _file_was_chosen(self, place: int) -> None:
        listed = self.listed
        if 0 <= place < len(listed) and listed[place] is not self.here:
            self.show_item(listed[place])

    @Slot()
    def _use_words(self) -> None:
        """Have the words of a text file be the log of a past meeting, to be given its title and area."""
        if isinstance(bad := self.here, BadItem):
            values = replace(blank(self._logbook.register, self._logbook), text=bad.text)
            item = NotesItem(name=bad.name, values=values)
            self.items[self.items.index(bad)] = item
            self.show_item(item)
            self.notes.go_to_form()

    @Slot(object)
    def _was_read(self, found: Preview) -> None:
        words = added_words(found)
        if words or (isinstance(self.here, NotesItem) and self.here.name):
            self.told.setText(words)

    @Slot()
    def _was_typed(self) -> None:
        if self.here is self.typed:
            self.draft.keep(self.typed.values)

    @Slot(str)
    def _was_pasted(self, text: str) -> None:
        self._take_in([pasted(text)])

    @Slot()
    def _was_too_long(self) -> None:
        words = _("That is more than a log can hold ({count} characters). Nothing was pasted.")
        self.notice.tell(words.format(count=LONGEST), Tone.WARN)

    def offer_names(self) -> None:
        """What the form is completed from."""
        register = self._logbook.register
        areas = [area.name for area in register.all(Area)]
        fields = self.notes.form.fields
        fields.blockSignals(True)
        fields.offer(areas, form_offers.kinds(register), form_offers.places(register))
        fields.blockSignals(False)

    def _offers(self, column: int) -> list[str]:
        there = column in list(PeopleColumn)
        return list(form_offers.people_offers(self._logbook.register, column)) if there else _ways()

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_file)
        self.export_button.clicked.connect(self.deeds.export)
        self.add_button.clicked.connect(self.deeds.add)
        self.all_button.clicked.connect(self.deeds.add_all)
        self.leave_button.clicked.connect(self.leave)
        self.files.current.connect(self._file_was_chosen)
        self.calendar.changed.connect(self.show_standing)
        self.bad.words_wanted.connect(self._use_words)
        self.notes.log.whole_pasted.connect(self._was_pasted)
        self.notes.log.too_long.connect(self._was_too_long)
        self.notes_desk.typed.connect(self._was_typed)
        self.notes_desk.read.connect(self._was_read)
        rows = ((keys.ADD, self.deeds.add), (keys.EXPORT, self.deeds.export), (keys.LEAVE, self.leave))
        for row, slot in (*rows, (keys.UNDO, self.deeds.undo), (keys.REDO, self.deeds.redo)):
            KeyShortcut(row.keys, self, self._look.keys, slot)


def _ways() -> list[str]:
    """How people come, as it is typed."""
    return ["late ", "left ", "apologies", "absent", "deputy for "]
