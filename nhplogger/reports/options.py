"""What a report is to hold."""

from dataclasses import dataclass
from enum import StrEnum


class ReportKind(StrEnum):
    """The reports there are: three of one meeting, two across meetings, and the observer's own."""

    OBSERVATION = "observation"
    PARTNERS = "partners"
    FULL_LOG = "log"
    TRACKER = "tracker"
    AREA = "area"
    REFLECTIONS = "reflections"


class Part(StrEnum):
    """What may be left out of a report."""

    PEOPLE = "people"
    AGENDA = "agenda"
    AGREED = "agreed"
    QUOTES = "quotes"
    RATINGS = "ratings"
    TALK = "talk"


EVERY_PART = frozenset(Part)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """Pseudonyms in place of names and no reflections, unless asked for.

    With `hide_agencies`, agencies become letters too. `language` is the BCP 47 tag of the words of the report
    (`en-GB` or `cy-GB`); what was said stays in its own.
    """

    kind: ReportKind = ReportKind.OBSERVATION
    real_names: bool = False
    hide_agencies: bool = False
    reflections: bool = False
    parts: frozenset[Part] = EVERY_PART
    language: str = "en-GB"
