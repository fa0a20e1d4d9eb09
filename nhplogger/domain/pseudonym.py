"""What people are called outside the study."""

import re
from collections.abc import Iterable, Sequence

from nhplogger.domain.people import Agency, Person
from nhplogger.domain.text import folded

_RESIDENT = re.compile(r"resident \d+")


def new_pseudonym(name: str, role: str, agency: Agency | None, others: Sequence[Person]) -> str:
    """A pseudonym none of the others in the area has: the role, or the agency, with a number where needed.

    Residents are only numbered: what is written as their role often says where they live.
    """
    taken = {folded(person.pseudonym) for person in others}
    if agency and folded(agency.name) == "residents":
        own = [name] if _RESIDENT.fullmatch(folded(name)) else []
        return _free([*own, *(f"Resident {number}" for number in range(1, len(others) + 2))], taken)
    base = role or (agency.name if agency else "") or "Person"
    base = base[:1].upper() + base[1:]
    return _free([base, *(f"{base} {number}" for number in range(2, len(others) + 3))], taken)


def _free(names: Iterable[str], taken: set[str]) -> str:
    return next(name for name in names if folded(name) not in taken)
