"""A past meeting being written down: its form, its log, and what was understood of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.logbook.past_meeting import Preview
from nhplogger.typed import override
from nhplogger.ui.bringing.line_rows import counted, line_rows, row_of_line
from nhplogger.ui.bringing.log_edit import LogEdit
from nhplogger.ui.bringing.past_form import PastForm
from nhplogger.ui.bringing.past_values import PastValues
from nhplogger.ui.bringing.plan_table import PlanTable
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.form_values import FormValues
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.section_header import SectionHeader

_FORM, _LOG = "form", "log"
_FORM_WIDTH, _LEAST_WIDTH = 400, 1080


class NotesView(QWidget):
    """Side by side where there is room for it; else the form and the log are two tabs."""

    changed = Signal()

    def __init__(
        self, look: Look, offers: Callable[[int], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._kept = PastValues(form=FormValues(area="", title="", day=date.min))
        self.form, self.log = PastForm(look, offers), LogEdit()
        self.preview = PlanTable(look, _("What was understood"), (_("Line"), _("Kind"), _("Read as")), (2,))
        choices = (Choice(name=_FORM, words=_("Meeting")), Choice(name=_LOG, words=_("Log")))
        self.tabs = ChoiceRow(choices, ChoiceShape.TAB, _("Part"), look)
        self._counts = Label("", FontRole.SMALL, "text2", wrap=True)
        self._lay_out()
        self.tabs.chosen.connect(self._tab_was_chosen)
        self.form.changed.connect(self.changed)
        self.log.textChanged.connect(self.changed)
        self.log.cursorPositionChanged.connect(self._caret_moved)
        self.preview.chosen.connect(self._row_was_chosen)
        look.changed.connect(self._fit)

    @property
    def panels(self) -> list[QWidget]:
        """Where F6 leads."""
        return [self.form, self.log, self.preview.view]

    def show_values(self, values: PastValues) -> None:
        """Fill form and text, and say nothing of it."""
        self._kept = values
        self.blockSignals(True)
        self.form.show_values(values)
        self.log.setPlainText(values.text)
        self.blockSignals(False)

    def values(self) -> PastValues:
        """What stands there now."""
        return replace(self.form.values(self._kept), text=self.log.toPlainText())

    def show_preview(self, found: Preview) -> None:
        """What was understood, a row a line, with the caret's line in view."""
        self.preview.show_rows(line_rows(found))
        self._counts.setText(counted(found))
        self._caret_moved()

    def go_to_log(self) -> None:
        """The caret into the log."""
        self._choose(_LOG)
        self.log.setFocus()

    def go_to_form(self) -> None:
        """Show the form, where it is a tab."""
        self._choose(_FORM)

    def _lay_out(self) -> None:
        text = QVBoxLayout()
        text.setSpacing(Space.X2)
        text.addWidget(SectionHeader(_("Log"), self._look))
        text.addWidget(self.log, 1)
        read = QVBoxLayout()
        read.setSpacing(Space.X2)
        read.addWidget(SectionHeader(_("Understood"), self._look))
        read.addWidget(self._counts)
        read.addWidget(self.preview, 1)
        self._right = QWidget()
        row = QHBoxLayout(self._right)
        row.setContentsMargins(Space.X5, Space.X4, Space.X5, Space.X3)
        row.setSpacing(Space.X4)
        row.addLayout(text, 1)
        row.addLayout(read, 1)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.form)
        beside.addWidget(self._right, 1)
        self._tab_row = QHBoxLayout()
        self._tab_row.setContentsMargins(Space.X5, Space.X2, Space.X5, 0)
        self._tab_row.addWidget(self.tabs)
        self._tab_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._tab_row)
        column.addLayout(beside, 1)
        self.tabs.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """One part at a time where the window is too narrow for its text."""
        narrow = self.width() < self._look.scaled(_LEAST_WIDTH)
        self.tabs.setVisible(narrow)
        self.form.setVisible(not narrow or self.tabs.current() == _FORM)
        self._right.setVisible(not narrow or self.tabs.current() == _LOG)
        if narrow:
            self.form.setMinimumWidth(0)
            self.form.setMaximumWidth(self.width())
        else:
            self.form.setFixedWidth(self._look.scaled(_FORM_WIDTH))

    def _choose(self, name: str) -> None:
        self.tabs.choose(name)
        self._fit()

    @Slot(str)
    def _tab_was_chosen(self, _name: str) -> None:
        self._fit()

    @Slot()
    def _caret_moved(self) -> None:
        """The row of the line one types in is the one shown in full."""
        if self.preview.view.hasFocus():
            return
        place = row_of_line(self.preview.model.rows, self.log.textCursor().blockNumber() + 1)
        if place >= 0:
            self.preview.view.setCurrentIndex(self.preview.model.index(place, 0))

    @Slot(int)
    def _row_was_chosen(self, place: int) -> None:
        number = self.preview.model.rows[place].cells[0]
        if number.isdecimal():
            self.log.go_to_line(int(number))
