"""Study files: one is made, the rest are copies, opened by its recovery words without waiting for a key."""

import hashlib
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from nhplogger.domain.edits import Added
from nhplogger.domain.theme import Theme
from nhplogger.storage.store import Store
from tests.builders import a_meeting, a_study, an_act, an_entry

PASSPHRASE = "correct horse battery staple"
ENTRIES = 40


@dataclass(frozen=True)
class _Made:
    content: bytes
    words: str


@cache
def _made() -> _Made:
    """A study with the builders' people and themes, their usual meeting, and so many entries in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "study.nhp"
        store = Store.create(path, PASSPHRASE)
        store.apply(an_act(*map(Added, a_study().values()), Added(a_meeting()), label="Make the study"))
        for number in range(ENTRIES):
            store.apply(
                an_act(Added(an_entry(f"Line {number} of the log", f"14:{number:02}", seq=number + 1)))
            )
        words = store.recovery_words
        store.close()
        return _Made(path.read_bytes(), words)


def a_study_file(folder: Path, name: str = "study.nhp") -> Path:
    """A closed study, in a file of its own."""
    path = folder / name
    path.write_bytes(_made().content)
    return path


def recovery() -> str:
    """The recovery words of every such file."""
    return _made().words


def reopened(path: Path) -> Store:
    return Store.open(path, recovery())


def a_theme_id() -> str:
    """The id of a theme that is in the file."""
    return a_study().all(Theme)[0].id


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names_in(folder: Path) -> set[str]:
    """Everything in a folder but the empty journals that SQLite leaves beside its files."""
    found = {each for each in folder.rglob("*") if each.is_file()}
    return {each.name for each in found if not (each.name.endswith("-journal") and not each.stat().st_size)}
