"""What an observer writes down as a meeting goes: entries, marks, turns, the unfinished line."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """What a line of the log is."""

    NOTE = "note"
    QUOTE = "quote"
    DECISION = "decision"
    ACTION = "action"
    PRIORITY = "priority"
    REFLECTION = "reflection"


class Sign(IntEnum):
    """Whether what was seen helps, gets in the way, or neither."""

    HINDERS = -1
    NEUTRAL = 0
    HELPS = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the log, in order of (`at`, `seq`).

    `at` is the moment of its first keystroke; where that was not recorded (`timed` is false) it is the moment
    of the line before, so that every log has one order. `typed` is the line as it was written.
    """

    id: str
    meeting_id: str
    kind: Kind
    text: str
    at: datetime
    seq: int
    timed: bool = True
    item_id: str | None = None
    speaker_id: str | None = None
    said_to_id: str | None = None
    starred: bool = False
    typed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A theme on a moment; on an entry when there are words."""

    id: str
    meeting_id: str
    theme_id: str
    sign: Sign
    at: datetime
    entry_id: str | None = None


class Closed(StrEnum):
    """What ended a turn or a spell; all but `observer` and `next` are told apart in counts."""

    OPEN = ""
    OBSERVER = "observer"
    NEXT = "next"
    SILENCE = "silence"
    TOGETHER = "everybody at once"
    RESTRICTED = "restricted"
    PAUSE = "pause"
    FINISH = "finish"

    @property
    def by_program(self) -> bool:
        """Whether nobody said so: the program ended it, and when it truly ended is not known."""
        return self in (Closed.PAUSE, Closed.FINISH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Someone holding the floor from one moment to another; `person_id` is none for nobody in particular."""

    id: str
    meeting_id: str
    person_id: str | None
    started_at: datetime
    ended_at: datetime | None = None
    closed_by: Closed = Closed.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The unfinished line of a meeting, with the caret, and the moment and speaker of its first keystroke."""

    id: str
    meeting_id: str
    text: str
    caret: int
    at: datetime
    speaker_id: str | None = None
