"""How the debrief is laid out: head, three columns, or one at a time under tabs where there is less room."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.debrief.debrief_header import DebriefHeader
from nhplogger.ui.debrief.rating_geometry import LEAST_NAME, USUAL_NAME
from nhplogger.ui.debrief.ratings_column import RatingsColumn
from nhplogger.ui.debrief.record_column import RecordColumn
from nhplogger.ui.debrief.reflect_column import ReflectColumn
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.change_strip import ChangeStrip
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.panel import Divider

RECORD, RATINGS, REFLECT = "record", "ratings", "reflect"
_RECORD, _REFLECT = (300, 360), (290, 344)  # the least and the usual width of the outer columns
_NO_LIMIT = 16_777_215  # Qt's own name for no limit


class DebriefView(QWidget):
    """Its parts are named; what they show and do is the page's. Tab goes through the columns first."""

    def __init__(self, checks: QWidget, look: Look, parent: QWidget | None = None) -> None:
        """`checks` is what fills the first column (a ChecksBody)."""
        super().__init__(parent)
        self.look = look
        self.record = RecordColumn(checks, look)
        self.ratings, self.reflect = RatingsColumn(look), ReflectColumn(look)
        self.strip, self.header = ChangeStrip(look), DebriefHeader(look)
        choices = (
            Choice(name=RECORD, words=_("1 Check the record")),
            Choice(name=RATINGS, words=_("2 Rate what you saw")),
            Choice(name=REFLECT, words=_("3 Reflect")),
        )
        self.tabs = ChoiceRow(choices, ChoiceShape.TAB, _("What is shown"), look)
        self.tabs.choose(RATINGS)
        self.tabbed = False
        self._lay_out()
        self.tabs.chosen.connect(self._choose)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def columns(self) -> dict[str, RecordColumn | RatingsColumn | ReflectColumn]:
        """The columns by the names of their tabs."""
        return {RECORD: self.record, RATINGS: self.ratings, REFLECT: self.reflect}

    @property
    def panels(self) -> list[QWidget]:
        """The panels that F6 goes through, in their order."""
        columns: list[QWidget] = [self.record, self.ratings.entrance, self.reflect.field, self.reflect.list]
        return [*([self.tabs] if self.tabbed else []), *columns, self.strip, self.header]

    @property
    def entrance(self) -> QWidget:
        """Where the caret goes first: into the tab that is open, else to what is rated."""
        name = self.tabs.current() if self.tabbed else RATINGS
        return self.record.body.entrance if name == RECORD else self._entrance_of(name)

    def can_reveal(self, panel: QWidget) -> bool:
        """Whether a panel is under another tab."""
        return self.tabbed and any(column.isAncestorOf(panel) or column is panel for column in self._parts)

    def reveal(self, panel: QWidget) -> None:
        """Open the tab that a panel is under."""
        for name, column in self.columns.items():
            if column.isAncestorOf(panel) or column is panel:
                self.show_column(name)

    def show_column(self, name: str) -> None:
        """Open a tab, where there are tabs."""
        self.tabs.choose(name)
        self._choose(name)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        return tuple(self.columns.values())

    def _entrance_of(self, name: str) -> QWidget:
        return self.ratings.entrance if name == RATINGS else self.reflect.entrance

    def _lay_out(self) -> None:
        tabs, columns, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        tabs.setContentsMargins(Space.X6, 0, Space.X3, 0)
        for layout in (columns, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._line = Divider()
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        column.addLayout(tabs)
        column.addWidget(self._line)
        for part in self._parts:
            columns.addWidget(part, int(part is self.ratings))
        column.addLayout(columns, 1)
        column.addWidget(self.strip)
        column.insertWidget(0, self.header)  # last of all for Tab, first in sight

    @Slot()
    def _fit(self) -> None:
        """Three columns where the middle one keeps its room, the outer ones giving up some of theirs."""
        scaled, room = self.look.scaled, self.width()
        least = self.ratings.least_width + scaled(_RECORD[0]) + scaled(_REFLECT[0])
        self._turn(tabbed=room < least)
        spare = max(0, room - least - scaled(USUAL_NAME - LEAST_NAME))
        for part, (narrow, usual) in ((self.record, _RECORD), (self.reflect, _REFLECT)):
            wide = min(scaled(usual), scaled(narrow) + spare // 2)
            part.setMinimumWidth(0 if self.tabbed else wide)
            part.setMaximumWidth(_NO_LIMIT if self.tabbed else wide)
        for each in (self.tabs, self._line):
            each.setVisible(self.tabbed)
        for column in self.columns.values():
            column.head.setVisible(not self.tabbed)
        self.ratings.foot.setVisible(not self.tabbed)
        self.header.fit()
        self._choose(self.tabs.current())

    def _turn(self, *, tabbed: bool) -> None:
        """Where tabs come, the one that opens is that which has the caret."""
        if tabbed and not self.tabbed:
            focus = self.window().focusWidget()
            for name, column in self.columns.items():
                if focus is not None and column.isAncestorOf(focus):
                    self.tabs.choose(name)
        self.tabbed = tabbed

    @Slot(str)
    def _choose(self, name: str) -> None:
        for each, column in self.columns.items():
            column.setVisible(not self.tabbed or each == name)
