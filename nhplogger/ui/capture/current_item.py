"""The item that is on, in the header."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.ui.capture.agenda_model import AgendaModel
from nhplogger.ui.capture.agenda_rows import AgendaRow, Stage
from nhplogger.ui.capture.pieces import Piece, Push, Words, fitting, font_of, paint_pieces, width_of
from nhplogger.ui.capture.progress import paint_progress
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.broken_label import broken, two_line_width

_PROGRESS = 128
_SMALL, _LARGE = 16, 20


class CurrentItem(QWidget):
    """The item that is on, with its number, its time and a bar of how much of that is gone."""

    resized = Signal()
    renamed = Signal()  # another item is on, or it has another title

    def __init__(self, agenda: AgendaModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._look = look
        self._row: AgendaRow | None = None
        self._warned = ""  # the item of which it was said that its time is up
        agenda.moved.connect(self._show)
        self._show()

    def least_width(self) -> int:
        """What its title needs."""
        return 2 * Space.X4 + (width_of([_title(self._row)], self._look) if self._row else 0)

    def whole_width(self) -> int:
        """What its title needs beside its time."""
        timed = self._row is not None and bool(self._row.times[1])
        return self.least_width() + (self._look.scaled(_PROGRESS) + Space.X6 if timed else 0)

    def two_line_width(self) -> int:
        """What its title needs on two lines."""
        title = _title(self._row) if self._row else Words("")
        return 2 * Space.X4 + two_line_width(title.text, font_of(title, self._look))

    def lines(self) -> int:
        """How many lines its title takes in the width there is."""
        return len(self._broken(self._row)) if self._row else 1

    def _broken(self, row: AgendaRow) -> list[str]:
        title = _title(row)
        return broken(title.text, font_of(title, self._look), self.width() - 2 * Space.X4)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

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
        if width and width_of([_title(row)], self._look) > title.width():
            self._paint_narrow(painter, inner, row)
            return
        self._paint_title(painter, title, middle, row)
        if width:
            self._paint_time(painter, QRect(inner.right() + 1 - width, 0, width, 0), middle, row)

    def _paint_narrow(self, painter: QPainter, inner: QRect, row: AgendaRow) -> None:
        """The title has the whole width, its time stands above it and the bar below."""
        under = Space.X1 + 1
        rect = QRect(inner.left(), 0, inner.width(), 0)
        above: list[Piece] = [self._number(row), Push(), *_time(row)]
        self._paint_title(painter, rect, inner.center().y() - under // 2, row, above)
        bar = QRect(inner.left(), rect.bottom() + 2, inner.width(), Space.X1)
        paint_progress(painter, bar, row.share, self._look, over=row.over)

    def _paint_title(
        self, painter: QPainter, rect: QRect, middle: int, row: AgendaRow, above: Sequence[Piece] = ()
    ) -> None:
        small, large = self._look.scaled(_SMALL), self._look.scaled(_LARGE)
        lines = self._broken(row) if above else [row.text]
        if small + len(lines) * large + Space.X1 > self.height():
            lines = [row.text]
        rect.setTop(middle - (small + len(lines) * large) // 2)
        rect.setHeight(small)
        paint_pieces(
            painter, rect, fitting(above or [self._number(row)], rect.width(), self._look), self._look
        )
        for line in lines:
            rect.moveTop(rect.bottom() + 1)
            rect.setHeight(large)
            paint_pieces(painter, rect, [replace(_title(row), text=line)], self._look)

    def _number(self, row: AgendaRow) -> Words:
        return Words(_("Item {number} of {count}").format(number=row.number, count=len(self._agenda.items)))

    def _paint_time(self, painter: QPainter, rect: QRect, middle: int, row: AgendaRow) -> None:
        high = self._look.scaled(_SMALL)
        rect.setTop(middle - (high + 5 + Space.X1) // 2)
        rect.setHeight(high)
        time, planned = _time(row)
        paint_pieces(painter, rect, [time, Push(), planned], self._look)
        bar = QRect(rect.left(), rect.bottom() + 6, rect.width(), Space.X1)
        paint_progress(painter, bar, row.share, self._look, over=row.over)

    @Slot()
    def _show(self) -> None:
        row = next((row for row in self._agenda.rows if row.stage is Stage.CURRENT), None)
        if row != self._row:
            is_other = row is None or self._row is None or row.text != self._row.text
            self._row = row
            if is_other:
                self.renamed.emit()
            self.setAccessibleName(row.spoken if row else "")
            self.setToolTip(row.spoken if row else "")
            self.update()
        self._warn(row)

    def _warn(self, row: AgendaRow | None) -> None:
        """Say once of an item that its time is up; not while nothing of it may be shown."""
        if row is None or not row.over:
            self._warned = ""
        elif row.id != self._warned and self.isVisible():
            self._warned = row.id
            announce(self, _("Over time: item {number}, {title}").format(number=row.number, title=row.text))


def _title(row: AgendaRow) -> Words:
    return Words(row.text, "text", FontRole.H2, QFont.Weight.DemiBold)


def _time(row: AgendaRow) -> tuple[Words, Words]:
    time = Words(row.times[0], "warn" if row.over else "text", weight=QFont.Weight.DemiBold)
    return time, Words(_("{of} min").format(of=row.times[1]))
