from collections.abc import Iterator
from pathlib import Path

import pytest

from nhplogger.domain.edits import Added
from nhplogger.storage.store import Store
from tests.builders import a_meeting, an_act, an_entry
from tests.studies import a_study_file, reopened


def test_a_sound_study_has_no_findings(store: Store) -> None:
    store.apply(an_act(Added(an_entry())))
    assert store.findings() == []


def test_checking_changes_nothing_and_hinders_nothing(store: Store) -> None:
    acts = store.acts()
    for _time in range(3):
        assert store.findings() == []
        store.apply(an_act(Added(an_entry())))
    assert store.acts()[: len(acts)] == acts


def _damaged(*statements: str) -> Store:
    store = Store.in_memory()
    from tests.builders import a_study

    store.apply(an_act(*map(Added, a_study().values()), Added(a_meeting())))
    store.apply(an_act(Added(an_entry("the first line")), Added(an_entry("the second line"))))
    store._db.execute("PRAGMA foreign_keys = OFF")
    for statement in statements:
        store._db.execute(statement)
    return store


_ACT = "INSERT INTO act(id, at, label, observer, device, edits) VALUES ('broken', {}, 'x', '', '', {})"
_NOW = "'2026-01-01T00:00:00+00:00'"


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("INSERT INTO entry_text(rowid, text) VALUES (999, 'of no entry')", "search index does not match"),
        ("DELETE FROM entry_text_data WHERE id > 10", "entry_text|search index does not match"),
        ("INSERT INTO entry_text(entry_text) VALUES ('delete-all')", "search index does not match"),
        ("UPDATE meeting_tally SET entries = entries + 1", "counts of the list of meetings do not match"),
        ("DELETE FROM meeting_tally", "counts of the list of meetings do not match"),
        ("DELETE FROM meeting", "refers to a row of meeting that is not there"),
        ("CREATE TABLE more (x)", "tables are not as this program made them"),
        (_ACT.format(_NOW, "'no JSON'"), "act broken cannot be read"),
        (_ACT.format(_NOW, "'null'"), "act broken cannot be read"),
        (_ACT.format(_NOW, "'[1]'"), "act broken cannot be read"),
        (_ACT.format(_NOW, '\'[{"table": "nothing"}]\''), "act broken cannot be read"),
        (_ACT.format(_NOW, '\'[{"table": "entry"}]\''), "act broken cannot be read"),
        (_ACT.format(_NOW, '\'[{"table": "entry", "after": {}}]\''), "act broken cannot be read"),
        (_ACT.format(_NOW, '\'[{"table": "entry", "after": "text"}]\''), "act broken cannot be read"),
        (_ACT.format("'yesterday'", "'[]'"), "act broken cannot be read"),
        ("UPDATE entry SET kind = 'gossip' WHERE text LIKE '%first%'", "cannot be read"),
        ("UPDATE entry SET at = 'then' WHERE text LIKE '%first%'", "cannot be read"),
        ("UPDATE entry SET text = 'made up' WHERE text LIKE '%first%'", "not hold what the history says"),
        ("UPDATE entry SET removed_at = at WHERE text LIKE '%first%'", "not hold what the history says"),
        (
            _ACT.format(
                _NOW, '\'[{"table": "agency", "before": {"id": "1", "name": "x", "initials": "XX"}}]\''
            ),
            "does not follow from those before",
        ),
    ],
)
def test_what_is_wrong_is_told(statement: str, told: str) -> None:
    store = _damaged(statement)
    findings = store.findings()
    store.close()
    assert any(_has(finding, told) for finding in findings), findings


def _has(finding: str, told: str) -> bool:
    return any(part in finding for part in told.split("|"))


@pytest.fixture
def flipped(tmp_path: Path) -> Iterator[Store]:
    """A study in which a byte flips while it is open."""
    store = reopened(a_study_file(tmp_path))
    store._db.execute("PRAGMA cache_size = 1")
    size = store.path.stat().st_size
    yield store
    store.close()
    assert store.path.stat().st_size == size


def test_a_flipped_byte_is_told(flipped: Store) -> None:
    with flipped.path.open("rb+") as file:
        middle = flipped.path.stat().st_size // 2
        file.seek(middle)
        byte = file.read(1)[0]
        file.seek(middle)
        file.write(bytes([byte ^ 1]))
    findings = flipped.findings()
    assert len(findings) == 1
    assert "cannot be read" in findings[0]
