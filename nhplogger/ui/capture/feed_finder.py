"""Finds words in the log: where it stays as it is, and one goes from match to match."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, QTimer, Slot

from nhplogger.i18n import _
from nhplogger.ui.capture.feed_find_bar import FeedFindBar
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.feed_view import FeedView

_CURRENT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class FeedFinder(QObject):
    """Starts at the newest match; past the first or the last it goes round."""

    def __init__(self, model: FeedModel, view: FeedView, bar: FeedFindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._view, self._bar = model, view, bar
        self._at = QPersistentModelIndex()
        self._matches: list[int] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look_again)
        bar.sought.connect(self._seek)
        bar.earlier_wanted.connect(self._go_earlier)
        bar.later_wanted.connect(self._go_later)
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.dataChanged):
            changed.connect(self._changed)

    @Slot(str)
    def _seek(self, words: str) -> None:
        self._view.mark_found(words)
        self._find()
        if self._matches:
            self._go_to(len(self._matches) - 1)
        else:
            self._view.clearSelection()
            self._at = QPersistentModelIndex()
            self._show_count()

    def _find(self) -> None:
        self._matches = self._model.matches(self._bar.words) if self._bar.words else []

    @Slot()
    def _go_earlier(self) -> None:
        self._step(-1)

    @Slot()
    def _go_later(self) -> None:
        self._step(1)

    def _step(self, step: int) -> None:
        self._find()
        if self._matches:
            place = self._place()
            self._go_to((place + step) % len(self._matches) if place is not None else -1)

    def _go_to(self, place: int) -> None:
        index = self._model.index(self._matches[place])
        self._at = QPersistentModelIndex(index)
        self._view.selectionModel().setCurrentIndex(index, _CURRENT)
        self._view.scrollTo(index)
        self._show_count()
        self._bar.tell(f"{self._bar.count}, {self._model.at(index.row()).spoken}")

    def _place(self) -> int | None:
        """Which of the matches one is at; none where the line one was at is no match any more."""
        row = self._at.row()
        return self._matches.index(row) if row in self._matches else None

    def _show_count(self) -> None:
        place, count = self._place(), len(self._matches)
        if not self._bar.words:
            self._bar.show_count("")
        elif place is None:
            self._bar.show_count(_("{count} found").format(count=count) if count else _("Not found"))
        else:
            self._bar.show_count(_("{place} of {count}").format(place=place + 1, count=count))

    @Slot()
    @Slot(QModelIndex, int, int)
    def _changed(self) -> None:
        if self._bar.words:
            self._soon.start()

    @Slot()
    def _look_again(self) -> None:
        """The log is not as it was: the matches are found anew, and one stays where one is."""
        self._find()
        self._show_count()
