"""Creating a study's file, opening one, and refusing what is none."""

import os
from pathlib import Path

from nhplogger.domain.faults import StudyError, WrongPassphraseError
from nhplogger.i18n import _
from nhplogger.storage.connection import close, connect, database
from nhplogger.storage.engine import Connection, Database, EngineError, check_engine
from nhplogger.storage.faults import told
from nhplogger.storage.key import SALT_BYTES, derive_key, key_from_words
from nhplogger.storage.migrations import APPLICATION_ID, FINGERPRINTS, VERSION, fingerprint, migrate
from nhplogger.storage.opened import Opened
from nhplogger.storage.unfinished import unfinished
from nhplogger.storage.upgrading import upgrade

_SMALLEST = 512
_CHECKED_ON_OPENING = 64 * 1024 * 1024
_STARTS = {
    b"SQLite format 3\x00": _("a database that is not encrypted"),
    b"PK\x03\x04": _("a Word, Excel or zip file"),
    b"%PDF": _("a PDF file"),
    b"\xd0\xcf\x11\xe0": _("an old Office or a password-protected file"),
    b"Meeting:": _("a field-notes file"),
}


def create_file(path: Path, passphrase: str) -> Opened:
    """Make a study's file; it appears under its name only when it is whole. Raises StudyError."""
    check_engine()
    salt = _new_salt()
    return create_keyed(path, derive_key(passphrase, salt), salt)


def create_keyed(path: Path, key: bytes, salt: bytes) -> Opened:
    """Make a study's file that opens with the passphrase this key and salt came of. Raises StudyError."""
    try:
        if path.exists():
            raise StudyError(_("{name} is there already. Choose another name.").format(name=path.name))
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished(path) as new:
            with told(path):
                _build(new, key, salt)
            new.rename(path)
    except OSError as error:
        words = _("{name} cannot be made in {folder}: {error}. Choose another folder.")
        folder = path.parent
        raise StudyError(words.format(name=path.name, folder=folder, error=error.strerror)) from error
    return open_keyed(path, key, salt)


def _new_salt() -> bytes:
    """Random bytes that no file of another kind begins with."""
    salt = os.urandom(SALT_BYTES)
    return _new_salt() if salt.startswith(tuple(_STARTS)) else salt


def _build(path: Path, key: bytes, salt: bytes) -> None:
    connection = connect(path, key, salt)
    try:
        migrate(database(connection))
    finally:
        close(connection)
    if _looked_at(path) != salt:
        raise RuntimeError("the engine did not encrypt the file")


def open_file(path: Path, secret: str) -> Opened:
    """Open a study's file with its passphrase or its recovery words.

    Raises WrongPassphraseError, or StudyError for what is no study, damaged, or newer than this program;
    none of them changes the file.
    """
    check_engine()
    salt = _looked_at(path)
    key = key_from_words(secret) or derive_key(secret, salt)
    return open_keyed(path, key, salt)


def _looked_at(path: Path) -> bytes:
    """The file's salt, read before any connection is there: closing a file drops SQLite's locks on it."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(SALT_BYTES)
    except OSError as error:
        words = _("{name} cannot be read: {error}. Nothing was changed.")
        raise StudyError(words.format(name=path.name, error=error.strerror)) from error
    if size == 0:
        words = _("{name} is empty (0 bytes). Nothing was changed. Open your newest backup instead.")
        raise StudyError(words.format(name=path.name))
    for beginning, kind in _STARTS.items():
        if start.startswith(beginning):
            words = _("{name} is not a study but {kind}. Nothing was changed. Choose a .nhp file.")
            raise StudyError(words.format(name=path.name, kind=kind))
    if size < _SMALLEST:
        words = _("{name} is cut off or no study. Nothing was changed. Open your newest backup instead.")
        raise StudyError(words.format(name=path.name))
    return start


def open_keyed(path: Path, key: bytes, salt: bytes) -> Opened:
    """Open a study's file with its raw key. Raises as `open_file` does."""
    connection = connect(path, key, salt)
    try:
        _try_key(connection, path)
        with told(path):
            _examine(connection, path)
            opened = Opened(path, database(connection), key, salt)
            upgrade(opened)
            connection.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        connection.close()
        raise
    return opened


def _try_key(connection: Connection, path: Path) -> None:
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except EngineError as error:
        if getattr(error, "sqlite_errorname", "") != "SQLITE_NOTADB":
            with told(path):
                raise
        words = _(
            "{name} does not open with that passphrase. Try it again, mind the capitals, or use the recovery "
            "sheet. If you are sure of it, the file is no study or is damaged: open a backup. "
            "Nothing was changed."
        )
        raise WrongPassphraseError(words.format(name=path.name)) from error


def _examine(connection: Connection, path: Path) -> None:
    """Refuse what this program did not make, or a newer one did, or what was damaged or tampered with."""
    db = Database(connection, execute_plugins=False)
    application, version = _number(db, "application_id"), _number(db, "user_version")
    problem = None
    if application != APPLICATION_ID:
        problem = _("{name} is an encrypted database but no study. Nothing was changed.")
    elif version > VERSION:
        problem = _(
            "{name} was made by a newer NHP Logger. Update this program to open it. Nothing was changed."
        )
    elif fingerprint(db) != FINGERPRINTS.get(version):
        problem = _(
            "{name} has been altered by another program. Nothing was changed. Open your newest backup."
        )
    elif path.stat().st_size <= _CHECKED_ON_OPENING and not _quick_check(db):
        problem = _(
            "{name} is damaged: part of it cannot be read. Nothing was changed. Open your newest backup."
        )
    if problem:
        raise StudyError(problem.format(name=path.name))


def _number(db: Database, pragma: str) -> int:
    return int(db.execute(f"PRAGMA {pragma}").fetchone()[0])


def _quick_check(db: Database) -> bool:
    sound = bool(db.execute("PRAGMA quick_check").fetchone()[0] == "ok")
    db.execute("PRAGMA shrink_memory")  # it has read the whole file, and keeps two megabytes of it
    return sound
