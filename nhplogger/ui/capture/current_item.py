"""The item that is on, in the header."""

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.capture.agenda_model import AgendaModel
from nhplogger.ui.capture.agenda_rows import AgendaRow, Stage
from nhplogger.ui.capture.pieces import Push, Words, paint_pieces
from nhplogger.ui.capture.progress import paint_progress
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce

_PROGRESS = 128
_SMALL, _LARGE = 16, 20


class CurrentItem(QWidget):
    """The item that is on, with its number, its time and a bar of how much of that is gone."""

    def __init__(self, agenda: AgendaModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._look = look
        self._row: AgendaRow | None = None
        self._warned = ""  # the item of which it was said that its time is up
        agenda.moved.connect(self._show)
        self._show()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.scaled(320), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        row = self._row
        if row is None:
            return
        painter = QPainter(self)
        inner = self.rect().adjusted(Space.X4, 0, -Space.X4, 0)
        middle = self.rect().center().y()
        width = self._look.scaled(_PROGRESS) if row.times[1] else 0
        title = QRect(inner.left(), 0, inner.width() - width - Space.X6, 0)
        self._paint_title(painter, title, middle, row)
        if width:
            self._paint_time(painter, QRect(inner.right() + 1 - width, 0, width, 0), middle, row)

    def _paint_title(self, painter: QPainter, rect: QRect, middle: int, row: AgendaRow) -> None:
        small, large = self._look.scaled(_SMALL), self._look.scaled(_LARGE)
        said = _("Item {number} of {count}").format(number=row.number, count=len(self._agenda.items))
        rect.setTop(middle - (small + large) // 2)
        rect.setHeight(small)
        paint_pieces(painter, rect, [Words(said)], self._look)
        rect.moveTop(rect.bottom() + 1)
        rect.setHeight(large)
        title = Words(row.text, "text", FontRole.H2, QFont.Weight.DemiBold)
        paint_pieces(painter, rect, [title], self._look)

    def _paint_time(self, painter: QPainter, rect: QRect, middle: int, row: AgendaRow) -> None:
        high = self._look.scaled(_SMALL)
        rect.setTop(middle - (high + 5 + Space.X1) // 2)
        rect.setHeight(high)
        time = Words(row.times[0], "warn" if row.over else "text", weight=QFont.Weight.DemiBold)
        planned = _("{of} min").format(of=row.times[1])
        paint_pieces(painter, rect, [time, Push(), Words(planned)], self._look)
        bar = QRect(rect.left(), rect.bottom() + 6, rect.width(), Space.X1)
        paint_progress(painter, bar, row.share, self._look, over=row.over)

    @Slot()
    def _show(self) -> None:
        row = next((row for row in self._agenda.rows if row.stage is Stage.CURRENT), None)
        if row != self._row:
            self._row = row
            self.setAccessibleName(row.spoken if row else "")
            self.update()
        self._warn(row)

    def _warn(self, row: AgendaRow | None) -> None:
        """Say once of an item that its time is up; not while nothing of it may be shown."""
        if row is None or not row.over:
            self._warned = ""
        elif row.id != self._warned and self.isVisible():
            self._warned = row.id
            announce(self, _("Over time: item {number}, {title}").format(number=row.number, title=row.text))
