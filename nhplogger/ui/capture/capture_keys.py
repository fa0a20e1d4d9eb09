"""The keys of the capture screen, as one table: its shortcuts and the help page read it."""

from dataclasses import dataclass
from enum import Enum, auto

from nhplogger.i18n import _


class Command(Enum):
    """What can be done on the capture screen with a key, wherever the focus is."""

    NEXT_ITEM = auto()
    PREVIOUS_ITEM = auto()
    STAR = auto()
    MAKE_ACTION = auto()
    FIND = auto()
    AGENDA = auto()
    ACTIONS = auto()
    ADD_PERSON = auto()
    ADD_UNNAMED = auto()
    PRESENCE = auto()
    NAME_PERSON = auto()
    SILENCE = auto()
    BREAK = auto()
    TOGETHER = auto()
    UNHEARD = auto()
    OBSERVED = auto()
    COVER = auto()
    FINISH = auto()
    NEWEST = auto()
    UNDO = auto()
    REDO = auto()
    RESTRICTED = auto()
    SAVE_AGAIN = auto()
    SAVE_ELSEWHERE = auto()


class Group(Enum):
    """Where the help page lists a key."""

    LINE = auto()
    MEETING = auto()
    SCREEN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureKey:
    """A key, as Qt writes it or as it is typed; one without a command is read by the line itself."""

    keys: str
    words: str
    group: Group
    command: Command | None = None


def capture_keys() -> tuple[CaptureKey, ...]:
    """The table, in the order in which it is read."""
    return (*_line_keys(), *_meeting_keys(), *_room_keys(), *_screen_keys())


def _line_keys() -> tuple[CaptureKey, ...]:
    return (
        _typed("Enter", _("save the line")),
        _typed("Tab", _("take the suggestion")),
        _typed("F2", _("on a suggestion of somebody unnamed: say who that is")),
        _typed("Up", _("in an empty line: change the last line, again for the one before")),
        _typed("Ctrl+Z", _("in an empty line: take back the last line")),
        _typed("Ctrl+Y", _("put back the line taken back")),
        _typed("Backspace", _("straight after a mark: turn it back into text")),
        _typed('"', _("a quote, word for word")),
        _typed("!", _("an action, with @owner and date")),
        _typed("=", _("a decision")),
        _typed("?", _("a community priority")),
        _typed("*", _("a reflection, private to you")),
        _typed("@", _("a person, by name or seat key")),
        _typed("#", _("a theme; + helps, - gets in the way")),
    )


def _meeting_keys() -> tuple[CaptureKey, ...]:
    return (
        _typed("Alt+1–9, Alt+a–z", _("that seat is speaking now; again to stop"), Group.MEETING),
        _typed("Alt+0", _("nobody in particular is speaking"), Group.MEETING),
        _row("Ctrl+N", _("next agenda item"), Command.NEXT_ITEM),
        _row("Ctrl+Shift+N", _("previous agenda item"), Command.PREVIOUS_ITEM),
        _row("Ctrl+G", _("go to the agenda"), Command.AGENDA),
        _typed("Alt+Up, Alt+Down", _("in the agenda: move the item"), Group.MEETING),
        _typed("Insert", _("in the agenda: add an item"), Group.MEETING),
        _typed("F2", _("in the agenda: change its title and minutes"), Group.MEETING),
        _typed("D, T", _("in the agenda: defer the item, correct when it began"), Group.MEETING),
        _row("Ctrl+D", _("mark the last line, or the row in hand, as a key moment"), Command.STAR),
        _row("Ctrl+Shift+A", _("make the last line, or the row in hand, an action"), Command.MAKE_ACTION),
        _row(
            "Ctrl+J", _("go to the actions; there D done, P in progress, U write an update"), Command.ACTIONS
        ),
        _typed("X, E", _("in the actions: dropped, change owners and due date"), Group.MEETING),
        _row("Alt+Left", _("take back the last thing done, whatever it was"), Command.UNDO),
        _row("Alt+Right", _("put back what was taken back"), Command.REDO),
        _row(
            "Shift+F9",
            _("a restricted passage begins, of which nothing is written down; again, it ends"),
            Command.RESTRICTED,
        ),
        _row("F12", _("finish the meeting"), Command.FINISH),
    )


def _room_keys() -> tuple[CaptureKey, ...]:
    return (
        _row("F3", _("add a person"), Command.ADD_PERSON),
        _row("Shift+F3", _("add a person whose name you do not know"), Command.ADD_UNNAMED),
        _row("F4", _("then a seat key: next way of being here"), Command.PRESENCE),
        _row("Shift+F4", _("then a seat key: say who that is"), Command.NAME_PERSON),
        _typed("F2", _("on the seat board: say who that is"), Group.MEETING),
        _typed(
            "1–9, a–z", _("on the seat board: speaking now; with Shift, way of being here"), Group.MEETING
        ),
        _row("F5", _("silence begins; again, it ends"), Command.SILENCE),
        _row("Shift+F5", _("a break begins; again, it ends"), Command.BREAK),
        _row("F7", _("everybody speaks at once; again, no more"), Command.TOGETHER),
        _row("F8", _("you cannot hear; again, you can"), Command.UNHEARD),
        _row("Shift+F8", _("somebody minds being observed"), Command.OBSERVED),
    )


def _screen_keys() -> tuple[CaptureKey, ...]:
    return (
        _row("Ctrl+F", _("find in this log"), Command.FIND, Group.SCREEN),
        _typed("Enter, Shift+Enter", _("while finding: the match before, the one after"), Group.SCREEN),
        _typed("R", _("in the log, on a line taken back: restore it, as Enter does"), Group.SCREEN),
        _typed("O", _("in the log, on an edited line: show what it said before"), Group.SCREEN),
        _typed("W", _("in the log, on a long line: show all of it, or how it begins"), Group.SCREEN),
        _typed("Delete", _("in the log: take the line back"), Group.SCREEN),
        _row("Ctrl+Down", _("show the newest line"), Command.NEWEST, Group.SCREEN),
        _row("F9", _("cover the screen, and show it again"), Command.COVER, Group.SCREEN),
        _row("Ctrl+S", _("where the disk refused: try again to save"), Command.SAVE_AGAIN, Group.SCREEN),
        _row(
            "Ctrl+Shift+S",
            _("where the disk refused: save the study elsewhere and go on there"),
            Command.SAVE_ELSEWHERE,
            Group.SCREEN,
        ),
    )


def _typed(keys: str, words: str, group: Group = Group.LINE) -> CaptureKey:
    return CaptureKey(keys=keys, words=words, group=group)


def _row(keys: str, words: str, command: Command, group: Group = Group.MEETING) -> CaptureKey:
    return CaptureKey(keys=keys, words=words, group=group, command=command)
