"""Closing the gaps of a debrief: what each of them can be mended by, done through the debrief's own door."""

from datetime import date, datetime

from nhplogger.analysis.debrief_checks import Checked, checked
from nhplogger.analysis.debrief_findings import (
    ActionLacks,
    Check,
    Finding,
    LeftOpen,
    Nameless,
    NoAgency,
    NoEnd,
    NoStart,
    NotMentioned,
    PersonalFound,
    Silence,
    Unthemed,
)
from nhplogger.analysis.personal_data import PersonalKind
from nhplogger.domain import debrief_mends as mends
from nhplogger.domain.action import Status
from nhplogger.domain.action_moves import change_terms, owners_of
from nhplogger.domain.action_updates import moment_of
from nhplogger.domain.amending import amendments
from nhplogger.domain.due_dates import Due
from nhplogger.domain.edits import Edit
from nhplogger.domain.entry import Sign
from nhplogger.domain.people import Person
from nhplogger.domain.plain_letters import plain
from nhplogger.domain.resolving import Naming, renamed
from nhplogger.domain.spell import SpellKind
from nhplogger.i18n import _
from nhplogger.logbook.debriefing import Debriefing
from nhplogger.logbook.people_book import PeopleBook


class Mending:
    """Each mend is one act, which Ctrl+Z takes back; false where it was refused, and the debrief said why."""

    def __init__(self, debriefing: Debriefing) -> None:
        self._debriefing = debriefing
        self._people = PeopleBook(debriefing.logbook, debriefing)

    def checks(self) -> tuple[Checked, ...]:
        """The meeting looked through as it stands; nothing where none is debriefed."""
        meeting, book = self._debriefing.meeting, self._debriefing.book
        return checked(meeting, book.meeting, book.register) if meeting else ()

    def leave(self, check: Check, finding: Finding) -> bool:
        """Leave a gap open on purpose."""
        return self._do(
            _("Leave a check as it is"), *mends.settle(self._meeting_id, check.value, finding.about)
        )

    def own(self, lacks: ActionLacks, person_id: str) -> bool:
        """An owner for an action that has none."""
        contents, action = self._debriefing.book.meeting, lacks.action
        due = Due(start=0, end=0, day=action.due, words=action.due_words)
        return self._do(_("Name an owner"), *change_terms(action, (person_id,), due, contents))

    def set_due(self, lacks: ActionLacks, day: date) -> bool:
        """A day for an action that has none."""
        contents, action = self._debriefing.book.meeting, lacks.action
        owners = tuple(owner.person_id for owner in owners_of(action, contents))
        due = Due(start=0, end=0, day=day)
        return self._do(_("Set a due date"), *change_terms(action, owners, due, contents))

    def call(self, found: Nameless, name: str) -> bool:
        """A name, or a role such as “Resident 4”, for somebody who had none."""
        return self._named(renamed(found.person, name.strip()))

    def same_as(self, found: Nameless, other: Person) -> bool:
        """Somebody without a name turns out to be somebody the study knows."""
        return self._named(Naming(found.person, other))

    def others_for(self, found: Nameless) -> tuple[Person, ...]:
        """Whom somebody could turn out to be: the likely ones first, then everybody of the area."""
        likely = self._people.likely_same(found.person)
        known = {found.person.id, *(each.id for each in likely)}
        everybody = self._debriefing.book.register.all(Person)
        here = (each for each in everybody if each.area_id == found.person.area_id)
        rest = sorted((each for each in here if each.id not in known and not each.unnamed), key=_name)
        return (*likely, *rest)

    def mark(self, found: Unthemed, theme_id: str, sign: Sign = Sign.NEUTRAL) -> bool:
        """A theme on a line."""
        return self._do(_("Mark a theme"), *mends.mark_line(found.entry, theme_id, sign))

    def set_time(self, found: NoStart | NoEnd, at: datetime) -> bool:
        """When the meeting began, or ended."""
        if isinstance(found, NoStart):
            return self._do(_("Say when the meeting began"), *mends.began_at(found.meeting, at))
        return self._do(_("Say when the meeting ended"), *mends.ended_at(found.meeting, at))

    def end(self, found: LeftOpen, at: datetime) -> bool:
        """The end of what was left open."""
        return self._do(_("Say when it ended"), *mends.end_open(found.value, at))

    def fill(self, found: Silence, kind: SpellKind) -> bool:
        """What went on while nothing was written."""
        edits = mends.fill_silence(self._meeting_id, found.start, found.end, kind)
        return self._do(_("Account for a silence"), *edits)

    def seat(self, found: NoAgency, agency_id: str) -> bool:
        """For which agency somebody came."""
        return self._do(_("Say for whom somebody came"), *mends.seat_for(found.seat, found.person, agency_id))

    def tell(self, found: NotMentioned, status: Status) -> bool:
        """How far a carried-over action was said to be."""
        meeting, contents = self._debriefing.meeting, self._debriefing.book.meeting
        if meeting is None:
            return False
        edits = mends.tell_of(found.action, status, contents, meeting.id, moment_of(meeting))
        return self._do(_("Update an action"), *edits)

    def replace(self, found: PersonalFound, instead: str = "") -> bool:
        """Other words in the line for what is personal in it."""
        edits = mends.replace_words(found.entry, found.found.words, instead or self.stand_in(found))
        return self._do(_("Replace what is personal"), *edits)

    def stand_in(self, found: PersonalFound) -> str:
        """What would stand for it: the pseudonym of somebody the study knows, or what it was."""
        if found.found.kind is PersonalKind.NAME:
            words, everybody = plain(found.found.words), self._debriefing.book.register.all(Person)
            meant = [each for each in everybody if words in (plain(each.name), *plain(each.name).split())]
            return f"[{meant[0].pseudonym}]" if len(meant) == 1 else f"[{_('name')}]"
        return f"[{_kinds()[found.found.kind]}]"

    @property
    def _meeting_id(self) -> str:
        meeting = self._debriefing.meeting
        return meeting.id if meeting else ""

    def _named(self, naming: Naming) -> bool:
        """With a reason for each complete meeting that the name reaches."""
        plan = self._people.plan_naming(naming)
        now = self._debriefing.logbook.clock.now()
        reasons = amendments(plan.amends, _("Named in the debrief of another meeting"), now)
        return self._do(plan.label, *plan.edits, *reasons)

    def _do(self, label: str, *edits: Edit) -> bool:
        return self._debriefing.do(label, *edits)


def _name(person: Person) -> str:
    return plain(person.name)


def _kinds() -> dict[PersonalKind, str]:
    return {
        PersonalKind.NAME: _("name"),
        PersonalKind.POSTCODE: _("postcode"),
        PersonalKind.TELEPHONE: _("telephone number"),
        PersonalKind.EMAIL: _("e-mail address"),
        PersonalKind.BIRTH_DATE: _("date of birth"),
        PersonalKind.NUMBER_PLATE: _("number plate"),
    }
