"""What is asked for a change of what stands beside the log, and the edits that the answers make."""

from dataclasses import replace

from nhplogger.domain.agenda_times import correct_item
from nhplogger.domain.corrections import correct_attendance, rate
from nhplogger.domain.edits import Edit
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.text import clean_line
from nhplogger.domain.theme import Rating
from nhplogger.domain.value_words import enum_words
from nhplogger.i18n import _
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.ui.sessions.asked_times import asked_moment, shown_time
from nhplogger.ui.sessions.change import Change
from nhplogger.ui.sessions.change_strip import Answers, Blank

_STATUS, _CAME, _LEFT = "status", "came", "left"
_TITLE, _MINUTES, _BEGAN, _ENDED, _DEFERRED = "title", "minutes", "began", "ended", "deferred"
_RATING, _HIGHEST = "rating", 5
_LONGEST = 24 * 60  # minutes


class FactChanges:
    """Offers the changes of who was there, of the agenda and of ratings."""

    def __init__(self, book: ReadingBook) -> None:
        self._book = book

    def attendance(self, seat: Attendance) -> Change:
        """How somebody was there, from when and until when."""
        about = self._about
        statuses = tuple((status.value, enum_words(status)) for status in Presence)
        blanks = (
            Blank(name=_STATUS, label=_("Status"), value=seat.status.value, choices=statuses, short=True),
            Blank(name=_CAME, label=_("Came"), value=shown_time(seat.arrived_at, about), short=True),
            Blank(name=_LEFT, label=_("Left"), value=shown_time(seat.left_at, about), short=True),
        )

        def make(answers: Answers) -> tuple[Edit, ...]:
            came = asked_moment(answers[_CAME], seat.arrived_at, about)
            left = asked_moment(answers[_LEFT], seat.left_at, about)
            if came and left and left < came:
                raise StudyError(_("Nobody leaves before they came. Change one of the two times."))
            return correct_attendance(seat, Presence(answers[_STATUS]), came, left)

        return Change(label=_("Correct attendance"), blanks=blanks, make=make)

    def item(self, item: AgendaItem) -> Change:
        """What an item was called, how long it was planned, when it was on, and whether it was deferred."""
        about = self._about
        yes_or_no = (("", _("no")), (_DEFERRED, _("yes")))
        minutes = str(item.minutes) if item.minutes else ""
        deferred = _DEFERRED if item.deferred else ""
        blanks = (
            Blank(name=_TITLE, label=_("Item"), value=item.title),
            Blank(name=_MINUTES, label=_("Minutes planned"), value=minutes, short=True),
            Blank(name=_BEGAN, label=_("Began"), value=shown_time(item.started_at, about), short=True),
            Blank(name=_ENDED, label=_("Ended"), value=shown_time(item.ended_at, about), short=True),
            Blank(name=_DEFERRED, label=_("Deferred"), value=deferred, choices=yes_or_no, short=True),
        )

        def make(answers: Answers) -> tuple[Edit, ...]:
            title = clean_line(answers[_TITLE])
            if not title:
                raise StudyError(_("An item needs a title. Type one; Esc leaves it as it was."))
            after = replace(
                item,
                title=title,
                minutes=_minutes(answers[_MINUTES]),
                started_at=asked_moment(answers[_BEGAN], item.started_at, about),
                ended_at=asked_moment(answers[_ENDED], item.ended_at, about),
                deferred=bool(answers[_DEFERRED]),
            )
            return correct_item(item, after, self._book.meeting)

        return Change(label=_("Correct the agenda"), blanks=blanks, make=make)

    def rating(self, rating: Rating) -> Change:
        """How strongly a theme showed."""
        choices = (("", _("not seen")), *((str(each), str(each)) for each in range(1, _HIGHEST + 1)))
        value = str(rating.value) if rating.value else ""
        blank = Blank(name=_RATING, label=_("Rating, 1 to 5"), value=value, choices=choices, short=True)

        def make(answers: Answers) -> tuple[Edit, ...]:
            return rate(rating, int(answers[_RATING]) if answers[_RATING] else None)

        return Change(label=_("Change a rating"), blanks=(blank,), make=make)

    @property
    def _about(self) -> Meeting:
        if (about := self._book.current) is None:
            raise StudyError(_("No meeting is open."))
        return about


def _minutes(words: str) -> int | None:
    if not words:
        return None
    if not words.isdecimal() or not 0 < int(words) <= _LONGEST:
        problem = _("“{words}” is no number of minutes. Type one such as 15, or nothing.")
        raise StudyError(problem.format(words=words))
    return int(words)
