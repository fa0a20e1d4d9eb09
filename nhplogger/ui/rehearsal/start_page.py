"""What a practice meeting is, and how fast it should go."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.rehearsal import rehearsal_keys
from nhplogger.ui.rehearsal.pace_row import PaceRow
from nhplogger.ui.rehearsal.player import Pace
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.centred import centre
from nhplogger.ui.widgets.field_row import FieldRow
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card

CARD_WIDTH = 600


class StartPage(QWidget):
    """One card; Enter begins, Esc leaves."""

    begun = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.pace = PaceRow(Pace.NORMAL, look)
        self.begin_button = Button(_("Begin"), look, ButtonKind.PRIMARY, key="Enter")
        self.leave_button = Button(_("Back"), look, key=rehearsal_keys.LEAVE.usual)
        self._lay_out()
        self.begin_button.clicked.connect(self.begun)
        self.leave_button.clicked.connect(self.left)
        KeyShortcut(rehearsal_keys.LEAVE.keys, self, look.keys, self.left.emit)
        self.setFocusProxy(self.begin_button)

    def _lay_out(self) -> None:
        card = Card(margin=Space.X8)
        card.setMinimumWidth(self._look.scaled(CARD_WIDTH))
        card.column.addWidget(Label(_("Practise for five minutes"), FontRole.H1))
        for icon, words in _facts():
            card.column.addWidget(self._fact(icon, words))
        card.column.addSpacing(Space.X3)
        hint = _("It can be changed as it goes. Normal leaves about twelve seconds for a line.")
        card.column.addWidget(FieldRow(_("Pace"), self.pace, hint=hint))
        card.column.addSpacing(Space.X3)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X2)
        buttons.addWidget(self.begin_button)
        buttons.addStretch(1)
        buttons.addWidget(self.leave_button)
        card.column.addLayout(buttons)
        centre(self, card)

    def _fact(self, icon: str, words: str) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.X2)
        row.addWidget(IconMark(icon, self._look, "accent_text", IconSize.NORMAL))
        row.addWidget(Label(words, wrap=True), 1)
        return part


def _facts() -> tuple[tuple[str, str], ...]:
    return (
        ("people", _("Six people hold a meeting. What they say stands above the capture screen.")),
        ("edit", _("Write down what matters, as you would in a real room. Hints tell you how.")),
        ("check-circle", _("At the end you see what you caught, and what a good line would have been.")),
        ("lock", _("None of it goes into your study. It is thrown away when you leave.")),
    )
