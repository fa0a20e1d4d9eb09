"""Lines found by the later notes under them. Notes are few: they are looked through, not indexed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from nhplogger.domain.entry import Kind
from nhplogger.domain.excerpts import says_all, words_in
from nhplogger.domain.query import Query
from nhplogger.domain.summary import Hit
from nhplogger.storage.engine import Database
from nhplogger.storage.search_filters import Condition, conditions

# LIKE knows no accents, so that a note with any letter beyond ASCII may be meant as well; Python decides.
_LIKELY = "annotation.text LIKE ? OR annotation.text GLOB '*[^ -~]*'"
_LINES = """
SELECT entry.row, entry.meeting_id, entry.id, entry.at, entry.timed, entry.kind, entry.text, entry.speaker_id,
    entry.starred, note.text
FROM (SELECT DISTINCT entry_id FROM annotation WHERE removed_at IS NULL AND ({likely})) AS noted
    CROSS JOIN entry ON entry.id = noted.entry_id CROSS JOIN meeting ON meeting.id = entry.meeting_id
    CROSS JOIN annotation AS note ON note.meeting_id = entry.meeting_id AND note.entry_id = entry.id
WHERE {wanted} AND entry.removed_at IS NULL AND meeting.removed_at IS NULL AND note.removed_at IS NULL
ORDER BY entry.row DESC, note.at
"""
_NOTES = """
SELECT entry_id, text FROM annotation
WHERE meeting_id IN ({meetings}) AND entry_id IN ({entries}) AND removed_at IS NULL ORDER BY at, id
"""
_ZONE = "SELECT zone FROM study UNION ALL SELECT 'UTC'"


def find_noted(
    db: Database, query: Query, limit: int, before: int | None = None, today: date | None = None
) -> tuple[Hit, ...]:
    """The newest `limit` lines that have the words of a query only with their later notes, as `search.find`.

    A word may stand in the line or in any of its notes; a phrase stands in one of them.
    """
    found: list[Hit] = []
    for hit in _found(db, query, before, today):
        if len(found) >= limit:
            break
        found.append(hit)
    return tuple(found)


def find_noted_meetings(db: Database, query: Query) -> frozenset[str]:
    """The ids of the meetings that have such a line; of the query only the words count."""
    words = replace(query, filters=frozenset(), since=None, until=None)
    return frozenset(hit.meeting_id for hit in _found(db, words, None, None))


def read_notes(db: Database, hits: Sequence[Hit]) -> dict[str, list[str]]:
    """The later notes of lines, oldest first, by the ids of the lines."""
    notes: dict[str, list[str]] = defaultdict(list)
    if not hits:
        return notes
    meetings, entries = list({hit.meeting_id for hit in hits}), [hit.entry_id for hit in hits]
    statement = _NOTES.format(meetings=_marks(meetings), entries=_marks(entries))
    for entry, text in db.execute(statement, [*meetings, *entries]).fetchall():
        notes[entry].append(text)
    return notes


def _found(db: Database, query: Query, before: int | None, today: date | None) -> Iterator[Hit]:
    if not query.has_text:
        return
    likely = _likely(query)
    wanted = [*conditions(query, today), Condition("TRUE")]
    wanted += [Condition("entry.row < ?", (before,))] if before is not None else []
    statement = _LINES.format(likely=likely.sql, wanted=" AND ".join(each.sql for each in wanted))
    given = [*likely.given, *(cell for each in wanted for cell in each.given)]
    rows = db.execute(statement, given).fetchall()
    zone = ZoneInfo(db.execute(_ZONE).fetchone()[0]) if query.since or query.until else None
    for _row, group in groupby(rows, key=_number):
        lines = list(group)
        hit, notes = _hit(lines[0]), [cells[-1] for cells in lines]
        day = datetime.fromisoformat(lines[0][3]).astimezone(zone).date()
        if (
            says_all((hit.text, *notes), query)
            and _is_within(day, query)
            and not says_all((hit.text,), query)
        ):
            yield hit


def _likely(query: Query) -> Condition:
    """That a note may have one of the words."""
    words = {word for text in (*query.words, *query.phrases) for word in words_in(text)}
    given = tuple(f"%{word}%" for word in sorted(words))
    return Condition(" OR ".join(f"({_LIKELY})" for _word in given) or "FALSE", given)


def _is_within(day: date, query: Query) -> bool:
    return (query.since is None or query.since <= day) and (query.until is None or day <= query.until)


def _hit(cells: Sequence[Any]) -> Hit:
    row, meeting, entry, at, timed, kind, text, speaker, starred, _note = cells
    moment = datetime.fromisoformat(at) if timed else None
    return Hit(meeting, entry, moment, Kind(kind), text, row, speaker, starred == 1)


def _number(cells: Sequence[Any]) -> int:
    return int(cells[0])


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _value in values)
