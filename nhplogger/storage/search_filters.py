"""The filters of a query as conditions on lines of the log and their meetings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import assert_never

from nhplogger.domain.query import ActionIs, Facet, Filter, Query

# The unary plus keeps the engine from beginning with an index of its own choice: with words it would look up
# every line that some person or theme has, instead of asking of each line found whether it has them.
_OF_PEOPLE = """
{plus}entry.row IN (SELECT row FROM entry WHERE speaker_id IN ({marks}) UNION
    SELECT line.row FROM action_owner JOIN action ON action.id = action_owner.action_id
        JOIN entry AS line ON line.id = action.entry_id
    WHERE action_owner.person_id IN ({marks}) AND action_owner.removed_at IS NULL
        AND action.removed_at IS NULL)
"""
_OF_AGENCY = """
EXISTS (SELECT 1 FROM attendance WHERE attendance.person_id = entry.speaker_id
    AND attendance.meeting_id = entry.meeting_id AND attendance.removed_at IS NULL AND agency_id IN ({marks}))
"""
_MARKED = """
EXISTS (SELECT 1 FROM mark WHERE mark.entry_id = entry.id AND mark.removed_at IS NULL AND ({either}))
"""
_AGREED = """
EXISTS (SELECT 1 FROM action WHERE action.meeting_id = entry.meeting_id AND action.entry_id = entry.id
    AND action.removed_at IS NULL AND ({either}))
"""
_OPEN = "status IN ('not started', 'in progress')"
_COLUMNS = {
    Facet.AREA: "meeting.area_id",
    Facet.TYPE: "meeting.kind",
    Facet.STATE: "meeting.state",
    Facet.KIND: "entry.kind",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL that is true or not, with what is filled in for its marks."""

    sql: str
    given: tuple[str | int, ...] = ()


def conditions(query: Query, today: date | None) -> Iterator[Condition]:
    """What a line must be, by the filters of a query; words, first and last day are left to the search."""
    if not query.filters:
        return
    today = today or datetime.now(UTC).date()
    for facet in Facet:
        if found := query.of(facet):
            yield _condition(facet, found, today, of_words=query.has_text)
        if found := query.of(facet, excluded=True):
            unwanted = _condition(facet, found, today, of_words=True)
            yield Condition(f"({unwanted.sql}) IS NOT TRUE", unwanted.given)


def _condition(facet: Facet, found: tuple[Filter, ...], today: date, *, of_words: bool) -> Condition:
    values = tuple(each.value for each in found)
    marks = ", ".join("?" * len(values))
    match facet:
        case Facet.AREA | Facet.TYPE | Facet.STATE | Facet.KIND:
            return Condition(f"{_COLUMNS[facet]} IN ({marks})", values)
        case Facet.STAR:
            return Condition("entry.starred")
        case Facet.AGENCY:
            return Condition(_OF_AGENCY.format(marks=marks), values)
        case Facet.PERSON:
            return Condition(_OF_PEOPLE.format(marks=marks, plus="+" if of_words else ""), values * 2)
        case Facet.THEME:
            return _either(_MARKED, map(_theme, found))
        case Facet.ACTION:
            return _either(_AGREED, (_action(ActionIs(value), today) for value in values))
        case _:
            assert_never(facet)


def _theme(each: Filter) -> Condition:
    if each.sign is None:
        return Condition("+theme_id = ?", (each.value,))
    return Condition("(+theme_id = ? AND sign = ?)", (each.value, each.sign.value))


def _action(wanted: ActionIs, today: date) -> Condition:
    match wanted:
        case ActionIs.OPEN:
            return Condition(_OPEN)
        case ActionIs.OVERDUE:
            return Condition(f"({_OPEN} AND due < ?)", (today.isoformat(),))
        case _:
            return Condition("status = ?", (wanted.value,))


def _either(sql: str, found: Iterable[Condition]) -> Condition:
    found = tuple(found)
    given = tuple(cell for each in found for cell in each.given)
    return Condition(sql.format(either=" OR ".join(each.sql for each in found)), given)
