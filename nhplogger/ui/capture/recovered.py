"""What is said when a meeting that was on is opened again: everything that was put back."""

from nhplogger.domain.entry import Draft
from nhplogger.domain.moves import open_turn
from nhplogger.domain.people import Person
from nhplogger.domain.timeline import clock, elapsed
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.words import local_time

_JUST_STARTED = 5  # seconds into a meeting, at which nothing can have been interrupted


def recovered_words(book: Logbook, draft: Draft | None) -> str:
    """The unfinished line with its time, the running clock, and who still has the floor; or nothing."""
    line = _("We put back what you were typing at {time}.")
    said = [line.format(time=local_time(draft.at, book.current))] if draft else []
    return " ".join([*said, *_running(book)])


def _running(book: Logbook) -> list[str]:
    meeting = book.current
    gone = elapsed(meeting, book.clock.now()) if meeting and not meeting.ended_at else None
    if gone is None or gone.total_seconds() < _JUST_STARTED:
        return []
    words = _("The clock went on: {time}.").format(time=clock(gone))
    turn = open_turn(book.meeting)
    who = book.register.get(Person, turn.person_id) if turn else None
    if turn is None or who is None:
        return [words]
    since = local_time(turn.started_at, meeting)
    return [words, _("{name} has had the floor since {time}.").format(name=who.name, time=since)]
