"""The field to find words of the log in, with how many lines have them and the way from one to the next."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.search_field import SearchField

_EARLIER = ("Return", "Enter", "Up")
_LATER = ("Shift+Return", "Shift+Enter", "Down")


class FeedFindBar(QWidget):
    """Tells what is looked for; it looks for nothing itself."""

    sought = Signal(str)  # words, without the blanks around them
    earlier_wanted = Signal()
    later_wanted = Signal()
    left = Signal()  # Esc

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = SearchField(_("Find in this log"), look)
        self._count = Label("", FontRole.SMALL, "text2")
        self._earlier = _button("chevron-up", _("Earlier match"), look)
        self._later = _button("chevron-down", _("Later match"), look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in (self._field, self._count, self._earlier, self._later):
            row.addWidget(part)
        self._connect()
        self.show_count("")

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._field.text().strip()

    @property
    def count(self) -> str:
        """What is said of how many there are."""
        return self._count.text()

    def start(self) -> None:
        """Have the focus in the field, what it holds ready to be typed over."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_count(self, count: str) -> None:
        """Say which of how many is shown; nothing where nothing is looked for."""
        self._count.setText(count)
        self._count.setVisible(bool(count))
        for button in (self._earlier, self._later):
            button.setEnabled(bool(count))

    def tell(self, words: str) -> None:
        """Say something to those who listen."""
        announce(self._field, words)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._seek)
        self._earlier.clicked.connect(self.earlier_wanted)
        self._later.clicked.connect(self.later_wanted)
        for keys, meant in ((_EARLIER, self.earlier_wanted), (_LATER, self.later_wanted)):
            for key in keys:
                self._shortcut(key).activated.connect(meant)
        self._shortcut("Esc").activated.connect(self._close)

    def _shortcut(self, key: str) -> QShortcut:
        made = QShortcut(QKeySequence(key), self._field)
        made.setContext(Qt.ShortcutContext.WidgetShortcut)
        return made

    @Slot()
    def _seek(self) -> None:
        self.sought.emit(self.words)

    @Slot()
    def _close(self) -> None:
        self._field.clear()
        self.left.emit()


def _button(icon: str, words: str, look: Look) -> Button:
    made = Button("", look, ButtonKind.QUIET, small=True, icon=icon)
    made.setAccessibleName(words)
    made.setToolTip(words)
    return made
