"""What the keys and buttons of the register set going for the row in hand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.domain.faults import StudyError
from nhplogger.domain.people import Agency, Person
from nhplogger.i18n import _
from nhplogger.ui.people.agency_tasks import EditingAgency
from nhplogger.ui.people.listing import Tab
from nhplogger.ui.people.merge_tasks import MergingAgencies, MergingPeople
from nhplogger.ui.people.person_tasks import Changing, Renaming

if TYPE_CHECKING:
    from nhplogger.ui.people.people_page import PeoplePage


class RegisterDeeds(QObject):
    """Each begins a form, or is done at once."""

    said = Signal(object)  # words, and the key that takes it back
    refused = Signal(str)

    def __init__(self, page: "PeoplePage") -> None:
        super().__init__(page)
        self._page, self._book = page, page.book

    @property
    def person(self) -> Person | None:
        """Whoever is in hand."""
        return self._book.register.get(Person, self._page.model.id_at(self._page.list.currentIndex()))

    @property
    def agency(self) -> Agency | None:
        """The agency in hand."""
        return self._book.register.get(Agency, self._page.model.id_at(self._page.list.currentIndex()))

    @Slot()
    def rename(self) -> None:
        """Another name everywhere for whoever is in hand."""
        if person := self.person:
            self._page.conductor.begin(Renaming(self._book, person))
        elif agency := self.agency:
            self._page.conductor.begin(EditingAgency(self._book, agency))

    @Slot()
    def change(self) -> None:
        """Role, agency and pseudonym, or letters and colour."""
        if person := self.person:
            self._page.conductor.begin(Changing(self._book, person))
        elif agency := self.agency:
            self._page.conductor.begin(EditingAgency(self._book, agency))

    @Slot()
    def merge(self) -> None:
        """Make one of two: those selected, or the one in hand and another that is chosen."""
        register, other = self._book.register, self._other_selected()
        try:
            if person := self.person:
                self._merge_people(person, register.get(Person, other))
            elif agency := self.agency:
                self._page.conductor.begin(MergingAgencies(self._book, agency, register.get(Agency, other)))
        except StudyError as error:
            self.refused.emit(str(error))

    def _merge_people(self, person: Person, other: Person | None) -> None:
        if other and other.area_id != person.area_id:
            words = _("{one} and {other} are of different areas, so they stay two people.")
            self.said.emit((words.format(one=person.name, other=other.name), ""))
        else:
            self._page.conductor.begin(MergingPeople(self._book, person, other))

    @Slot()
    def add_agency(self) -> None:
        """One nobody comes for yet."""
        if self._page.tab is Tab.AGENCIES:
            self._page.conductor.begin(EditingAgency(self._book, None))

    @Slot()
    def remove(self) -> None:
        """Take an agency away where nothing uses it; otherwise say what does."""
        agency = self.agency
        if agency is None:
            return
        try:
            plan = self._book.plan_agency_removal(agency)
        except StudyError as error:
            self.refused.emit(str(error))
            return
        if plan is None:
            words = _("{name} has people or meetings, so it stays. Merge it (M) to have them go over.")
            self.said.emit((words.format(name=agency.name), ""))
        else:
            self._page.conductor.do(plan, "")

    def _other_selected(self) -> str:
        """The second of two rows that are selected."""
        current = self._page.list.currentIndex()
        others = [
            self._page.model.id_at(each) for each in self._page.list.selectedIndexes() if each != current
        ]
        return others[0] if len(others) == 1 else ""
