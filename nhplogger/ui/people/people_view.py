"""How the register is laid out: head and tabs, the list, details or a form beside it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.people.details import Details
from nhplogger.ui.people.form import PeopleForm
from nhplogger.ui.people.listing import Tab
from nhplogger.ui.people.people_model import PeopleModel, ReadRows
from nhplogger.ui.people.row_view import RowView
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Divider
from nhplogger.ui.widgets.search_field import SearchField

_SEARCH, _SIDE = 260, 520
_MOST_SIDE = 0.54  # of the width


class PeopleView(QWidget):
    """Its parts are named; what they show and do is the page's."""

    def __init__(self, look: Look, read: ReadRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.about = ElidedLabel("", FontRole.BODY, "text2")
        self.search = SearchField(_("Find a person or an agency"), look, key="Ctrl+F")
        self.add_button = Button(_("Add an agency"), look, key="A")
        self.tabs = ChoiceRow(_tabs(), ChoiceShape.TAB, _("People, agencies or unnamed"), look)
        self.model = PeopleModel(read, self)
        self.list = RowView(self.model, look, _("People"), many=True)
        self.empty = EmptyState("people", "", "", look)
        self.details = Details(look)
        self.form = PeopleForm(look)
        self._stage, self.side = QStackedWidget(), QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.panels: list[QWidget] = [self.search, self.tabs, self.list, self.side]
        self.entrance: QWidget = self.list
        look.changed.connect(self._fit)
        self._fit()

    def show_empty(self, sentence: str, step: str) -> None:
        """Words in place of the list; empty ones bring it back."""
        had_focus = self.list.hasFocus()
        self.empty.say(sentence, step)
        self._stage.setCurrentWidget(self.empty if sentence else self.list)
        tab = self.tabs.button(self.tabs.current())
        self.entrance = tab if sentence else self.list
        if sentence and had_focus:
            tab.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.search.setMaximumWidth(self._look.scaled(_SEARCH))
        wide = min(self._look.scaled(_SIDE), round(_MOST_SIDE * self.width()))
        self._splitter.setSizes([max(1, self.width() - wide), wide])

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(Space.X6, Space.X3, Space.X6, Space.X2)
        head.setSpacing(Space.X4)
        head.addWidget(Label(_("People and agencies"), FontRole.H1))
        head.addWidget(self.about, 1)
        head.addWidget(self.search, 1)
        head.addWidget(self.add_button)
        column.addLayout(head)
        strip = QHBoxLayout()
        strip.setContentsMargins(Space.X6, 0, Space.X6, 0)
        strip.addWidget(self.tabs)
        strip.addStretch(1)
        column.addLayout(strip)
        column.addWidget(Divider())
        column.addWidget(self._splitter, 1)
        for part in (self.list, self.empty):
            self._stage.addWidget(part)
        self.side.addWidget(self.details)
        self.side.addWidget(self.form)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stage)
        self._splitter.addWidget(self.side)
        self._splitter.setStretchFactor(0, 1)


def _tabs() -> tuple[Choice, ...]:
    return (
        Choice(name=Tab.PEOPLE.value, words=_("People")),
        Choice(name=Tab.AGENCIES.value, words=_("Agencies")),
        Choice(name=Tab.UNNAMED.value, words=_("Unnamed")),
    )
