"""The forms that make two people, or two agencies, one."""

from nhplogger.domain.people import Agency, Person
from nhplogger.domain.plain_letters import plain
from nhplogger.domain.resolving import Naming
from nhplogger.i18n import _, plural
from nhplogger.logbook.people_book import PeopleBook, Plan
from nhplogger.ui.people.form import Answers, Blank
from nhplogger.ui.people.merge_words import holding_words, person_table
from nhplogger.ui.people.tasks import FieldProblem, Table

_OTHER, _KEPT, _THIS, _THAT = "other", "kept", "this", "that"


class MergingPeople:
    """Who else it is, and whose name stays; nothing is chosen without the person saying so."""

    def __init__(self, book: PeopleBook, person: Person, other: Person | None = None) -> None:
        self._book, self._person, self._given = book, person, other
        self.title = _("{name} and somebody else are one person").format(name=person.name)
        self.save = _("Make them one")

    def blanks(self) -> tuple[Blank, ...]:
        """Whoever is likely comes first."""
        likely = self._book.likely_same(self._person)
        chosen = self._given or (likely[0] if likely else None)
        known = {each.id for each in likely}
        everybody = self._book.register.all(Person)
        area = [each for each in everybody if each.area_id == self._person.area_id]
        others = sorted(
            (each for each in area if each.id not in known | {self._person.id}),
            key=lambda each: plain(each.name),
        )
        near = [(each.id, _("{name} – may be the same").format(name=each.name)) for each in likely]
        choices = (("", _("Choose who it is")), *near, *((each.id, each.name) for each in others))
        kept = _THAT if self._person.unnamed else _THIS
        stays = ((_THIS, self._person.name), (_THAT, _("the other's")))
        return (
            Blank(
                name=_OTHER,
                label=_("The same person as"),
                value=chosen.id if chosen else "",
                choices=choices,
                hint=_(
                    "Only people of the same area are offered: somebody of another area stays a person of "
                    "their own. Names that are alike come first."
                ),
            ),
            Blank(name=_KEPT, label=_("Whose name stays"), value=kept, choices=stays),
        )

    def foresee(self, answers: Answers) -> tuple[str, Table]:
        """What each has, and what goes over to the one who stays."""
        naming = self._naming(answers)
        if naming is None:
            return "", ()
        other = naming.before if naming.after.id == self._person.id else naming.after
        words = _(
            "{what} go over from {gone} to {kept}. {gone} is no longer listed. Ctrl+Z parts them again."
        )
        what = holding_words(self._book.holding(naming.before.id))
        said = words.format(what=what, gone=naming.before.name, kept=naming.after.name)
        return said, person_table(self._book, self._person, other)

    def make(self, answers: Answers) -> Plan:
        """The two made one."""
        naming = self._naming(answers)
        if naming is None:
            raise FieldProblem(_OTHER, _("Choose who else it is, or press Esc."))
        return self._book.plan_naming(naming)

    def in_hand(self, answers: Answers) -> str:
        """Whoever stays."""
        naming = self._naming(answers)
        return naming.after.id if naming else self._person.id

    def _naming(self, answers: Answers) -> Naming | None:
        other = self._book.register.get(Person, answers[_OTHER])
        if other is None:
            return None
        stays = answers[_KEPT] == _THIS
        return Naming(other, self._person) if stays else Naming(self._person, other)


class MergingAgencies:
    """Which agency it is too; the one chosen stays."""

    def __init__(self, book: PeopleBook, agency: Agency, other: Agency | None = None) -> None:
        self._book, self._agency, self._given = book, agency, other
        self.title = _("{name} is another agency's name").format(name=agency.name)
        self.save = _("Make them one")

    def blanks(self) -> tuple[Blank, ...]:
        """The other agencies."""
        others = sorted(self._book.register.all(Agency), key=lambda each: plain(each.name))
        choices = tuple((each.id, each.name) for each in others if each.id != self._agency.id)
        value = self._given.id if self._given else ""
        choices = (("", _("Choose an agency")), *choices)
        return (Blank(name=_OTHER, label=_("The agency that stays"), value=value, choices=choices),)

    def foresee(self, answers: Answers) -> tuple[str, Table]:
        """What each has, and what goes over."""
        kept = self._book.register.get(Agency, answers[_OTHER])
        if kept is None:
            return "", ()
        meetings = self._book.agency_meetings()
        one, other = (
            (each.name, each.initials, str(len(self._book.people_of(each.id))), str(meetings.get(each.id, 0)))
            for each in (self._agency, kept)
        )
        names = ("", _("Letters"), _("People"), _("Meetings"))
        people = plural("{count} person", "{count} people", len(self._book.people_of(self._agency.id)))
        words = _("{people} and every seat of {gone} go over to {kept}. Ctrl+Z parts them again.")
        said = words.format(people=people, gone=self._agency.name, kept=kept.name)
        return said, tuple(zip(names, one, other, strict=True))

    def make(self, answers: Answers) -> Plan:
        """The two made one."""
        kept = self._book.register.get(Agency, answers[_OTHER])
        if kept is None:
            raise FieldProblem(_OTHER, _("Choose the agency that stays, or press Esc."))
        return self._book.plan_agency_merge(self._agency, kept)

    def in_hand(self, answers: Answers) -> str:
        """The agency that stays."""
        return answers[_OTHER]
