"""Saying who somebody is: a new name, or a person of the area under whose name everything then stands."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.domain.people import Person
from nhplogger.domain.resolving import Naming
from nhplogger.domain.text import folded
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.room_moves import RoomMoves
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel
from nhplogger.ui.widgets.restyle import set_invalid

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class NamingPanel(Panel):
    """Enter does what the words below the field say, arrows go through known names, Esc leaves."""

    named = Signal(object)  # Naming
    left = Signal()

    def __init__(self, logbook: Logbook, moves: RoomMoves, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SURFACE, Edge.TOP, parent)
        self._book, self._moves = logbook, moves
        self._person: Person | None = None
        self._typed, self._place = "", -1
        self._title = Label("", FontRole.H2)
        self.field = QLineEdit()
        self.field.setAccessibleName(_("Name"))
        self.field.setPlaceholderText(_("a new name, or one you know"))
        self.outcome = Label("", FontRole.SMALL, "text2")
        for label in (self._title, self.outcome):
            label.setWordWrap(True)
        self._name = Button(_("Name them"), look, ButtonKind.PRIMARY, small=True, key=_("Enter"))
        self._leave = Button(_("Leave"), look, small=True, key=_("Esc"))
        self._lay_out()
        self.field.textEdited.connect(self._was_edited)
        self.field.textChanged.connect(self._foresee)
        self._name.clicked.connect(self._was_named)
        self._leave.clicked.connect(self._was_left)
        self.hide()

    def start(self, person: Person) -> None:
        """Open for somebody."""
        self._person = person
        title = _("Who is {name}?").format(name=person.name)
        self._title.setText(title)
        self.setAccessibleName(title)
        self.field.setText("" if person.unnamed else person.name)
        self._was_edited(self.field.text())
        self._foresee()
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._was_named()
        elif key == Qt.Key.Key_Escape:
            self._was_left()
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        """Put the next known name that goes on with what was typed into the field."""
        names = self._known_names()
        if names:
            self._place = (self._place + step) % len(names) if self._place >= 0 or step > 0 else -1
            self.field.setText(names[self._place])

    def _known_names(self) -> list[str]:
        """People of the area, those whose name begins with what was typed before those who have it inside."""
        person, sought = self._person, folded(self._typed)
        everybody = [] if person is None else self._book.register.all(Person)
        names = [each.name for each in everybody if person and each.area_id == person.area_id != each.id]
        others = [name for name in names if person and name != person.name and sought in folded(name)]
        return sorted(others, key=lambda name: (not folded(name).startswith(sought), folded(name)))

    def _naming(self) -> Naming | None:
        return self._moves.naming(self._person, self.field.text()) if self._person else None

    @Slot(str)
    def _was_edited(self, typed: str) -> None:
        self._typed, self._place = typed, -1

    @Slot()
    def _foresee(self) -> None:
        """Say what Enter will do."""
        set_invalid(self.field, "")
        naming = self._naming()
        if naming is None:
            words = _("Type who it is. Down goes through the people you know.")
        elif naming.merges:
            words = _("{name} is known here: all that was noted goes over to them. Undo parts them again.")
            words = words.format(name=naming.after.name)
        else:
            words = _("A new name: {name} everywhere from now on.").format(name=naming.after.name)
        self.outcome.setText(words)

    @Slot()
    def _was_named(self) -> None:
        naming = self._naming()
        if naming is None:
            set_invalid(self.field, _("Type another name, or press Esc."))
            self.field.setFocus()
            return
        self.hide()
        self.named.emit(naming)

    @Slot()
    def _was_left(self) -> None:
        self.hide()
        self.left.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X3, Space.X2, Space.X3, Space.X3)
        column.setSpacing(Space.X1)
        for part in (self._title, self.field, self.outcome):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, Space.X2, 0, 0)
        for button in (self._name, self._leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
