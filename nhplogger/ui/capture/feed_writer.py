"""Writes the rows of the log out: looks up who, what for and which themes, once for each row that is seen."""

from dataclasses import replace

from nhplogger.domain.action import Action
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.spell import Spell
from nhplogger.domain.theme import Theme
from nhplogger.domain.versions import Version
from nhplogger.i18n import _
from nhplogger.ui.capture.due_words import due_words
from nhplogger.ui.capture.feed_marks import FeedMarks
from nhplogger.ui.capture.feed_notes import FeedNotes
from nhplogger.ui.capture.feed_past import FeedPast
from nhplogger.ui.capture.feed_rows import EntryRow, FeedRow, MarkRow, OldWords, Tag
from nhplogger.ui.capture.feed_slim_rows import DividerRow, SpellRow
from nhplogger.ui.capture.room import Room
from nhplogger.ui.capture.typed_lines import typed
from nhplogger.ui.capture.words import local_time


class FeedWriter:
    """Makes the row of an id from what the meeting holds now, and from what it no longer says."""

    def __init__(
        self,
        register: Contents,
        meeting: Contents,
        room: Room,
        marks: FeedMarks,
        past: FeedPast,
        *,
        notes: FeedNotes,
    ) -> None:
        self._register = register
        self._meeting = meeting
        self._room = room
        self._marks = marks
        self._past = past
        self._notes = notes
        self._about = next(iter(meeting.all(Meeting)), None)

    def row(self, row_id: str, *, opened: bool = False, whole: bool = False) -> FeedRow:
        """The row of a line, a mark, an agenda item or a spell; KeyError where the meeting has none of these.

        `opened`: what the line said before is shown beneath it; `whole`: all of it is shown, however long.
        """
        if entry := self._meeting.get(Entry, row_id):
            return replace(self._entry(entry, opened=opened), whole=whole)
        if taken := self._past.taken(row_id):
            row = self._struck(taken.line, opened=opened)
            return replace(row, whole=whole) if isinstance(row, EntryRow) else row
        if mark := self._meeting.get(Mark, row_id):
            return self._mark(mark)
        if item := self._meeting.get(AgendaItem, row_id):
            return self._divider(item)
        if spell := self._meeting.get(Spell, row_id):
            return self._spell(spell)
        raise KeyError(row_id)

    def _entry(self, entry: Entry, *, opened: bool) -> EntryRow:
        action = self._marks.action(entry.id)
        return EntryRow(
            entry=entry,
            time=local_time(entry.at, self._about),
            speaker=self._room.who(entry.speaker_id),
            said_to=self._room.who(entry.said_to_id),
            owners=self._room.everybody(self._marks.owners(action.id)) if action else (),
            due=_due(action) if action else "",
            tags=tuple(self._tag(mark) for mark in self._marks.of(entry.id)),
            old=self._old(entry),
            opened=opened,
            notes=self._notes.of(entry.id),
        )

    def _struck(self, line: Entry | Mark, *, opened: bool) -> EntryRow | MarkRow:
        time = local_time(line.at, self._about)
        if isinstance(line, Mark):
            return MarkRow(mark=line, time=time, tag=self._tag(line), struck=True)
        return EntryRow(
            entry=line,
            time=time,
            speaker=self._room.who(line.speaker_id),
            struck=True,
            old=self._old(line),
            opened=opened,
            notes=self._notes.of(line.id),
        )

    def _mark(self, mark: Mark) -> MarkRow:
        return MarkRow(mark=mark, time=local_time(mark.at, self._about), tag=self._tag(mark))

    def _tag(self, mark: Mark) -> Tag:
        theme = self._register.get(Theme, mark.theme_id)
        return Tag(theme.label if theme else mark.theme_id, mark.sign)

    def _old(self, entry: Entry) -> tuple[OldWords, ...]:
        return tuple(self._old_words(version) for version in self._past.versions(entry.id))

    def _old_words(self, version: Version) -> OldWords:
        return OldWords(local_time(version.until, self._about), typed(version.line))

    def _divider(self, item: AgendaItem) -> DividerRow:
        started = local_time(item.started_at, self._about) if item.started_at else ""
        before = sum(other.position < item.position for other in self._meeting.all(AgendaItem))
        return DividerRow(item=item, number=before + 1, started=_("started {time}").format(time=started))

    def _spell(self, spell: Spell) -> SpellRow:
        end = local_time(spell.ended_at, self._about) if spell.ended_at else ""
        return SpellRow(spell=spell, start=local_time(spell.started_at, self._about), end=end)


def _due(action: Action) -> str:
    return due_words(action.due, action.due_words)
