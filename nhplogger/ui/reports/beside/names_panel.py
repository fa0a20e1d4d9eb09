"""Names and what stands for them in reports: the study's own list to be changed, the rest to be read."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from nhplogger.domain.value_words import enum_words
from nhplogger.i18n import _
from nhplogger.logbook.name_list import KeyRow
from nhplogger.typed import override
from nhplogger.ui.bringing.plan_model import PlanRow
from nhplogger.ui.bringing.plan_table import PlanTable
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.reports import report_keys
from nhplogger.ui.reports.beside.side_panel import SidePanel
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.field_row import FieldRow


class NamesPanel(SidePanel):
    """`settled` carries words and what stands for them (none: keep them), `taken_back` the id of a row."""

    settled = Signal(str, object)
    taken_back = Signal(str)
    export_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_("Names and what stands for them"), look, parent)
        heads = (_("Real name"), _("In reports"), _("What"), _("Area"), _("Lines"))
        self.table = PlanTable(look, _("Names and what stands for them"), heads, (0, 1))
        self.words, self.instead = QLineEdit(), QLineEdit()
        self._words_row = FieldRow(_("Words in the notes"), self.words)
        self.replace_button = Button(_("Replace"), look)
        self.keep_button = Button(_("Keep as they are"), look)
        self.take_back_button = Button(_("Take off the list"), look, key="Del")
        self.export_button = Button(_("Save the list…"), look)
        self._rows: tuple[KeyRow, ...] = ()
        fields = QHBoxLayout()
        fields.setSpacing(Space.X3)
        fields.addWidget(self._words_row, 1)
        fields.addWidget(FieldRow(_("What stands for them"), self.instead), 1)
        self.column.addLayout(fields)
        deeds = QHBoxLayout()
        deeds.setSpacing(Space.X2)
        deeds.addWidget(self.replace_button)
        deeds.addWidget(self.keep_button)
        deeds.addStretch(1)
        self.column.addLayout(deeds)
        self.column.addWidget(self.table, 1)
        self.entrance = self.words
        self.foot.addWidget(self.take_back_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.export_button)
        self._connect()

    def show_names(self, rows: Sequence[KeyRow]) -> None:
        """The whole key; what was typed stays."""
        self._rows = tuple(rows)
        self.table.show_rows([_row(each) for each in rows])
        self.told.setText(
            _("Names are people's, areas' and agencies'. Words of your own are replaced in every report.")
        )
        self._allow()

    def show_problem(self, words: str) -> None:
        """Why something was not settled; empty takes it away."""
        self._words_row.show_problem(words)

    def clear_fields(self) -> None:
        """What was typed is settled."""
        self.words.clear()
        self.instead.clear()
        self.show_problem("")
        self.words.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(report_keys.TAKE_OFF, event) and self.table.view.hasFocus():
            self._take_back()
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _has_moved(self, _place: int) -> None:
        self._allow()

    def _allow(self) -> None:
        here = self._here()
        self.take_back_button.setEnabled(bool(here and here.replacement_id))

    def _here(self) -> KeyRow | None:
        return self._rows[self.table.row] if 0 <= self.table.row < len(self._rows) else None

    @Slot()
    def _take_back(self) -> None:
        here = self._here()
        if here and here.replacement_id:
            self.taken_back.emit(here.replacement_id)

    @Slot()
    def _replace(self) -> None:
        self.settled.emit(self.words.text(), self.instead.text())

    @Slot()
    def _keep(self) -> None:
        self.settled.emit(self.words.text(), None)

    def _connect(self) -> None:
        self.table.current.connect(self._has_moved)
        self.replace_button.clicked.connect(self._replace)
        self.instead.returnPressed.connect(self._replace)
        self.keep_button.clicked.connect(self._keep)
        self.take_back_button.clicked.connect(self._take_back)
        self.export_button.clicked.connect(self.export_wanted)


def _row(row: KeyRow) -> PlanRow:
    stands = row.stands_for or _("kept as it is")
    cells = (row.real, stands, enum_words(row.named), row.area, str(row.used) if row.used else "")
    return PlanRow(cells=cells, sentence=", ".join(filter(None, cells)))
