"""The page that asks for a study's passphrase."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.unlock.caps_lock import CapsLock
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.centred import centre
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card
from nhplogger.ui.widgets.password_field import PasswordField

CARD_WIDTH = 440


class UnlockPage(QWidget):
    """Takes the passphrase, or the words of the recovery sheet, in one field."""

    given = Signal(str)  # the passphrase or recovery words
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._study, self._folder = (
            Label("", FontRole.H1, wrap=True),
            Label("", FontRole.SMALL, "text3", wrap=True),
        )
        self.passphrase = PasswordField(_("Passphrase"), look)
        self._caps = Label(_("Caps lock is on."), FontRole.SMALL, "warn")
        self._caps.hide()
        CapsLock(self.passphrase.line).changed.connect(self._caps.setVisible)
        self.open_button = Button(_("Open"), look, ButtonKind.PRIMARY, key="Enter")
        self.other_button = Button(_("Another study"), look, ButtonKind.QUIET)
        self._lay_out()
        self.passphrase.submitted.connect(self._give)
        self.open_button.clicked.connect(self._give)
        self.other_button.clicked.connect(self.left)
        self.setFocusProxy(self.passphrase)

    def show_study(self, path: Path) -> None:
        """Ask for the passphrase of the study at that path."""
        self._study.setText(path.stem)
        self._folder.setText(str(path.parent))
        self.passphrase.clear()
        self.set_busy(busy=False)

    def set_busy(self, *, busy: bool) -> None:
        """Whether the study is being opened now."""
        self.open_button.setText(_("Opening…") if busy else _("Open"))
        self.open_button.setEnabled(not busy)
        self.passphrase.setEnabled(not busy)

    def show_problem(self, problem: str) -> None:
        """Say why it did not open; what was typed stays, to be mended."""
        self.set_busy(busy=False)
        self.passphrase.set_problem(problem)
        self.passphrase.line.selectAll()
        self.passphrase.setFocus()

    @Slot()
    def _give(self) -> None:
        if self.passphrase.text():
            self.given.emit(self.passphrase.text())
        else:
            self.passphrase.set_problem(_("Type the passphrase of this study."))

    def _lay_out(self) -> None:
        card = Card(margin=Space.X6)
        card.setFixedWidth(self._look.scaled(CARD_WIDTH))
        head = QHBoxLayout()
        head.setSpacing(Space.X3)
        head.addWidget(IconMark("lock", self._look, "text2", IconSize.LARGE))
        head.addWidget(self._study, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        buttons.addWidget(self.other_button)
        hint = _("Forgotten it? Type the letters of the recovery sheet instead.")
        card.column.addLayout(head)
        card.column.addWidget(self._folder)
        card.column.addSpacing(Space.X2)
        card.column.addWidget(self.passphrase)
        card.column.addWidget(self._caps)
        card.column.addWidget(Label(hint, FontRole.SMALL, "text3", wrap=True))
        card.column.addSpacing(Space.X2)
        card.column.addLayout(buttons)
        centre(self, card)
