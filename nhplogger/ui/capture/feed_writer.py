"""Writes the rows of the log out: looks up who, what for and which themes, once for each row that is seen."""

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _
from nhplogger.ui.capture.due_words import due_words
from nhplogger.ui.capture.feed_marks import FeedMarks
from nhplogger.ui.capture.feed_rows import DividerRow, EntryRow, FeedRow, Tag
from nhplogger.ui.capture.room import Room
from nhplogger.ui.capture.words import local_time


class FeedWriter:
    """Makes the row of an id from what the meeting holds now."""

    def __init__(self, register: Contents, meeting: Contents, room: Room, marks: FeedMarks) -> None:
        self._register = register
        self._meeting = meeting
        self._room = room
        self._marks = marks
        self._about = next(iter(meeting.all(Meeting)), None)

    def row(self, row_id: str) -> FeedRow:
        """The row of a line or an agenda item; KeyError where the meeting has neither."""
        if entry := self._meeting.get(Entry, row_id):
            return self._entry(entry)
        if item := self._meeting.get(AgendaItem, row_id):
            return self._divider(item)
        raise KeyError(row_id)

    def _entry(self, entry: Entry) -> EntryRow:
        action = self._marks.action(entry.id)
        return EntryRow(
            entry=entry,
            time=local_time(entry.at, self._about),
            speaker=self._room.who(entry.speaker_id),
            said_to=self._room.who(entry.said_to_id),
            owners=self._room.everybody(self._marks.owners(action.id)) if action else (),
            due=_due(action) if action else "",
            tags=tuple(self._tag(mark) for mark in self._marks.of(entry.id)),
        )

    def _tag(self, mark: Mark) -> Tag:
        theme = self._register.get(Theme, mark.theme_id)
        return Tag(theme.label if theme else mark.theme_id, mark.sign)

    def _divider(self, item: AgendaItem) -> DividerRow:
        started = local_time(item.started_at, self._about) if item.started_at else ""
        before = sum(other.position < item.position for other in self._meeting.all(AgendaItem))
        return DividerRow(item=item, number=before + 1, started=_("started {time}").format(time=started))


def _due(action: Action) -> str:
    return due_words(action.due, action.due_words)
