"""A meeting of 400 lines and 600 turns as a script of keys, and what the log must hold after them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from PySide6.QtCore import Qt

from nhplogger.domain.entry import Kind
from tests.ui.capture.brackwell import moment

LINES, TURNS = 400, 600
PASSPHRASE = "five quiet herons by weir"
START = moment(14, 32)
# Seventy words a minute, five characters each.
KEY = timedelta(seconds=0.171)
ALT, CTRL, PLAIN = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)
SEATS = {
    "1": "Neighbourhood Sgt",
    "2": "PCSO",
    "4": "Safety officer",
    "5": "ASB case officer",
    "7": "Housing officer",
    "9": "Youth worker",
    "a": "Resident 1",
    "b": "Resident 2",
    "c": "Resident 3",
}
_WORDS = (
    "lights", "car", "park", "steps", "youth", "room", "repairs", "figures", "residents", "police", "council",
    "key", "holder", "meets", "again", "sooner", "told", "nobody", "rings", "back", "slowly", "every", "week",
)  # fmt: skip
_KINDS = {
    "": Kind.NOTE,
    '"': Kind.QUOTE,
    "= ": Kind.DECISION,
    "? ": Kind.PRIORITY,
    "* ": Kind.REFLECTION,
    "! ": Kind.ACTION,
}
_SIGNS = {"#info-": ("info", -1), "#funding+": ("funding", 1), "#residents": ("residents", 0)}


@dataclass(frozen=True, slots=True)
class Press:
    """One key."""

    key: Qt.Key | str
    modifier: Qt.KeyboardModifier = PLAIN


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it must stand in the log."""

    at: datetime
    kind: Kind
    text: str
    speaker: str
    marks: tuple[tuple[str, int], ...] = ()


@dataclass
class Script:
    """The keys in their order, and what comes of them."""

    presses: list[Press] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    turns: list[tuple[datetime, datetime | None, str]] = field(default_factory=list)
    presences: dict[str, int] = field(default_factory=dict)  # how often a seat's presence was moved on
    crash_at: int = 0  # so many keys are struck before the crash, in the middle of a line
    half_line: str = ""

    @property
    def now(self) -> datetime:
        """When the next key is struck."""
        return START + KEY * len(self.presses)

    @property
    def floor(self) -> str:
        """Whose turn goes on."""
        return self.turns[-1][2] if self.turns and self.turns[-1][1] is None else ""


def script(seed: int = 7) -> Script:
    """The same meeting for the same seed."""
    made, chance = Script(), random.Random(seed)
    while len(made.lines) < LINES or len(made.turns) < TURNS:
        for seat in chance.sample(sorted(SEATS), k=chance.choice((1, 1, 2, 2))):
            _speak(made, seat)
        if len(made.lines) < LINES:
            _write(made, chance)
            _aside(made, chance)
    return made


def _write(made: Script, chance: random.Random) -> None:
    begins, kind = chance.choice([*_KINDS.items()] + [("", Kind.NOTE)] * 4)
    words = " ".join(chance.choices(_WORDS, k=chance.randint(2, 6)))
    tag = chance.choice((*_SIGNS, "", "", "")) if kind is Kind.NOTE else ""
    ends = '"' if kind is Kind.QUOTE else f" {tag} " if tag else ""
    at, speaker = made.now, "" if kind is Kind.REFLECTION else made.floor
    typed = f"{begins}{words}{ends}"
    if len(made.lines) == LINES // 2:
        half = len(typed) // 2
        made.crash_at, made.half_line = len(made.presses) + half, typed[:half]
    made.presses += [Press(letter) for letter in typed] + [Press(Qt.Key.Key_Return)]
    marks = (_SIGNS[tag],) if tag else ()
    made.lines.append(Line(at, kind, words, speaker, marks))


def _aside(made: Script, chance: random.Random) -> None:
    """Now and then something else than writing."""
    match chance.randint(0, 24):
        case 0 if not made.lines[-1].marks and made.lines[-1].kind is Kind.NOTE:
            _mend(made)
        case 1:
            made.presses += [Press(Qt.Key.Key_Z, CTRL), Press(Qt.Key.Key_Y, CTRL)]
        case 2:
            made.presses.append(Press(Qt.Key.Key_F9))
            _write(made, chance)
            made.presses.append(Press(Qt.Key.Key_F9))
        case 3:
            _come_and_go(made, chance.choice(sorted(SEATS)))


def _mend(made: Script) -> None:
    """Take the line back, add a word, and save it again: its moment stays."""
    made.presses.append(Press(Qt.Key.Key_Z, CTRL))
    made.presses += [Press(letter) for letter in " indeed"] + [Press(Qt.Key.Key_Return)]
    made.lines[-1] = replace(made.lines[-1], text=f"{made.lines[-1].text} indeed")


def _come_and_go(made: Script, seat: str) -> None:
    """Late, and then left early; no further."""
    if made.presences.get(seat, 0) < 2:
        made.presences[seat] = made.presences.get(seat, 0) + 1
        made.presses += [Press(Qt.Key.Key_F4), Press(seat)]


def _speak(made: Script, seat: str) -> None:
    now, before = made.now, made.floor
    made.presses.append(Press(seat, ALT))
    if before:
        began, _ended, who = made.turns[-1]
        made.turns[-1] = (began, now, who)
    if before != SEATS[seat]:
        made.turns.append((now, None, SEATS[seat]))


def from_key(made: Script, first: int) -> Iterator[Press]:
    """The keys from that one on."""
    return iter(made.presses[first:])
