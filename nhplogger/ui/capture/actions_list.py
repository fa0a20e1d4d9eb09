"""The list of the actions, and what keys and mouse ask of its rows."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from typing_extensions import override

from nhplogger.domain.action import Action, Status
from nhplogger.i18n import _
from nhplogger.ui.capture.actions_delegate import ActionsDelegate
from nhplogger.ui.capture.actions_model import ActionsModel
from nhplogger.ui.capture.actions_rows import ActionRow
from nhplogger.ui.capture.fitted_list import FittedList
from nhplogger.ui.capture.row_list_model import RowRole
from nhplogger.ui.capture.row_menu import Offer, RowMenu
from nhplogger.ui.look import Look


class ActionDeed(Enum):
    """What can be asked of an action."""

    DONE = auto()
    IN_PROGRESS = auto()
    UPDATE = auto()
    DROP = auto()
    EDIT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionWish:
    """A deed, and the action it is asked of."""

    deed: ActionDeed
    action: Action


STATUSES = {
    ActionDeed.DONE: Status.DONE,
    ActionDeed.IN_PROGRESS: Status.IN_PROGRESS,
    ActionDeed.DROP: Status.DROPPED,
}
_KEYS = {
    Qt.Key.Key_D: ActionDeed.DONE,
    Qt.Key.Key_P: ActionDeed.IN_PROGRESS,
    Qt.Key.Key_U: ActionDeed.UPDATE,
    Qt.Key.Key_X: ActionDeed.DROP,
    Qt.Key.Key_E: ActionDeed.EDIT,
    Qt.Key.Key_F2: ActionDeed.EDIT,
}
_LEAST = 100  # or a long agenda would take their room


class ActionsList(FittedList):
    """In it D says that an action is done, P that it is in progress, X that it was dropped."""

    wished = Signal(object)  # ActionWish

    def __init__(self, model: ActionsModel, delegate: ActionsDelegate, look: Look) -> None:
        super().__init__(model, delegate, look, gives_way=True, least=_LEAST)
        self._actions = model
        self.menu = RowMenu(self)
        self.setAccessibleName(_("Actions"))
        self.menu.deed_chosen.connect(self._wish)

    def start(self) -> None:
        """Take the focus, on the action in hand or else the first one."""
        if self._row() is None:
            rows = enumerate(self._actions.rows)
            first = next((place for place, row in rows if isinstance(row, ActionRow)), None)
            if first is not None:
                self.setCurrentIndex(self._actions.index(first))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_action(self, action_id: str) -> None:
        """Have an action in hand, wherever it stands now."""
        place = next((place for place, row in enumerate(self._actions.rows) if row.id == action_id), None)
        if place is not None:
            self.setCurrentIndex(self._actions.index(place))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = _KEYS.get(Qt.Key(event.key()))
        if deed and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._wish(deed)
        elif event.text().isprintable() and event.text():
            event.ignore()  # typing belongs in the line
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._row():
            self.menu.offer(_offers(), event.globalPos())

    def _row(self) -> ActionRow | None:
        row = self.currentIndex().data(RowRole.ROW)
        return row if isinstance(row, ActionRow) else None

    @Slot(object)
    def _wish(self, deed: ActionDeed) -> None:
        if row := self._row():
            self.wished.emit(ActionWish(deed=deed, action=row.action))


def _offers() -> list[Offer]:
    return [
        Offer(deed=ActionDeed.DONE, words=_("Done"), key="D"),
        Offer(deed=ActionDeed.IN_PROGRESS, words=_("In progress"), key="P"),
        Offer(deed=ActionDeed.DROP, words=_("Dropped"), key="X"),
        Offer(deed=ActionDeed.UPDATE, words=_("Write an update"), key="U"),
        Offer(deed=ActionDeed.EDIT, words=_("Owners and due date"), key="E"),
    ]
