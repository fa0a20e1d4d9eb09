"""Reading the acts that touched a meeting, or values of it, whoever did them and from wherever."""

import json

from nhplogger.domain.edits import Act
from nhplogger.storage.engine import Database
from nhplogger.storage.history_rows import COLUMNS, act_from_row

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


def read_acts_about(db: Database, meeting_id: str, value_ids: tuple[str, ...]) -> tuple[Act, ...]:
    """The acts of a meeting, oldest first; those that name one of the values where any are given."""
    rows = _OF_VALUES if value_ids else _OF_MEETING
    found = db.execute(
        f"SELECT {COLUMNS} FROM act WHERE row IN ({rows}) ORDER BY row",
        {"meeting": meeting_id, "values": json.dumps(value_ids)},
    )
    return tuple(act_from_row(cells) for cells in found)
