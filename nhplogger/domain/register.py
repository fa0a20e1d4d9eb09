"""The people, agencies and areas a study knows: finding them by name, and adding who is new."""

from dataclasses import dataclass, field
from typing import TypeVar

from nhplogger.domain.agencies import new_agency
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Edit
from nhplogger.domain.ids import new_id
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.pseudonym import new_pseudonym
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded

V = TypeVar("V", Area, Agency, Person)


@dataclass
class Register:
    """Finds what the study has and makes what it has not; `edits` are the additions, in order."""

    contents: Contents
    edits: list[Edit] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._named: dict[tuple[type, str, str], Area | Agency | Person] = {}
        known: list[Area | Agency | Person] = [*self._all(Area), *self._all(Agency), *self._all(Person)]
        for value in known:
            self._named.setdefault(_name(value), value)

    def area(self, name: str) -> Area:
        """The area of that name; a new one takes the next free letter as its pseudonym."""
        found = self._find(Area, name)
        return found or self._added(Area(id=new_id(), name=name, letter=_next_letter(self._all(Area))))

    def agency(self, name: str) -> Agency | None:
        """The agency of that name, or none where there is no name."""
        if not name:
            return None
        return self._find(Agency, name) or self._added(new_agency(name, self._all(Agency)))

    def known_person(self, name: str, area: Area) -> Person | None:
        """The person of that name in an area, or none where nobody there has it."""
        return self._find(Person, name, area.id)

    def person(self, name: str, area: Area, role: str = "", agency: Agency | None = None) -> Person:
        """The person of that name in an area; a new one gets a pseudonym from role and agency."""
        if found := self.known_person(name, area):
            return found
        others = [person for person in self._all(Person) if person.area_id == area.id]
        return self._added(
            Person(
                id=new_id(),
                area_id=area.id,
                name=name,
                pseudonym=new_pseudonym(name, role, agency, others),
                role=role,
                agency_id=agency.id if agency else None,
                unnamed=folded(name).startswith("unnamed"),
            )
        )

    def _find(self, kind: type[V], name: str, area_id: str = "") -> V | None:
        found = self._named.get((kind, area_id, folded(name)))
        return found if isinstance(found, kind) else None

    def _all(self, kind: type[V]) -> list[V]:
        known: list[V] = list(self.contents.all(kind))
        known += [
            edit.value for edit in self.edits if isinstance(edit, Added) and isinstance(edit.value, kind)
        ]
        return known

    def _added(self, value: V) -> V:
        self.edits.append(Added(value))
        self._named[_name(value)] = value
        return value


def _name(value: Area | Agency | Person) -> tuple[type, str, str]:
    """What a value is found by: people by their name in their area."""
    return type(value), value.area_id if isinstance(value, Person) else "", folded(value.name)


def _next_letter(areas: list[Area]) -> str:
    taken = {area.letter for area in areas}
    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    return next(each for each in (*letters, *(a + b for a in letters for b in letters)) if each not in taken)
