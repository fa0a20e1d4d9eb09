"""Keys that a study's house gives every screen, for a practice meeting outside any study: help, panels."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.keys.key_table import key_rows, key_sections
from nhplogger.ui.look import Look
from nhplogger.ui.panels import next_panel
from nhplogger.ui.rehearsal.rehearsal_page import RehearsalPage

if TYPE_CHECKING:
    from nhplogger.ui.help.help_page import HelpPage

_HELP, _NEXT, _PREVIOUS = "everywhere.help", "everywhere.next_panel", "everywhere.previous_panel"


class AloneKeys(QObject):
    """Help is shown in place of the practice, which stands still meanwhile."""

    def __init__(self, page: RehearsalPage, look: Look) -> None:
        super().__init__(page)
        self._page, self._look = page, look
        self._before = page.currentWidget()
        deeds = {_HELP: self._help, _NEXT: self._next, _PREVIOUS: self._previous}
        for row in key_rows():
            if row.name in deeds:
                KeyShortcut(row.keys, page, look.keys, deeds[row.name])

    @Slot()
    def _help(self) -> None:
        if self._page.currentWidget() is self._help_page:
            self._go_back()
            return
        self._before = self._page.currentWidget()
        self._page.go(self._help_page)

    @Slot()
    def _go_back(self) -> None:
        if self._before is not None:
            self._page.go(self._before)

    @Slot()
    def _next(self) -> None:
        next_panel(self._page.panels, 1)

    @Slot()
    def _previous(self) -> None:
        next_panel(self._page.panels, -1)

    @cached_property
    def _help_page(self) -> "HelpPage":
        from nhplogger.ui.help.help_page import HelpPage

        made = HelpPage(key_sections(), self._look)
        made.change_button.hide()  # keys are changed in an open study, where all of them can be tried
        made.practice_button.hide()
        made.left.connect(self._go_back)
        self._page.addWidget(made)
        return made
