"""What is said of two that become one: what each has, and what goes over."""

from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Person
from nhplogger.domain.people_seen import Holding, Seen
from nhplogger.i18n import _, plural
from nhplogger.logbook.people_book import PeopleBook
from nhplogger.ui.people.row_words import agency_name, day_words

_NOBODY = Seen(person_id="")


def holding_words(holding: Holding) -> str:
    """So many lines, seats and actions."""
    lines = plural("{count} line", "{count} lines", holding.lines)
    seats = plural("{count} seat", "{count} seats", holding.seats)
    actions = plural("{count} action", "{count} actions", holding.actions)
    return _("{lines}, {seats} and {actions}").format(lines=lines, seats=seats, actions=actions)


def person_table(book: PeopleBook, one: Person, other: Person) -> tuple[tuple[str, str, str], ...]:
    """Two people side by side. Raises StudyError."""
    columns = [_column(book, each) for each in (one, other)]
    return tuple((name, columns[0][name], columns[1][name]) for name in columns[0])


def _column(book: PeopleBook, person: Person) -> dict[str, str]:
    seen = book.seen((person.id,)).get(person.id, _NOBODY)
    holding = book.holding(person.id)
    return {
        "": person.name,
        _("Role"): person.role or "–",
        _("Agency"): agency_name(person.agency_id, book.register) or "–",
        _("Pseudonym"): person.pseudonym,
        _("Lines"): str(holding.lines),
        _("Seats"): str(holding.seats),
        _("Actions"): str(holding.actions),
        _("First seen"): _day(book, seen.first),
        _("Last seen"): _day(book, seen.last),
    }


def _day(book: PeopleBook, meeting_id: str) -> str:
    meeting = book.register.get(Meeting, meeting_id)
    return day_words(meeting.day) if meeting else "–"
