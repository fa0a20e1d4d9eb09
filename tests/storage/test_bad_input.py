"""Every file that is no sound study: refused with a sentence that names it, and not a byte of it changed."""

import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from nhplogger.domain.faults import StudyError
from nhplogger.storage.connection import connect, database
from nhplogger.storage.migrations import migrate
from nhplogger.storage.opening import open_file
from nhplogger.storage.store import Store
from tests.studies import PASSPHRASE, a_study_file, digest, names_in, recovery


def _altered(*statements: str) -> Callable[[Path], None]:
    """The study after another program, which knew the key, did that to it."""

    def alter(path: Path) -> None:
        opened = open_file(path, recovery())
        opened.db.close()
        other = connect(path, opened.key, opened.salt)
        for statement in statements:
            other.execute(statement)
        other.commit()
        other.close()

    return alter


def _cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _cut_to_the_page(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2 // 4096 * 4096])


def _flipped(place: float) -> Callable[[Path], None]:
    def flip(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[int(len(content) * place)] ^= 1
        path.write_bytes(content)

    return flip


def _plain(path: Path) -> None:
    path.unlink()
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE entry (text)")
    plain.commit()
    plain.close()


def _word(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as word:
        word.writestr("word/document.xml", "<w:document/>" * 100)


def _foreign(*statements: str) -> Callable[[Path], None]:
    """An encrypted database of another program, with the same key."""

    def make(path: Path) -> None:
        opened = open_file(path, recovery())
        opened.db.close()
        path.unlink()
        other = connect(path, opened.key, opened.salt)
        for statement in ("CREATE TABLE secrets (words)", *statements):
            other.execute(statement)
        other.commit()
        other.close()

    return make


_TRIGGER = "CREATE TRIGGER {} AFTER INSERT ON entry BEGIN UPDATE entry SET text = 'gone'; END"
_BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_bytes(b""), "is empty (0 bytes)"),
    "a few bytes": (lambda path: path.write_bytes(b"\x01" * 100), "is cut off or no study"),
    "half a file": (_cut, "damaged"),
    "half its pages": (_cut_to_the_page, "damaged"),
    "flipped byte in the salt": (_flipped(0), "damaged"),
    "flipped byte on the first page": (lambda p: _flipped(100 / p.stat().st_size)(p), "damaged"),
    "flipped byte in the middle": (_flipped(0.5), "damaged"),
    "flipped byte near the end": (_flipped(0.999), "damaged"),
    "zeros": (lambda path: path.write_bytes(bytes(50_000)), "is no study or is damaged"),
    "random text": (lambda path: path.write_text("Dear all, " * 500), "is no study or is damaged"),
    "plain SQLite": (_plain, "a database that is not encrypted"),
    "a Word file": (_word, "a Word, Excel or zip file"),
    "a PDF": (lambda path: path.write_bytes(b"%PDF-1.7" + b" " * 600), "a PDF file"),
    "an old Word file": (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0" * 200), "an old Office"),
    "field notes": (lambda path: path.write_text("Meeting: Partnership\n" * 50), "a field-notes file"),
    "a foreign encrypted database": (_foreign(), "an encrypted database but no study"),
    "a pretended study": (
        _foreign("PRAGMA application_id = 0x4E48504C", "PRAGMA user_version = 1"),
        "altered by another program",
    ),
    "a newer study": (_altered("PRAGMA user_version = 1000"), "made by a newer NHP Logger"),
    "a hostile trigger": (_altered(_TRIGGER.format("evil")), "altered by another program"),
    "a trigger with a name like SQLite's": (_altered(_TRIGGER.format("a_sqlite_b")), "altered"),
    "a trigger on the list of migrations": (
        _altered("CREATE TRIGGER x AFTER INSERT ON _sqlite_migrations BEGIN DELETE FROM entry; END"),
        "altered",
    ),
    "a trigger named like SQLite's own": (
        _altered(
            "PRAGMA writable_schema = ON",
            "INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_x', 'entry', 0, "
            "'CREATE TRIGGER sqlite_x AFTER INSERT ON entry BEGIN DELETE FROM draft; END')",
        ),
        "altered",
    ),
    "history unguarded": (_altered("DROP TRIGGER act_is_never_changed"), "altered by another program"),
    "a column more": (_altered("ALTER TABLE entry ADD COLUMN more TEXT"), "altered by another program"),
    "a view": (_altered("CREATE VIEW mine AS SELECT 1"), "altered by another program"),
}


@pytest.mark.parametrize("kind", _BAD)
def test_what_is_no_sound_study_is_refused_in_words_and_left_alone(path: Path, kind: str) -> None:
    make, told = _BAD[kind]
    make(path)
    before = digest(path)
    with pytest.raises(StudyError) as refused:
        Store.open(path, recovery())
    sentence = str(refused.value)
    assert sentence.startswith("study.nhp "), sentence
    assert told in sentence
    assert "Nothing was changed" in sentence
    assert digest(path) == before
    assert names_in(path.parent) == {"study.nhp"}


@pytest.mark.parametrize("kind", ["zeros", "half a file", "flipped byte in the middle", "a hostile trigger"])
def test_a_passphrase_does_no_more_than_recovery_words(path: Path, kind: str) -> None:
    _BAD[kind][0](path)
    before = digest(path)
    with pytest.raises(StudyError, match="Nothing was changed"):
        Store.open(path, PASSPHRASE)
    assert digest(path) == before


def test_a_folder_is_no_study(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match="cannot be read"):
        Store.open(tmp_path, PASSPHRASE)


def test_every_flipped_byte_is_found_or_does_not_matter(tmp_path: Path) -> None:
    """At a hundred places: refused, or nothing that was written reads otherwise than it was."""
    size = a_study_file(tmp_path).stat().st_size
    whole = Store.open(tmp_path / "study.nhp", recovery())
    wanted, acts = whole.read_all(), whole.acts()
    whole.close()
    refused = 0
    for place in range(100):
        path = a_study_file(tmp_path)
        _flipped((place + 0.5) / 100)(path)
        try:
            store = Store.open(path, recovery())
        except StudyError:
            refused += 1
            continue
        assert (store.read_all(), store.acts()) == (wanted, acts)
        store.close()
    assert refused > 90, f"only {refused} of 100 flips in {size} bytes were noticed"


def test_an_interrupted_migration_cannot_be_mistaken_for_a_study(tmp_path: Path) -> None:
    """Tables, mark and version come in one transaction."""
    connection = dbapi2.connect(str(tmp_path / "new.db"))
    db = database(connection)
    steps: list[str] = []
    connection.set_trace_callback(steps.append)
    migrate(db)
    connection.close()
    begins = [place for place, step in enumerate(steps) if step.startswith("BEGIN")]
    commits = [place for place, step in enumerate(steps) if step.startswith("COMMIT")]
    version = next(place for place, step in enumerate(steps) if "user_version = 1" in step)
    table = next(place for place, step in enumerate(steps) if step.lstrip().startswith("CREATE TABLE entry"))
    assert not [commit for commit in commits if table < commit < version]
    assert [begin for begin in begins if begin < table]
