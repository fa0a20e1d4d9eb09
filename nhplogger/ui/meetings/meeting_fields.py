"""The fields of the meeting form that stand at its left: which meeting, where and when."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.form_problems import Field
from nhplogger.ui.meetings.form_values import FormValues
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.completing import Completing
from nhplogger.ui.widgets.field_row import FieldRow
from nhplogger.ui.widgets.fields import DayField


class MeetingFields(QWidget):
    """Area, title, kind, place, day, begins, ends."""

    area_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.area, self.kind = _combo(), _combo()
        self.title, self.place, self.begins, self.ends = (QLineEdit() for _field in range(4))
        self.day = DayField(_("Date"), look)
        self.begins.setPlaceholderText("13:45")
        self.ends.setPlaceholderText("15:15")
        self._area = FieldRow(_("Area"), self.area, hint=_("Pick one, or type the name of a new one."))
        self._title = FieldRow(_("Title"), self.title)
        self._begins = FieldRow(_("Begins"), self.begins)
        self._ends = FieldRow(_("Ends"), self.ends)
        self._lay_out()
        self._connect()

    def offer(self, areas: Sequence[str], kinds: Sequence[str], places: Sequence[str]) -> None:
        """What the fields can be completed from."""
        _fill(self.area, areas)
        _fill(self.kind, kinds)
        self.place.setCompleter(Completing(places, self.place, self._look))

    def show_values(self, values: FormValues) -> None:
        """Fill the fields."""
        self.area.setCurrentText(values.area)
        self.kind.setCurrentText(values.kind)
        self.title.setText(values.title)
        self.place.setText(values.place)
        self.begins.setText(values.begins)
        self.ends.setText(values.ends)
        self.day.setDate(QDate(values.day.year, values.day.month, values.day.day))

    def values(self) -> FormValues:
        """What the fields say now."""
        day = self.day.date()
        return FormValues(
            area=self.area.currentText(),
            title=self.title.text(),
            kind=self.kind.currentText(),
            place=self.place.text(),
            day=date(day.year(), day.month(), day.day()),
            begins=self.begins.text(),
            ends=self.ends.text(),
        )

    def rows(self) -> dict[Field, FieldRow]:
        """The fields that words can stand beside."""
        return {
            Field.AREA: self._area,
            Field.TITLE: self._title,
            Field.BEGINS: self._begins,
            Field.ENDS: self._ends,
        }

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.X3)
        times = QHBoxLayout()
        times.setSpacing(Space.X3)
        times.addWidget(FieldRow(_("Date"), self.day), 2)
        times.addWidget(self._begins, 1)
        times.addWidget(self._ends, 1)
        column.addWidget(self._area)
        column.addWidget(self._title)
        column.addWidget(FieldRow(_("Kind"), self.kind))
        column.addWidget(FieldRow(_("Place"), self.place))
        column.addLayout(times)
        column.addStretch(1)

    def _connect(self) -> None:
        self.area.textActivated.connect(self.area_chosen)
        line = self.area.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._area_was_typed)

    @Slot()
    def _area_was_typed(self) -> None:
        self.area_chosen.emit(self.area.currentText())


def _combo() -> QComboBox:
    combo = QComboBox(editable=True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    return combo


def _fill(combo: QComboBox, words: Sequence[str]) -> None:
    kept = combo.currentText()
    combo.blockSignals(True)
    combo.clear()
    combo.addItems(list(words))
    combo.setCurrentText(kept)
    combo.blockSignals(False)
