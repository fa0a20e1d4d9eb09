"""The keys of reading a session, as one table: the pages and the help page read it."""

from enum import Enum, auto

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow, Scope


class SessionCommand(Enum):
    """What can be done while a session is read; each is one key on the page."""

    TIME = auto()
    SPEAKER = auto()
    NOTE = auto()
    STAR = auto()
    MERGE = auto()
    TIMELINE = auto()
    GO = auto()
    FIND = auto()
    HISTORY = auto()
    WHOLE_HISTORY = auto()
    BRING_BACK = auto()
    COMPARE = auto()
    DEBRIEF = auto()
    UNDO = auto()
    REDO = auto()
    BACK = auto()


# Letters, which no shortcut takes from a field: lists leave them to the page.
KEYS = {
    SessionCommand.TIME: "T",
    SessionCommand.SPEAKER: "W",
    SessionCommand.NOTE: "N",
    SessionCommand.STAR: "S",
    SessionCommand.MERGE: "M",
    SessionCommand.TIMELINE: "L",
    SessionCommand.GO: "G",
    SessionCommand.FIND: "F",
    SessionCommand.HISTORY: "H",
    SessionCommand.WHOLE_HISTORY: "Shift+H",
    SessionCommand.BRING_BACK: "B",
    SessionCommand.COMPARE: "C",
    SessionCommand.DEBRIEF: "D",
    SessionCommand.UNDO: "Ctrl+Z",
    SessionCommand.REDO: "Ctrl+Y",
    SessionCommand.BACK: "Esc",
}


def session_rows() -> tuple[KeyRow, ...]:
    """The table, in the order in which it is read."""
    words = {
        SessionCommand.TIME: _("change the time of the line"),
        SessionCommand.SPEAKER: _("change who said the line"),
        SessionCommand.NOTE: _("add a note beneath the line"),
        SessionCommand.STAR: _("star the line, or take its star away"),
        SessionCommand.MERGE: _("among the people: say that two are one person"),
        SessionCommand.TIMELINE: _("show the timeline above the log, or hide it"),
        SessionCommand.GO: _("among the agenda or the actions: go to its place in the log"),
        SessionCommand.FIND: _("find words in this log"),
        SessionCommand.HISTORY: _("the history of the line, person or action in hand"),
        SessionCommand.WHOLE_HISTORY: _("the history of the whole meeting"),
        SessionCommand.BRING_BACK: _("in a history: bring back what was taken away or changed"),
        SessionCommand.COMPARE: _("compare with another meeting of the area"),
        SessionCommand.DEBRIEF: _("the debrief of this meeting"),
        SessionCommand.UNDO: _("take back the last change made here"),
        SessionCommand.REDO: _("put back what was taken back"),
        SessionCommand.BACK: _("close what is open, then go back"),
    }
    return (
        _row("Enter", _("change the words of the line, or correct the person, item or rating in hand")),
        *(_row(key, words[command]) for command, key in KEYS.items()),
        _row("Delete", _("take the line back")),
        _row("R", _("on a line taken back: restore it")),
        _row("O", _("on an edited line: show what it said before")),
    )


def _row(key: str, words: str) -> KeyRow:
    return KeyRow(words=words, keys=(key,), scope=Scope.SESSION)
