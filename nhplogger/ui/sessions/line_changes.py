"""What is asked for a change of a line of the log, and the edits that the answers make."""

from dataclasses import replace

from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.contents import Contents
from nhplogger.domain.corrections import annotate, give_to, move_line
from nhplogger.domain.edits import Edit
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.faults import StudyError
from nhplogger.domain.known import known_names
from nhplogger.domain.lines import Line, rewrite_entry
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.ui.capture.room import Room
from nhplogger.ui.capture.typed_lines import typed
from nhplogger.ui.capture.words import local_time
from nhplogger.ui.sessions.asked_times import asked_moment
from nhplogger.ui.sessions.change import Change
from nhplogger.ui.sessions.change_strip import Answers, Blank

_WORDS, _TIME, _WHO, _NOTE = "words", "time", "who", "note"


class LineChanges:
    """Offers the changes of what stands in the log."""

    def __init__(self, book: ReadingBook) -> None:
        self._book = book

    def words(self, entry: Entry) -> Change:
        """Other words for a line, typed as they were."""
        blank = Blank(name=_WORDS, label=_("Line"), value=typed(entry))

        def make(answers: Answers) -> tuple[Edit, ...]:
            text = answers[_WORDS]
            if not text:
                raise StudyError(_("The line is empty. Delete takes it back; Esc leaves it as it was."))
            return () if text == typed(entry) else self._rewritten(entry, text)

        return Change(label=_("Edit a line"), blanks=(blank,), make=make)

    def time(self, line: Entry | Mark) -> Change:
        """Another time for a line."""
        about = self._about
        blank = Blank(name=_TIME, label=_("Time"), value=local_time(line.at, about), short=True)

        def make(answers: Answers) -> tuple[Edit, ...]:
            at = asked_moment(answers[_TIME], line.at, about)
            if at is None:
                raise StudyError(_("A line has a time. Type one, such as 14:10."))
            return move_line(line, at, self._book.meeting)

        return Change(label=_("Change a time"), blanks=(blank,), make=make)

    def speaker(self, entry: Entry) -> Change:
        """Somebody else who said a line."""
        room = Room(self._book.register, self._book.meeting)
        people = [who for seat in room.seated if (who := room.who(seat.person_id))]
        known = {who.id for who in people}
        if entry.speaker_id not in known and (who := room.who(entry.speaker_id)):
            people.append(who)
        choices = (("", _("Nobody in particular")), *((who.id, who.name) for who in people))
        blank = Blank(name=_WHO, label=_("Who said it"), value=entry.speaker_id or "", choices=choices)

        def make(answers: Answers) -> tuple[Edit, ...]:
            return give_to(entry, answers[_WHO] or None)

        return Change(label=_("Change a speaker"), blanks=(blank,), make=make)

    def note(self, entry: Entry) -> Change:
        """A note beneath a line."""
        book = self._book

        def make(answers: Answers) -> tuple[Edit, ...]:
            return annotate(entry, answers[_NOTE], book.book.observer, book.clock.now())

        return Change(
            label=_("Add a note"), blanks=(Blank(name=_NOTE, label=_("Note on this line")),), make=make
        )

    @property
    def _about(self) -> Meeting:
        if (about := self._book.current) is None:
            raise StudyError(_("No meeting is open."))
        return about

    def _rewritten(self, entry: Entry, text: str) -> tuple[Edit, ...]:
        """Dates in it are seen from the day of the meeting; a speaker put right stays unless named anew."""
        known = known_names(self._book.register, self._book.meeting, self._about.day)
        reading = read_line(text, known)
        if reading.speaker_id == read_line(typed(entry), known).speaker_id:
            reading = replace(reading, speaker_id=entry.speaker_id)
        line = Line(text=text, at=entry.at, meeting_id=entry.meeting_id, seq=entry.seq, item_id=entry.item_id)
        return rewrite_entry(entry, reading, line, _meeting(self._book))


def _meeting(book: ReadingBook) -> Contents:
    return book.meeting
