"""How the screen of actions is laid out: head, tabs and filters, the list, one action at its side."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nhplogger.domain.action_list import GroupBy, Tab
from nhplogger.i18n import _
from nhplogger.logbook.settings import Settings
from nhplogger.typed import override
from nhplogger.ui.action_list.action_panel import ActionPanel
from nhplogger.ui.action_list.actions_list import ActionsList
from nhplogger.ui.action_list.actions_model import ActionsModel, ReadRows
from nhplogger.ui.action_list.columns import Columns
from nhplogger.ui.action_list.columns_head import ColumnsHead
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Divider
from nhplogger.ui.widgets.search_field import SearchField

_SEARCH, _COMBO, _GROUP, _PANEL, _BESIDE = 260, 128, 180, 356, 1150
_KEPT = "actions"
_MOST_PANEL = 0.46  # of the width


class ActionsView(QWidget):
    """Its parts are named; what they show and do is the page's."""

    def __init__(self, look: Look, read: ReadRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._settings: Settings | None = None
        self.about = ElidedLabel("", FontRole.BODY, "text2")
        self.search = SearchField(_("Find an action or owner"), look, key="Ctrl+F")
        self.export_button = Button(_("Export list"), look)
        self.tabs = ChoiceRow(_tabs(), ChoiceShape.TAB, _("Which actions"), look)
        self.area, self.agency, self.owner = (_combo(name) for name in (_("Area"), _("Agency"), _("Owner")))
        self.group = _combo(_("Group by"))
        for group, words in _groups():
            self.group.addItem(words, group)
        self.model = ActionsModel(read, self)
        self.list = ActionsList(self.model, look)
        self.panel = ActionPanel(look)
        self.empty = EmptyState("actions", _("Nothing overdue."), "", look)
        self._columns_head = ColumnsHead(look)
        self._main, self._stage, self._filters = QWidget(), QStackedWidget(), QWidget()
        self._strip = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.panels: list[QWidget] = [self.search, self.tabs, self.list, self.panel]
        self.entrance: QWidget = self.list
        self.list.fitted.connect(self._columns_head.show_width)
        look.changed.connect(self._fit)
        self._fit()

    def show_empty(self, sentence: str, step: str) -> None:
        """Words in place of the list; empty ones bring it back."""
        has_focus = self.list.hasFocus()
        self.empty.say(sentence, step)
        self._stage.setCurrentWidget(self.empty if sentence else self._main)
        self.entrance = self.tabs.button(self.tabs.current()) if sentence else self.list
        if sentence and has_focus:
            self.tabs.button(self.tabs.current()).setFocus()

    def use_settings(self, settings: Settings) -> None:
        """Have the panel as wide as it was left, and remember how wide it is made."""
        self._settings = settings
        self._fit()

    @Slot()
    def _remember(self) -> None:
        if self._settings is not None:
            self._settings.splitters = {**self._settings.splitters, _KEPT: [self._splitter.sizes()[1]]}

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Filters beside the tabs or under them; columns where the list has room for them."""
        beside = self.width() >= self._look.scaled(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._strip.setDirection(way)
        self.search.setMaximumWidth(self._look.scaled(_SEARCH))
        room = max(1, (self.width() - 2 * Space.X6 - 3 * Space.X2) // 4)
        for combo in (self.area, self.agency, self.owner):
            combo.setMinimumWidth(min(self._look.scaled(_COMBO), room))
        self.group.setMinimumWidth(min(self._look.scaled(_GROUP), room))
        kept = self._settings.splitters.get(_KEPT) if self._settings else None
        wide = min(kept[0] if kept else self._look.scaled(_PANEL), round(_MOST_PANEL * self.width()))
        wide = max(wide, self.panel.least_width)
        self._splitter.setSizes([max(1, self.width() - wide), wide])
        self._show_head()

    @Slot()
    def _show_head(self) -> None:
        self._columns_head.setVisible(not Columns(self._look, self._splitter.sizes()[0]).narrow)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        self._strip.setContentsMargins(Space.X6, 0, Space.X6, 0)
        self._strip.setSpacing(0)
        self._strip.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        self._strip.addStretch(1)
        filters = QHBoxLayout(self._filters)
        filters.setContentsMargins(0, Space.X1, 0, Space.X1)
        filters.setSpacing(Space.X2)
        for combo in (self.area, self.agency, self.owner, self.group):
            filters.addWidget(combo)
        self._strip.addWidget(self._filters, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._strip)
        column.addWidget(Divider())
        column.addWidget(self._splitter, 1)
        rows = QVBoxLayout(self._main)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._columns_head)
        rows.addWidget(self.list, 1)
        self._stage.addWidget(self._main)
        self._stage.addWidget(self.empty)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stage)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.splitterMoved.connect(self._show_head)
        self._splitter.splitterMoved.connect(self._remember)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(Space.X6, Space.X3, Space.X6, Space.X2)
        head.setSpacing(Space.X4)
        head.addWidget(Label(_("Actions"), FontRole.H1))
        head.addWidget(self.about, 1)
        head.addWidget(self.search, 1)
        head.addWidget(self.export_button)
        self.search.setMinimumHeight(Height.CONTROL)
        return head


def _combo(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _tabs() -> tuple[Choice, ...]:
    return (
        Choice(name=Tab.OPEN.value, words=_("Open")),
        Choice(name=Tab.OVERDUE.value, words=_("Overdue")),
        Choice(name=Tab.NO_OWNER.value, words=_("No owner")),
        Choice(name=Tab.DONE.value, words=_("Done")),
        Choice(name=Tab.DROPPED.value, words=_("Dropped")),
    )


def _groups() -> tuple[tuple[GroupBy, str], ...]:
    return (
        (GroupBy.DUE, _("Group by due date")),
        (GroupBy.AREA, _("Group by area")),
        (GroupBy.AGENCY, _("Group by agency")),
        (GroupBy.OWNER, _("Group by owner")),
        (GroupBy.STATUS, _("Group by status")),
    )
