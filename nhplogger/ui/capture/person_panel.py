"""Adding somebody who has come in, beside the seats and without leaving the meeting."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.domain.agencies import USUAL
from nhplogger.domain.people import Agency
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel
from nhplogger.ui.widgets.restyle import set_invalid


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody to be added, as typed."""

    name: str
    role: str
    agency: str


class PersonPanel(Panel):
    """Name, role, agency; Enter adds, Esc goes back to the line."""

    added = Signal(object)  # Newcomer
    left = Signal()

    def __init__(self, logbook: Logbook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SURFACE, Edge.TOP, parent)
        self._book = logbook
        self._name, self._role, self._agency = QLineEdit(), QLineEdit(), QComboBox()
        self._agency_line = QLineEdit()
        self._agency_line.setProperty("bare", "true")
        self._agency.setEditable(True)
        self._agency.setLineEdit(self._agency_line)
        self._add = Button(_("Add person"), look, ButtonKind.PRIMARY, small=True, key=_("Enter"))
        self.leave_button = Button(_("Leave"), look, small=True, key=_("Esc"))
        self.setAccessibleName(_("Add a person"))
        self._lay_out()
        self._add.clicked.connect(self._was_added)
        self.leave_button.clicked.connect(self._was_left)
        self.fields = {"name": self._name, "role": self._role, "agency": self._agency_line}
        for field in self.fields.values():
            # Not by the key: a field that completes what is typed keeps an Enter that takes the completion.
            field.returnPressed.connect(self._was_added)
        self.hide()

    def start(self, name: str = "") -> None:
        """Open for somebody, by what is known of the name."""
        self._name.setText(name)
        self._role.clear()
        self._agency.clear()
        known = [agency.name for agency in self._book.register.all(Agency)]
        self._agency.addItems(list(dict.fromkeys([*known, *USUAL])))
        self._agency.setCurrentText("")
        set_invalid(self._name, "")
        self.show()
        (self._role if name else self._name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_unnamed(self) -> None:
        """Open for somebody whose name is not known yet: what they look like stands for it."""
        self.start()
        self._name.setText(_("Unnamed, "))
        self._name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._name.deselect()
        self._name.setCursorPosition(len(self._name.text()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._was_left()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X3, Space.X2, Space.X3, Space.X3)
        column.setSpacing(Space.X1)
        column.addWidget(Label(_("Add a person"), FontRole.H2))
        fields: tuple[tuple[str, QWidget, QLineEdit, str], ...] = (
            (_("Name"), self._name, self._name, _("or unnamed, red scarf")),
            (_("Role"), self._role, self._role, _("may stay empty")),
            (_("Agency"), self._agency, self._agency_line, _("may stay empty")),
        )
        for words, field, typed_in, prompt in fields:
            typed_in.setPlaceholderText(prompt)
            field.setToolTip(prompt)
            for named in (field, typed_in):
                named.setAccessibleName(words)
            column.addWidget(Label(words, FontRole.SMALL, "text2"))
            column.addWidget(field)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, Space.X2, 0, 0)
        for button in (self._add, self.leave_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    @Slot()
    def _was_added(self) -> None:
        name = self._name.text().strip()
        if not name:
            set_invalid(self._name, _("Type a name, or unnamed and what they look like."))
            self._name.setFocus()
            return
        self.hide()
        self.added.emit(Newcomer(name=name, role=self._role.text(), agency=self._agency.currentText()))

    @Slot()
    def _was_left(self) -> None:
        self.hide()
        self.left.emit()
