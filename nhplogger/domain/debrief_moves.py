"""What an observer says of a meeting once it is over: ratings, a private summary, that it is complete."""

from dataclasses import replace

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.ids import new_id
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.text import clean_text
from nhplogger.domain.theme import Rating


def rating_of(meeting: Contents, theme_id: str) -> Rating | None:
    """How a theme was rated in the meeting, or none where it was not."""
    return next((each for each in meeting.all(Rating) if each.theme_id == theme_id), None)


def rate(meeting: Contents, meeting_id: str, theme_id: str, value: int | None) -> tuple[Edit, ...]:
    """Rate a theme 1 to 5, or none for not seen; no edits where it is rated so already."""
    before = rating_of(meeting, theme_id)
    if before is None:
        return (Added(Rating(id=new_id(), meeting_id=meeting_id, theme_id=theme_id, value=value)),)
    return () if before.value == value else (Changed(before, replace(before, value=value)),)


def unrate(meeting: Contents, theme_id: str) -> tuple[Edit, ...]:
    """Take a rating away, as if the theme had never been rated."""
    before = rating_of(meeting, theme_id)
    return (Removed(before),) if before else ()


def summary_of(meeting: Contents) -> ReflectiveSummary | None:
    """What the observer thought and felt of the meeting, or none where nothing is written."""
    return next(iter(meeting.all(ReflectiveSummary)), None)


def summarise(meeting: Contents, meeting_id: str, text: str) -> tuple[Edit, ...]:
    """Other words for the reflective summary; only white space takes it away, the same words no edits."""
    before, words = summary_of(meeting), clean_text(text)
    if before is None:
        new = ReflectiveSummary(id=new_id(), meeting_id=meeting_id, text=words)
        return (Added(new),) if words.strip() else ()
    if not words.strip():
        return (Removed(before),)
    return () if before.text == words else (Changed(before, replace(before, text=words)),)


def turn(meeting: Meeting, state: State) -> tuple[Edit, ...]:
    """Say how far a meeting has come; no edits where it has come so far already."""
    return () if meeting.state is state else (Changed(meeting, replace(meeting, state=state)),)
