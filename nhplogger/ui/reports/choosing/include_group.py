"""What goes into the report."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from nhplogger.i18n import _, plural
from nhplogger.reports.kinds import heeded_parts, may_hold_reflections
from nhplogger.reports.options import EVERY_PART, Part, ReportKind
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.reports.choosing.group import Group
from nhplogger.ui.reports.choosing.kind_words import part_names
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card


class IncludeGroup(Group):
    """Parts of the report, and apart from them the observer's reflections."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Include"), parent)
        self._boxes = {part: QCheckBox(name) for part, name in part_names().items()}
        self.reflections = QCheckBox(_("Your reflections"))
        self._hint = Label("", FontRole.SMALL, "reflect", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.X3)
        for place, box in enumerate(self._boxes.values()):
            grid.addWidget(box, place // 2, place % 2)
            box.setChecked(True)
            box.toggled.connect(self._was_toggled)
        self.card = Card(margin=Space.X2, reflect=True)
        self.card.column.addWidget(self.reflections)
        self.card.column.addWidget(self._hint)
        self.column.addLayout(grid)
        self.column.addWidget(self.card)
        self.reflections.toggled.connect(self._was_toggled)

    @property
    def parts(self) -> frozenset[Part]:
        """What is to be in it."""
        return EVERY_PART - {part for part, box in self._boxes.items() if not box.isChecked()}

    def box(self, part: Part) -> QCheckBox:
        """The box of a part."""
        return self._boxes[part]

    def show_kind(self, kind: ReportKind) -> None:
        """Only what that report can do without is offered."""
        parts, asked = heeded_parts(kind), may_hold_reflections(kind)
        for part, box in self._boxes.items():
            box.setVisible(part in parts)
        self.card.setVisible(asked)
        self.setVisible(asked or bool(parts))

    def say_reflections(self, count: int) -> None:
        """What becomes of so many reflections."""
        if self.reflections.isChecked():
            words = _("They get their own section.")
        elif count:
            words = plural("Off. {count} left out.", "Off. {count} left out.", count)
        else:
            words = _("Off. If added, they get their own section.")
        self._hint.setText(words)
        self.reflections.setAccessibleDescription(words)

    @Slot(bool)
    def _was_toggled(self, _on: bool) -> None:  # noqa: FBT001 Qt's signal carries it
        self.changed.emit()
