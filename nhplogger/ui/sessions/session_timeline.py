"""The timeline of the session that is read, above its log."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from nhplogger.analysis.meeting_timeline import meeting_timeline
from nhplogger.i18n import _
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.timeline_view import TimelineView


class SessionTimeline(TimelineView):
    """Hidden until it is wanted; it follows what is changed while it is there."""

    def __init__(self, book: ReadingBook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._book = book
        self.setAccessibleName(_("Timeline"))
        self.setFocusProxy(self.chart)
        book.applied.connect(self._was_applied)
        self.hide()

    @property
    def has_caret(self) -> bool:
        """Whether one moves along it now."""
        return any(each.hasFocus() for each in (self.chart, self.tables.voices, self.tables.themes))

    def open_here(self) -> None:
        """Show it as the session stands now, with the caret in it."""
        self._read()
        self.show()
        (self.tables.voices if self.shows_table else self.chart).setFocus()

    def _read(self) -> None:
        if about := self._book.current:
            now = self._book.clock.now()
            self.show_timeline(meeting_timeline(about, self._book.meeting, self._book.register, now))

    @Slot(object)
    def _was_applied(self, _act: object) -> None:
        if not self.isHidden():
            self._read()
