"""The card of one action: its key, a new one to be pressed, the way back to the usual one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.key_row import KeyRow
from nhplogger.ui.look import Look
from nhplogger.ui.preferences.key_catcher import KeyCatcher
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.key_cap import KeyCap
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card


class KeyCard(Card):
    """Tells what was pressed; whoever listens decides, and has the answer said here."""

    caught = Signal(str)
    taking_wanted = Signal()
    reset_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=Space.X5)
        self._look = look
        self._words, self._cap = Label("", FontRole.LEAD, wrap=True), KeyCap("", look)
        self._none = Label(_("none"), FontRole.BODY, "text3")
        self.told = Label("", FontRole.BODY, "text2", wrap=True)
        self.catcher = KeyCatcher()
        self.change_button = Button(_("Press a new key"), look, ButtonKind.PRIMARY, key="Enter")
        self.reset_button = Button(_("Back to the usual key"), look, icon="undo")
        self.other_button = Button(_("Choose another"), look, ButtonKind.PRIMARY)
        self.take_button = Button(_("Take it from there"), look)
        self._lay_out()
        self._connect()

    def show_row(self, row: KeyRow) -> None:
        """Show an action with the key it has now."""
        key = self._look.keys.now(row.usual)
        self._words.setText(row.words[:1].upper() + row.words[1:])
        self._cap.set_text(row.usual)
        self._cap.setVisible(bool(key))
        self._none.setVisible(not key)
        fixed = _(
            "This key is part of how lines are written, or means the same everywhere. It stays as it is."
        )
        usual = _("Its usual key is {key}.").format(key=row.usual)
        self._ask_nothing()
        self.change_button.setVisible(row.changeable)
        self.reset_button.setVisible(row.changeable and key != row.usual)
        self._tell(fixed if not row.changeable else usual if key != row.usual else "", "text2")

    @Slot()
    def start(self) -> None:
        """Wait for the new key."""
        self._ask_nothing()
        for button in (self.change_button, self.reset_button):
            button.hide()
        self.catcher.show()
        self._tell(_("Ctrl with a letter or figure, or an F key. Esc leaves it as it is."), "text2")
        self.catcher.setFocus()

    def refuse(self, words: str) -> None:
        """Say why a key cannot be had, and wait for another."""
        self.start()
        self._tell(words, "danger")
        announce(self.catcher, words, urgent=True)

    def ask(self, words: str) -> None:
        """Say who has the key; it can be taken from there."""
        self.catcher.hide()
        self._tell(words, "warn")
        for button in (self.other_button, self.take_button):
            button.show()
        self.other_button.setFocus()
        announce(self.other_button, words, urgent=True)

    def _tell(self, words: str, tone: str) -> None:
        self.told.say(words, tone)
        self.told.setVisible(bool(words))

    def _ask_nothing(self) -> None:
        for part in (self.catcher, self.other_button, self.take_button):
            part.hide()

    def _connect(self) -> None:
        self.catcher.caught.connect(self.caught)
        self.catcher.left.connect(self.left)
        self.change_button.clicked.connect(self.start)
        self.other_button.clicked.connect(self.start)
        self.take_button.clicked.connect(self.taking_wanted)
        self.reset_button.clicked.connect(self.reset_wanted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.X2)
        head.addWidget(Label(_("Key now"), FontRole.H3))
        head.addWidget(self._cap)
        head.addWidget(self._none)
        head.addStretch(1)
        buttons = QGridLayout()
        buttons.setSpacing(Space.X2)
        for place, button in enumerate(
            (self.change_button, self.other_button, self.take_button, self.reset_button)
        ):
            buttons.addWidget(button, place, 0)
        buttons.setColumnStretch(1, 1)
        self.column.addWidget(self._words)
        self.column.addLayout(head)
        self.column.addWidget(self.catcher)
        self.column.addWidget(self.told)
        self.column.addLayout(buttons)
        self.column.addStretch(1)
        self._ask_nothing()
