"""Lines lie in the file in the order of time, whenever they were written: a search needs no sorting."""

from dataclasses import replace

from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.entry import Entry
from nhplogger.storage import migrations
from nhplogger.storage.connection import database, in_memory
from nhplogger.storage.engine import Database
from nhplogger.storage.migrations import migrate
from nhplogger.storage.writing import write_act
from tests.builders import a_moment, an_act, an_entry

_FOUND = (
    "SELECT entry.id FROM entry_text JOIN entry ON entry.row = entry_text.rowid "
    "WHERE entry_text MATCH 'lights' ORDER BY entry_text.rowid DESC"
)


def _newest_first(db: Database) -> list[str]:
    return [row[0] for row in db.execute(_FOUND)]


def _entries(*moments: str) -> list[Entry]:
    return [
        an_entry(id=f"{moment} {place}", text="lights", at=moment, seq=place)
        for place, moment in enumerate(moments)
    ]


def _lines(*moments: str) -> list[Added]:
    return [Added(entry) for entry in _entries(*moments)]


def test_a_line_of_an_earlier_moment_that_is_written_later_is_found_behind() -> None:
    db = database(in_memory())
    migrate(db)
    write_act(db, an_act(*_lines("14:10", "13:55", "14:02")))
    assert _newest_first(db) == ["14:10 0", "14:02 2", "13:55 1"]


def test_a_line_whose_time_is_corrected_moves_and_one_that_comes_back_stands_where_it_stood() -> None:
    db = database(in_memory())
    migrate(db)
    first, last = _entries("14:00", "14:10")
    write_act(db, an_act(Added(first), Added(last)))
    later = replace(first, at=a_moment("14:20"))
    write_act(db, an_act(Changed(first, later)))
    assert _newest_first(db) == ["14:00 0", "14:10 1"]
    write_act(db, an_act(Removed(later)))
    assert _newest_first(db) == ["14:10 1"]
    write_act(db, an_act(Added(later)))
    assert _newest_first(db) == ["14:00 0", "14:10 1"]
    db.execute("INSERT INTO entry_text(entry_text) VALUES ('integrity-check')")


def test_a_thousand_lines_of_one_moment_all_find_room() -> None:
    db = database(in_memory())
    migrate(db)
    same = [Added(an_entry(id=f"{number}", text="lights", seq=0)) for number in range(1_000)]
    write_act(db, an_act(*same))
    assert len(set(_newest_first(db))) == 1_000


def test_the_lines_of_an_earlier_version_are_put_in_order() -> None:
    db = database(in_memory())
    migrations._migrations.apply(db, stop_before="3 review, and lines in the order of time")
    write_act(db, an_act(*_lines("14:10", "13:55", "13:55", "14:02")))
    assert _newest_first(db) == ["14:02 3", "13:55 2", "13:55 1", "14:10 0"]
    migrate(db)
    assert _newest_first(db) == ["14:10 0", "14:02 3", "13:55 2", "13:55 1"]
    db.execute("INSERT INTO entry_text(entry_text) VALUES ('integrity-check')")
