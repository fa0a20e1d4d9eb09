"""The strip under a log in which something is put right: a few fields, and why where that is asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

SHORT = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A field to fill in: words, or one of `choices`, which pair what is meant with what is read."""

    name: str
    label: str
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    short: bool = False


Field = QLineEdit | QComboBox


class ChangeStrip(Panel):
    """Enter hands over what was filled in, Esc leaves everything as it was."""

    answered = Signal(object)  # dict[str, str]: what was filled in, by the names of the blanks
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PANEL, Edge.TOP, parent)
        self._look = look
        self._title = Label("", FontRole.H3)
        self._said = Label("", FontRole.SMALL, "warn", wrap=True)
        self.save_button = Button(_("Save"), look, ButtonKind.PRIMARY, small=True, key=_("Enter"))
        self.leave_button = Button(_("Leave as it is"), look, small=True, key="Esc")
        self.fields: dict[str, Field] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.X1)
        self._blanks: QWidget | None = None
        self._lay_out()
        self.save_button.clicked.connect(self._answer)
        self.leave_button.clicked.connect(self.close_strip)
        self.hide()

    @property
    def said(self) -> str:
        """What stands beneath the fields."""
        return self._said.text()

    def ask(self, title: str, blanks: tuple[Blank, ...], hint: str = "") -> None:
        """Open with these fields, the caret in the first, and words about them beneath."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self._said.say(hint, "text2")
        self._said.setVisible(bool(hint))
        self._make(blanks)
        self.show()
        # A time is typed anew; words are mended, and one key must not replace them all.
        reason = Qt.FocusReason.ShortcutFocusReason if blanks[0].short else Qt.FocusReason.OtherFocusReason
        self.fields[blanks[0].name].setFocus(reason)

    def refuse(self, problem: str) -> None:
        """What was filled in cannot be taken; it stays, and `problem` says what to do."""
        self._said.say(problem, "warn")
        self._said.show()
        announce(self, problem)

    @Slot()
    def close_strip(self) -> None:
        """Be gone, and give the focus away."""
        self.hide()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_strip()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._answer()
            case _:
                event.accept()  # no letter reaches the page from here

    @Slot()
    def _answer(self) -> None:
        self.answered.emit({name: _filled(field) for name, field in self.fields.items()})

    def _make(self, blanks: tuple[Blank, ...]) -> None:
        if self._blanks is not None:
            self._blanks.hide()
            self._blanks.deleteLater()
        self._blanks = QWidget()
        self._rows.addWidget(self._blanks)
        self.fields = {}
        column = QVBoxLayout(self._blanks)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X1)
        row = QHBoxLayout()
        for blank in blanks:
            row.addWidget(Label(blank.label, tone="text2"))
            self.fields[blank.name] = field = self._field(blank)
            row.addWidget(field, 0 if blank.short else 1)
            if not blank.short:
                column.addLayout(row)
                row = QHBoxLayout()
        row.addStretch(1)
        column.addLayout(row)

    def _field(self, blank: Blank) -> Field:
        if blank.choices:
            combo = QComboBox()
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(10)
            for meant, read in blank.choices:
                combo.addItem(read, meant)
            combo.setCurrentIndex(max(0, combo.findData(blank.value)))
            combo.setAccessibleName(blank.label)
            return combo
        line = QLineEdit(blank.value)
        line.setAccessibleName(blank.label)
        if blank.short:
            line.setFixedWidth(self._look.scaled(SHORT))
        return line

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X2)
        buttons.addWidget(self._said, 1)
        buttons.addStretch()
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X3, Space.X2, Space.X3, Space.X2)
        column.setSpacing(Space.X1)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addLayout(buttons)


def _filled(field: Field) -> str:
    return str(field.currentData()) if isinstance(field, QComboBox) else field.text().strip()


Answers = Mapping[str, str]
