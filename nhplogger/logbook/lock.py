"""One program at a time: a lock beside the study's file."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QLockFile

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _, clock_time


class StudyLock:
    """Held while a study is open; a lock left behind by a crash on this machine does not count."""

    def __init__(self, study: Path) -> None:
        self._path = study.with_name(study.name + ".lock")
        self._lock = QLockFile(str(self._path))
        self._lock.setStaleLockTime(0)

    def take(self) -> None:
        """Take the lock. Raises StudyError where another program holds it.

        In a folder that may not be written there is no lock; SQLite refuses to write there too.
        """
        if self._lock.tryLock(0):
            return
        if self._lock.error() == QLockFile.LockError.LockFailedError:
            raise StudyError(self._held())

    def release(self) -> None:
        self._lock.unlock()

    def _held(self) -> str:
        _pid, host, _program = self._lock.getLockInfo()
        since = datetime.fromtimestamp(self._path.stat().st_mtime, UTC).astimezone()
        words = _("This study is open on {host} since {time}. Close it there, then open it here.")
        return words.format(host=host, time=clock_time(since))
