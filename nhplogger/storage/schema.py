"""The tables of a study, version by version."""

from nhplogger.storage.tally import OVERVIEW

_ID = "id TEXT NOT NULL PRIMARY KEY"
_REMOVED = "removed_at TEXT"
_MEETING = "meeting_id TEXT NOT NULL REFERENCES meeting(id)"

_COLUMNS = {
    "study": "name TEXT NOT NULL, created_at TEXT NOT NULL, zone TEXT NOT NULL, min_group INTEGER NOT NULL",
    "area": "name TEXT NOT NULL, letter TEXT NOT NULL, post TEXT NOT NULL, independence TEXT NOT NULL, "
    "co_location TEXT NOT NULL, funding TEXT NOT NULL, funding_ends TEXT",
    "agency": "name TEXT NOT NULL, initials TEXT NOT NULL, colour TEXT NOT NULL",
    "person": "area_id TEXT NOT NULL REFERENCES area(id), name TEXT NOT NULL, pseudonym TEXT NOT NULL, "
    "role TEXT NOT NULL, agency_id TEXT REFERENCES agency(id), unnamed INTEGER NOT NULL",
    "theme": "key TEXT NOT NULL, short TEXT NOT NULL, label TEXT NOT NULL, name TEXT NOT NULL, "
    "kind TEXT NOT NULL, source TEXT NOT NULL, position INTEGER NOT NULL, quick INTEGER NOT NULL",
    "meeting": "area_id TEXT NOT NULL REFERENCES area(id), title TEXT NOT NULL, day TEXT NOT NULL, "
    "kind TEXT NOT NULL, place TEXT NOT NULL, observer TEXT NOT NULL, begins TEXT, ends TEXT, "
    "zone TEXT NOT NULL, state TEXT NOT NULL, started_at TEXT, ended_at TEXT",
    "agenda_item": f"{_MEETING}, position INTEGER NOT NULL, title TEXT NOT NULL, minutes INTEGER, "
    "started_at TEXT, ended_at TEXT, deferred INTEGER NOT NULL",
    "attendance": f"{_MEETING}, person_id TEXT NOT NULL REFERENCES person(id), seat INTEGER NOT NULL, "
    "status TEXT NOT NULL, role TEXT NOT NULL, agency_id TEXT REFERENCES agency(id), "
    "deputy_for_id TEXT REFERENCES person(id), arrived_at TEXT, left_at TEXT",
    "entry": f"{_MEETING}, kind TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL, seq INTEGER NOT NULL, "
    "timed INTEGER NOT NULL, item_id TEXT REFERENCES agenda_item(id), speaker_id TEXT REFERENCES person(id), "
    "said_to_id TEXT REFERENCES person(id), starred INTEGER NOT NULL, typed TEXT NOT NULL",
    "mark": f"{_MEETING}, theme_id TEXT NOT NULL REFERENCES theme(id), sign INTEGER NOT NULL, "
    "at TEXT NOT NULL, entry_id TEXT REFERENCES entry(id)",
    "turn": f"{_MEETING}, person_id TEXT REFERENCES person(id), started_at TEXT NOT NULL, ended_at TEXT, "
    "closed_by TEXT NOT NULL",
    "action": f"{_MEETING}, text TEXT NOT NULL, entry_id TEXT REFERENCES entry(id), due TEXT, "
    "due_words TEXT NOT NULL, status TEXT NOT NULL",
    "action_owner": "action_id TEXT NOT NULL REFERENCES action(id), "
    "person_id TEXT NOT NULL REFERENCES person(id), position INTEGER NOT NULL",
    "action_update": "action_id TEXT NOT NULL REFERENCES action(id), meeting_id TEXT REFERENCES meeting(id), "
    "at TEXT NOT NULL, status TEXT NOT NULL, text TEXT NOT NULL",
    "rating": f"{_MEETING}, theme_id TEXT NOT NULL REFERENCES theme(id), value INTEGER",
    "matrix_summary": "area_id TEXT NOT NULL REFERENCES area(id), "
    "theme_id TEXT NOT NULL REFERENCES theme(id), text TEXT NOT NULL, checked_at TEXT",
    "crime_count": "area_id TEXT NOT NULL REFERENCES area(id), month TEXT NOT NULL, category TEXT NOT NULL, "
    "count INTEGER NOT NULL, source TEXT NOT NULL",
    "draft": f"{_MEETING}, text TEXT NOT NULL, caret INTEGER NOT NULL, at TEXT NOT NULL, "
    "speaker_id TEXT REFERENCES person(id)",
    "export_log": "at TEXT NOT NULL, meeting_id TEXT REFERENCES meeting(id), path TEXT NOT NULL, "
    "real_names INTEGER NOT NULL, reflections INTEGER NOT NULL",
    "backup_log": "at TEXT NOT NULL, path TEXT NOT NULL, entries INTEGER NOT NULL",
}

