"""The values of each facet in the order they are offered, from what was counted."""

from collections.abc import Mapping, Sequence

from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting_list import Counts
from nhplogger.domain.people import Agency
from nhplogger.domain.query import Facet, Filter, Query
from nhplogger.domain.query_chips import filter_words
from nhplogger.domain.study import Area
from nhplogger.ui.meetings.facet_box import FacetValue


def facet_values(counts: Counts, query: Query, register: Contents) -> Mapping[Facet, Sequence[FacetValue]]:
    """Areas by name, the rest the commonest first; what is chosen is there though nothing has it."""
    return {facet: _of(facet, counted, query, register) for facet, counted in counts.items()}


def _of(facet: Facet, counts: Mapping[str, int], query: Query, register: Contents) -> Sequence[FacetValue]:
    chosen = {each.value for each in query.of(facet)}
    known = {area.id for area in register.all(Area)} if facet is Facet.AREA else set()
    values = [
        FacetValue(
            value=value,
            words=_words(facet, value, register),
            count=counts.get(value, 0),
            chosen=value in chosen,
            badge=_badge(facet, value, register),
        )
        for value in {*counts, *chosen, *known}
    ]
    by_name = facet is Facet.AREA
    return sorted(
        values, key=lambda each: (0 if by_name else -(each.count or 0), each.words.casefold(), each.value)
    )


def _words(facet: Facet, value: str, register: Contents) -> str:
    words = filter_words(Filter(facet=facet, value=value), register)
    return words[:1].upper() + words[1:]


def _badge(facet: Facet, value: str, register: Contents) -> tuple[str, str] | None:
    agency = register.get(Agency, value) if facet is Facet.AGENCY else None
    return (agency.initials, agency.colour) if agency else None
