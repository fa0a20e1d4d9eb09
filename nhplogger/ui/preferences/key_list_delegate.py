"""Paints the list of keys: what is done at the left, its key at the right."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.key_row import KeyRow
from nhplogger.ui.look import Look
from nhplogger.ui.preferences.key_list_model import Heading, Index, KeyListRole
from nhplogger.ui.sizes import Height, Space, Stroke
from nhplogger.ui.widgets.key_cap import keycap_size, paint_keycap
from nhplogger.ui.widgets.plates import elided, paint_words


class KeyListDelegate(QStyledItemDelegate):
    """Keys that were changed say what they usually are; those that cannot be are grey."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(KeyListRole.ROW), Heading)
        role = FontRole.H2 if heading else FontRole.BODY
        return QSize(self._look.scaled(300), self._look.height(Height.TABLE_ROW, role))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.data(KeyListRole.ROW), option.rect
        painter.save()
        if isinstance(row, Heading):
            room = rect.adjusted(0, Space.X1, 0, 0)
            paint_words(painter, room, row.title, self._look.font(FontRole.H2), self._look.colours.text,
                        centred=False)  # fmt: skip
        else:
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: KeyRow) -> None:
        rect, colours = option.rect, self._look.colours
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.accent_tint)
            painter.fillRect(
                QRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height()), colours.accent_text
            )
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER), colours.line)
        right = self._paint_key(painter, rect, row)
        right = self._paint_aside(
            painter, QRect(rect.left(), rect.top(), right - rect.left(), rect.height()), row
        )
        font = self._look.font(FontRole.BODY)
        room = QRect(rect.left() + Space.X3, rect.top(), right - rect.left() - 2 * Space.X3, rect.height())
        words = elided(row.words[:1].upper() + row.words[1:], font, room.width())
        ink = colours.text if row.changeable else colours.text2
        paint_words(painter, room, words, font, ink, centred=False)

    def _paint_key(self, painter: QPainter, rect: QRect, row: KeyRow) -> int:
        """Where the cap begins."""
        size = keycap_size(row.usual, self._look)
        left, top = rect.right() - Space.X3 - size.width(), rect.top() + (rect.height() - size.height()) // 2
        paint_keycap(painter, QRect(left, top, size.width(), size.height()), row.usual, self._look)
        return left - Space.X3

    def _paint_aside(self, painter: QPainter, rect: QRect, row: KeyRow) -> int:
        """Where the words beside the cap begin."""
        words = self._aside(row)
        if not words:
            return rect.right()
        font = self._look.font(FontRole.SMALL)
        wide = QFontMetrics(font).horizontalAdvance(words)
        room = QRect(rect.right() - wide, rect.top(), wide, rect.height())
        paint_words(painter, room, words, font, self._look.colours.text3, centred=False)
        return room.left() - Space.X3

    def _aside(self, row: KeyRow) -> str:
        now = self._look.keys.now(row.usual)
        if not row.changeable:
            return _("stays as it is")
        if not now:
            return _("no key now, usually {key}").format(key=row.usual)
        return _("usually {key}").format(key=row.usual) if now != row.usual else ""
