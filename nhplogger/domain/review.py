"""What is said of a record after it was made: notes on lines, reasons for changes, views worth keeping."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A later note on a line of the log; the line stays as it was written."""

    id: str
    meeting_id: str
    entry_id: str
    at: datetime
    observer: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """Why a meeting was changed after it was complete; it stands in the act that made the change."""

    id: str
    meeting_id: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Supersession:
    """One action took the place of another, which was dropped for it."""

    id: str
    action_id: str
    by_id: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A search under a name of its own; `words` is the search as it is typed, with its filters."""

    id: str
    name: str
    words: str
