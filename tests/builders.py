"""Valid values in a line each, and strategies that make any value a study may hold."""

import types
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.entry import Entry, Kind, Mark, Sign
from nhplogger.domain.ids import derived_id, new_id
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.names import people_names, theme_names
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.reading import Known
from nhplogger.domain.study import Area, Study
from nhplogger.domain.text import clean_line, clean_text
from nhplogger.domain.theme import Theme, ThemeKind
from nhplogger.domain.values import KINDS, Value

DAY = date(2025, 11, 27)  # a Thursday
START = datetime(2025, 11, 27, 13, 45, tzinfo=UTC)
_CODEBOOK = {
    ThemeKind.FACILITATOR: "l leadership,a aims,i info,f funding,o co-location,n independence",
    ThemeKind.BARRIER: "e wide,p priorities,s continuity",
    ThemeKind.BENEFIT: "x efficiency,b solving,w fulfilment,r residents,c offences,v visibility",
}


def a_moment(at: str = "13:45") -> datetime:
    """That time (HH:MM or HH:MM:SS) on the day of the usual meeting, in UTC."""
    return datetime.combine(DAY, time.fromisoformat(at), tzinfo=UTC)


def a_study_value(**fields: Any) -> Study:
    return replace(Study(id="study", name="Six areas", created_at=START), **fields)


def an_area(name: str = "Brackwell", **fields: Any) -> Area:
    return replace(Area(id=derived_id("area", name), name=name, letter="A"), **fields)


def an_agency(name: str = "Police", initials: str = "PO", **fields: Any) -> Agency:
    return replace(Agency(id=derived_id("agency", name), name=name, initials=initials), **fields)


def a_person(name: str = "Sgt Hughes", **fields: Any) -> Person:
    person = Person(
        id=derived_id("person", name), area_id=an_area().id, name=name, pseudonym=f"Person {len(name)}"
    )
    return replace(person, **fields)


def a_theme(key: str = "i", short: str = "info", **fields: Any) -> Theme:
    theme = Theme(id=derived_id("theme", short), key=key, short=short, label=short, name=short)
    return replace(theme, **fields)


def the_themes() -> tuple[Theme, ...]:
    """The fifteen themes of the starting codebook."""
    pairs = [(kind, *pair.split()) for kind, row in _CODEBOOK.items() for pair in row.split(",")]
    return tuple(
        a_theme(key, short, kind=kind, position=place) for place, (kind, key, short) in enumerate(pairs)
    )


def a_meeting(title: str = "Partnership meeting", **fields: Any) -> Meeting:
    return replace(
        Meeting(id=derived_id("meeting", title), area_id=an_area().id, title=title, day=DAY), **fields
    )


def an_item(title: str = "Lighting", **fields: Any) -> AgendaItem:
    return replace(AgendaItem(id=new_id(), meeting_id=a_meeting().id, position=0, title=title), **fields)


def an_attendance(person: Person | None = None, seat: int = 0, **fields: Any) -> Attendance:
    person_id = (person or a_person()).id
    return replace(
        Attendance(id=new_id(), meeting_id=a_meeting().id, person_id=person_id, seat=seat), **fields
    )


def an_entry(text: str = "Four of six lights are out", at: str = "14:05", **fields: Any) -> Entry:
    entry = Entry(
        id=new_id(), meeting_id=a_meeting().id, kind=Kind.NOTE, text=text, at=a_moment(at), seq=1, typed=text
    )
    return replace(entry, **fields)


def a_mark(theme: Theme | None = None, sign: Sign = Sign.HELPS, at: str = "14:05", **fields: Any) -> Mark:
    theme_id = (theme or a_theme()).id
    return replace(
        Mark(id=new_id(), meeting_id=a_meeting().id, theme_id=theme_id, sign=sign, at=a_moment(at)), **fields
    )


def an_action(text: str = "Sign off repairs", **fields: Any) -> Action:
    return replace(Action(id=new_id(), meeting_id=a_meeting().id, text=text), **fields)


def an_owner(action: Action, person: Person, **fields: Any) -> ActionOwner:
    return replace(ActionOwner(id=new_id(), action_id=action.id, person_id=person.id), **fields)


def an_act(*edits: Edit, label: str = "Note", at: str = "14:05", **fields: Any) -> Act:
    return replace(Act(label=label, edits=edits, at=a_moment(at)), **fields)


