"""Names as a report may show them: roles for people, letters for areas and agencies."""

from nhplogger.domain.contents import Contents
from nhplogger.domain.direction import balanced
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area
from nhplogger.i18n import _
from nhplogger.reports.replacing import Replacements
from nhplogger.reports.stand_ins import StandIns, area_letter

__all__ = ["Pseudonyms", "area_letter"]


class Pseudonyms:
    """People by their pseudonyms, areas by their letters; with `real_names`, everything as it is called.

    Forenames and surnames count on their own too; one that several people share, or that somebody of another
    area has, becomes "[name]". The study's own list (`Replacement`) goes before all that, and is where other
    places come in. With `hide_agencies` agencies have letters too, and their initials are theirs.
    """

    def __init__(
        self, register: Contents, area_id: str, *, real_names: bool = False, hide_agencies: bool = False
    ) -> None:
        self._register = register
        self._real = real_names
        self._stand_ins = StandIns(register, area_id, hide_agencies=hide_agencies and not real_names)
        self._all = Replacements()
        if not real_names:
            self._all = Replacements(self._stand_ins.names(), self._stand_ins.handles())

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
        return balanced(person.name if self._real else self._stand_ins.person(person))

    def area(self, area_id: str) -> str:
        """What an area is called: its name, or "Area B"."""
        area = self._register.get(Area, area_id)
        if area is None:
            return _("Area")
        return area.name if self._real else area_letter(area)

    def agency(self, agency_id: str | None) -> str:
        """An agency's name with no other name in it, or "Agency A"; nothing for none."""
        agency = self._register.get(Agency, agency_id)
        if agency is None:
            return ""
        return self._stand_ins.agencies.get(agency.id) or self.replace(agency.name)

    def initials(self, agency_id: str | None) -> str:
        """The two letters of an agency, or the one of its pseudonym; nothing for none."""
        agency = self._register.get(Agency, agency_id)
        if agency is None:
            return ""
        return self._stand_ins.agencies.get(agency.id, agency.initials).split()[-1]
