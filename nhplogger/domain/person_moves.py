"""What can be said anew of a person, and what is wrong with it where something is."""

from nhplogger.domain.contents import Contents
from nhplogger.domain.people import Person
from nhplogger.domain.text import folded
from nhplogger.i18n import _


def person_problem(person: Person, register: Contents) -> tuple[str, str]:
    """What is wrong with a person, after the name of the field it is in; two empty ones where nothing is.

    A pseudonym is nobody else's in the area, and no one's real name anywhere in the study: it would name
    them in a report.
    """
    if not person.name:
        return "name", _("A name is missing. Type one, and it can be saved.")
    if not person.pseudonym:
        return "pseudonym", _("Reports need something to call them. Type a pseudonym, such as “Officer 2”.")
    wanted = folded(person.pseudonym)
    others = [each for each in register.all(Person) if each.id != person.id]
    named = [each for each in others if each.unnamed is False and folded(each.name) == wanted]
    if any(folded(each.pseudonym) != wanted or each.area_id == person.area_id for each in named):
        return "pseudonym", _("That is somebody's real name. A report would name them; type another.")
    if any(each.area_id == person.area_id and folded(each.pseudonym) == wanted for each in others):
        return "pseudonym", _("Somebody else of this area is called so in reports. Type another pseudonym.")
    return "", ""