def a_study() -> Contents:
    """A study with an area, three agencies, five people and the fifteen themes."""
    police, housing, residents = (
        an_agency(),
        an_agency("Housing", "HO"),
        an_agency("Residents", "RE"),
    )
    people = [
        a_person("Sgt Hughes", role="Chair", pseudonym="Chair", agency_id=police.id),
        a_person("Housing officer", pseudonym="Housing officer", agency_id=housing.id),
        a_person("Resident 1", pseudonym="Resident", agency_id=residents.id),
        a_person("Resident 2", pseudonym="Resident 2", agency_id=residents.id),
        a_person("Siân O'Brien", pseudonym="Person", agency_id=housing.id),
    ]
    return Contents([a_study_value(), an_area(), police, housing, residents, *people, *the_themes()])


def known(
    people: Sequence[str] = ("Sgt Hughes", "Housing officer", "Resident 1", "Resident 2", "Siân O'Brien"),
    *,
    today: date = DAY,
    plain: Sequence[int] = (),
) -> Known:
    """What a line can name: those people, each on a seat in that order, and the fifteen themes."""
    everybody = [a_person(name) for name in people]
    seats = [an_attendance(person, seat) for seat, person in enumerate(everybody)]
    names = people_names(everybody, seats)
    return Known(names, theme_names(the_themes()), today, frozenset(plain))


_HARD_WORDS = (
    "Siân",
    "ŵyneb tŷ",
    "İpek",
    "Weiß",
    "أهلا بالجميع",
    "שלום",
    "👮🏽‍♀️",
    "e\u0301",
    "क्षेत्र",
    "\u202eabc",
    "–",
    "…",
)


@cache  # strategies are slow to make, and the same each time
def any_text(max_size: int = 60) -> st.SearchStrategy[str]:
    """Text as the study keeps it: any characters a document can hold, on several lines."""
    words = st.one_of(
        st.text(max_size=max_size),
        st.sampled_from(_HARD_WORDS),
        st.text("aA \n\t;,.\\-\"'@#+:14", max_size=max_size),
    )
    return st.lists(words, max_size=3).map(lambda parts: clean_text(" ".join(parts)))


@cache
def any_line(min_size: int = 0) -> st.SearchStrategy[str]:
    """The same on one line."""
    return any_text().map(clean_line).filter(lambda line: len(line) >= min_size)


def moments() -> st.SearchStrategy[datetime]:
    return st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@cache
def _of_type(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a field's type."""
    plain: dict[Any, st.SearchStrategy[Any]] = {
        str: any_text(),
        int: st.integers(0, 1_000_000),
        bool: st.booleans(),
        datetime: moments(),
        date: st.dates(date(2000, 1, 1), date(2100, 1, 1)),
        time: st.times(),
        type(None): st.none(),
    }
    if isinstance(hint, types.UnionType):
        return st.one_of(*map(_of_type, get_args(hint)))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    return plain[hint]


def values(kind: type[Value] | None = None, value_id: str | None = None) -> st.SearchStrategy[Value]:
    """Any value, or any of one kind, or any that could stand under that id."""
    if kind is None:
        return st.sampled_from(KINDS).flatmap(values)
    made = _of_kind(kind.__name__)
    return made.map(lambda value: replace(value, id=value_id)) if value_id else made


@cache
def _of_kind(name: str) -> st.SearchStrategy[Value]:
    kind: type[Value] = next(each for each in KINDS if each.__name__ == name)
    hints = get_type_hints(kind)
    made = {each.name: _of_type(hints[each.name]) for each in fields(kind)}
    return st.builds(kind, **made | {"id": st.uuids().map(str)})


def contents() -> st.SearchStrategy[Contents]:
    """Any study of a few values."""
    return st.lists(values(), max_size=6).map(Contents)


@st.composite
def acts_for(draw: st.DrawFn, there: Contents) -> Act:
    """An act of a few edits that fits what is there; one value may be edited more than once."""
    now = list(there.values())
    edits: list[Edit] = []
    for choice in draw(st.lists(st.sampled_from((Added, Changed, Removed)), max_size=5)):
        if choice is Added or not now:
            after = draw(values())
            edits.append(Added(after))
            now.append(after)
            continue
        before = now.pop(draw(st.integers(0, len(now) - 1)))
        if choice is Removed:
            edits.append(Removed(before))
        else:
            after = draw(values(type(before), before.id))
            edits.append(Changed(before, after))
            now.append(after)
    return Act(label="Note", edits=tuple(edits), at=START)
