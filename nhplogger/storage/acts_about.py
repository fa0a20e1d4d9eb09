"""Reading the acts that touched a meeting, or values of it, whoever did them and from wherever."""

import json

from nhplogger.domain.edits import Act, Added
from nhplogger.domain.history_page import HistoryPage
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.values import KINDS, Value
from nhplogger.storage.engine import Database
from nhplogger.storage.history_rows import COLUMNS, act_from_row
from nhplogger.storage.rows import table_of

# An act is kept with the meeting it was done in. What belongs to one meeting is also changed at later ones of
# the area (an action is reported on), and outside of all of them (people are merged): these name its values.
_OF_MEETING = """
SELECT row FROM act WHERE meeting_id = :meeting
UNION SELECT row FROM act WHERE meeting_id IS NULL AND instr(edits, :meeting)
"""
_OF_VALUES = """
SELECT act.row FROM act, json_each(:values) AS wanted
WHERE (act.meeting_id IS NULL OR act.meeting_id IN (
        SELECT id FROM meeting WHERE area_id = (SELECT area_id FROM meeting WHERE id = :meeting)))
    AND instr(act.edits, wanted.value)
"""
_PAGE = f"""
SELECT row, {COLUMNS} FROM act WHERE row IN ({_OF_MEETING}) AND row < :before ORDER BY row DESC LIMIT :most
"""
# An act without a value as it was before has taken nothing away: most are not looked into.
_TAKEN_AWAY = f"""
SELECT DISTINCT edit.value ->> '$.before.id' FROM act JOIN json_each(act.edits) AS edit
WHERE act.row IN ({_OF_MEETING}) AND act.row < :before AND instr(act.edits, '"before"')
    AND edit.value ->> '$.after' IS NULL
    AND edit.value ->> '$.before.id' IN (SELECT value FROM json_each(:wanted))
"""
_APART = f"SELECT {COLUMNS} FROM act WHERE meeting_id IS NULL ORDER BY row DESC LIMIT ?"
_NEWEST = (1 << 63) - 1


def read_acts_about(db: Database, meeting_id: str, value_ids: tuple[str, ...]) -> tuple[Act, ...]:
    """The acts of a meeting, oldest first; those that name one of the values where any are given."""
    rows = _OF_VALUES if value_ids else _OF_MEETING
    found = db.execute(
        f"SELECT {COLUMNS} FROM act WHERE row IN ({rows}) ORDER BY row",
        {"meeting": meeting_id, "values": json.dumps(value_ids)},
    )
    return tuple(act_from_row(cells) for cells in found)


def read_page(db: Database, meeting_id: str, most: int, before: int | None = None) -> HistoryPage:
    """The newest acts about a meeting, or the newest `before` a page; no more than `most`."""
    cells = {"meeting": meeting_id, "before": _NEWEST if before is None else before, "most": most + 1}
    found = db.execute(_PAGE, cells).fetchall()
    rows = found[:most][::-1]
    acts = tuple(act_from_row(row[1:]) for row in rows)
    if len(found) <= most:
        return HistoryPage(acts=acts)
    oldest: int = rows[0][0]
    return HistoryPage(acts=acts, before=oldest, gone=_taken_away(db, meeting_id, oldest, acts))


def read_acts_apart(db: Database, most: int) -> tuple[Act, ...]:
    """The newest acts of no meeting, oldest first; no more than `most`."""
    return tuple(act_from_row(cells) for cells in db.execute(_APART, (most,)).fetchall()[::-1])


def read_removed(db: Database, meeting_id: str) -> tuple[Value, ...]:
    """What a meeting no longer has, and people and agencies that are no longer listed."""
    found: list[Value] = []
    for kind in KINDS:
        table = table_of(kind)
        own = "meeting_id" in table.column_names.split(", ")
        if own or kind in (Person, Agency):
            where = "removed_at IS NOT NULL" + (" AND meeting_id = ?" if own else "")
            given = (meeting_id,) if own else ()
            rows = db.execute(f"SELECT {table.column_names} FROM {table.name} WHERE {where}", given)
            found += [table.value(cells) for cells in rows]
    return tuple(found)


def _taken_away(db: Database, meeting_id: str, before: int, acts: tuple[Act, ...]) -> frozenset[str]:
    added = [edit.value.id for act in acts for edit in act.edits if isinstance(edit, Added)]
    cells = {"meeting": meeting_id, "before": before, "wanted": json.dumps(added)}
    return frozenset(row[0] for row in db.execute(_TAKEN_AWAY, cells))
