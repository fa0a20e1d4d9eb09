"""Agencies that sit at most tables, and letters for those that do not."""

import string
from collections.abc import Iterable

from nhplogger.domain.ids import new_id
from nhplogger.domain.people import Agency
from nhplogger.domain.text import folded

# Each pair of letters is also the name of the agency's colour in the themes.
USUAL = {
    "Police": "PO",
    "Council": "CO",
    "Housing": "HO",
    "Youth services": "YS",
    "Residents": "RE",
    "Health": "HE",
    "Voluntary sector": "VS",
    "Business and schools": "BS",
}


def new_agency(name: str, others: Iterable[Agency]) -> Agency:
    """An agency of that name, with letters no other has."""
    usual = next((letters for known, letters in USUAL.items() if folded(known) == folded(name)), None)
    taken = {agency.initials for agency in others}
    if usual and usual not in taken:
        return Agency(id=new_id(), name=name, initials=usual, colour=usual)
    return Agency(id=new_id(), name=name, initials=_initials(name, taken | set(USUAL.values())))


def _initials(name: str, taken: set[str]) -> str:
    """The first letters of the first two words, or of one word its first with each later one in turn."""
    letters = [word[0] for word in name.upper().split() if word[0].isalnum()]
    word = "".join(character for character in name.upper() if character.isalnum()) or "X"
    wanted = ["".join(letters[:2])] if len(letters) > 1 else []
    others = string.ascii_uppercase + string.digits
    wanted += [word[0] + second for second in (*word[1:], *others)]
    wanted += [first + second for first in others for second in others]
    return next((pair for pair in wanted if pair not in taken), "XX")