# The search index needs row numbers that survive VACUUM, which only an INTEGER PRIMARY KEY has.
_KEYS = {"entry": "row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE"}

_TABLES = "\n".join(
    f"CREATE TABLE {name} ({_KEYS.get(name, _ID)}, {columns}, {_REMOVED}) STRICT;"
    for name, columns in _COLUMNS.items()
)

_OF_MEETINGS = ("agenda_item", "attendance", "entry", "mark", "turn", "action", "rating", "draft")
_INDEXES = "\n".join(f"CREATE INDEX {name}_of_meeting ON {name}(meeting_id);" for name in _OF_MEETINGS)

_REST = """
CREATE INDEX meeting_of_area ON meeting(area_id);
CREATE INDEX owner_of_action ON action_owner(action_id);
CREATE INDEX update_of_action ON action_update(action_id);
CREATE INDEX mark_of_entry ON mark(entry_id);

CREATE TABLE act (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, label TEXT NOT NULL,
    meeting_id TEXT, observer TEXT NOT NULL, device TEXT NOT NULL, undoes TEXT, edits TEXT NOT NULL) STRICT;
CREATE INDEX act_of_meeting ON act(meeting_id);
CREATE TRIGGER act_is_never_changed BEFORE UPDATE ON act
    BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
CREATE TRIGGER act_is_never_removed BEFORE DELETE ON act
    BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;

CREATE VIEW entry_searchable AS SELECT row, text FROM entry WHERE removed_at IS NULL;
CREATE VIRTUAL TABLE entry_text USING fts5(text, content='entry_searchable', content_rowid='row',
    tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER entry_is_searchable AFTER INSERT ON entry WHEN new.removed_at IS NULL
    BEGIN INSERT INTO entry_text(rowid, text) VALUES (new.row, new.text); END;
CREATE TRIGGER entry_stays_searchable AFTER UPDATE OF text, removed_at ON entry
    BEGIN
        INSERT INTO entry_text(entry_text, rowid, text)
            SELECT 'delete', old.row, old.text WHERE old.removed_at IS NULL;
        INSERT INTO entry_text(rowid, text) SELECT new.row, new.text WHERE new.removed_at IS NULL;
    END;
"""

VERSION_1 = _TABLES + _INDEXES + _REST
VERSION_2 = f"""
CREATE TABLE spell ({_ID}, {_MEETING}, kind TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT,
    closed_by TEXT NOT NULL, {_REMOVED}) STRICT;
CREATE INDEX spell_of_meeting ON spell(meeting_id);
"""

