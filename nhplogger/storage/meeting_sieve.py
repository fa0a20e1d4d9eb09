"""What a query leaves of the meetings, in SQL."""

import json
from collections.abc import Collection, Iterable
from datetime import date

from nhplogger.domain.query import ActionIs, Facet, Filter, Query
from nhplogger.storage.tally import IN_ROOM, KINDS

EXPORTED = "SELECT meeting_id FROM export_log WHERE removed_at IS NULL AND meeting_id IS NOT NULL"
PLACES = {facet: place for place, facet in enumerate(Facet)}
_OPEN = "status IN ('not started', 'in progress')"
SIGNED = "(one.value ->> 1 IS NULL OR one.value ->> 1 = sign)"


def _one_of(given: str, table: str, column: str, where: str) -> str:
    """That the meeting has a row with one of those given, which the index by value and meeting tells."""
    return (
        f"+meeting.id IN (SELECT {table}.meeting_id FROM json_each(:{given}) AS one CROSS JOIN {table} "
        f"ON {table}.{column} = one.value ->> 0 WHERE {table}.removed_at IS NULL AND {where})"
    )


def values(given: str) -> str:
    """The values of a facet that are given under its name."""
    return f"(SELECT value ->> 0 FROM json_each(:{given}))"


def _tallied(where: str) -> str:
    return f"+meeting.id IN (SELECT meeting_id FROM meeting_tally WHERE {where})"


def agreed(values: str) -> str:
    """That an action is as asked."""
    wanted = (
        f"status IN {values}",
        f"'{ActionIs.OPEN}' IN {values} AND {_OPEN}",
        f"'{ActionIs.OVERDUE}' IN {values} AND {_OPEN} AND due < :today",
    )
    return _any_of(wanted)


def _with_action(values: str) -> str:
    """That the meeting has an action as asked; the index by status finds those."""
    return f"+meeting.id IN (SELECT meeting_id FROM action WHERE removed_at IS NULL AND ({agreed(values)}))"


def _any_of(wanted: Iterable[str]) -> str:
    return " OR ".join(f"({each})" for each in wanted)


def _holds(facet: Facet, given: str) -> str:
    """That a meeting is one of, or has one of, the values given: pairs of value and sign."""
    these = values(given)
    return {
        Facet.AREA: f"area_id IN {these}",
        Facet.TYPE: f"kind IN {these}",
        Facet.STATE: f"state IN {these}",
        Facet.AGENCY: _one_of(given, "attendance", "agency_id", IN_ROOM),
        Facet.PERSON: _one_of(given, "attendance", "person_id", IN_ROOM),
        Facet.THEME: _one_of(given, "mark", "theme_id", SIGNED),
        Facet.KIND: _tallied(_any_of(f"'{kind}' IN {these} AND {kind}_lines > 0" for kind in KINDS)),
        Facet.ACTION: _with_action(these),
        Facet.STAR: _tallied("starred > 0"),
    }[facet]


def base(query: Query) -> str:
    """What every meeting must be, whatever is chosen of the facets."""
    wanted = ["meeting.removed_at IS NULL"]
    wanted += ["day >= :since"] if query.since else []
    wanted += ["day <= :until"] if query.until else []
    wanted += [f"(meeting.id IN ({_FOUND}) OR ({_titled(query)}))"] if query.has_text else []
    return " AND ".join(wanted)


def misses(query: Query) -> str:
    """A number with a bit for each facet that leaves a meeting out; 0 for one that matches."""
    kept = {place: _kept(query, facet) for facet, place in PLACES.items()}
    bits = [f"((NOT ({holds})) << {place})" for place, holds in kept.items() if holds]
    return f"({' | '.join(bits) or '0'})"


def kept(query: Query) -> str:
    """What is asked of a meeting by all facets; true where none is chosen."""
    return " AND ".join(f"({each})" for facet in PLACES if (each := _kept(query, facet))) or "TRUE"


def parameters(query: Query, today: date, found: Collection[str] = ()) -> dict[str, str]:
    """What the statements are given; `found` are the meetings in whose lines the words are."""
    given = {"today": today.isoformat()}
    for facet in Facet:
        for name, filters in (
            (facet.value, query.of(facet)),
            (f"no_{facet}", query.of(facet, excluded=True)),
        ):
            given |= {name: json.dumps([_pair(each) for each in filters])} if filters else {}
    given |= {name: day.isoformat() for name, day in (("since", query.since), ("until", query.until)) if day}
    if query.has_text:
        given["found"] = json.dumps(list(found))
        given |= {f"title{place}": _like(words) for place, words in enumerate(_all(query))}
    return given


_FOUND = "SELECT value FROM json_each(:found)"


def _kept(query: Query, facet: Facet) -> str:
    """What the filters of a facet ask of a meeting; nothing where there are none."""
    wanted = [_holds(facet, facet.value)] if query.of(facet) else []
    wanted += [f"NOT {_holds(facet, f'no_{facet}')}"] if query.of(facet, excluded=True) else []
    return " AND ".join(wanted)


def _pair(each: Filter) -> tuple[str, int | None]:
    return each.value, None if each.sign is None else int(each.sign)


def _titled(query: Query) -> str:
    wanted = [f"title LIKE :title{place} ESCAPE '\\'" for place in range(len(query.words + query.phrases))]
    first = len(wanted)
    unwanted = [f"title NOT LIKE :title{first + place} ESCAPE '\\'" for place in range(len(query.unwanted))]
    return " AND ".join(wanted + unwanted)


def _all(query: Query) -> tuple[str, ...]:
    return (*query.words, *query.phrases, *query.unwanted)


def _like(words: str) -> str:
    for sign in ("\\", "%", "_"):
        words = words.replace(sign, f"\\{sign}")
    return f"%{words}%"
