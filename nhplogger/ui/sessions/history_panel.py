"""The panel with the history of a meeting, or of one thing in it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.domain.edits import Edit
from nhplogger.i18n import _, plural
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.ui.capture.row_list_model import RowRole
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.history_list import HistoryList
from nhplogger.ui.sessions.history_model import HistoryModel
from nhplogger.ui.sessions.history_rows import HistoryRow
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryOf:
    """What the history of is wanted: the values of these ids, or the whole meeting where there are none."""

    title: str
    ids: frozenset[str] = frozenset()


class HistoryPanel(Panel):
    """Reads the history when it is opened, and again after each act while it is."""

    left = Signal()

    def __init__(self, book: ReadingBook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PANEL, Edge.LEFT, parent)
        self._book = book
        self._of = HistoryOf(title="")
        self._title = Label("", FontRole.H2, wrap=True)
        self._count = Label("", FontRole.SMALL, "text2", wrap=True)
        self._close = Button(_("Close"), look, ButtonKind.QUIET, small=True, key="Esc")
        self.model = HistoryModel(book, self)
        self.list = HistoryList(self.model, look)
        head = QHBoxLayout()
        head.setContentsMargins(Space.X3, Space.X2, Space.X2, Space.X2)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._count)
        head.addLayout(words, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self._close.clicked.connect(self.left)
        self.model.grown.connect(self._count_rows)
        self.model.refused.connect(book.book.failed)
        book.applied.connect(self._was_applied)
        self.hide()

    def open_of(self, wanted: HistoryOf) -> None:
        """Show the history of that, the newest first."""
        self._of = wanted
        self._title.setText(wanted.title)
        self.model.open_of(wanted.ids)
        self.show()
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self.list.setFocus()

    @Slot()
    def _count_rows(self) -> None:
        count = len(self.model.rows)
        if self.model.is_whole:
            self._count.setText(plural("{count} change", "{count} changes", count))
        else:
            words = _("The newest {count} changes. Older ones follow at the end of the list.")
            self._count.setText(words.format(count=count))

    @property
    def in_hand(self) -> tuple[Edit, ...]:
        """The edits of the row in hand."""
        row = self.list.currentIndex().data(RowRole.ROW)
        return row.told.edits if isinstance(row, HistoryRow) else ()

    @Slot(object)
    def _was_applied(self, _act: object) -> None:
        if self.isVisible():
            self.model.read_again()
