"""The history of an action: its steps under each other along a line, the latest on top."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.domain.summary import Moment
from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.action_list.chain_words import Told
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space, Stroke
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label

_LINE, _DOT, _RADIUS = 23, 9, 5


class ChainView(QWidget):
    """`moment_wanted` says which meeting to open, and where."""

    moment_wanted = Signal(object)  # Moment

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Told, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_steps(self, steps: tuple[Told, ...]) -> None:
        """Show these, from the top."""
        if steps == self._shown:
            return
        self._shown = steps
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for place, step in enumerate(steps):
            view = StepView(step, self._look, last=place == len(steps) - 1)
            view.moment_wanted.connect(self.moment_wanted)
            self._column.addWidget(view)


class StepView(QWidget):
    """One step, with the way to the meeting where it was said."""

    moment_wanted = Signal(object)  # Moment

    def __init__(self, step: Told, look: Look, *, last: bool) -> None:
        super().__init__()
        self._look, self._late, self._last = look, step.late, last
        self._moment: Moment | None = step.moment
        self.setAccessibleName(step.spoken)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LINE, 0, 0, Space.X3)
        column.setSpacing(1)
        head = QHBoxLayout()
        head.addWidget(Label(step.title, FontRole.SMALL, strong=True), 1)
        head.addWidget(Label(step.day, FontRole.SMALL, "text2"))
        column.addLayout(head)
        if step.words:
            column.addWidget(Label(step.words, wrap=True))
        if step.place:
            way = Button(step.place, look, ButtonKind.LINK, icon="open")
            way.setAccessibleName(_open_words(step.place))
            way.clicked.connect(self._open)
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPoint(_RADIUS + 1, self._look.scaled(_DOT))
        painter.setPen(QPen(colours.line_strong, Stroke.BORDER))
        if not self._last:
            painter.drawLine(centre.x(), centre.y(), centre.x(), self.height())
        if self.y():
            painter.drawLine(centre.x(), 0, centre.x(), centre.y())
        ink = colours.danger if self._late else colours.line_strong
        painter.setPen(QPen(ink, Stroke.FOCUS))
        painter.setBrush(colours.danger if self._late else colours.surface)
        painter.drawEllipse(centre, _RADIUS - 1, _RADIUS - 1)

    @Slot()
    def _open(self) -> None:
        self.moment_wanted.emit(self._moment)


def _open_words(place: str) -> str:
    return _("Open the meeting: {place}").format(place=place)
