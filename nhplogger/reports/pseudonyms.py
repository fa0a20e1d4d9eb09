"""Names as a report may show them: roles for people, letters for areas."""

from collections import defaultdict
from collections.abc import Iterator

from nhplogger.analysis.personal_names import own_names
from nhplogger.domain.contents import Contents
from nhplogger.domain.direction import balanced
from nhplogger.domain.people import Person
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded
from nhplogger.i18n import _
from nhplogger.reports.replacing import Replacement, Replacements


class Pseudonyms:
    """People of an area by their pseudonyms and every area by its letter; with `real_names`, by their names.

    Forenames and surnames count on their own too; one that several people share becomes "[name]".
    People of other areas are replaced where they are named in full. Places other than areas are not known
    here and stay as they were written: they come with the study's own replacement list.
    """

    def __init__(self, register: Contents, area_id: str, *, real_names: bool = False) -> None:
        self._register = register
        self._real = real_names
        areas = [Replacement(area.name, area_letter(area)) for area in register.all(Area)]
        self._areas = Replacements(() if real_names else areas)
        self._all = Replacements(() if real_names else [*self._people(area_id), *areas])

    def replace(self, text: str) -> str:
        """Running text with what stands for a name in [square brackets]."""
        return balanced(self._all.apply(text))

    def person(self, person_id: str | None) -> str:
        """What somebody is called, without brackets; nothing for nobody."""
        if person_id is None:
            return ""
        person = self._register.get(Person, person_id)
        if person is None:
            return _("Somebody")
        return balanced(person.name if self._real else self._pseudonym(person))

    def area(self, area_id: str) -> str:
        """What an area is called: its name, or "Area B"."""
        area = self._register.get(Area, area_id)
        if area is None:
            return _("Area")
        return area.name if self._real else area_letter(area)

    def _pseudonym(self, person: Person) -> str:
        return self._areas.apply(person.pseudonym, brackets=False).strip() or _("Person")

    def _people(self, area_id: str) -> Iterator[Replacement]:
        everybody = self._register.all(Person)
        here = [person for person in everybody if person.area_id == area_id]
        yield from (Replacement(person.name, self._instead(person)) for person in here)
        for person in everybody:
            if person.area_id != area_id and len(_parts_of(person)) > 1:
                words = _("{person}, {area}")
                instead = words.format(person=self._pseudonym(person), area=self.area(person.area_id))
                yield Replacement(person.name, instead)
        yield from self._parts(here)
        # Where somebody's pseudonym was typed itself, no shorter name is looked for inside it.
        yield from (Replacement(person.pseudonym, None) for person in here)

    def _instead(self, person: Person) -> str | None:
        """The pseudonym; none where it is the name itself, as with roles."""
        same = folded(person.pseudonym) == folded(person.name)
        return None if same else self._pseudonym(person)

    def _parts(self, people: list[Person]) -> Iterator[Replacement]:
        """Each forename and surname, with the one person or the several it may mean."""
        meant: defaultdict[str, set[str]] = defaultdict(set)
        for person in people:
            instead = self._instead(person)
            for part in _parts_of(person) if instead else ():
                meant[part].add(instead or "")
        for part, standing in meant.items():
            yield Replacement(part, standing.pop() if len(standing) == 1 else _("name"))


def area_letter(area: Area) -> str:
    """An area's pseudonym: Area B."""
    return _("Area {letter}").format(letter=area.letter)


def _parts_of(person: Person) -> list[str]:
    return [] if person.unnamed else own_names(person.name)
