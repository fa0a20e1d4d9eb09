"""How many meetings there are of each sort, a portion of the meetings at a time."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from nhplogger.domain.meeting_list import Counts
from nhplogger.domain.query import Facet, Query
from nhplogger.storage.engine import Database
from nhplogger.storage.meeting_sieve import PLACES, base, misses, parameters
from nhplogger.storage.tally import IN_ROOM

_PORTION = 250  # meetings: about a hundredth of a second
_OWN = {Facet.AREA: 1, Facet.TYPE: 2, Facet.STATE: 3}  # what a meeting is itself, by its place in a row
_HAD = {
    Facet.THEME: ("theme_id", "mark", "TRUE"),
    Facet.AGENCY: ("agency_id", "attendance", f"agency_id IS NOT NULL AND {IN_ROOM}"),
    Facet.PERSON: ("person_id", "attendance", IN_ROOM),
}
_Row = tuple[str, str, str, str, int]


def count_facets(
    db: Database, query: Query, today: date, found: Collection[str] = ()
) -> Iterator[tuple[Facet, dict[str, int]] | None]:
    """Each facet with its counts, as if nothing of it were chosen; None where a portion is done in between.

    Nothing is held open in between. `found` are the meetings in whose lines the words of the query are.
    """
    statement = f"SELECT id, area_id, kind, state, {misses(query)} FROM meeting WHERE {base(query)}"
    rows = db.execute(statement, parameters(query, today, found)).fetchall()
    for facet, place in _OWN.items():
        counted = Counter(row[place] for row in rows if not _left_out(row, facet))
        yield facet, {value: count for value, count in counted.items() if value}
    for facet in _HAD:
        counts: Counter[str] = Counter()
        ids = [row[0] for row in rows if not _left_out(row, facet)]
        for first in range(0, len(ids), _PORTION):
            yield None
            counts.update(_counted(db, facet, ids[first : first + _PORTION]))
        yield facet, dict(counts)


def count_all(db: Database, query: Query, today: date, found: Collection[str] = ()) -> Counts:
    """Every facet at once."""
    return {each[0]: each[1] for each in count_facets(db, query, today, found) if each and each[1]}


def _left_out(row: _Row, facet: Facet) -> bool:
    return bool(row[4] & ~(1 << PLACES[facet]))


def _counted(db: Database, facet: Facet, ids: Sequence[str]) -> Counter[str]:
    column, table, where = _HAD[facet]
    statement = (
        f"SELECT {column}, meeting_id FROM json_each(?) AS one "
        f"CROSS JOIN {table} ON meeting_id = one.value WHERE removed_at IS NULL AND {where}"
    )
    # Twice in one meeting counts once, which a set knows sooner than the engine's DISTINCT.
    return Counter(row[0] for row in set(db.execute(statement, (json.dumps(ids),)).fetchall()))
