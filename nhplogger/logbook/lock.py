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
        if self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError:
            return
        if not (self._is_blank() and self._lock.removeStaleLockFile() and self._lock.tryLock(0)):
            raise StudyError(self._held())

    def release(self) -> None:
        self._lock.unlock()

    def _is_blank(self) -> bool:
        """Whether a power cut took what the lock said; Qt never takes such a one for left behind."""
        pid, _host, _program = self._lock.getLockInfo()
        return not pid

    def _held(self) -> str:
        _pid, host, _program = self._lock.getLockInfo()
        try:
            since = datetime.fromtimestamp(self._path.stat().st_mtime, UTC).astimezone()
        except OSError:
            return _("This study was open elsewhere a moment ago. Try again.")
        words = _("This study is open on {host} since {time}. Close it there, then open it here.")
        return words.format(host=host, time=clock_time(since))
