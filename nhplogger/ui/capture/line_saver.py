"""Saves lines, takes them back and changes them."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.edits import Act, Added, Edit, Removed
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.known import known_names
from nhplogger.domain.lines import Line, line_edits, remove_entry, rewrite_entry
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.reading import Reading
from nhplogger.domain.taken_back import TakenLine, restored
from nhplogger.domain.timeline import next_seq, order
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.capture_line import Begun
from nhplogger.ui.capture.typed_lines import line_of, typed, typed_mark


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """A line that was taken back. `undone` says it was by undo, so that redo puts it back."""

    line_id: str
    text: str
    begun: Begun
    undone: bool


class LineSaver(QObject):
    """The writing side of the capture line."""

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = logbook
        self._seq = next_seq(logbook.meeting.all(Entry))
        logbook.applied.connect(self._follow)
        logbook.meeting_opened.connect(self._reopen)

    def save(self, text: str, reading: Reading, begun: Begun, item_id: str | None) -> bool:
        """Have a line in the log; false where it cannot be there, and the logbook has said why."""
        if (meeting := self._book.current) is None:
            return False
        line = Line(
            text=text,
            at=begun.at,
            meeting_id=meeting.id,
            seq=self._seq,
            item_id=item_id,
            speaker_id=begun.speaker_id,
        )
        return self._book.do(_("Write a line"), *line_edits(reading, line))

    def rewrite(self, entry: Entry, text: str, reading: Reading) -> bool:
        """Have a line say something else; when it was begun stays."""
        line = Line(
            text=text,
            at=entry.at,
            meeting_id=entry.meeting_id,
            seq=entry.seq,
            item_id=entry.item_id,
            speaker_id=self.unnamed_speaker(entry),
        )
        return self._book.do(_("Edit a line"), *rewrite_entry(entry, reading, line, self._book.meeting))

    def take_back(self) -> TakenBack | None:
        """Take the last line out of the log; none where there is none or it could not be."""
        line = line_of(self._book.history.to_undo) or self.last()
        if line is None:
            return None
        undone = line_of(self._book.history.to_undo) is not None
        done = (
            self._book.undo() is not None
            if undone
            else self._book.do(_("Take back a line"), *self._without(line))
        )
        return self._taken(line, undone=undone) if done else None

    def put_back(self, taken: TakenBack) -> bool:
        """Put a line that was taken back where it was."""
        return (self._book.redo() if taken.undone else self._book.undo()) is not None

    def remove(self, line: Entry | Mark) -> bool:
        """Take any line out of the log."""
        return self._book.do(_("Take back a line"), *self._without(line))

    def restore(self, taken: TakenLine) -> bool:
        """Bring a line that was taken back into the log again, with all that went with it."""
        return self._book.do(restore_label(), *restored(taken))

    def put_back_line(self) -> bool:
        """Put back the last thing taken back, if it was a line: one taken back before a restart, say."""
        return line_of(self._book.history.to_redo) is not None and self._book.redo() is not None

    def last(self) -> Entry | None:
        """The line written last."""
        return max(self._book.meeting.all(Entry), key=lambda entry: entry.seq, default=None)

    def before(self, entry: Entry | None, step: int) -> Entry | None:
        """The line `step` places before (or, below nothing, after) that one; the newest before none."""
        entries = sorted(self._book.meeting.all(Entry), key=order)
        if entry is None or entry not in entries:
            return entries[-1] if entries else None
        place = entries.index(entry) - step
        return entries[place] if 0 <= place < len(entries) else None

    def unnamed_speaker(self, entry: Entry) -> str | None:
        """Who had the floor when the line was begun; none where the line itself named who spoke."""
        known = known_names(self._book.register, self._book.meeting, self._book.clock.today())
        return None if read_line(entry.typed, known).speaker_id else entry.speaker_id

    def _without(self, line: Entry | Mark) -> tuple[Edit, ...]:
        return remove_entry(line, self._book.meeting) if isinstance(line, Entry) else (Removed(line),)

    def _taken(self, line: Entry | Mark, *, undone: bool) -> TakenBack:
        if isinstance(line, Mark):
            words = typed_mark(line, self._book.register)
            return TakenBack(line_id=line.id, text=words, begun=Begun(at=line.at), undone=undone)
        begun = Begun(at=line.at, speaker_id=self.unnamed_speaker(line))
        return TakenBack(line_id=line.id, text=typed(line), begun=begun, undone=undone)

    @Slot(object)
    def _follow(self, act: Act) -> None:
        for edit in act.edits:
            if isinstance(edit, Added) and isinstance(edit.value, Entry):
                self._seq = max(self._seq, edit.value.seq + 1)

    @Slot(object)
    def _reopen(self, _meeting: Meeting | None) -> None:
        self._seq = next_seq(self._book.meeting.all(Entry))


def restore_label() -> str:
    """What the act is called by which a line comes back."""
    return _("Restore a line")
