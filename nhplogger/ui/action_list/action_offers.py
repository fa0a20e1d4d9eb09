"""What can be asked of the actions that are selected."""

from enum import Enum, auto

from nhplogger.domain.action import Status
from nhplogger.i18n import _
from nhplogger.ui.capture.row_menu import Offer


class Deed(Enum):
    """One thing that can be asked."""

    DONE = auto()
    IN_PROGRESS = auto()
    NOT_STARTED = auto()
    DROP = auto()
    UPDATE = auto()
    OWNERS = auto()
    DUE = auto()
    SUPERSEDE = auto()


STATUSES = {
    Deed.DONE: Status.DONE,
    Deed.IN_PROGRESS: Status.IN_PROGRESS,
    Deed.NOT_STARTED: Status.NOT_STARTED,
    Deed.DROP: Status.DROPPED,
}


def action_offers() -> list[Offer]:
    """The same as a menu, with the keys."""
    return [
        Offer(deed=Deed.DONE, words=_("Done"), key="D"),
        Offer(deed=Deed.IN_PROGRESS, words=_("In progress"), key="P"),
        Offer(deed=Deed.NOT_STARTED, words=_("Not started"), key="N"),
        Offer(deed=Deed.DROP, words=_("Dropped"), key="X"),
        Offer(deed=Deed.UPDATE, words=_("Write an update"), key="U"),
        Offer(deed=Deed.OWNERS, words=_("Change the owners"), key="O"),
        Offer(deed=Deed.DUE, words=_("Change the due date"), key="E"),
        Offer(deed=Deed.SUPERSEDE, words=_("Superseded by…"), key="S"),
    ]
