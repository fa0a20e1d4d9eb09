import sqlite3
from pathlib import Path

import pytest
import sqlcipher3
import sqlite_utils.db

from nhplogger.storage import engine
from nhplogger.storage.connection import connect, database, in_memory
from nhplogger.storage.engine import check_engine
from nhplogger.storage.store import Store
from tests.studies import PASSPHRASE


def test_the_engine_is_the_encrypted_one_and_sqlite_utils_knows_it() -> None:
    check_engine()
    assert vars(sqlite_utils.db)["sqlite3"] is sqlcipher3


def test_sqlite_utils_on_the_standard_library_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_utils.db, "sqlite3", sqlite3)
    with pytest.raises(RuntimeError, match="sqlite-utils uses the encrypted engine"):
        check_engine()


def test_an_engine_that_would_write_plain_text_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "dbapi2", sqlite3)
    with pytest.raises(RuntimeError, match="SQLCipher is there"):
        check_engine()


def test_no_study_is_made_by_an_engine_that_does_not_encrypt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unkeyed(path: Path, _key: bytes, _salt: bytes) -> object:
        return sqlcipher3.connect(str(path))

    monkeypatch.setattr("nhplogger.storage.opening.connect", unkeyed)
    with pytest.raises(Exception, match=r"not encrypted|did not encrypt"):
        Store.create(tmp_path / "plain.nhp", PASSPHRASE)
    assert list(tmp_path.iterdir()) == []


def test_every_safety_is_on_in_a_connection(tmp_path: Path) -> None:
    db = database(connect(tmp_path / "a.nhp", bytes(32), bytes(16)))
    told = {
        name: db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "trusted_schema", "cell_size_check", "recursive_triggers")
    }
    db.close()
    assert told == {
        "journal_mode": "truncate",
        "synchronous": 3,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "recursive_triggers": 1,
    }


def test_a_study_in_memory_works_without_a_file() -> None:
    assert database(in_memory()).execute("PRAGMA foreign_keys").fetchone()[0] in (0, 1)
    store = Store.in_memory()
    assert store.findings() == []
    store.close()
