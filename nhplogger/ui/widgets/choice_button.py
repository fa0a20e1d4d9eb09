"""One of a row of choices, in the shape of the row."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from nhplogger.typed import override
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Radius, Space, Stroke


class ChoiceShape(Enum):
    """FILTER: small, the chosen one on a ground. TAB: underlined. SEGMENT: joined, the chosen one filled."""

    FILTER = auto()
    TAB = auto()
    SEGMENT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of a row; `name` is what `ChoiceRow.chosen` says, `count` may be empty.

    `spoken` is read out, and shown beside the pointer, in place of words that are only a sign.
    """

    name: str
    words: str
    count: str = ""
    spoken: str = ""


class ChoiceButton(QAbstractButton):
    """Paints itself as a filter, a tab or a segment; `first` and `last` say where in the row it stands."""

    def __init__(self, choice: Choice, shape: ChoiceShape, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._shape, self._look = shape, look
        self.first = self.last = False
        self.setObjectName(choice.name)
        self.setText(choice.words)
        self._spoken = choice.spoken or choice.words
        self.setToolTip(choice.spoken)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        wide = QSizePolicy.Policy.Expanding if shape is ChoiceShape.SEGMENT else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self.set_count(choice.count)

    def set_count(self, count: str) -> None:
        """Show how many it holds, in lighter figures; empty for none."""
        self._count = count
        self.setAccessibleName(f"{self._spoken} {count}".rstrip())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        least, pad = {
            ChoiceShape.FILTER: (Height.FILTER, 7),
            ChoiceShape.TAB: (Height.TAB, 4),
            ChoiceShape.SEGMENT: (Height.CONTROL, Space.X3),
        }[self._shape]
        # Room for the heavier font, so that the row stands still when another is chosen.
        words = QFontMetrics(fonts.strong(self._font())).horizontalAdvance(self.text())
        return QSize(words + self._count_width() + 2 * pad, self._look.height(least, self._role()))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match self._shape:
            case ChoiceShape.FILTER:
                self._paint_filter_ground(painter)
            case ChoiceShape.TAB:
                self._paint_tab_line(painter)
            case ChoiceShape.SEGMENT:
                self._paint_segment_ground(painter)
            case _ as never:
                assert_never(never)
        self._paint_words(painter)

    def _paint_filter_ground(self, painter: QPainter) -> None:
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colours.sunken)
            painter.drawRoundedRect(self.rect(), Radius.CHIP, Radius.CHIP)

    def _paint_tab_line(self, painter: QPainter) -> None:
        colours = self._look.colours
        colour = colours.accent_text if self.isChecked() else colours.line
        if self.isChecked() or self.underMouse():
            line = QRect(0, self.height() - Stroke.FOCUS, self.width(), Stroke.FOCUS)
            painter.fillRect(line, colour)

    def _paint_segment_ground(self, painter: QPainter) -> None:
        colours, on = self._look.colours, self.isChecked()
        fill = colours.accent if on else colours.sunken if self.underMouse() else colours.surface
        painter.setPen(QPen(colours.line_strong, self._look.border))
        painter.setBrush(fill)
        painter.drawPath(self._segment())

    def _segment(self) -> QPainterPath:
        """The outline: round at the ends of the row, and overlapping the neighbour's edge between."""
        right = -0.5 if self.last else 0.5
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, right, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)
        for square, side in ((not self.first, frame.left()), (not self.last, frame.right() - Radius.CONTROL)):
            if square:
                corner = QPainterPath()
                corner.addRect(QRectF(side, frame.top(), Radius.CONTROL, frame.height()))
                path = path.united(corner)
        return path.simplified()

    def _paint_words(self, painter: QPainter) -> None:
        font = fonts.strong(self._font()) if self.isChecked() else self._font()
        words = QFontMetrics(font).horizontalAdvance(self.text())
        room = QRect(0, 0, words + self._count_width(), self.height())
        room.moveLeft((self.width() - room.width()) // 2)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        colours = self._look.colours
        painter.setFont(font)
        painter.setPen(self._ink())
        painter.drawText(room, flags, self.text())
        if self._count:
            painter.setFont(self._font())
            painter.setPen(colours.text3)
            painter.drawText(room.adjusted(words + _GAP, 0, 0, 0), flags, self._count)

    def _ink(self) -> QColor:
        colours = self._look.colours
        if not self.isChecked():
            return colours.text if self._shape is ChoiceShape.SEGMENT else colours.text2
        return colours.on_accent if self._shape is ChoiceShape.SEGMENT else colours.text

    def _count_width(self) -> int:
        return _GAP + QFontMetrics(self._font()).horizontalAdvance(self._count) if self._count else 0

    def _role(self) -> FontRole:
        return FontRole.BODY if self._shape is ChoiceShape.TAB else FontRole.SMALL

    def _font(self) -> QFont:
        font = self._look.font(self._role())
        return fonts.medium(font) if self._shape is ChoiceShape.SEGMENT else font


_GAP = 6
