"""The people, agencies and areas a study knows: finding them by name, and adding who is new."""

from dataclasses import dataclass, field
from typing import TypeVar

from nhplogger.domain.agencies import new_agency
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Edit
from nhplogger.domain.ids import new_id
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded

V = TypeVar("V", Area, Agency, Person)


@dataclass
class Register:
    """Finds what the study has and makes what it has not; `edits` are the additions, in order."""

    contents: Contents
    edits: list[Edit] = field(default_factory=list)

    def area(self, name: str) -> Area:
        """The area of that name; a new one takes the next free letter as its pseudonym."""
        known = self._all(Area)
        found = next((area for area in known if folded(area.name) == folded(name)), None)
        return found or self._added(Area(id=new_id(), name=name, letter=_next_letter(known)))

    def agency(self, name: str) -> Agency | None:
        """The agency of that name, or none where there is no name."""
        if not name:
            return None
        known = self._all(Agency)
        found = next((agency for agency in known if folded(agency.name) == folded(name)), None)
        return found or self._added(new_agency(name, known))

    def person(self, name: str, area: Area, role: str = "", agency: Agency | None = None) -> Person:
        """The person of that name in an area; a new one gets a pseudonym from role and agency."""
        known = [person for person in self._all(Person) if person.area_id == area.id]
        found = next((person for person in known if folded(person.name) == folded(name)), None)
        return found or self._added(
            Person(
                id=new_id(),
                area_id=area.id,
                name=name,
                pseudonym=pseudonym(role, agency, known),
                role=role,
                agency_id=agency.id if agency else None,
                unnamed=folded(name).startswith("unnamed"),
            )
        )

    def _all(self, kind: type[V]) -> list[V]:
        known: list[V] = list(self.contents.all(kind))
        known += [
            edit.value for edit in self.edits if isinstance(edit, Added) and isinstance(edit.value, kind)
        ]
        return known

    def _added(self, value: V) -> V:
        self.edits.append(Added(value))
        return value


def pseudonym(role: str, agency: Agency | None, others: list[Person]) -> str:
    """What a person is called outside the study: their role, or agency, with a number where it is taken."""
    base = role or (agency.name if agency else "") or "Person"
    base = base[:1].upper() + base[1:]
    taken = {folded(person.pseudonym) for person in others}
    numbered = (f"{base} {number}" for number in range(2, len(others) + 3))
    return base if folded(base) not in taken else next(name for name in numbered if folded(name) not in taken)


def _next_letter(areas: list[Area]) -> str:
    taken = {area.letter for area in areas}
    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    return next(each for each in (*letters, *(a + b for a in letters for b in letters)) if each not in taken)
