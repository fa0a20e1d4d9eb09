"""The history of a session as a list that reads an older page when one goes down to its end."""

from PySide6.QtCore import QObject, Signal

from nhplogger.domain.faults import StudyError
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.logbook.told_history import ToldHistory
from nhplogger.typed import override
from nhplogger.ui.capture.row_list_model import Index, RowListModel
from nhplogger.ui.sessions.history_rows import HistoryRow, history_rows


class HistoryModel(RowListModel[HistoryRow]):
    """The newest first."""

    refused = Signal(str)  # why it cannot be read
    grown = Signal()  # older rows are there now, or all of them

    def __init__(self, book: ReadingBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._history = book, ToldHistory(book)

    @property
    def is_whole(self) -> bool:
        """Whether the oldest row is there."""
        return not self._history.has_more

    def open_of(self, ids: frozenset[str]) -> None:
        """Show the history of these values, or of the whole meeting where there are none."""
        try:
            self._history.begin(ids)
        except StudyError as error:
            self.refused.emit(str(error))
        self._show()

    def read_again(self) -> None:
        """Show it as it is now, as far back as before."""
        try:
            self._history.again()
        except StudyError as error:
            self.refused.emit(str(error))
        self._show()

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._history.has_more

    @override
    def fetchMore(self, parent: Index) -> None:
        before = len(self._history.told)
        try:
            while self._history.has_more and len(self._history.told) == before:
                self._history.more()
        except StudyError as error:
            self.refused.emit(str(error))
        self._show()

    def _show(self) -> None:
        about = self._book.current
        self.show_rows(history_rows(self._history.told, self._book.meeting, about) if about else [])
        self.grown.emit()
