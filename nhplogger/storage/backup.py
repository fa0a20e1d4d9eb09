"""Copies of a study that were opened and checked before they count as copies."""

import os
from pathlib import Path

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _
from nhplogger.storage.connection import connect
from nhplogger.storage.engine import Connection
from nhplogger.storage.faults import told
from nhplogger.storage.opened import Opened
from nhplogger.storage.unfinished import unfinished

_COUNTED = ("meeting", "entry", "attendance", "mark", "action", "act")


def copy_study(study: Opened, target: Path) -> int:
    """Write a copy to `target`, check it, and only then let it take that name; the number of its entries.

    The copy opens with the same passphrase. Raises StudyError; then nothing stands at `target` that did not
    stand there before.
    """
    try:
        if target.exists():
            raise StudyError(_("{name} is there already. Choose another name.").format(name=target.name))
        target.parent.mkdir(parents=True, exist_ok=True)
        with unfinished(target) as copy:
            with told(target):
                study.db.execute("VACUUM INTO ?", (str(copy),))
                entries = _checked(study, copy)
            _settle(copy, target)
    except OSError as error:
        words = _("The copy could not be written to {folder}: {error}. The study itself is safe.")
        raise StudyError(words.format(folder=target.parent, error=error.strerror)) from error
    return entries


def _checked(study: Opened, copy: Path) -> int:
    connection = connect(copy, study.key, study.salt)
    try:
        sound = connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        sound = sound and connection.execute("PRAGMA cipher_integrity_check").fetchone() is None
        counts = _counts(connection)
    finally:
        connection.close()
    if not sound or counts != _counts(study.db.conn):
        raise StudyError(_("The copy did not hold everything, so it was not kept. Try again."))
    return counts[_COUNTED.index("entry")]


def _counts(connection: Connection) -> list[int]:
    return [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _COUNTED]


def _settle(copy: Path, target: Path) -> None:
    """Give a finished file its name, so that a power cut leaves the old state or the new one."""
    with copy.open("rb+") as file:
        os.fsync(file.fileno())
    copy.replace(target)
