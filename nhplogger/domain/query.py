"""What somebody looks for: words, and filters by area, kind, theme, person, agency, state and day."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from nhplogger.domain.entry import Sign


class Facet(StrEnum):
    """The sorts of filters. Those of one sort combine with *or*, those of different sorts with *and*."""

    AREA = "area"
    TYPE = "type"
    STATE = "state"
    AGENCY = "agency"
    PERSON = "person"
    THEME = "theme"
    KIND = "kind"
    ACTION = "action"
    STAR = "star"


class ActionIs(StrEnum):
    """What an action may be asked to be; `open` is either of the two that are not over."""

    OPEN = "open"
    OVERDUE = "overdue"
    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    DONE = "done"
    DROPPED = "dropped"


STARRED = "starred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One value of a facet.

    `value` is an id for areas, agencies, people and themes; a `State`, `Kind` or `ActionIs`; the kind of a
    meeting as it is written; `STARRED`. `sign` is for themes: none where any will do.
    """

    facet: Facet
    value: str
    sign: Sign | None = None
    excluded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for. All words and phrases must be there, none of `unwanted` (words or phrases).

    Where `open_end` is set, the last of `words` is still being typed and finds whatever begins with it.
    `since` and `until` are days, both inclusive. `problems` are sentences about what was not understood.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    open_end: bool = False
    filters: frozenset[Filter] = frozenset()
    since: date | None = None
    until: date | None = None
    problems: tuple[str, ...] = field(default=(), compare=False)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked: everything answers it."""
        return self == Query()

    @property
    def has_text(self) -> bool:
        """Whether there are words or phrases to find; unwanted ones alone find nothing."""
        return bool(self.words or self.phrases)

    def of(self, facet: Facet, *, excluded: bool = False) -> tuple[Filter, ...]:
        """The filters of a facet, always in the same order."""
        found = (each for each in self.filters if (each.facet, each.excluded) == (facet, excluded))
        return tuple(sorted(found, key=lambda each: (each.value, each.sign is not None, each.sign or 0)))

    def has(self, facet: Facet, value: str, sign: Sign | None = None) -> bool:
        """Whether that value is one of those asked for."""
        return Filter(facet=facet, value=value, sign=sign) in self.filters

    def toggled(self, facet: Facet, value: str, sign: Sign | None = None) -> "Query":
        """With that value asked for, or no longer where it was; one that was excluded is asked for."""
        wanted = Filter(facet=facet, value=value, sign=sign)
        others = self.filters - {wanted, replace(wanted, excluded=True)}
        return replace(self, filters=others if wanted in self.filters else others | {wanted})

    def without(self, facet: Facet, *, excluded: bool = False) -> "Query":
        """With none of the filters of that facet that are asked for (or excluded)."""
        return replace(self, filters=self.filters - set(self.of(facet, excluded=excluded)))
