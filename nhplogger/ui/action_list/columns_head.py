"""The line above the list of actions that names its columns."""

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nhplogger.typed import override
from nhplogger.ui.action_list.columns import Columns, titles
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Stroke
from nhplogger.ui.widgets.plates import elided

_HEIGHT = 30


class ColumnsHead(QWidget):
    """Takes no room where the rows have no columns."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._wide = look, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @Slot(int)
    def show_width(self, width: int) -> None:
        """Stand above rows of that width, which a scroll bar makes less than its own."""
        self._wide = width
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self._look.height(_HEIGHT, FontRole.H3))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._look.colours
        painter.fillRect(self.rect(), colours.panel)
        bottom = QRect(0, self.height() - Stroke.BORDER, self.width(), Stroke.BORDER)
        painter.fillRect(bottom, colours.line)
        font = self._look.font(FontRole.H3)
        painter.setFont(font)
        painter.setPen(colours.text2)
        row = QRect(0, 0, self._wide, self.height())
        for column, rect in Columns(self._look, self._wide).rects(row).items():
            words = elided(titles()[column], font, rect.width())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
