"""What can be done to the agencies of a study: changed, made one, taken away."""

import re
from collections.abc import Iterable
from dataclasses import replace

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Changed, Edit, Removed
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.text import folded
from nhplogger.i18n import _

_INITIALS = re.compile(r"[^\W_]{2}")


def agency_problem(agency: Agency, register: Contents) -> tuple[str, str]:
    """What is wrong with an agency, after the name of the field it is in; two empty ones where nothing is."""
    others = [each for each in register.all(Agency) if each.id != agency.id]
    if not agency.name:
        return "name", _("An agency needs a name.")
    if any(folded(each.name) == folded(agency.name) for each in others):
        words = _("{name} is an agency already. Type another name, or make the two one (M in the list).")
        return "name", words.format(name=agency.name)
    if not _INITIALS.fullmatch(agency.initials):
        return "initials", _("Two letters or figures, please: they stand on the badge.")
    holder = next((each for each in others if each.initials == agency.initials), None)
    if holder:
        words = _("{letters} stands for {name}. Type two other letters.")
        return "initials", words.format(letters=agency.initials, name=holder.name)
    return "", ""


def merge_agencies(
    gone: Agency, kept: Agency, people: Iterable[Person], seats: Iterable[Attendance]
) -> tuple[Edit, ...]:
    """Has everybody and every seat of one agency be another's, and takes the first away."""
    moved_seats = (Changed(seat, replace(seat, agency_id=kept.id)) for seat in seats)
    moved = (Changed(each, replace(each, agency_id=kept.id)) for each in people if each.agency_id == gone.id)
    return (*moved_seats, *moved, Removed(gone))
