"""What the list of actions reads of a study's file."""

import json
from collections.abc import Sequence
from datetime import UTC

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.action_list import ActionLine, Counts, Group, Wanted
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act
from nhplogger.domain.entry import Entry
from nhplogger.domain.review import Supersession
from nhplogger.storage import action_list
from nhplogger.storage.faults import told
from nhplogger.storage.history_rows import COLUMNS, act_from_row
from nhplogger.storage.opened import Opened
from nhplogger.storage.reading import select

_ACTS = f"""
SELECT {COLUMNS} FROM act WHERE instr(edits, :action) AND row IN (
    SELECT row FROM act WHERE meeting_id IS NULL UNION ALL
    SELECT act.row FROM json_each(:meetings) CROSS JOIN act ON act.meeting_id = json_each.value)
ORDER BY row
"""
_LINE = """
SELECT id FROM entry WHERE meeting_id = ? AND removed_at IS NULL AND at <= ?
ORDER BY at DESC, seq DESC LIMIT 1
"""
_LOG = "SELECT text FROM entry WHERE meeting_id = ? AND removed_at IS NULL AND kind <> 'reflection'"


class ActionReads:
    """Every refusal is a StudyError. What is held in memory is not in the file, and not seen here."""

    def __init__(self, opened: Opened) -> None:
        self._db, self._path = opened.db, opened.path

    def groups(self, wanted: Wanted, register: Contents) -> tuple[Group, ...]:
        """The ids of the actions wanted, in groups and in order."""
        with told(self._path):
            return action_list.read_groups(self._db, wanted, register)

    def counts(self, wanted: Wanted, register: Contents) -> Counts:
        """How many each tab would list under the same filters."""
        with told(self._path):
            return action_list.read_counts(self._db, wanted, register)

    def lines(self, ids: Sequence[str], register: Contents) -> tuple[ActionLine, ...]:
        """The rows of those actions."""
        with told(self._path):
            return action_list.read_lines(self._db, ids, register)

    def values(self, ids: Sequence[str]) -> Contents:
        """Those actions with their owners, updates and what took their place."""
        given = (json.dumps(list(ids)),)
        of_them = "action_id IN (SELECT value FROM json_each(?))"
        with told(self._path):
            found = Contents(select(self._db, Action, "id IN (SELECT value FROM json_each(?))", given))
            parts = [
                value
                for kind in (ActionOwner, ActionUpdate, Supersession)
                for value in select(self._db, kind, of_them, given)
            ]
            return Contents([*found.values(), *parts])

    def entry(self, entry_id: str) -> Entry | None:
        """A line of any log that was not taken back."""
        with told(self._path):
            return next(select(self._db, Entry, "id = ?", (entry_id,)), None)

    def acts_about(self, action_id: str, meeting_ids: Sequence[str]) -> tuple[Act, ...]:
        """The acts of those meetings, and of none, that name an action, oldest first."""
        cells = {"action": action_id, "meetings": json.dumps(list(meeting_ids))}
        with told(self._path):
            return tuple(act_from_row(row) for row in self._db.execute(_ACTS, cells).fetchall())

    def line_at(self, update: ActionUpdate) -> str:
        """The id of the line that was written last when an update was given, or nothing."""
        at = update.at.astimezone(UTC).isoformat(timespec="microseconds")
        with told(self._path):
            row = self._db.execute(_LINE, (update.meeting_id, at)).fetchone()
        return row[0] if row else ""

    def log_of(self, meeting_id: str) -> tuple[str, ...]:
        """The lines of a meeting, without reflections."""
        with told(self._path):
            return tuple(row[0] for row in self._db.execute(_LOG, (meeting_id,)))
