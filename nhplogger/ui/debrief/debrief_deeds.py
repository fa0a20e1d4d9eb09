"""What is done in a debrief, and how it is told: ratings, words added, undo, complete and reopen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from nhplogger.i18n import _
from nhplogger.logbook.debriefing import complete, reopen
from nhplogger.ui.debrief.ratings_view import Rated
from nhplogger.ui.sessions.change_strip import Answers, Blank

if TYPE_CHECKING:
    from nhplogger.ui.debrief.debrief_page import DebriefPage

_UNDO, _REASON = "Ctrl+Z", "reason"


class DebriefDeeds(QObject):
    """One for each page; what could not be done the debriefing has said."""

    def __init__(self, page: "DebriefPage") -> None:
        super().__init__(page)
        self._page, self._debriefing, self._keeper = page, page.debriefing, page.keeper
        self._from: QWidget | None = None
        page.ratings.rated.connect(self._rate)
        page.ratings.unrated.connect(self._unrate)
        page.reflect.add_wanted.connect(self._add)
        page.header.complete_button.clicked.connect(self.complete)
        page.header.reopen_button.clicked.connect(self.ask_reason)
        page.strip.answered.connect(self._reopen)
        page.strip.left.connect(self._strip_was_left)

    @Slot(object)
    def _rate(self, rated: Rated) -> None:
        if self._debriefing.rate(rated.theme_id, rated.value):
            self._tell(rated.theme_id)

    @Slot(str)
    def _unrate(self, theme_id: str) -> None:
        if self._debriefing.unrate(theme_id):
            self._tell(theme_id)

    def _tell(self, theme_id: str) -> None:
        if row := self._page.rating_of(theme_id):
            self._page.say(_("{theme}, {rating}").format(theme=row.name, rating=row.rating), _UNDO)

    @Slot(str)
    def _add(self, words: str) -> None:
        """Words into the summary at its caret, apart from what was typed before."""
        if self._debriefing.is_locked or not self._keeper.commit():
            return
        self._page.reflect.field.insert(words)
        if self._keeper.commit(_("Add a reflection to the summary")):
            self._page.say(_("Added to the summary"), _UNDO)

    @Slot()
    def undo(self) -> None:
        """Take back what was done here last, words that were just typed first of all."""
        self._keeper.commit()
        act = self._debriefing.undo()
        if act:
            self._page.say(_("Taken back: {deed}").format(deed=act.label))
        elif not self._debriefing.is_locked:
            self._page.say(_("Nothing to take back here."))

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        self._keeper.commit()
        act = self._debriefing.redo()
        if act:
            self._page.say(_("Done again: {deed}").format(deed=act.label), _UNDO)
        elif not self._debriefing.is_locked:
            self._page.say(_("Nothing to do again here."))

    @Slot()
    def complete(self) -> None:
        """Complete the debrief, gaps or none, and go on to the report; where it is complete, only go on."""
        meeting_id = self._page.meeting_in_hand
        if not meeting_id or not self._keeper.commit():
            return
        if self._debriefing.is_locked or complete(self._debriefing.book):
            self._page.report_wanted.emit(meeting_id)

    @Slot()
    def ask_reason(self) -> None:
        """Ask why a complete debrief is opened again."""
        self._from = self._page.focusWidget()
        blank = Blank(name=_REASON, label=_("Why is it opened again?"))
        self._page.strip.ask(_("Reopen this debrief"), (blank,))

    @Slot(object)
    def _reopen(self, answers: Answers) -> None:
        reason = answers.get(_REASON, "").strip()
        if not reason:
            self._page.strip.refuse(
                _("Say in a few words why it is opened again. The reason stays in its history.")
            )
            return
        if reopen(self._debriefing.book, reason):
            self._keeper.commit()
            self._page.strip.close_strip()
            self._page.say(_("Reopened. The reason stands in its history."))

    @Slot()
    def _strip_was_left(self) -> None:
        before = self._from
        (before if before and before.isVisible() else self._page.entrance).setFocus()
