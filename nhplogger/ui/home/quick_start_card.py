"""The card of a study with nothing planned: one Enter and the meeting is on."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.completing import Completing
from nhplogger.ui.widgets.field_row import FieldRow
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickStart:
    """A meeting to be started at once."""

    area: str
    title: str


class QuickStartCard(Card):
    """Area and title stand ready; Enter in either starts."""

    start_wanted = Signal(object)  # QuickStart
    plan_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=Space.X6)
        self._look = look
        self._heading = Label("", FontRole.LEAD)
        self._words = Label("", tone="text2", wrap=True)
        self.area, self.title = QLineEdit(), QLineEdit()
        self.start_button = Button(_("Start meeting"), look, ButtonKind.PRIMARY, key="Enter")
        self.plan_button = Button(_("Plan one first"), look, key="Ctrl+M")
        self._area_row, self._title_row = FieldRow(_("Area"), self.area), FieldRow(_("Title"), self.title)
        self._lay_out()
        for field in (self.area, self.title):
            field.returnPressed.connect(self.start)
        self.start_button.clicked.connect(self.start)
        self.plan_button.clicked.connect(self.plan_wanted)
        self.setFocusProxy(self.area)

    def show_first(self, areas: list[str]) -> None:
        """Words for a study without any meeting; it may have areas already."""
        self._heading.setText(_("No meetings yet. Start your first one."))
        known = _("Choose one of your areas or type another. Enter opens the log; each line is kept.")
        new = _(
            "An area is one of the neighbourhoods you compare; names can be put right at any time. "
            "Enter opens the log; each line you write is kept."
        )
        self._words.setText(known if areas else new)
        self._offer(next(iter(areas), _("First area")), _("Partnership meeting"))
        self.area.setCompleter(Completing(areas, self.area, self._look))

    def show_next(self, area: str, title: str, areas: list[str]) -> None:
        """Words for a study whose meetings are over; the last area and title are offered again."""
        self._heading.setText(_("Nothing planned. Start a meeting now?"))
        self._words.setText(_("Or plan the next ones, so that their people and agenda are ready."))
        self._offer(area, title)
        self.area.setCompleter(Completing(areas, self.area, self._look))

    @Slot()
    def start(self) -> None:
        """Start, unless a name is missing."""
        area, title = self.area.text().strip(), self.title.text().strip()
        self._area_row.show_problem("" if area else _("Type the area this meeting belongs to."))
        self._title_row.show_problem("" if title else _("Give the meeting a title."))
        if area and title:
            self.start_wanted.emit(QuickStart(area=area, title=title))

    def _offer(self, area: str, title: str) -> None:
        """Offer names, where the person has not typed others."""
        for field, words in ((self.area, area), (self.title, title)):
            if not field.isModified():
                field.setText(words)
        self.area.selectAll()

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(Space.X3)
        fields.addWidget(self._area_row, 1)
        fields.addWidget(self._title_row, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X2)
        buttons.addWidget(self.start_button)
        buttons.addWidget(self.plan_button)
        buttons.addStretch(1)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._words)
        self.column.addSpacing(Space.X2)
        self.column.addLayout(fields)
        self.column.addSpacing(Space.X2)
        self.column.addLayout(buttons)
