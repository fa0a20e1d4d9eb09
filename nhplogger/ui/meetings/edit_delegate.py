"""Paints the cells of a table that is typed into, and gives each its field."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.table_lines import TableLines
from nhplogger.ui.sizes import Space, Stroke
from nhplogger.ui.widgets.plates import elided

Index = QModelIndex | QPersistentModelIndex
Offers = Callable[[int], Sequence[str]]


class EditDelegate(QStyledItemDelegate):
    """`offers` gives the words to complete from, for a column."""

    def __init__(self, look: Look, offers: Offers, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._offers = look, offers

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colours = self._look.colours
        painter.save()
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, colours.accent_tint)
            painter.fillRect(rect.left(), rect.top(), Stroke.CURRENT, rect.height(), colours.accent_text)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), Stroke.BORDER, colours.line)
        words, is_hint = self._words(index)
        painter.setPen(colours.text3 if is_hint else colours.text)
        painter.setFont(self._look.font(FontRole.BODY))
        inner = rect.adjusted(Space.X2, 0, -Space.X2, 0)
        shown = elided(words, painter.font(), inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setProperty("cell", "true")
        offers = self._offers(index.column())
        if offers:
            completer = QCompleter(list(offers), editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            editor.setCompleter(completer)
        return editor

    def _words(self, index: Index) -> tuple[str, bool]:
        model = index.model()
        last = index.row() == model.rowCount() - 1
        if last and index.column() == 0 and isinstance(model, TableLines):
            return model.hint(), True
        return index.data() or "", False
