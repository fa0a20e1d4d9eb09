"""The open file of a study: the one door to everything it holds."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from nhplogger.domain.edits import Act
from nhplogger.domain.entry import Draft
from nhplogger.domain.faults import DiskRefusedError, StudyError
from nhplogger.i18n import _
from nhplogger.storage import backup, kept_words, writing
from nhplogger.storage.connection import HASTE_MS, PATIENCE_MS, close, database, in_memory
from nhplogger.storage.engine import EngineError
from nhplogger.storage.faults import told
from nhplogger.storage.history_rows import act_row
from nhplogger.storage.key import recovery_words
from nhplogger.storage.migrations import VERSION, migrate
from nhplogger.storage.opened import Opened
from nhplogger.storage.opening import create_file, create_keyed, open_file, open_keyed
from nhplogger.storage.rows import table_of
from nhplogger.storage.store_reads import StoreReads


class Store(StoreReads):
    """Reads and writes one study. Every refusal is a StudyError, and leaves the file as it was."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(opened)
        self._opened = opened
        self._file = self._identity()
        self._version: int | None = self._data_version()
        self._newest = self._newest_act()

    @classmethod
    def create(cls, path: Path, passphrase: str) -> "Store":
        """A new study's file."""
        return cls(create_file(path, passphrase))

    @classmethod
    def open(cls, path: Path, secret: str) -> "Store":
        """An existing study's file, by passphrase or recovery words."""
        return cls(open_file(path, secret))

    @classmethod
    def in_memory(cls) -> "Store":
        """A study with no file."""
        db = database(in_memory())
        migrate(db)
        db.execute("PRAGMA foreign_keys = ON")
        return cls(Opened(Path(), db, b"", b""))

    def close(self) -> None:
        close(self._db.conn)

    @property
    def opened(self) -> Opened:
        """The open file, for reads that stand in modules of their own."""
        return self._opened

    @property
    def recovery_words(self) -> str:
        """What the recovery sheet says."""
        return recovery_words(self._opened.key)

    def apply(self, act: Act) -> None:
        """Write an act in one transaction. After an error nothing of it is there."""
        try:
            with self._writing():
                writing.write_act(self._db, act)
        except StudyError as error:
            if not self._stands(act, error):
                raise
        self._newest = act.id

    def check(self, act: Act) -> None:
        """Raises StudyError for an act that no file would take, as far as can be told without one."""
        with told(self.path):
            for cell in act_row(act):
                (cell or "").encode("utf-8")
            for edit in act.edits:
                writing.check_cells(edit)

    def has(self, act: Act) -> bool:
        """Whether an act is in the file: a disk may report a fault after taking it."""
        with told(self.path):
            return bool(self._db.execute("SELECT 1 FROM act WHERE id = ?", (act.id,)).fetchone())

    @contextmanager
    def impatient(self) -> Iterator[None]:
        """Within it, what another program keeps locked is not waited for for long."""
        with told(self.path):
            self._db.execute(f"PRAGMA busy_timeout = {HASTE_MS}")
        try:
            yield
        finally:
            with suppress(EngineError):
                self._db.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")

    def rejoined(self) -> "Store":
        """The file that stands at the path now, opened anew where it is as this one left it: it was away.

        Raises StudyError where it is not there, is another, or is still the same.
        """
        if self._identity() in (None, self._file):
            raise DiskRefusedError(_gone().format(name=self.path.name))
        again = Store(open_keyed(self.path, self._opened.key, self._opened.salt))
        if again._newest != self._newest:
            again.close()
            raise DiskRefusedError(_touched().format(name=self.path.name))
        return again

    def copied(self, target: Path) -> "Store":
        """A checked copy at `target`, open; it has the same passphrase."""
        backup.copy_study(self._opened, target)
        return Store(open_keyed(target, self._opened.key, self._opened.salt))

    def emptied(self, target: Path) -> "Store":
        """A new study at `target` with the same passphrase and nothing in it."""
        return Store(create_keyed(target, self._opened.key, self._opened.salt))

    @contextmanager
    def one_write(self) -> Iterator[None]:
        """Acts done within it reach the disk together, at its end or not at all: for building a study."""
        with self._writing():
            yield

    def keep_draft(self, draft: Draft) -> None:
        """Keep the unfinished line of a meeting in place of an earlier one; no act, no history."""
        table = table_of(Draft)
        marks = ", ".join("?" * len(table.columns))
        with self._writing():
            statement = f"INSERT OR REPLACE INTO draft ({table.column_names}) VALUES ({marks})"
            self._db.execute(statement, table.row(draft))

    def drop_draft(self, meeting_id: str) -> None:
        """Forget the unfinished line of a meeting."""
        with self._writing():
            self._db.execute("DELETE FROM draft WHERE meeting_id = ?", (meeting_id,))

    def keep_words(self, key: str, words: str) -> None:
        with self._writing():
            kept_words.keep(self._db, key, words)

    def backup(self, target: Path) -> int:
        """A checked copy at `target`; the number of its entries."""
        return backup.copy_study(self._opened, target)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction. Looking at the file within it leaves no moment for another program's write."""
        looked = False
        with told(self.path):
            try:
                with self._db.atomic():
                    self._check_untouched()
                    looked = True
                    yield
            except EngineError:
                if looked:  # SQLite counts the taking back of a failed write, now or later, as a change
                    self._version = None
                raise

    def _stands(self, act: Act, error: StudyError) -> bool:
        """Whether the disk reported a fault only after an act was in the file, and now confirms a write.

        SQLite commits before its last sync. Telling that such an act failed would have it done twice.
        """
        if not getattr(error.__cause__, "sqlite_errorname", "").startswith("SQLITE_IOERR"):
            return False
        try:
            if not self._db.execute("SELECT 1 FROM act WHERE id = ?", (act.id,)).fetchone():
                return False
            with self._writing():
                self._db.execute(f"PRAGMA user_version = {VERSION}")
        except (EngineError, StudyError):
            return False
        return True

    def _check_untouched(self) -> None:
        version, found = self._data_version(), self._identity()
        if found is None and self._file is not None:
            raise DiskRefusedError(_gone().format(name=self.path.name))
        if found != self._file or self._version not in (version, None):
            raise DiskRefusedError(_touched().format(name=self.path.name))
        self._version = version

    def _identity(self) -> tuple[int, int] | None:
        """Which file stands at the path; none where there is no file."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _newest_act(self) -> str | None:
        row = self._db.execute("SELECT id FROM act ORDER BY row DESC LIMIT 1").fetchone()
        return row[0] if row else None

    def _data_version(self) -> int:
        """A number that another connection's writing changes, and our own does not."""
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])


def _gone() -> str:
    return _(
        "{name} is no longer there: it was moved or deleted, or its drive is gone. Put it back and try "
        "again, or save the study elsewhere."
    )


def _touched() -> str:
    return _(
        "Another program changed or replaced {name} while it was open, so nothing more is written to it. "
        "Save the study elsewhere."
    )