# A line's row number follows its moment, then its place in the log, so that the search index gives the newest
# first without sorting. Lines of the same second and place, of two meetings, stand behind each other.
_SECOND = "coalesce(CAST(strftime('%s', {line}.at) AS INTEGER), 0)"
_MOMENT = f"(({_SECOND} << 30) | (min(max({{line}}.seq, 0), 4095) << 18))"
_OLD, _NEW = _MOMENT.format(line="entry"), _MOMENT.format(line="new")
_IN_TIME = f"coalesce((SELECT max(row) + 1 FROM entry WHERE row BETWEEN {_NEW} AND {_NEW} + 262143), {_NEW})"
_SEARCHABLE = "SELECT row, text FROM entry WHERE id = new.id AND removed_at IS NULL"
_REVIEW = f"""
CREATE TABLE annotation ({_ID}, {_MEETING}, entry_id TEXT NOT NULL REFERENCES entry(id), at TEXT NOT NULL,
    observer TEXT NOT NULL, text TEXT NOT NULL, {_REMOVED}) STRICT;
CREATE TABLE amendment ({_ID}, {_MEETING}, at TEXT NOT NULL, reason TEXT NOT NULL, {_REMOVED}) STRICT;
CREATE TABLE supersession ({_ID}, action_id TEXT NOT NULL REFERENCES action(id),
    by_id TEXT NOT NULL REFERENCES action(id), at TEXT NOT NULL, {_REMOVED}) STRICT;
CREATE TABLE saved_view ({_ID}, name TEXT NOT NULL, words TEXT NOT NULL, {_REMOVED}) STRICT;
CREATE TABLE kept_words (key TEXT NOT NULL PRIMARY KEY, words TEXT NOT NULL) STRICT;
ALTER TABLE action_update ADD COLUMN evidence TEXT NOT NULL DEFAULT '';

CREATE INDEX annotation_of_meeting ON annotation(meeting_id);
CREATE INDEX amendment_of_meeting ON amendment(meeting_id);
CREATE INDEX supersession_of_action ON supersession(action_id);
CREATE INDEX entry_of_speaker ON entry(speaker_id);
CREATE INDEX owner_of_person ON action_owner(person_id);

DROP TRIGGER entry_is_searchable;
DROP TRIGGER entry_stays_searchable;
UPDATE entry SET row = {_OLD} + behind.place FROM (
    SELECT id, row_number() OVER (PARTITION BY {_OLD} ORDER BY row) - 1 AS place FROM entry
    ) AS behind WHERE behind.id = entry.id;
INSERT INTO entry_text(entry_text) VALUES ('rebuild');
CREATE TRIGGER entry_is_searchable AFTER INSERT ON entry
    BEGIN
        UPDATE entry SET row = {_IN_TIME} WHERE row = new.row;
        INSERT INTO entry_text(rowid, text) {_SEARCHABLE};
    END;
CREATE TRIGGER entry_stays_searchable AFTER UPDATE OF text, removed_at, at, seq ON entry
    BEGIN
        INSERT INTO entry_text(entry_text, rowid, text)
            SELECT 'delete', old.row, old.text WHERE old.removed_at IS NULL;
        UPDATE entry SET row = {_IN_TIME}
            WHERE row = new.row AND (old.at IS NOT new.at OR old.seq IS NOT new.seq);
        INSERT INTO entry_text(rowid, text) {_SEARCHABLE};
    END;
"""
VERSION_3 = _REVIEW + OVERVIEW
VERSION_4 = f"""
CREATE TABLE replacement ({_ID}, words TEXT NOT NULL, instead TEXT, named TEXT NOT NULL, {_REMOVED}) STRICT;
CREATE TABLE reflective_summary ({_ID}, {_MEETING}, text TEXT NOT NULL, {_REMOVED}) STRICT;
CREATE TABLE settled_check ({_ID}, {_MEETING}, gap TEXT NOT NULL, about TEXT NOT NULL, {_REMOVED}) STRICT;
ALTER TABLE export_log ADD COLUMN kind TEXT NOT NULL DEFAULT 'observation';
ALTER TABLE export_log ADD COLUMN about TEXT NOT NULL DEFAULT '';
ALTER TABLE export_log ADD COLUMN recipient TEXT NOT NULL DEFAULT '';
ALTER TABLE export_log ADD COLUMN protected INTEGER NOT NULL DEFAULT 0;

CREATE INDEX reflective_summary_of_meeting ON reflective_summary(meeting_id);
CREATE INDEX settled_check_of_meeting ON settled_check(meeting_id);
CREATE INDEX rating_of_theme ON rating(theme_id);
"""
