"""The details beside the list: who or what it is, in words, and lists of what belongs to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.people.row_view import RowView
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.badge import AgencyBadge
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel
from nhplogger.ui.widgets.row_model import Row, RowModel

MEETINGS, ACTIONS, PEOPLE, SERVICES = "meetings", "actions", "people", "services"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is told of one: `lists` has the rows by list, `badge` an agency's letters, colour and name."""

    name: str
    facts: str
    history: str = ""
    badge: tuple[str, str, str] | None = None
    lists: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    can_go: bool = False  # an agency nothing uses


class Details(Panel):
    """Buttons for what the keys do, words, and one list of two at a time."""

    rename_wanted = Signal()
    change_wanted = Signal()
    merge_wanted = Signal()
    remove_wanted = Signal()
    opened = Signal(object)  # which list, and the row's id

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PANEL, Edge.LEFT, parent)
        self._look = look
        self._name = Label("", FontRole.H2, wrap=True)
        self._facts = Label("", FontRole.BODY, "text2", wrap=True)
        self._history = Label("", FontRole.BODY, None, wrap=True)
        self._badge: AgencyBadge | None = None
        self.rename_button = Button(_("Rename"), look, small=True, key="F2")
        self.change_button = Button(_("Change"), look, small=True, key="E")
        self.merge_button = Button(_("Merge"), look, small=True, key="M")
        self.remove_button = Button(_("Remove"), look, small=True, key="Del")
        self.tabs = ChoiceRow(_tabs(), ChoiceShape.FILTER, _("What to list"), look)
        self.rows = RowModel(self)
        self.list = RowView(self.rows, look, _("Meetings"))
        self._none = Label("", FontRole.BODY, "text3", wrap=True)
        self._stage = QStackedWidget()
        self._lists: Mapping[str, Sequence[Row]] = {}
        self._head = QHBoxLayout()
        self._empty = EmptyState("people", "", "", look)
        self._body = QWidget()
        self._lay_out()
        self.tabs.chosen.connect(self._was_chosen)
        self.list.opened.connect(self._was_opened)
        self.rename_button.clicked.connect(self.rename_wanted)
        self.change_button.clicked.connect(self.change_wanted)
        self.merge_button.clicked.connect(self.merge_wanted)
        self.remove_button.clicked.connect(self.remove_wanted)

    def tell(self, told: Told) -> None:
        """Show one of the register."""
        self._empty.hide()
        self._body.show()
        self._name.setText(told.name)
        self.setAccessibleName(told.name)
        self._wear(told.badge)
        for label, words in ((self._facts, told.facts), (self._history, told.history)):
            label.setText(words)
            label.setVisible(bool(words))
        self.remove_button.setVisible(told.can_go)
        self._lists = told.lists
        for name in _names():
            self.tabs.button(name).setVisible(name in told.lists)
            self.tabs.set_count(name, str(len(told.lists.get(name, ()))))
        if self.tabs.current() not in told.lists:
            self.tabs.choose(MEETINGS)
        self._show_list()

    def tell_nothing(self, sentence: str, step: str) -> None:
        """Say why there is nobody to tell of."""
        self._body.hide()
        self._empty.say(sentence, step)
        self._empty.show()
        self.setAccessibleName(sentence)

    @Slot(str)
    def _was_chosen(self, _name: str) -> None:
        self._show_list()

    @Slot(str)
    def _was_opened(self, row_id: str) -> None:
        self.opened.emit((self.tabs.current(), row_id))

    def _show_list(self) -> None:
        name = self.tabs.current()
        rows = self._lists.get(name, ())
        words, nothing = _names()[name]
        self.list.setAccessibleName(words)
        self.rows.show_rows(rows)
        self._none.setText(nothing)
        self._stage.setCurrentWidget(self.list if rows else self._none)

    def _wear(self, badge: tuple[str, str, str] | None) -> None:
        if self._badge is not None:
            self._badge.hide()
            self._badge.deleteLater()
        self._badge = AgencyBadge(*badge, self._look) if badge else None
        if self._badge is not None:
            self._head.insertWidget(0, self._badge, 0, Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._body, 1)
        outer.addWidget(self._empty, 1)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(Space.X5, Space.X4, Space.X5, 0)
        column.setSpacing(Space.X2)
        self._head.setSpacing(Space.X2)
        self._head.addWidget(self._name, 1)
        column.addLayout(self._head)
        for part in (self._facts, self._history):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X2)
        for button in (self.rename_button, self.change_button, self.merge_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        for page in (self.list, self._none):
            self._stage.addWidget(page)
        self.list.setProperty("ground", Ground.PANEL.value)
        column.addWidget(self._stage, 1)
        self._empty.hide()


def _tabs() -> tuple[Choice, ...]:
    return (
        Choice(name=MEETINGS, words=_("Meetings")),
        Choice(name=ACTIONS, words=_("Actions")),
        Choice(name=PEOPLE, words=_("People")),
        Choice(name=SERVICES, words=_("Over time")),
    )


def _names() -> dict[str, tuple[str, str]]:
    return {
        MEETINGS: (_("Meetings"), _("At no meeting yet.")),
        ACTIONS: (_("Actions"), _("Owns no actions.")),
        PEOPLE: (_("People"), _("Nobody comes for this agency.")),
        SERVICES: (_("Over time"), _("Not seen at a meeting yet.")),
    }
