"""What stands in place of the capture line while a restricted passage goes on."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from nhplogger.domain.edits import Act, subject
from nhplogger.domain.spell import Spell
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.passage import passage_words
from nhplogger.ui.capture.line_keys import line_key, seat_struck
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

_HEIGHT, _ENDS = 44, "Shift+F9"


class PassageNote(Panel):
    """Follows the logbook, and refuses in words whatever is typed; the unfinished line waits beneath it."""

    turned = Signal(str)  # what is said of the passage that goes on; nothing where none does

    def __init__(self, logbook: Logbook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SUNKEN, Edge.NONE, parent)
        self._book, self._look = logbook, look
        self._words = Label("", FontRole.CAPTURE, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.X3, Space.X1, Space.X3, Space.X1)
        row.setSpacing(Space.X2)
        row.addWidget(IconMark("eye-off", look, "text", IconSize.NORMAL))
        row.addWidget(self._words, 1)
        self._words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._words)  # as a label it is known to screen readers; its keys come up to here
        self.hide()
        logbook.applied.connect(self._follow)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def is_on(self) -> bool:
        """Whether a passage goes on."""
        return bool(self.words)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    @Slot()
    def look_again(self) -> None:
        """Show whether a passage goes on."""
        self._show_words()
        if words := self.words:
            self.show()
            self.turned.emit(words)
            announce(self, words)
        else:
            self.turned.emit("")  # while it still has the focus, to give it back
            self.hide()

    def _show_words(self) -> None:
        words, key = passage_words(self._book.meeting), self._look.keys.now(_ENDS)
        ending = [_("{key} ends it.").format(key=key)] if words and key else []
        self._words.setText(" ".join([words, *ending]))
        self.setAccessibleName(self.words or _("Restricted passage"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing is refused, and so is who is speaking; keys with a meaning of their own go on."""
        if seat_struck(event) or line_key(event) or (event.text() and event.text().isprintable()):
            announce(self, self.words)
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _follow(self, act: Act) -> None:
        if any(isinstance(subject(edit), Spell) for edit in act.edits):
            self.look_again()

    @Slot()
    def _fit(self) -> None:
        self._show_words()
        self.setMinimumHeight(self._look.height(_HEIGHT, FontRole.CAPTURE))
