"""What is done with the lines of the log from the log itself: changed, taken back, restored."""

from PySide6.QtCore import QModelIndex, QObject, Slot

from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.taken_back import TakenLine
from nhplogger.i18n import _
from nhplogger.ui.capture.feed_model import FeedRole
from nhplogger.ui.capture.feed_rows import EntryRow, MarkRow
from nhplogger.ui.capture.feed_view import FeedView
from nhplogger.ui.capture.key_hints import KeyHints
from nhplogger.ui.capture.line_saver import LineSaver
from nhplogger.ui.capture.past_lines import PastLines
from nhplogger.ui.capture.pieces import Words
from nhplogger.ui.widgets.announce import announce


class FeedActs(QObject):
    """Between the log, the line it is written in, and what saves it."""

    def __init__(
        self, view: FeedView, past: PastLines, saver: LineSaver, hints: KeyHints, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._past, self._saver, self._hints = view, past, saver, hints
        view.activated.connect(self._open)
        view.restore_wanted.connect(self._restore)
        view.removal_wanted.connect(self._remove)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        """Enter on a row: a line taken back is restored, any other is changed."""
        row = index.data(FeedRole.ROW)
        if isinstance(row, EntryRow | MarkRow) and row.struck:
            self._restore(self._view.feed.taken(index.row()))
        elif isinstance(row, EntryRow) and self._is_free():
            self._past.edit(row.entry)

    @Slot(object)
    def _restore(self, taken: TakenLine | None) -> None:
        if taken and self._saver.restore(taken):
            self._past.came_back(taken.id)
            self._hints.say(Words(_("The line is in the log again."), "accent_text"))

    @Slot(object)
    def _remove(self, line: Entry | Mark) -> None:
        editing = self._past.editing
        if editing and editing.id == line.id:
            if not self._is_free():
                return
            self._past.leave()
        if self._saver.remove(line):
            self._tell(_("Taken back. R on the line restores it."))

    def _is_free(self) -> bool:
        """Whether the line one writes in holds nothing that would be lost; else it is said."""
        if not self._past.may_leave:
            self._tell(_("First save what is in the line, or empty it."))
        return self._past.may_leave

    def _tell(self, words: str) -> None:
        self._hints.say(Words(words, "accent_text"))
        announce(self._view, words)
