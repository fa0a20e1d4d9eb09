"""Which people and agencies the list shows: by tab and by what is looked for."""

from collections.abc import Iterable
from enum import StrEnum

from nhplogger.domain.contents import Contents
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.plain_letters import plain
from nhplogger.domain.study import Area


class Tab(StrEnum):
    """The parts of the register."""

    PEOPLE = "people"
    AGENCIES = "agencies"
    UNNAMED = "unnamed"


def listed(tab: Tab, words: str, register: Contents) -> tuple[str, ...]:
    """The ids of a tab's rows that have every word typed, by name."""
    sought = plain(words).split()
    if tab is Tab.AGENCIES:
        agencies = register.all(Agency)
        return _sorted((each.name, each.id) for each in agencies if _has(sought, each.name, each.initials))
    people = (each for each in register.all(Person) if each.unnamed is (tab is Tab.UNNAMED))
    return _sorted((each.name, each.id) for each in people if _has(sought, *_names(each, register)))


def _names(person: Person, register: Contents) -> tuple[str, ...]:
    agency, area = register.get(Agency, person.agency_id), register.get(Area, person.area_id)
    return (
        *(person.name, person.role, person.pseudonym),
        agency.name if agency else "",
        area.name if area else "",
    )


def _has(sought: list[str], *names: str) -> bool:
    return all(any(word in plain(name) for name in names) for word in sought)


def _sorted(named: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(value_id for _name, value_id in sorted(named, key=lambda each: (plain(each[0]), each[1])))
