"""Agenda, actions and dynamics beside the log: one under the other, or as tabs where there is little room."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.capture.actions_panel import ActionsPanel
from nhplogger.ui.capture.agenda_panel import AgendaPanel
from nhplogger.ui.capture.dynamics_panel import DynamicsPanel
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.panel import Divider, Ground, Panel

_AGENDA, _ACTIONS, _DYNAMICS = "agenda", "actions", "dynamics"


class SidePanels(Panel):
    """`use_tabs` changes between the two."""

    brought = Signal()  # somebody wants to see one of them

    def __init__(
        self,
        agenda: AgendaPanel,
        actions: ActionsPanel,
        dynamics: DynamicsPanel,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Ground.PANEL, parent=parent)
        self._parts: dict[str, QWidget] = {_AGENDA: agenda, _ACTIONS: actions, _DYNAMICS: dynamics}
        choices = (
            Choice(name=_AGENDA, words=_("Agenda")),
            Choice(name=_ACTIONS, words=_("Actions")),
            Choice(name=_DYNAMICS, words=_("Dynamics")),
        )
        self.tabs = ChoiceRow(choices, ChoiceShape.TAB, _("Side panel"), look)
        self._dividers = [Divider(), Divider()]
        self.tabbed = False  # whether one panel is shown at a time
        self._lay_out()
        self.tabs.chosen.connect(self._choose)

    def use_tabs(self, *, tabs: bool) -> None:
        """Show one panel at a time, or all of them."""
        self.tabbed = tabs
        self.tabs.setVisible(tabs)
        for divider in self._dividers:
            divider.setVisible(not tabs)
        self._choose(self.tabs.current())

    @property
    def shown(self) -> QWidget:
        """The panel in view, or the first of them."""
        return self._parts[self.tabs.current() if self.tabbed else _AGENDA]

    def bring(self, part: QWidget) -> None:
        """See to it that a panel is in view."""
        name = next(name for name, each in self._parts.items() if each is part)
        self.tabs.choose(name)
        self._choose(name)
        self.brought.emit()

    def bring_holder(self, panel: QWidget) -> None:
        """See to it that the panel which is this one, or in which it lies, is in view."""
        self.bring(next(each for each in self._parts.values() if each is panel or each.isAncestorOf(panel)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(Space.X3, 0, Space.X3, 0)
        tabs.addWidget(self.tabs)
        column.addLayout(tabs)
        column.addWidget(self._parts[_AGENDA])
        column.addWidget(self._dividers[0])
        column.addWidget(self._parts[_ACTIONS], 1)
        column.addWidget(self._dividers[1])
        column.addWidget(self._parts[_DYNAMICS])
        self._rest = QWidget()
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        column.addWidget(self._rest)
        self.use_tabs(tabs=False)

    @Slot(str)
    def _choose(self, name: str) -> None:
        for each, part in self._parts.items():
            part.setVisible(not self.tabbed or each == name)
        self._rest.setVisible(self.tabbed and name != _ACTIONS)
