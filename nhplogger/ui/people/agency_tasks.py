"""The form about one agency: its name, its two letters and its colour."""

from dataclasses import replace

from nhplogger.domain.agencies import new_agency
from nhplogger.domain.agency_moves import agency_problem
from nhplogger.domain.ids import new_id
from nhplogger.domain.people import Agency
from nhplogger.domain.text import clean_line
from nhplogger.i18n import _
from nhplogger.logbook.people_book import PeopleBook, Plan
from nhplogger.ui.people.agency_colour import (
    GREY,
    OWN,
    choice_of,
    colour_choices,
    own_colour,
    own_colour_problem,
    own_colour_words,
)
from nhplogger.ui.people.form import Answers, Blank
from nhplogger.ui.people.tasks import FieldProblem, Table


class EditingAgency:
    """A new agency, or one that is there."""

    def __init__(self, book: PeopleBook, agency: Agency | None) -> None:
        self._book, self._agency = book, agency
        self._id = agency.id if agency else new_id()
        self.title = _("Change {name}").format(name=agency.name) if agency else _("Add an agency")
        self.save = _("Save") if agency else _("Add")

    def blanks(self) -> tuple[Blank, ...]:
        """Name, letters and colour."""
        agency = self._agency or Agency(id=self._id, name="", initials="", colour=GREY)
        own = agency.colour if choice_of(agency.colour) == OWN else ""
        letters = _("Two, and no other agency's; empty for ones that are free.")
        typed = _("Only for a colour of your own, such as #3A7CA5.")
        return (
            Blank(name="name", label=_("Name"), value=agency.name),
            Blank(name="initials", label=_("Letters on the badge"), value=agency.initials, hint=letters),
            Blank(
                name="colour",
                label=_("Colour"),
                value=choice_of(agency.colour),
                choices=colour_choices(),
                swatches=True,
            ),
            Blank(
                name="own", label=_("Colour of your own"), value=own, hint=typed, only_with=("colour", OWN)
            ),
        )

    def foresee(self, answers: Answers) -> tuple[str, Table]:
        """How well a colour of one's own can be seen."""
        if answers["colour"] == OWN and answers["own"]:
            return own_colour_problem(answers["own"]) or own_colour_words(answers["own"]), ()
        return _("Its name, letters and colour change in every meeting and list."), ()

    def make(self, answers: Answers) -> Plan:
        """The agency as filled in."""
        colour = answers["colour"]
        if colour == OWN:
            if problem := own_colour_problem(answers["own"]):
                raise FieldProblem("own", problem)
            colour = own_colour(answers["own"])
        name, initials = clean_line(answers["name"]), answers["initials"].strip().upper()
        others = [each for each in self._book.register.all(Agency) if each.id != self._id]
        if name and not initials:
            initials = new_agency(name, others).initials
        before = self._agency or Agency(id=self._id, name=name, initials=initials)
        after = replace(before, name=name, initials=initials, colour=colour)
        field, words = agency_problem(after, self._book.register)
        if words:
            raise FieldProblem(field, words)
        return self._book.plan_agency(self._agency, after)

    def in_hand(self, answers: Answers) -> str:
        """The agency."""
        return self._id
