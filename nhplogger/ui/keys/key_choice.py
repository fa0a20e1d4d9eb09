"""Whether a key may be given to an action, and why not in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from nhplogger.i18n import _
from nhplogger.ui.keys.key_row import KeyRow
from nhplogger.ui.keys.keys_now import KeysNow
from nhplogger.ui.keys.text_keys import is_owned_by_text

_NEVER = ("Esc", "Tab", "Backtab", "Space")  # with Ctrl they are the system's
_ENTERS = ("Enter", "Return")
_SYSTEM = ("F4", "Print", "F1", "F2", "F7", "F8", "F10")  # with Alt, on one desktop or another


@dataclass(frozen=True, slots=True, kw_only=True)
class Free:
    """Nothing else has it."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """It cannot be given to anything; `words` say why."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Another action has it, and would lose it."""

    key: str
    by: KeyRow
    words: str


Choice = Free | Refused | Taken


def look_at(key: str, row: KeyRow, rows: Iterable[KeyRow], now: KeysNow) -> Choice:
    """What comes of giving `key` to `row`, among all `rows` of the program."""
    key = spelled(key)
    if words := refusal(key):
        return Refused(words=words)
    holder = next((each for each in rows if each != row and _holds(each, key, row, now)), None)
    if holder is None:
        return Free(key=key)
    if not holder.changeable:
        words = _("{key} is “{action}”, and stays so. Choose another.")
        return Refused(words=words.format(key=key, action=holder.words))
    words = _("{key} is “{action}”. Choose another, or take it from there.")
    return Taken(key=key, by=holder, words=words.format(key=key, action=holder.words))


def refusal(key: str) -> str:
    """Why no action may have that key; nothing where it may."""
    last = key.rsplit("+", 1)[-1] or "+"
    held = set(key.removesuffix(last).split("+"))
    same_everywhere = last in _NEVER or (last in _ENTERS and "Ctrl" not in held)
    reasons = (
        (not key, _("That key has no name here. Choose another.")),
        (
            {"Ctrl", "Alt"} <= held,
            _("Ctrl+Alt is AltGr, which types accents. Choose another."),
        ),
        (
            {"Alt", "Shift"} <= held,
            _("Alt with Shift changes the keyboard on some machines. Choose another."),
        ),
        ("Alt" in held and _is_seat(last), _("{key} says who is speaking. Choose another.")),
        ("Alt" in held and last in _SYSTEM, _("{key} belongs to the system. Choose another.")),
        ("Meta" in held, _("Keys with the system’s own key belong to the system. Choose another.")),
        (same_everywhere, _("{key} means the same in every program. Choose another.")),
        (not _is_command(held, last), _("{key} is for typing. Choose one with Ctrl, or an F key.")),
        (is_owned_by_text(key), _("{key} belongs to the text one types in. Choose another.")),
    )
    return next((words.format(key=key) for holds, words in reasons if holds), "")


def spelled(key: str) -> str:
    """A key as it is always written here: Ctrl+D for ctrl+d, and nothing for what is no one key."""
    sequence = QKeySequence(key)
    return sequence.toString(QKeySequence.SequenceFormat.PortableText) if sequence.count() == 1 else ""


def _holds(each: KeyRow, key: str, row: KeyRow, now: KeysNow) -> bool:
    return each.scope.meets(row.scope) and key in held_keys(each, now)


def held_keys(row: KeyRow, now: KeysNow | None = None) -> set[str]:
    """Every key a row has, now or usually; one that is read by a part itself may name several at once."""
    keys = now.all_now(row.keys) if now else row.keys
    return {spelled(part) for key in keys for part in key.split(", ")} - {""}


def _is_command(held: set[str], last: str) -> bool:
    return bool({"Ctrl", "Alt"} & held) or (last[:1] == "F" and last[1:].isdigit())


def _is_seat(last: str) -> bool:
    return len(last) == 1 and last.isalnum()
