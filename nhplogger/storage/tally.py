"""How many lines, people and actions each meeting has, kept right by the file itself as they change."""

from nhplogger.storage.engine import Database

KINDS = ("note", "quote", "decision", "action", "priority", "reflection")
IN_ROOM = "status NOT IN ('apologies', 'absent')"

# What a row counts for in its meeting's tally, by table; a row that was removed counts for nothing.
_COUNTED = {
    "entry": {"entries": "1", "starred": "{row}.starred <> 0"}
    | {f"{kind}_lines": f"{{row}}.kind = '{kind}'" for kind in KINDS},
    "attendance": {"people": f"{{row}}.{IN_ROOM}"},
    "action": {"actions": "1"},
}
_COLUMNS = [column for columns in _COUNTED.values() for column in columns]
_WATCHED = {"entry": "kind, starred, removed_at", "attendance": "status, removed_at", "action": "removed_at"}


def _changed(table: str, row: str, sign: str) -> str:
    sums = ", ".join(
        f"{name} = {name} {sign} ({cell.format(row=row)})" for name, cell in _COUNTED[table].items()
    )
    return (
        f"UPDATE meeting_tally SET {sums} WHERE meeting_id = {row}.meeting_id AND {row}.removed_at IS NULL;"
    )


def _triggers(table: str) -> str:
    return f"""
CREATE TRIGGER {table}_is_tallied AFTER INSERT ON {table}
    BEGIN {_changed(table, "new", "+")} END;
CREATE TRIGGER {table}_stays_tallied AFTER UPDATE OF meeting_id, {_WATCHED[table]} ON {table}
    BEGIN {_changed(table, "old", "-")} {_changed(table, "new", "+")} END;
"""


def _summed(table: str) -> str:
    sums = ", ".join(f"sum({cell.format(row=table)}) AS {name}" for name, cell in _COUNTED[table].items())
    return (
        f"LEFT JOIN (SELECT meeting_id AS {table}_meeting, {sums} FROM {table} "
        f"WHERE removed_at IS NULL GROUP BY meeting_id) ON {table}_meeting = meeting.id"
    )


_NAMES = ", ".join(["meeting_id", *_COLUMNS])
AS_KEPT = f"SELECT {_NAMES} FROM meeting_tally"
# Every meeting's tally counted anew; what the triggers keep must be the same.
COUNTED_ANEW = (
    f"SELECT meeting.id, {', '.join(f'coalesce({name}, 0)' for name in _COLUMNS)} "
    f"FROM meeting {' '.join(map(_summed, _COUNTED))}"
)
TALLIED = f"INSERT INTO meeting_tally ({_NAMES}) {COUNTED_ANEW}"

# Each index holds all that the list of meetings asks of its table, so that the rows need not be read.
OVERVIEW = f"""
DROP INDEX attendance_of_meeting;
DROP INDEX action_of_meeting;
DROP INDEX mark_of_meeting;
CREATE INDEX attendance_of_meeting
    ON attendance(meeting_id, seat, agency_id, person_id, status, removed_at);
CREATE INDEX mark_of_meeting ON mark(meeting_id, theme_id, sign, removed_at);
CREATE INDEX attendance_of_person ON attendance(person_id, meeting_id, status, removed_at);
CREATE INDEX attendance_of_agency ON attendance(agency_id, meeting_id, status, removed_at);
CREATE INDEX mark_of_theme ON mark(theme_id, meeting_id, sign, removed_at);
CREATE INDEX action_of_meeting ON action(meeting_id, status, due, removed_at);
CREATE INDEX action_of_status ON action(status, due, meeting_id, removed_at);
CREATE INDEX meeting_by_day ON meeting(day, begins, id, area_id, kind, state, removed_at);

CREATE TABLE meeting_tally (meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meeting(id),
    {", ".join(f"{name} INTEGER NOT NULL DEFAULT 0" for name in _COLUMNS)}) STRICT, WITHOUT ROWID;
{TALLIED};
CREATE TRIGGER meeting_is_tallied AFTER INSERT ON meeting
    BEGIN INSERT INTO meeting_tally (meeting_id) VALUES (new.id); END;
{"".join(map(_triggers, _COUNTED))}"""


def tallies_hold(db: Database) -> bool:
    """Whether every tally is what counting its meeting's rows gives."""
    kept, anew = db.execute(AS_KEPT), db.execute(COUNTED_ANEW)
    return set(map(tuple, kept)) == set(map(tuple, anew))
