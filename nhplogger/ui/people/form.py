"""The form beside the list: a few fields, what will come of them, and why where that is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.people.side_by_side import SideBySide
from nhplogger.ui.people.swatch import swatch
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.field_row import FieldRow
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

REASON = "reason"
Answers = Mapping[str, str]
Field = QLineEdit | QComboBox


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """A field to fill in: words, or one of `choices`, which pair what is meant with what is read.

    `swatches` shows each choice's colour; `only_with` names a field and the choice in it this one goes with.
    """

    name: str
    label: str
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    swatches: bool = False
    only_with: tuple[str, str] | None = None


class PeopleForm(Panel):
    """Enter hands over what was filled in, Esc leaves everything as it was."""

    edited = Signal(object)  # Answers
    answered = Signal(object)  # Answers
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PANEL, Edge.LEFT, parent)
        self._look = look
        self._only_with: dict[str, tuple[str, str]] = {}
        self._title = Label("", FontRole.H2, wrap=True)
        self.foresight = Label("", FontRole.BODY, "text2", wrap=True)
        self.table = SideBySide(look)
        self.save_button = Button(_("Save"), look, ButtonKind.PRIMARY, key=_("Enter"))
        self.leave_button = Button(_("Leave as it is"), look, key="Esc")
        self.rows: dict[str, FieldRow] = {}
        self._fields: dict[str, Field] = {}
        self._body, self._scroll = QWidget(), QScrollArea(widgetResizable=True)
        self._blanks = QVBoxLayout()
        self._lay_out()
        self.save_button.clicked.connect(self.answer)
        self.leave_button.clicked.connect(self.left)

    @property
    def answers(self) -> Answers:
        """What is filled in now, by the names of the blanks."""
        return {name: _filled(field) for name, field in self._fields.items()}

    def field(self, name: str) -> Field:
        """The field of a blank."""
        return self._fields[name]

    def ask(self, title: str, blanks: Sequence[Blank], save: str) -> None:
        """Begin with these fields; `save` is what the button says."""
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows, self._fields, self._only_with = {}, {}, {}
        self._title.setText(title)
        self.setAccessibleName(title)
        self.save_button.setText(save)
        self.foresee("", ())
        for blank in blanks:
            self._add(blank)
        self._show_those_wanted()

    def begin(self) -> None:
        """The caret into the first field."""
        first = next(iter(self._fields.values()), None)
        if first is None:
            self.save_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(first, QLineEdit):
            first.selectAll()

    def foresee(self, words: str, table: Sequence[tuple[str, str, str]]) -> None:
        """Say what would come of it; the table's first row names the two that stand side by side."""
        self.foresight.setText(words)
        self.foresight.setVisible(bool(words))
        self.table.show_rows(table)

    def refuse(self, name: str, problem: str) -> None:
        """What was filled in cannot be taken; it stays, and the caret goes where something is wrong."""
        for each, row in self.rows.items():
            row.show_problem(problem if each == name else "")
        if name in self._fields:
            self._fields[name].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(self.rows[name])
        else:
            self.foresight.say(problem, "danger")
            self.foresight.show()

    def ask_reason(self, words: str) -> None:
        """Ask in one more field why a record that was complete is changed."""
        if REASON not in self._fields:
            self._add(Blank(name=REASON, label=_("Why is it changed?"), hint=words))
        self._fields[REASON].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._column.activate()
        self._scroll.ensureWidgetVisible(self.rows[REASON])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.answer()
            case _:
                event.accept()  # no letter reaches the page from here

    @Slot()
    def answer(self) -> None:
        """Hand over what is filled in."""
        for row in self.rows.values():
            row.show_problem("")
        self.answered.emit(self.answers)

    def _add(self, blank: Blank) -> None:
        field = _field(blank, self._look)
        row = FieldRow(blank.label, field, hint=blank.hint)
        self._blanks.addWidget(row)
        before = list(self._fields.values())
        self._fields[blank.name], self.rows[blank.name] = field, row
        if isinstance(field, QComboBox):
            field.currentIndexChanged.connect(self._was_edited)
        else:
            field.textChanged.connect(self._was_edited)
        if blank.only_with:
            self._only_with[blank.name] = blank.only_with
        if before:
            QWidget.setTabOrder(before[-1], field)
        QWidget.setTabOrder(field, self.save_button)
        QWidget.setTabOrder(self.save_button, self.leave_button)

    @Slot()
    def _was_edited(self) -> None:
        self._show_those_wanted()
        self.edited.emit(self.answers)

    def _show_those_wanted(self) -> None:
        for name, (other, choice) in self._only_with.items():
            self.rows[name].setVisible(self.answers[other] == choice)

    def _lay_out(self) -> None:
        self._blanks.setSpacing(Space.X3)
        self._column = column = QVBoxLayout(self._body)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X3)
        column.setSpacing(Space.X3)
        column.addWidget(self._title)
        column.addLayout(self._blanks)
        for part in (self.table, self.foresight):
            column.addWidget(part)
        column.addStretch(1)
        self._body.setProperty("ground", Ground.PANEL.value)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(Space.X5, Space.X2, Space.X5, Space.X3)
        buttons.setSpacing(Space.X2)
        for button in (self.save_button, self.leave_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addLayout(buttons)


def _field(blank: Blank, look: Look) -> Field:
    if not blank.choices:
        return QLineEdit(blank.value)
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(10)
    for meant, read in blank.choices:
        combo.addItem(read, meant)
        if blank.swatches:
            combo.setItemIcon(combo.count() - 1, swatch(meant, look))
    combo.setCurrentIndex(max(0, combo.findData(blank.value)))
    return combo


def _filled(field: Field) -> str:
    return str(field.currentData()) if isinstance(field, QComboBox) else field.text().strip()
