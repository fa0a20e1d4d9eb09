"""The forms about one person: a name everywhere, and role, agency and pseudonym."""

from dataclasses import replace

from nhplogger.domain.people import Agency, Person
from nhplogger.domain.person_moves import person_problem
from nhplogger.domain.register import Register
from nhplogger.domain.resolving import Naming, renamed
from nhplogger.domain.study import Area
from nhplogger.domain.text import clean_line
from nhplogger.i18n import _
from nhplogger.logbook.people_book import PeopleBook, Plan
from nhplogger.ui.people.form import Answers, Blank
from nhplogger.ui.people.merge_words import holding_words
from nhplogger.ui.people.tasks import FieldProblem, Table


class Renaming:
    """Another name in every meeting; that of somebody known there makes the two one."""

    def __init__(self, book: PeopleBook, person: Person) -> None:
        self._book, self._person = book, person
        title = _("Who is {name}?") if person.unnamed else _("Rename {name} everywhere")
        self.title = title.format(name=person.name)
        self.save = _("Name them") if person.unnamed else _("Rename")

    def blanks(self) -> tuple[Blank, ...]:
        """The name alone."""
        value = "" if self._person.unnamed else self._person.name
        return (Blank(name="name", label=_("Name"), value=value),)

    def foresee(self, answers: Answers) -> tuple[str, Table]:
        """Whether it is a new name or somebody known."""
        naming = self._naming(answers["name"])
        if naming is None:
            return _("Lines, seats and actions everywhere will carry the name."), ()
        if not naming.merges:
            words = _("{name} everywhere from now on. The pseudonym in reports stays {pseudonym}.")
            return words.format(name=naming.after.name, pseudonym=naming.after.pseudonym), ()
        words = _(
            "{name} is known in this area: the two become one. {what} go over. Ctrl+Z parts them again."
        )
        what = holding_words(self._book.holding(self._person.id))
        return words.format(name=naming.after.name, what=what), ()

    def make(self, answers: Answers) -> Plan:
        """The renaming."""
        naming = self._naming(answers["name"])
        if naming is None:
            raise FieldProblem("name", _("Type another name, or press Esc."))
        return self._book.plan_naming(naming)

    def in_hand(self, answers: Answers) -> str:
        """Whoever they are now."""
        naming = self._naming(answers["name"])
        return naming.after.id if naming else self._person.id

    def _naming(self, typed: str) -> Naming | None:
        name, register = clean_line(typed), self._book.register
        area = register.get(Area, self._person.area_id)
        if not name or area is None or name == self._person.name:
            return None
        known = Register(contents=register).known_person(name, area)
        return (
            Naming(self._person, known)
            if known and known.id != self._person.id
            else renamed(self._person, name)
        )


class Changing:
    """Role, agency and pseudonym as they are from now on."""

    save = _("Save")

    def __init__(self, book: PeopleBook, person: Person) -> None:
        self._book, self._person = book, person
        self.title = _("Change what {name} is").format(name=person.name)

    def blanks(self) -> tuple[Blank, ...]:
        """The three."""
        person = self._person
        agencies = sorted(self._book.register.all(Agency), key=lambda each: each.name)
        choices = (("", _("No agency")), *((each.id, each.name) for each in agencies))
        hint = _("What reports call them: nobody else's, and nobody's real name.")
        return (
            Blank(name="role", label=_("Role"), value=person.role),
            Blank(name="agency", label=_("Agency"), value=person.agency_id or "", choices=choices),
            Blank(name="pseudonym", label=_("Pseudonym"), value=person.pseudonym, hint=hint),
        )

    def foresee(self, answers: Answers) -> tuple[str, Table]:
        """Nothing of the past moves."""
        return _("This holds from now on. What they were at each meeting stays as it was recorded."), ()

    def make(self, answers: Answers) -> Plan:
        """The change."""
        after = replace(
            self._person,
            role=clean_line(answers["role"]),
            agency_id=answers["agency"] or None,
            pseudonym=clean_line(answers["pseudonym"]),
        )
        if after.pseudonym != self._person.pseudonym:
            field, words = person_problem(after, self._book.register)
            if words:
                raise FieldProblem(field, words)
        return self._book.plan_person(self._person, after)

    def in_hand(self, answers: Answers) -> str:
        """The same person."""
        return self._person.id
