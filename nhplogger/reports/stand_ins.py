"""What stands for the people, agencies and areas of a study: roles for people, letters for the others."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from string import ascii_uppercase

from nhplogger.analysis.everyday_words import posts
from nhplogger.analysis.name_forms import flat
from nhplogger.analysis.personal_names import full_forms, handles, is_name, parts
from nhplogger.analysis.spotting import Called
from nhplogger.domain.contents import Contents
from nhplogger.domain.leaving import Replacement
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area
from nhplogger.domain.text import folded
from nhplogger.i18n import _
from nhplogger.reports.replacing import Replacements, address_of

Standing = Called[str | None]


class StandIns:
    """What stands for everybody and everything of a study, in the reports of one area.

    Of two that a name may mean, one counts in this order: the study's own list, people of the area, areas
    and agencies, people of other areas.
    """

    def __init__(self, register: Contents, area_id: str, *, hide_agencies: bool = False) -> None:
        self._register, self._hides = register, hide_agencies
        people = register.all(Person)
        self._here = [person for person in people if person.area_id == area_id]
        self._named = [person for person in people if has_name(person)]
        self._elsewhere = [person for person in self._named if person.area_id != area_id]
        self.agencies = agency_letters(register) if hide_agencies else {}
        self._bare = Replacements([*self._of_places(), *self._hidden_people()])

    def person(self, person: Person) -> str:
        """A pseudonym, with nothing in it that names a person or place; in other words where none is left."""
        return self._bare.apply(person.pseudonym, brackets=False).strip() or _("Person")

    def names(self) -> list[Standing]:
        """Every name and what stands for it; none where it stays as it is."""
        return [*self._of_list(), *self._people(), *self._of_places(), *self._people_elsewhere()]

    def handles(self) -> dict[str, str]:
        """What names become in addresses of e-mail, and whom that means."""
        return {
            handle: self._called(person)
            for person in (*self._elsewhere, *(each for each in self._here if has_name(each)))
            for handle in handles(person.name)
        }

    def names_somebody(self, words: str) -> bool:
        """Whether words that are to stand for something would name a person or a place of the study."""
        return self._bare.apply(words) != unicodedata.normalize("NFC", words)

    def shown(self) -> frozenset[str]:
        """Everything that may stand in square brackets in a report of any area."""
        people = {
            name for each in self._register.all(Person) for name in (self.person(each), self._called(each))
        }
        people.add(_("name"))
        letters = agency_letters(self._register).values()
        others = (each.what for each in (*self._of_list(), *self._of_places()) if each.what)
        addresses = (address_of(name) for name in people)
        return frozenset((*people, *addresses, *letters, *others))

    def _of_list(self) -> Iterator[Standing]:
        for each in self._register.all(Replacement):
            instead = each.instead and self._bare.apply(each.instead, brackets=False)
            yield listed(each, instead or None)

    def _of_places(self) -> Iterator[Standing]:
        yield from (_standing(area.name, area_letter(area)) for area in self._register.all(Area))
        agencies = self._register.all(Agency) if self._hides else ()
        for agency in agencies:
            written = _may_be_a_word(agency.name)
            names = (agency.name, agency.name.upper()) if written else (agency.name,)
            yield from (_standing(name, self.agencies[agency.id], exact=written) for name in names)
        yield from (_standing(each.initials, self.agencies[each.id], exact=True) for each in agencies)

    def _hidden_people(self) -> Iterator[Standing]:
        for person in self._named:
            for name in (person.name, *full_forms(person.name), *parts(person.name)):
                yield _standing(name, _("name"))

    def _people(self) -> Iterator[Standing]:
        yield from (_standing(person.name, self._instead(person)) for person in self._here)
        named = [person for person in self._here if has_name(person)]
        yield from _several((form, self._instead(each)) for each in named for form in full_forms(each.name))
        yield from _several((part, self._instead(each)) for each in named for part in parts(each.name))
        # Where somebody's pseudonym was typed itself, no shorter name is looked for inside it.
        for person in self._here:
            shown = self.person(person)
            yield _standing(person.pseudonym, None if folded(shown) == folded(person.pseudonym) else shown)
            yield _standing(shown, None)

    def _people_elsewhere(self) -> Iterator[Standing]:
        named = self._elsewhere
        yield from (_standing(person.name, self._called(person)) for person in named)
        yield from _several((form, self._called(each)) for each in named for form in full_forms(each.name))
        yield from (_standing(part, _("name")) for each in named for part in parts(each.name))

    def _instead(self, person: Person) -> str | None:
        """The pseudonym; none where it is the name itself, as with roles."""
        shown = self.person(person)
        return None if folded(shown) == folded(person.name) else shown

    def _called(self, person: Person) -> str:
        """A pseudonym, with the area of those who are of another one."""
        area = self._register.get(Area, person.area_id)
        if person in self._here or area is None:
            return self.person(person)
        words = _("{person}, {area}")
        return words.format(person=self.person(person), area=area_letter(area))


def listed(settled: Replacement, instead: str | None) -> Standing:
    """Words of the study's own list, as they are looked for; figures alone count only as they are written."""
    return Called(settled.words, instead, exact=not any(map(str.isalpha, settled.words)))


def _standing(name: str, instead: str | None, *, exact: bool = False) -> Standing:
    return Called(name, instead, exact)


def has_name(person: Person) -> bool:
    """Whether somebody is known by a name of their own, rather than by what they do or look like.

    Whoever has the same pseudonym as name is called so in reports on purpose.
    """
    chosen = folded(person.pseudonym) == folded(person.name)
    return not person.unnamed and not chosen and is_name(person.name)


def area_letter(area: Area) -> str:
    """An area's pseudonym: Area B."""
    return _("Area {letter}").format(letter=area.letter)


def _may_be_a_word(agency: str) -> bool:
    """Whether a name of one word has to be written as it is: "Mind"; the police are meant in any case."""
    return agency.isalpha() and agency.istitle() and flat(agency) not in posts()


def agency_letters(register: Contents) -> dict[str, str]:
    """Each agency's pseudonym by its id: Agency A, Agency B, in the order in which the study has them."""
    named = zip(register.all(Agency), _letters(), strict=False)
    return {agency.id: _("Agency {letter}").format(letter=letter) for agency, letter in named}


def _letters() -> Iterator[str]:
    """A to Z, then AA to ZZ, and so on."""
    yield from ascii_uppercase
    for before in _letters():
        yield from (before + letter for letter in ascii_uppercase)


def _several(named: Iterable[tuple[str, str | None]]) -> Iterator[Standing]:
    """Each name with the one person it may mean; one that several share tells none of them."""
    meant: defaultdict[str, dict[str | None, str]] = defaultdict(dict)
    for name, instead in named:
        meant[flat(name)][instead] = name
    for standing in meant.values():
        instead, name = next(iter(standing.items()))
        yield _standing(name, instead if len(standing) == 1 else _("name"))
