"""The keys of comparing two sessions, as one table: the page, its foot and the help page read it."""

from enum import Enum, auto

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope


class CompareCommand(Enum):
    """What can be done while two sessions are compared."""

    ONE = auto()
    OTHER = auto()
    THIRD = auto()
    BACK = auto()


# Letters, which the table leaves to the page.
COMPARE_KEYS = {
    CompareCommand.ONE: "A",
    CompareCommand.OTHER: "B",
    CompareCommand.THIRD: "C",
    CompareCommand.BACK: "Esc",
}


def compare_rows() -> tuple[KeyRow, ...]:
    """The table, in the order in which it is read."""
    words = {
        CompareCommand.ONE: _("choose one of the two sessions"),
        CompareCommand.OTHER: _("choose the other"),
        CompareCommand.THIRD: _("put a third session in place of the other"),
        CompareCommand.BACK: _("go back"),
    }
    return tuple(
        KeyRow(words=words[command], keys=(key,), scope=Scope.COMPARE)
        for command, key in COMPARE_KEYS.items()
    )


def foot_words() -> str:
    """What the foot of the page says."""
    return _("In the table: {keys}.").format(
        keys="; ".join(f"{row.keys[0]} – {row.words}" for row in compare_rows())
    )
