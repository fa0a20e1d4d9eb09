"""What was agreed, who owns it, and what became of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Status(StrEnum):
    """How far an agreed action has come."""

    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self in (Status.NOT_STARTED, Status.IN_PROGRESS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something agreed at a meeting; `due_words` keeps what a date cannot say, such as "every monday"."""

    id: str
    meeting_id: str
    text: str
    entry_id: str | None = None
    due: date | None = None
    due_words: str = ""
    status: Status = Status.NOT_STARTED


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionOwner:
    """One owner of an action; `position` keeps the order in which owners were named."""

    id: str
    action_id: str
    person_id: str
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionUpdate:
    """What was said of an action at a later meeting.

    `evidence` is how it could be seen that it was done, beyond somebody saying so.
    """

    id: str
    action_id: str
    meeting_id: str | None
    at: datetime
    status: Status
    text: str = ""
    evidence: str = ""
