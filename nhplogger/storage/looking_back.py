"""Reading what a meeting no longer says: lines taken back, and the earlier words of lines."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.edits import Changed
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.taken_back import TakenLine, with_parts
from nhplogger.domain.values import Value
from nhplogger.domain.versions import Version, versions
from nhplogger.storage.engine import Database
from nhplogger.storage.rows import table_of

_OF_MEETING = "meeting_id = :meeting"
_OF_ACTIONS = "action_id IN (SELECT id FROM action WHERE meeting_id = :meeting AND removed_at IS NOT NULL)"
_LINES = {
    Entry: _OF_MEETING,
    Mark: _OF_MEETING,
    Action: _OF_MEETING,
    ActionOwner: _OF_ACTIONS,
    ActionUpdate: _OF_ACTIONS,
}
_CHANGED = """
SELECT act.at, edit.value ->> '$.before', edit.value ->> '$.after'
FROM act JOIN json_each(act.edits) AS edit
WHERE act.meeting_id = ? AND edit.value ->> '$.table' = 'entry'
    AND edit.value ->> '$.before' IS NOT NULL AND edit.value ->> '$.after' IS NOT NULL
ORDER BY act.row, edit.key
"""


def read_taken_back(db: Database, meeting_id: str) -> tuple[TakenLine, ...]:
    """The lines of a meeting that were taken back. What one act removed carries one moment."""
    together: dict[str, list[Value]] = defaultdict(list)
    for kind, where in _LINES.items():
        for removed_at, value in _removed(db, kind, where, meeting_id):
            together[removed_at].append(value)
    return tuple(line for moment in sorted(together) for line in with_parts(together[moment]))


def read_versions(db: Database, meeting_id: str) -> tuple[Version, ...]:
    """What lines of a meeting said before they were changed, oldest first."""
    table = table_of(Entry)
    found: list[Version] = []
    for at, before, after in db.execute(_CHANGED, (meeting_id,)):
        edit = Changed(table.from_record(json.loads(before)), table.from_record(json.loads(after)))
        found += versions((edit,), datetime.fromisoformat(at))
    return tuple(found)


def _removed(db: Database, kind: type[Value], where: str, meeting_id: str) -> Iterator[tuple[str, Value]]:
    table = table_of(kind)
    rows = (
        f"SELECT removed_at, {table.column_names} FROM {table.name} WHERE removed_at IS NOT NULL AND {where}"
    )
    found = db.execute(f"{rows} ORDER BY rowid", {"meeting": meeting_id})
    return ((cells[0], table.value(cells[1:])) for cells in found)
