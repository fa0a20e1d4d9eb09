"""Two sessions of one area side by side: the same facts of each, and where they differ."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum

from nhplogger.analysis.compared_actions import action_facts
from nhplogger.analysis.compared_fact import Fact, Session, Topic
from nhplogger.analysis.talk_share import TalkShare
from nhplogger.domain.entry import Entry, Kind, Mark, Sign, Turn
from nhplogger.domain.moves import agenda
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.spell import Spell
from nhplogger.domain.theme import Theme
from nhplogger.domain.timeline import clock
from nhplogger.domain.value_words import enum_words
from nhplogger.i18n import _, plural

MINUS = "\N{MINUS SIGN}"


class At(StrEnum):
    """At which of the two sessions somebody was."""

    BOTH = "both"
    FIRST = "first"
    SECOND = "second"


def compare(first: Session, second: Session) -> tuple[Fact, ...]:
    """The facts of two sessions, the earlier one first, topic by topic.

    Talk is time between speaker marks, an estimate; of it only what could be heard counts.
    """
    return (
        *_people(first, second),
        *_agenda(first, second),
        *_entries(first, second),
        *action_facts(first, second),
        *_themes(first, second),
        *_talk(first, second),
    )


def who_was_there(first: Session, second: Session) -> dict[At, frozenset[str]]:
    """The ids of who was in the room at both sessions, and at only one of them."""
    one, two = _in_room(first), _in_room(second)
    return {At.BOTH: one & two, At.FIRST: one - two, At.SECOND: two - one}


def _in_room(session: Session) -> frozenset[str]:
    seats = session.contents.all(Attendance)
    return frozenset(seat.person_id for seat in seats if seat.status.in_room)


def _people(first: Session, second: Session) -> Iterator[Fact]:
    there = who_was_there(first, second)
    yield Fact(
        topic=Topic.PEOPLE,
        name=_("In the room"),
        first=str(len(there[At.BOTH] | there[At.FIRST])),
        second=str(len(there[At.BOTH] | there[At.SECOND])),
        note=plural("{count} at both", "{count} at both", len(there[At.BOTH])),
    )
    seats = [{seat.person_id: seat for seat in each.contents.all(Attendance)} for each in (first, second)]
    for person_id in dict.fromkeys((*seats[0], *seats[1])):
        person = first.register.get(Person, person_id)
        yield Fact(
            topic=Topic.PEOPLE,
            name=person.name if person else _("Somebody"),
            first=_how(seats[0].get(person_id)),
            second=_how(seats[1].get(person_id)),
            note=_only(person_id, there),
        )


def _how(seat: Attendance | None) -> str:
    return enum_words(seat.status) if seat else ""


def _only(person_id: str, there: dict[At, frozenset[str]]) -> str:
    if person_id in there[At.FIRST]:
        return _("only at the first")
    return _("only at the second") if person_id in there[At.SECOND] else ""


def _agenda(first: Session, second: Session) -> Iterator[Fact]:
    sides = [_items(first), _items(second)]
    for title in dict.fromkeys((*sides[0], *sides[1])):
        one, two = sides[0].get(title), sides[1].get(title)
        name = (one or two or ("", ""))[0]
        yield Fact(topic=Topic.AGENDA, name=name, first=one[1] if one else "", second=two[1] if two else "")


def _items(session: Session) -> dict[str, tuple[str, str]]:
    """Titles and how long was spent on each, by the title as it is compared."""
    found: dict[str, tuple[str, str]] = {}
    for item in agenda(session.contents):
        took = clock(item.ended_at - item.started_at) if item.started_at and item.ended_at else ""
        state = (
            _("deferred")
            if item.deferred
            else took or (_("taken up") if item.started_at else _("not reached"))
        )
        found[item.title.strip().casefold()] = (item.title, state)
    return found


def _entries(first: Session, second: Session) -> Iterator[Fact]:
    counts = [Counter(entry.kind for entry in each.contents.all(Entry)) for each in (first, second)]
    yield _counted(Topic.ENTRIES, _("All lines"), counts[0].total(), counts[1].total())
    names = {
        Kind.NOTE: _("Notes"),
        Kind.QUOTE: _("Quotes"),
        Kind.DECISION: _("Decisions"),
        Kind.ACTION: _("Actions"),
        Kind.PRIORITY: _("Priorities"),
        Kind.REFLECTION: _("Reflections"),
    }
    for kind in Kind:
        if counts[0][kind] or counts[1][kind]:
            yield _counted(Topic.ENTRIES, names[kind], counts[0][kind], counts[1][kind])


def _counted(topic: Topic, name: str, one: int, two: int) -> Fact:
    step = two - one
    note = f"+{step}" if step > 0 else f"{MINUS}{-step}" if step else ""
    return Fact(topic=topic, name=name, first=str(one), second=str(two), note=note)


def _themes(first: Session, second: Session) -> Iterator[Fact]:
    sides = [_marks(first.contents.all(Mark)), _marks(second.contents.all(Mark))]
    for theme in sorted(first.register.all(Theme), key=lambda each: each.position):
        if theme.id in sides[0] or theme.id in sides[1]:
            one, two = (_signs(side.get(theme.id, Counter())) for side in sides)
            yield Fact(topic=Topic.THEMES, name=theme.label, first=one, second=two)


def _marks(marks: Iterable[Mark]) -> dict[str, Counter[Sign]]:
    found: dict[str, Counter[Sign]] = defaultdict(Counter)
    for mark in marks:
        found[mark.theme_id][mark.sign] += 1
    return found


def _signs(counts: Counter[Sign]) -> str:
    """+3 −1, and how often without a sign; nothing where it was not marked."""
    neutral = plural("{count} without a sign", "{count} without a sign", counts[Sign.NEUTRAL])
    said = [
        f"+{counts[Sign.HELPS]}" if counts[Sign.HELPS] else "",
        f"{MINUS}{counts[Sign.HINDERS]}" if counts[Sign.HINDERS] else "",
        neutral if counts[Sign.NEUTRAL] else "",
    ]
    return " ".join(part for part in said if part)


def talk_by_agency(session: Session) -> dict[str, float]:
    """The share of the talk that could be heard, 0 to 1, by the names of agencies that day."""
    seats = {seat.person_id: seat for seat in session.contents.all(Attendance)}
    shares: defaultdict[str, float] = defaultdict(float)
    talk = TalkShare(session.contents.all(Turn), session.contents.all(Spell))
    for person_id, share in talk.shares(session.until).items():
        seat, person = seats.get(person_id), session.register.get(Person, person_id)
        of_day, usual = seat.agency_id if seat else None, person.agency_id if person else None
        agency = session.register.get(Agency, of_day or usual)
        shares[agency.name if agency else _("No agency given")] += share
    return dict(shares)


def _talk(first: Session, second: Session) -> Iterator[Fact]:
    one, two = talk_by_agency(first), talk_by_agency(second)
    for agency in sorted({*one, *two}, key=lambda name: (-max(one.get(name, 0), two.get(name, 0)), name)):
        yield Fact(
            topic=Topic.TALK,
            name=agency,
            first=_percent(one.get(agency)),
            second=_percent(two.get(agency)),
        )


def _percent(share: float | None) -> str:
    return "" if share is None else _("{share} %").format(share=round(100 * share))
