"""The people and agencies of a study: what is known of them, and what is done to them in all meetings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject

from nhplogger.analysis import person_record
from nhplogger.analysis.same_person import likely_same
from nhplogger.domain.action import Action
from nhplogger.domain.acts_of_pages import is_of_people
from nhplogger.domain.agency_moves import merge_agencies
from nhplogger.domain.amending import amendments, complete_meetings
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.people_seen import Holding, Owned, Seen, Sitting
from nhplogger.domain.resolving import Naming, resolve
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.page_history import PageHistory


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would be done; `amends` are the complete meetings for which a reason is owed."""

    label: str
    edits: tuple[Edit, ...] = ()
    amends: tuple[Meeting, ...] = field(default=())


class PeopleBook(QObject):
    """Reads the file anew each time; what the disk has refused so far is not in it.

    Everything done here is one act of no meeting, and is taken back here.
    """

    def __init__(self, logbook: Logbook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.book = logbook
        self.history = PageHistory(logbook, is_of_people, self)

    @property
    def register(self) -> Contents:
        """Every person, agency, area and meeting of the study."""
        return self.book.register

    @property
    def counts_all(self) -> bool:
        """Whether what is read here is all there is: nothing is held in memory."""
        return not self.book.held

    def seen(self, ids: Sequence[str]) -> dict[str, Seen]:
        """Those people counted. Raises StudyError."""
        return self.book.store.people.seen(ids)

    def sittings(self, person_id: str) -> tuple[Sitting, ...]:
        """The meetings a person was at or missed, oldest first. Raises StudyError."""
        return self.book.store.people.sittings(person_id, self.register)

    def owned(self, person_id: str) -> tuple[Owned, ...]:
        """The actions a person owns, newest first. Raises StudyError."""
        return self.book.store.people.owned(person_id, self.register)

    def owned_counts(self, owned: Iterable[Owned]) -> person_record.OwnedCounts:
        """How those actions stand today."""
        return person_record.owned_counts(owned, self.book.clock.today())

    def holding(self, person_id: str) -> Holding:
        """How much stands under a person. Raises StudyError."""
        return self.book.store.people.holding(person_id)

    def likely_same(self, person: Person) -> tuple[Person, ...]:
        """Who may be the same person under another name, most likely first."""
        return likely_same(person, self.register.all(Person))

    def agency_meetings(self) -> dict[str, int]:
        """At how many meetings each agency has or had a seat, by its id. Raises StudyError."""
        return self.book.store.people.agency_meetings()

    def meetings_of_agency(self, agency_id: str, most: int) -> tuple[Meeting, ...]:
        """The meetings an agency has or had a seat at, newest first. Raises StudyError."""
        ids = self.book.store.people.meetings_of_agency(agency_id, most)
        return tuple(each for meeting_id in ids if (each := self.register.get(Meeting, meeting_id)))

    def people_of(self, agency_id: str) -> tuple[Person, ...]:
        """Those who usually come for an agency."""
        return tuple(each for each in self.register.all(Person) if each.agency_id == agency_id)

    def plan_naming(self, naming: Naming) -> Plan:
        """Another name, or two people made one, in every meeting that mentions them. Raises StudyError."""
        before = naming.before
        meetings = [self.book.contents_of(each) for each in self.book.store.people.touched_by(before)]
        people = [each for each in self.register.all(Person) if each.area_id == before.area_id]
        edits = resolve(naming, meetings, people)
        if naming.merges:
            edits = (*edits, *_filled(naming))
        of_action = {action.id: action.meeting_id for each in meetings for action in each.all(Action)}
        label = _("Make two people one") if naming.merges else _("Rename a person")
        return self._plan(label, edits, of_action)

    def plan_person(self, before: Person, after: Person) -> Plan:
        """Another role, agency or pseudonym; what was recorded of them that day stays."""
        edits: tuple[Edit, ...] = (Changed(before, after),) if before != after else ()
        return Plan(label=_("Change a person"), edits=edits)

    def plan_agency(self, before: Agency | None, after: Agency) -> Plan:
        """A new agency, or one with another name, letters or colour."""
        if before is None:
            return Plan(label=_("Add an agency"), edits=(Added(after),))
        edits = (Changed(before, after),) if before != after else ()
        return Plan(label=_("Change an agency"), edits=edits)

    def plan_agency_merge(self, gone: Agency, kept: Agency) -> Plan:
        """Two agencies made one. Raises StudyError."""
        seats = self.book.store.people.seats_of_agency(gone.id)
        edits = merge_agencies(gone, kept, self.register.all(Person), seats)
        return self._plan(_("Make two agencies one"), edits, {})

    def plan_agency_removal(self, agency: Agency) -> Plan | None:
        """An agency taken away; none where somebody comes or came for it. Raises StudyError."""
        if self.people_of(agency.id) or self.book.store.people.seats_of_agency(agency.id):
            return None
        return Plan(label=_("Remove an agency"), edits=(Removed(agency),))

    def do(self, plan: Plan, reason: str = "") -> Act:
        """Do it all in one act, with the reason for each complete meeting. Raises StudyError."""
        reasons = amendments(plan.amends, reason.strip(), self.book.clock.now())
        return self.history.do(plan.label, *plan.edits, *reasons)

    def _plan(self, label: str, edits: tuple[Edit, ...], of_action: dict[str, str]) -> Plan:
        amends = complete_meetings(edits, self.register, of_action)
        return Plan(label=label, edits=edits, amends=amends)


def _filled(naming: Naming) -> tuple[Edit, ...]:
    """Whoever stays takes over a role and an agency where they have none."""
    kept, gone = naming.after, naming.before
    after = replace(kept, role=kept.role or gone.role, agency_id=kept.agency_id or gone.agency_id)
    return (Changed(kept, after),) if after != kept else ()
