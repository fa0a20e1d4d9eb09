"""The lines that the rarest filter of a query leaves, where they are few enough to begin with them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from nhplogger.domain.query import Facet, Query
from nhplogger.storage.engine import Database
from nhplogger.storage.meeting_sieve import SIGNED, agreed, base, kept, parameters, values

# Facets by which a meeting is left out only if none of its lines can answer.
_OF_MEETING = frozenset(
    (Facet.AREA, Facet.TYPE, Facet.STATE, Facet.THEME, Facet.KIND, Facet.ACTION, Facet.STAR)
)
_SEATED = (
    "meeting.id IN (SELECT meeting_id FROM attendance "
    f"WHERE removed_at IS NULL AND agency_id IN {values('agency')})"
)
# The unary plus keeps the engine from looking meetings up one by one where the index of the theme has them.
_MARKS = f"""
FROM json_each(:theme) AS one CROSS JOIN mark ON mark.theme_id = one.value ->> 0 {{entry}}
WHERE mark.removed_at IS NULL AND {SIGNED} AND +mark.meeting_id IN ({{held}})
"""
_ACTIONS = f"""
FROM action {{entry}} WHERE action.removed_at IS NULL AND ({agreed(values("action"))})
    AND +action.meeting_id IN ({{held}})
"""
_OF_PEOPLE = f"""
FROM (SELECT row FROM entry WHERE speaker_id IN {values("person")} UNION
    SELECT line.row FROM action_owner CROSS JOIN action ON action.id = action_owner.action_id
        CROSS JOIN entry AS line ON line.id = action.entry_id
    WHERE person_id IN {values("person")} AND action_owner.removed_at IS NULL
        AND action.removed_at IS NULL)
"""
_WITH_ENTRY = "CROSS JOIN entry ON entry.id = {table}.entry_id"


@dataclass(frozen=True, slots=True)
class _Source:
    """Where lines can be had from: how many there are, told without reading them, and their rows."""

    count: str
    rows: str


def rarest_rows(db: Database, query: Query, today: date | None, most: int) -> tuple[int, ...] | None:
    """The rows, newest first, of all lines that one filter leaves; none where each leaves more than `most`.

    Filters that exclude, days and words are not looked at.
    """
    asked = Query(filters=frozenset(each for each in query.filters if not each.excluded))
    if not (sources := list(_sources(asked))):
        return None
    given = parameters(asked, today or datetime.now(UTC).date())
    counts = db.execute(f"SELECT {', '.join(f'({each.count})' for each in sources)}", given).fetchone()
    fewest, place = min((count, place) for place, count in enumerate(counts))
    if fewest > most:
        return None
    rows = db.execute(sources[place].rows, given).fetchall()
    return tuple(sorted({row[0] for row in rows}, reverse=True))


def _sources(query: Query) -> Iterator[_Source]:
    if held := _held(query):
        where = f"WHERE meeting_id IN ({held})"
        count = f"SELECT coalesce(sum(entries), 0) FROM meeting_tally {where}"
        yield _Source(count, f"SELECT row FROM entry {where}")
    for facet, table, having in ((Facet.THEME, "mark", _MARKS), (Facet.ACTION, "action", _ACTIONS)):
        if query.of(facet):
            elsewhere = _held(query.without(facet)) or f"{table}.meeting_id"
            count = having.format(entry="", held=elsewhere)
            rows = having.format(entry=_WITH_ENTRY.format(table=table), held=elsewhere)
            yield _Source(f"SELECT count(*) {count}", f"SELECT entry.row {rows}")
    if query.of(Facet.PERSON):
        yield _Source(f"SELECT count(*) {_OF_PEOPLE}", f"SELECT row {_OF_PEOPLE}")


def _held(query: Query) -> str:
    """The meetings in which lines can be; nothing where they can be in any."""
    asked = Query(filters=frozenset(each for each in query.filters if each.facet in _OF_MEETING))
    wanted = [kept(asked)] if asked.filters else []
    wanted += [_SEATED] if query.of(Facet.AGENCY) else []
    return " AND ".join([f"SELECT meeting.id FROM meeting WHERE {base(asked)}", *wanted]) if wanted else ""
