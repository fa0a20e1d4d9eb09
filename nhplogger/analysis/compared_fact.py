"""One fact of two sessions side by side."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting


class Topic(StrEnum):
    """What facts are about."""

    PEOPLE = "people"
    AGENDA = "agenda"
    ENTRIES = "entries"
    AGREED = "agreed"
    EARLIER = "earlier"
    THEMES = "themes"
    TALK = "talk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """`first` and `second` are in words, empty where a session has nothing of it; `note` compares them."""

    topic: Topic
    name: str
    first: str
    second: str
    note: str = ""

    @property
    def differs(self) -> bool:
        """Whether the two sessions are unlike in it."""
        return self.first != self.second


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A meeting with a snapshot of what it holds."""

    meeting: Meeting
    contents: Contents
    register: Contents

    @property
    def until(self) -> datetime:
        """When it was over, for turns that nobody closed; its start where its end is not known."""
        return self.meeting.ended_at or self.meeting.started_at or datetime.min.replace(tzinfo=UTC)
