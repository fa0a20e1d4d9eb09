"""Which report it is to be: one of ours, or a Word file of the team's with fields."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from nhplogger.i18n import _
from nhplogger.reports.options import ReportKind
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.reports.choosing.group import Group
from nhplogger.ui.reports.choosing.kind_words import kind_hints, kind_names
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label

_OWN = "own"


class KindGroup(Group):
    """One is chosen always; `own_wanted` asks for a file before the last one counts."""

    chosen = Signal(object)  # ReportKind
    own_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_("Template"), parent)
        self._buttons = {kind: QRadioButton(name) for kind, name in kind_names().items()}
        self._hints = {kind: Label("", FontRole.SMALL, "text2", wrap=True) for kind in self._buttons}
        self.own = QRadioButton(_("A template of your own…"))
        self._own_hint = Label("", FontRole.SMALL, "text2", wrap=True)
        self._group = QButtonGroup(self)
        self.template: Path | None = None
        for kind, button in self._buttons.items():
            button.setObjectName(kind)
            self._put(button, self._hints[kind])
        self.own.setObjectName(_OWN)
        self._put(self.own, self._own_hint)
        self.sample = Button(_("A sample to start from…"), look, ButtonKind.LINK)
        self.sample.setAccessibleName(_("Save a sample template with the list of its fields"))
        self.column.addWidget(self.sample)
        self.sample.clicked.connect(self.sample_wanted)
        self.say_pages({})
        self.choose(ReportKind.OBSERVATION)
        self.show_template(None)
        self._group.buttonClicked.connect(self._was_clicked)
        for each in self._group.buttons():
            each.toggled.connect(self._show_hints)

    @property
    def kind(self) -> ReportKind:
        """The kind chosen; a template of one's own tells of one meeting."""
        checked = self._group.checkedButton()
        name = checked.objectName() if checked else _OWN
        return ReportKind.OBSERVATION if name == _OWN else ReportKind(name)

    def button(self, kind: ReportKind) -> QRadioButton:
        """The button of a kind."""
        return self._buttons[kind]

    def choose(self, kind: ReportKind) -> None:
        """Choose a kind, without saying so."""
        self._buttons[kind].setChecked(True)
        self.template = None

    def say_pages(self, pages: dict[ReportKind, str]) -> None:
        """How long each is, behind what it is for."""
        hints = kind_hints()
        for kind, label in self._hints.items():
            length = pages.get(kind, "")
            words = _("{hint}. {length}").format(hint=hints[kind], length=length) if length else hints[kind]
            label.setText(words)
            self._buttons[kind].setAccessibleDescription(words)
            self._buttons[kind].setToolTip(words)
        self._show_hints()

    @Slot()
    def _show_hints(self) -> None:
        """Only what is chosen is explained on the screen: the rest would push the names out of sight."""
        for kind, label in self._hints.items():
            label.setVisible(self._buttons[kind].isChecked())
        self._own_hint.setVisible(self.own.isChecked())

    def show_template(self, template: Path | None) -> None:
        """Say which file is filled; none goes back to the kind chosen last."""
        self.template = template
        known = _("A Word file with fields, filled for this meeting")
        self._own_hint.setText(template.name if template else known)
        self.own.setAccessibleDescription(self._own_hint.text())
        if template is not None:
            self.own.setChecked(True)
        elif self.own.isChecked():
            self._buttons[ReportKind.OBSERVATION].setChecked(True)

    def _put(self, button: QRadioButton, hint: Label) -> None:
        self._group.addButton(button)
        button.setProperty("strong", "true")
        hint.setContentsMargins(Space.X6, 0, 0, Space.X1)
        hint.hide()
        self.column.addWidget(button)
        self.column.addWidget(hint)

    @Slot(object)
    def _was_clicked(self, button: QRadioButton) -> None:
        if button is self.own:
            self.own_wanted.emit()
            return
        self.template = None
        self.chosen.emit(ReportKind(button.objectName()))
