"""What is asked when somebody in a session turns out to be somebody else, and what makes them one."""

from nhplogger.domain.amending import amendments
from nhplogger.domain.edits import Edit
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.people import Person
from nhplogger.domain.plain_letters import plain
from nhplogger.domain.resolving import Naming
from nhplogger.domain.study import Area
from nhplogger.i18n import _
from nhplogger.logbook.people_book import PeopleBook
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.ui.sessions.change import Change
from nhplogger.ui.sessions.change_strip import Answers, Blank

_OTHER, _KEPT, _THIS, _THAT = "other", "kept", "this", "that"


class NamingChange:
    """One act of the session that is read, so that it is taken back there; it reaches every meeting."""

    def __init__(self, book: ReadingBook) -> None:
        self._book, self._people = book, PeopleBook(book.book, book)

    def merge(self, person: Person) -> Change:
        """Who else it is, likely ones first, and whose name stays."""
        choices = (("", _("Choose who it is")), *((each.id, each.name) for each in self._others(person)))
        stays = ((_THIS, person.name), (_THAT, _("the other's")))
        kept = _THAT if person.unnamed else _THIS
        blanks = (
            Blank(name=_OTHER, label=_("The same person as"), choices=choices),
            Blank(name=_KEPT, label=_("Whose name stays"), value=kept, choices=stays),
        )

        def make(answers: Answers) -> tuple[Edit, ...]:
            other = self._book.register.get(Person, answers[_OTHER])
            if other is None:
                raise StudyError(_("Choose who else it is, or press Esc."))
            stays = answers[_KEPT] == _THIS
            naming = Naming(other, person) if stays else Naming(person, other)
            return self._edits(naming, answers.get("reason", ""))

        owes = any(
            each.state is State.COMPLETE and each.area_id == person.area_id
            for each in self._book.register.all(Meeting)
        )
        label = _("Make two people one")
        return Change(label=label, blanks=blanks, make=make, owes_reason=owes, hint=self._hint(person))

    def _hint(self, person: Person) -> str:
        area = self._book.register.get(Area, person.area_id)
        words = _("Only people of {area} are offered: somebody of another area stays a person of their own.")
        return words.format(area=area.name if area else _("the same area"))

    def _others(self, person: Person) -> tuple[Person, ...]:
        likely = self._people.likely_same(person)
        known = {person.id, *(each.id for each in likely)}
        area = (each for each in self._book.register.all(Person) if each.area_id == person.area_id)
        rest = sorted((each for each in area if each.id not in known), key=_name)
        return (*likely, *rest)

    def _edits(self, naming: Naming, reason: str) -> tuple[Edit, ...]:
        """With the reason for the other meetings; the session adds its own."""
        plan = self._people.plan_naming(naming)
        own = self._book.owes()
        others = tuple(each for each in plan.amends if each.id not in own)
        return (*plan.edits, *amendments(others, reason, self._book.clock.now()))


def _name(person: Person) -> str:
    return plain(person.name)
