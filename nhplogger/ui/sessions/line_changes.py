"""What is asked for a change of a line or of somebody's attendance, and the edits that the answers make."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time

from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.contents import Contents
from nhplogger.domain.corrections import (
    annotate,
    correct_attendance,
    give_to,
    moment_of,
    move_line,
    on_the_day,
)
from nhplogger.domain.edits import Edit
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.faults import StudyError
from nhplogger.domain.known import known_names
from nhplogger.domain.lines import Line, rewrite_entry
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Presence
from nhplogger.i18n import _
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.ui.capture.room import Room
from nhplogger.ui.capture.typed_lines import typed
from nhplogger.ui.capture.words import local_time, presence_word
from nhplogger.ui.meetings.typed_time import read_time
from nhplogger.ui.sessions.change_strip import Answers, Blank

_WORDS, _TIME, _WHO, _NOTE = "words", "time", "who", "note"
_STATUS, _CAME, _LEFT = "status", "came", "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: what the act is called, what is asked, and what makes edits of the answers.

    `make` raises StudyError, in words, where an answer cannot be taken. `done` is there where something is
    done that makes no edits here: it is given the reason, and says what was done; nothing where it was not.
    `owes_reason` is set where other meetings that are complete are changed as well.
    """

    label: str
    blanks: tuple[Blank, ...]
    make: Callable[[Answers], tuple[Edit, ...]]
    done: Callable[[str], str] | None = None
    owes_reason: bool = False


class LineChanges:
    """Offers the changes of what a meeting holds."""

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
            found = _read(answers[_TIME])
            if found is None:
                raise StudyError(_("A line has a time. Type one, such as 14:10."))
            return move_line(line, moment_of(line.at, found, about), self._book.meeting)

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

    def attendance(self, seat: Attendance) -> Change:
        """How somebody was there, from when and until when."""
        about = self._about
        statuses = tuple((status.value, presence_word(status)) for status in Presence)
        blanks = (
            Blank(name=_STATUS, label=_("Status"), value=seat.status.value, choices=statuses, short=True),
            Blank(name=_CAME, label=_("Came"), value=_shown(seat.arrived_at, about), short=True),
            Blank(name=_LEFT, label=_("Left"), value=_shown(seat.left_at, about), short=True),
        )

        def make(answers: Answers) -> tuple[Edit, ...]:
            came = _moment(answers[_CAME], seat.arrived_at, about)
            left = _moment(answers[_LEFT], seat.left_at, about)
            if came and left and left < came:
                raise StudyError(_("Nobody leaves before they came. Change one of the two times."))
            return correct_attendance(seat, Presence(answers[_STATUS]), came, left)

        return Change(label=_("Correct attendance"), blanks=blanks, make=make)

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


def _shown(moment: datetime | None, about: Meeting) -> str:
    return local_time(moment, about) if moment else ""


def _moment(words: str, before: datetime | None, about: Meeting) -> datetime | None:
    found = _read(words)
    if found is None:
        return None
    return moment_of(before, found, about) if before else on_the_day(found, about)


def _read(words: str) -> time | None:
    try:
        return read_time(words)
    except ValueError as error:
        raise StudyError(
            _("No time understood in “{words}”. Type one such as 14:10.").format(words=words)
        ) from error
