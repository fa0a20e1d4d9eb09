"""What the details say of a person or an agency, read from the study."""

from nhplogger.analysis.person_record import OwnedCounts, Service, attended, services
from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.people_seen import Sitting
from nhplogger.i18n import _, plural, short_day_of_month
from nhplogger.logbook.people_book import PeopleBook
from nhplogger.ui.people.details import ACTIONS, MEETINGS, PEOPLE, SERVICES, Told
from nhplogger.ui.people.row_words import (
    agency_name,
    area_name,
    day_words,
    meeting_row,
    owned_row,
    person_row,
    sitting_row,
    what_words,
)
from nhplogger.ui.widgets.row_model import Row

_IN_HEAD = 2  # of what somebody was over time; all of it is in a list
MOST_MEETINGS = 500  # of an agency; the list of meetings has them all


def person_told(book: PeopleBook, person: Person) -> Told:
    """All that is told of a person. Raises StudyError."""
    register, today = book.register, book.book.clock.today()
    sittings, owned = book.sittings(person.id), book.owned(person.id)
    agency = register.get(Agency, person.agency_id)
    counts, served = book.owned_counts(owned), services(person, sittings)[::-1]
    return Told(
        name=person.name,
        facts="\n".join(filter(None, (*_facts(person, sittings, counts, register), _likely(book, person)))),
        history="\n".join(_service_words(each, register) for each in served[:_IN_HEAD]),
        badge=(agency.initials, agency.colour, agency.name) if agency else None,
        lists={
            MEETINGS: [sitting_row(each, register) for each in reversed(sittings)],
            ACTIONS: [owned_row(each, today) for each in owned],
            SERVICES: [_service_row(place, each, register) for place, each in enumerate(served)],
        },
    )


def agency_told(book: PeopleBook, agency: Agency) -> Told:
    """All that is told of an agency. Raises StudyError."""
    register = book.register
    people = sorted(book.people_of(agency.id), key=lambda each: each.name)
    meetings = book.meetings_of_agency(agency.id, MOST_MEETINGS)
    count = book.agency_meetings().get(agency.id, 0)
    seen = book.seen([each.id for each in people])
    parts = (
        plural("{count} person", "{count} people", len(people)),
        plural("{count} meeting", "{count} meetings", count),
    )
    return Told(
        name=agency.name,
        facts=", ".join(parts),
        badge=(agency.initials, agency.colour, agency.name),
        lists={
            MEETINGS: [meeting_row(each, register) for each in meetings],
            PEOPLE: [person_row(each, seen.get(each.id), register) for each in people],
        },
        can_go=not people and not meetings,
    )


def _facts(
    person: Person, sittings: tuple[Sitting, ...], counts: OwnedCounts, register: Contents
) -> tuple[str, ...]:
    what = what_words(person.role, agency_name(person.agency_id, register))
    named = _("{pseudonym} in reports").format(pseudonym=person.pseudonym)
    parts = (_("waits for a name") if person.unnamed else "", what, area_name(person, register), named)
    return (" · ".join(filter(None, parts)), _seen_words(sittings), _owned_words(counts))


def _likely(book: PeopleBook, person: Person) -> str:
    """Who may be the same; whether they are is for the observer to say."""
    names = ", ".join(each.name for each in book.likely_same(person)[:3])
    return _("May be the same as {names}: M compares them.").format(names=names) if names else ""


def _seen_words(sittings: tuple[Sitting, ...]) -> str:
    there = attended(sittings)
    if not there:
        return _("Not seen at a meeting yet.")
    lines = sum(each.lines for each in sittings)
    meetings = plural("At {count} meeting", "At {count} meetings", len(there))
    said = plural("{count} line spoken", "{count} lines spoken", lines)
    first, last = _day(there[0].meeting), _day(there[-1].meeting)
    if len(there) == 1:
        return _("{meetings}, {day}; {lines}.").format(meetings=meetings, day=first, lines=said)
    words = _("{meetings}, first on {first}, last on {last}; {lines}.")
    return words.format(meetings=meetings, first=first, last=last, lines=said)


def _owned_words(counts: OwnedCounts) -> str:
    parts = [
        plural("{count} open", "{count} open", counts.open) if counts.open else "",
        plural("{count} overdue", "{count} overdue", counts.overdue) if counts.overdue else "",
        plural("{count} done", "{count} done", counts.done) if counts.done else "",
        plural("{count} dropped", "{count} dropped", counts.dropped) if counts.dropped else "",
    ]
    said = ", ".join(filter(None, parts))
    return _("Actions: {counts}.").format(counts=said) if said else ""


def _service_words(service: Service, register: Contents) -> str:
    """Such as: PCSO for Police, 14 meetings, Jan 2024 to now."""
    return f"{_what(service, register)}, {_how_long(service)}"


def _service_row(place: int, service: Service, register: Contents) -> Row:
    return Row(id=str(place), title=_what(service, register), detail=_how_long(service))


def _what(service: Service, register: Contents) -> str:
    return what_words(service.role, agency_name(service.agency_id, register)) or _("No role noted")


def _how_long(service: Service) -> str:
    meetings = plural("{count} meeting", "{count} meetings", service.meetings)
    first, last = (
        f"{short_day_of_month(day).split()[1]} {day.year}" for day in (service.first, service.last)
    )
    if service.lasts:
        words = _("{meetings}, {first} to now")
    elif first == last:
        words = _("{meetings}, {first}")
    else:
        words = _("{meetings}, {first} to {last}")
    return words.format(meetings=meetings, first=first, last=last)


def _day(meeting: Meeting) -> str:
    return day_words(meeting.day)
