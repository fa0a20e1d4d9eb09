"""What a query leaves of the meetings, in SQL."""

import json
from datetime import date

from nhplogger.domain.query import ActionIs, Facet, Filter, Query
from nhplogger.storage.search import match_query

IN_ROOM = "status NOT IN ('apologies', 'absent')"
EXPORTED = "SELECT meeting_id FROM export_log WHERE removed_at IS NULL AND meeting_id IS NOT NULL"
PLACES = {facet: place for place, facet in enumerate(Facet)}
_OPEN = "status IN ('not started', 'in progress')"


def _one_of(given: str, table: str, column: str, where: str) -> str:
    """That the meeting has a row with one of those given: asked of the index by value and meeting."""
    return (
        f"EXISTS (SELECT 1 FROM json_each(:{given}) AS one CROSS JOIN {table} "
        f"ON {table}.{column} = one.value ->> 0 AND {table}.meeting_id = meeting.id "
        f"WHERE {table}.removed_at IS NULL AND {where})"
    )


def _any(table: str, where: str) -> str:
    """That the meeting has such a row."""
    return f"EXISTS (SELECT 1 FROM {table} WHERE meeting_id = meeting.id AND removed_at IS NULL AND {where})"


def _values(given: str) -> str:
    return f"(SELECT value ->> 0 FROM json_each(:{given}))"


_SIGNED = "(one.value ->> 1 IS NULL OR one.value ->> 1 = sign)"


def _holds(facet: Facet, given: str) -> str:
    """That a meeting is one of, or has one of, the values given: pairs of value and sign."""
    values = _values(given)
    return {
        Facet.AREA: f"area_id IN {values}",
        Facet.TYPE: f"kind IN {values}",
        Facet.STATE: f"state IN {values}",
        Facet.AGENCY: _one_of(given, "attendance", "agency_id", IN_ROOM),
        Facet.PERSON: _one_of(given, "attendance", "person_id", IN_ROOM),
        Facet.THEME: _one_of(given, "mark", "theme_id", _SIGNED),
        Facet.KIND: _any("entry", f"kind IN {values}"),
        Facet.ACTION: _any(
            "action",
            f"(status IN {values} OR ('{ActionIs.OPEN}' IN {values} AND {_OPEN}) "
            f"OR ('{ActionIs.OVERDUE}' IN {values} AND {_OPEN} AND due < :today))",
        ),
        Facet.STAR: _any("entry", "starred"),
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


def parameters(query: Query, today: date) -> dict[str, str]:
    """What the statements are given."""
    given = {"today": today.isoformat()}
    for facet in Facet:
        for name, filters in (
            (facet.value, query.of(facet)),
            (f"no_{facet}", query.of(facet, excluded=True)),
        ):
            given |= {name: json.dumps([_pair(each) for each in filters])} if filters else {}
    given |= {name: day.isoformat() for name, day in (("since", query.since), ("until", query.until)) if day}
    if query.has_text:
        given["match"] = match_query(query)
        given |= {f"title{place}": _like(words) for place, words in enumerate(_all(query))}
    return given


_FOUND = (
    "SELECT entry.meeting_id FROM entry_text JOIN entry ON entry.row = entry_text.rowid "
    "WHERE entry_text MATCH :match"
)


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
