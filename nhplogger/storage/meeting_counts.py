"""How many meetings there are of each sort, a portion of them at a time."""

import json
import time
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from nhplogger.domain.meeting_list import Counts
from nhplogger.domain.query import Facet, Query
from nhplogger.storage.engine import Database
from nhplogger.storage.meeting_sieve import PLACES, base, misses, parameters
from nhplogger.storage.tally import IN_ROOM

_PORTION = 250  # meetings: about a hundredth of a second
_MOMENT = 0.02  # seconds
_OWN = {Facet.AREA: 1, Facet.TYPE: 2, Facet.STATE: 3}  # what a meeting is itself, by its place in a row
_HAD = {
    Facet.THEME: ("theme_id", "mark", "TRUE"),
    Facet.AGENCY: ("agency_id", "attendance", f"agency_id IS NOT NULL AND {IN_ROOM}"),
    Facet.PERSON: ("person_id", "attendance", IN_ROOM),
}


def count_facets(
    db: Database, query: Query, today: date, found: Collection[str] = ()
) -> Iterator[tuple[Facet, dict[str, int]] | None]:
    """Each facet with its counts, as if nothing of it were chosen; None where a portion is done in between.

    Nothing is held open in between. `found` are the meetings in whose lines the words of the query are.
    """
    statement = f"SELECT id, area_id, kind, state, {misses(query)} FROM meeting WHERE {base(query)}"
    rows = db.execute(statement, parameters(query, today, found)).fetchall()
    for facet, place in _OWN.items():
        others = _others(facet)
        counted = Counter(row[place] for row in rows if not row[4] & others)
        yield facet, {value: count for value, count in counted.items() if value}
    every = [row[0] for row in db.execute("SELECT id FROM meeting").fetchall()]
    for facet in _HAD:
        others = _others(facet)
        ids = {row[0] for row in rows if not row[4] & others}
        counts: Counter[str] = Counter()
        for portion in _count(db, facet, ids, every):
            yield None
            counts.update(portion)
        yield facet, {value: count for value, count in counts.items() if count}


def count_all(db: Database, query: Query, today: date, found: Collection[str] = ()) -> Counts:
    """Every facet at once."""
    return {each[0]: each[1] for each in count_facets(db, query, today, found) if each and each[1]}


def _others(facet: Facet) -> int:
    """The bits of the facets that may leave a meeting out where this one is counted."""
    return ~(1 << PLACES[facet])


def _count(
    db: Database, facet: Facet, ids: Collection[str], every: Sequence[str]
) -> Iterator[dict[str, int]]:
    """What to add up: of the meetings, or of all there are and, below nothing, of those left out if fewer."""
    if 2 * len(ids) <= len(every):
        yield from _of_meetings(db, facet, list(ids))
        return
    yield from _of_all(db, facet)
    for counted in _of_meetings(db, facet, [each for each in every if each not in ids]):
        yield {value: -count for value, count in counted.items()}


def _of_meetings(db: Database, facet: Facet, ids: Sequence[str]) -> Iterator[dict[str, int]]:
    column, table, where = _HAD[facet]
    statement = (
        f"SELECT {column}, meeting_id FROM json_each(?) AS one "
        f"CROSS JOIN {table} ON meeting_id = one.value WHERE removed_at IS NULL AND {where}"
    )
    for first in range(0, len(ids), _PORTION):
        portion = json.dumps(ids[first : first + _PORTION])
        # Twice in one meeting counts once, which a set knows sooner than the engine's DISTINCT.
        yield Counter(row[0] for row in set(db.execute(statement, (portion,)).fetchall()))


def _of_all(db: Database, facet: Facet) -> Iterator[dict[str, int]]:
    """Value by value along the index, a moment's work at a time; those of removed meetings too."""
    column, table, where = _HAD[facet]
    statement = (
        f"SELECT count(DISTINCT meeting_id) FROM {table} "
        f"WHERE {column} = ? AND removed_at IS NULL AND {where}"
    )
    ends, counted = time.monotonic() + _MOMENT, dict[str, int]()
    for (value,) in db.execute(f"SELECT id FROM {facet.value}").fetchall():
        counted[value] = db.execute(statement, (value,)).fetchone()[0]
        if time.monotonic() > ends:
            yield counted
            ends, counted = time.monotonic() + _MOMENT, {}
    yield counted
