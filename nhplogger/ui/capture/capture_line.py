"""The line everything is written in: one line high, it never wraps, and Enter saves it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from nhplogger.domain.reading import Reading, Token
from nhplogger.domain.text import clean_line
from nhplogger.i18n import _
from nhplogger.ui.capture.line_highlighter import LineHighlighter
from nhplogger.ui.capture.line_keys import LineKey, line_key, seat_struck
from nhplogger.ui.capture.line_reader import LineReader
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.utf16 import characters, units
from nhplogger.ui.widgets.plates import elided

Claim = Callable[[LineKey], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """When the first key of a line was struck, and who had the floor then."""

    at: datetime
    speaker_id: str | None = None


class CaptureLine(QPlainTextEdit):
    """Tells what was typed; it knows no meeting and saves nothing itself.

    Keys that may mean more than text are offered to `claims` in turn, and used by the first that says yes.
    """

    submitted = Signal()
    edited = Signal()  # text or caret
    entered = Signal()  # the focus came
    left = Signal()  # the focus went elsewhere
    seat_named = Signal(str)  # Alt and a seat's key; "0" for nobody in particular
    seat_answered = Signal(str)  # the key struck after `ask_for_seat`; nothing where it was no seat's

    def __init__(self, reader: LineReader, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._look = look
        self._typed_mark = False
        self._seat_asked = False
        self._told = ("", 0)
        self._length = 0
        self.claims: list[Claim] = []
        self._prepare()
        self._highlighter = LineHighlighter(self.document(), reader, look)
        self.document().contentsChange.connect(self._move_marks)
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._tell)
        look.changed.connect(self._wear)
        self._wear()

    def _prepare(self) -> None:
        self.setProperty("bare", "true")
        self.setAccessibleName(_("Capture line"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursorWidth(2)

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.toPlainText()

    @property
    def caret(self) -> int:
        """Before which character the caret stands."""
        return characters(self.text, self.textCursor().position())

    @property
    def reading(self) -> Reading:
        """How the line will be saved."""
        return self._reader.read(self.text)

    def put(self, text: str, caret: int | None = None) -> None:
        """Have that text in the line, the caret at its end or at `caret`."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.setPosition(units(text, len(text) if caret is None else min(caret, len(text))))
        self.setTextCursor(cursor)

    def start_anew(self) -> None:
        """An empty line, with nothing to undo in it."""
        self.clear()

    def replace(self, start: int, end: int, text: str) -> None:
        """Put text in place of what stands from `start` to `end`, and the caret behind it."""
        cursor = self.textCursor()
        cursor.setPosition(units(self.text, start))
        cursor.setPosition(units(self.text, end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self._typed_mark = self._mark() is not None

    def ask_for_seat(self) -> None:
        """Take the next key for a seat's, and tell which."""
        self._seat_asked = True

    @override
    def sizeHint(self) -> QSize:
        high = QFontMetrics(self.font()).height() + 2 * round(self.document().documentMargin())
        return QSize(self._look.scaled(300), high)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.scaled(100), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        seat = seat_struck(event)
        if self._seat_asked and event.key() not in _MODIFIERS:
            self._seat_asked = False
            self.seat_answered.emit(seat or event.text().casefold())
        elif seat:
            self.seat_named.emit(seat)
        elif (key := line_key(event)) is None or not self._used(key):
            self._type(event)

    def _used(self, key: LineKey) -> bool:
        if any(claim(key) for claim in self.claims):
            return True
        if key is LineKey.ENTER:
            self.submitted.emit()
            return True
        return key is LineKey.BACKSPACE and self._unmark()

    def _type(self, event: QKeyEvent) -> None:
        before = self.text
        super().keyPressEvent(event)
        grown = len(self.text) > len(before)
        self._typed_mark = grown and self._mark() is not None

    def _mark(self) -> Token | None:
        """The mark before the caret; the space that comes with a chosen name does not part them."""
        text = self.text
        return self._reader.mark_before(text, len(text[: self.caret].rstrip()))

    def _unmark(self) -> bool:
        """Turn the mark that was typed just now back into text."""
        mark = self._mark() if self._typed_mark else None
        self._typed_mark = False
        if mark is None:
            return False
        self._reader.make_plain(mark.start)
        self._highlighter.rehighlight()
        self.edited.emit()
        return True

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab arrives here before it is a key; it goes on to the next panel only where nobody wants it."""
        taken = next and any(claim(LineKey.CHOOSE) for claim in self.claims)
        return taken or super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._seat_asked:  # what is typed on coming back is no answer any more
            self._seat_asked = False
            self.seat_answered.emit("")
        self.left.emit()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(
            clean_line(source.text()) if "\n" in source.text().strip() else source.text().strip("\n")
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._prompt()
        self.ensureCursorVisible()

    def _prompt(self) -> None:
        """What to do here, in as many words as there is room for."""
        words, room = _("Type what you see and press Enter"), self.viewport().width() - Space.X4
        shown = elided(words, self.font(), room)
        if shown != self.placeholderText():
            self.setPlaceholderText(shown)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot()
    def _tell(self) -> None:
        """A key moves the text and then the caret, and is told of once."""
        now = self.text, self.caret
        if now != self._told:
            self._told = now
            self.edited.emit()

    @Slot(int, int, int)
    def _move_marks(self, place: int, _removed: int, added: int) -> None:
        """Qt counts an emoji twice, and now and then the end of the line with what changed."""
        text, before = self.text, self._length
        self._length = len(text)
        start, end = characters(text, place), characters(text, place + added)
        self._reader.moved(start, before - self._length + end - start, end - start)

    @Slot()
    def _wear(self) -> None:
        self.setFont(self._look.font(FontRole.CAPTURE))
        self.updateGeometry()


_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
