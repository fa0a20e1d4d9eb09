"""What the columns of a sheet are for, guessed from their headings and changed by whoever looks."""

import re
from collections.abc import Sequence
from enum import StrEnum

from nhplogger.domain.text import folded


class Use(StrEnum):
    """What a column is brought in as."""

    IGNORED = "ignored"
    NAME = "name"
    FORENAME = "forename"
    SURNAME = "surname"
    ROLE = "role"
    AGENCY = "agency"
    ITEM = "item"
    MINUTES = "minutes"


# English and Welsh headings, as attendance lists and agendas have them.
_MEANT = {
    Use.FORENAME: "first name|forename|given name|enw cyntaf",
    Use.SURNAME: "last name|surname|family name|second name|cyfenw",
    Use.NAME: "name|full name|person|attendee|member|who|contact|delegate|enw|names?|attendees|invitee",
    Use.ROLE: "role|title|job title|position|post|job|capacity|rank|rôl|swydd",
    Use.AGENCY: "agency|organi[sz]ation|organi[sz]ation name|org|company|employer|partner|representing|"
    "service|body|sefydliad|asiantaeth",
    Use.ITEM: "item|agenda|agenda item|topic|subject|heading|business|eitem|pwnc",
    Use.MINUTES: "minutes|mins?|duration|length|time allowed|time allotted|munudau",
}
_HEADINGS = {use: re.compile(words) for use, words in _MEANT.items()}
_ABOUT = re.compile(r"\s*\(.*\)|[^\w\s]")  # "Duration (mins)", "Name:"
_ONCE = frozenset(Use) - {Use.IGNORED}


def guessed(heads: Sequence[str]) -> tuple[Use, ...]:
    """A use for each column, each use once; what no heading tells is ignored, e-mail and telephone too.

    A title beside minutes is an item of an agenda, not somebody's role.
    """
    words = [folded(_ABOUT.sub(" ", head)) for head in heads]
    agenda = _is_agenda(words)
    uses: list[Use] = []
    for word in words:
        found = _use(word)
        if agenda and found is Use.ROLE and word == "title":
            found = Use.ITEM
        uses.append(found if found not in uses else Use.IGNORED)
    return tuple(uses)


def put(uses: Sequence[Use], column: int, use: Use) -> tuple[Use, ...]:
    """The uses with one column's changed; another column that had it is ignored from now on."""
    return tuple(
        use if place == column else Use.IGNORED if each is use and use in _ONCE else each
        for place, each in enumerate(uses)
    )


def is_agenda(uses: Sequence[Use]) -> bool:
    """Whether columns are those of an agenda rather than of people."""
    return Use.ITEM in uses


def _is_agenda(words: Sequence[str]) -> bool:
    people = any(_use(word) in (Use.NAME, Use.SURNAME, Use.FORENAME, Use.AGENCY) for word in words)
    return not people and any(_use(word) is Use.MINUTES for word in words)


def _use(word: str) -> Use:
    return next((use for use, meant in _HEADINGS.items() if meant.fullmatch(word)), Use.IGNORED)
