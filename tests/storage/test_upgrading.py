from pathlib import Path

import pytest

from nhplogger.domain.edits import Added
from nhplogger.domain.faults import StudyError
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.storage import migrations
from nhplogger.storage.connection import close, connect, database
from nhplogger.storage.key import key_from_words, recovery_words
from nhplogger.storage.opening import open_file
from nhplogger.storage.store import Store
from nhplogger.storage.writing import write_act
from tests.builders import a_meeting, a_moment, a_study, an_act

_KEY, _SALT = bytes(range(32)), bytes(range(16, 32))
_COPY = "as it was in version 1"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A study as the first version of its schema made it."""
    path = tmp_path / "Brackwell.nhp"
    connection = connect(path, _KEY, _SALT)
    db = database(connection)
    migrations._migrations.apply(db, stop_before="2 spells")
    with db.atomic():
        write_act(db, an_act(*(Added(value) for value in (*a_study().values(), a_meeting()))))
    close(connection)
    return path


def _copies(path: Path) -> list[Path]:
    return [each for each in path.parent.iterdir() if _COPY in each.name]


def test_a_study_of_the_first_version_is_brought_up_to_date_and_holds_what_it_held(old: Path) -> None:
    assert key_from_words(recovery_words(_KEY)) == _KEY
    store = Store.open(old, recovery_words(_KEY))
    spell = Spell(id="s", meeting_id=a_meeting().id, kind=SpellKind.BREAK, started_at=a_moment("14:10"))
    store.apply(an_act(Added(spell)))
    assert spell in store.read_meeting(a_meeting().id).values()
    assert store.findings() == []
    assert {value.id for value in a_study().values()} < {value.id for value in store.read_all().values()}
    store.close()


def test_the_file_as_it_was_is_kept_beside_it_and_opens(old: Path) -> None:
    before = old.read_bytes()
    Store.open(old, recovery_words(_KEY)).close()
    (copy,) = _copies(old)
    assert old.read_bytes() != before
    connection = connect(copy, _KEY, _SALT)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    close(connection)


def test_a_study_of_today_is_not_copied(old: Path) -> None:
    Store.open(old, recovery_words(_KEY)).close()
    Store.open(old, recovery_words(_KEY)).close()
    assert len(_copies(old)) == 1


def test_where_no_copy_can_be_made_the_study_stays_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("nhplogger.storage.backup._settle", full)
    with pytest.raises(StudyError, match="No space left"):
        open_file(old, recovery_words(_KEY))
    assert (old.read_bytes(), _copies(old)) == (before, [])
