"""Making a study, and opening one, with its lock and its codebook."""

from contextlib import ExitStack
from pathlib import Path

from nhplogger.domain.edits import Added, Edit
from nhplogger.domain.faults import StudyError
from nhplogger.domain.ids import new_id
from nhplogger.domain.study import Study
from nhplogger.exchange.codebook import starting_themes
from nhplogger.i18n import _
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.lock import StudyLock
from nhplogger.logbook.logbook import Logbook
from nhplogger.storage.store import Store


def create_study(
    path: Path, name: str, passphrase: str, clock: Clock, observer: str = ""
) -> tuple[Logbook, str]:
    """A new study with the starting codebook, and the words of its recovery sheet. Raises StudyError."""
    _make_folder(path.parent)
    with ExitStack() as on_failure:
        lock = _lock(path, on_failure)
        store = Store.create(path, passphrase)
        on_failure.callback(_remove, path)
        on_failure.callback(store.close)
        logbook = Logbook(store, clock, observer, lock)
        furnish(logbook, name)
        on_failure.pop_all()
    return logbook, store.recovery_words


def open_study(path: Path, secret: str, clock: Clock, observer: str = "") -> Logbook:
    """A study that is there, by its passphrase or its recovery words. Raises StudyError."""
    if not _is_file(path):
        raise StudyError(_("There is no file {path}. Check the name.").format(path=path))
    with ExitStack() as on_failure:
        lock = _lock(path, on_failure)
        store = Store.open(path, secret)
        on_failure.callback(store.close)
        logbook = Logbook(store, clock, observer, lock)
        furnish(logbook, path.stem)
        on_failure.pop_all()
    return logbook


def furnish(logbook: Logbook, name: str) -> None:
    """Give a study its name and codebook, where it was stopped before it had them. Raises StudyError."""
    if logbook.register.all(Study):
        return
    study = Study(id=new_id(), name=name, created_at=logbook.clock.now())
    edits: list[Edit] = [Added(study), *(Added(theme) for theme in starting_themes())]
    logbook.take(_("Make the study"), tuple(edits), None)


def _lock(path: Path, on_failure: ExitStack) -> StudyLock:
    lock = StudyLock(path)
    lock.take()
    on_failure.callback(lock.release)
    return lock


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long for any file, a folder that may not be looked into
        return False


def _remove(path: Path) -> None:
    """Take away a new study that could not be furnished; it holds nothing."""
    path.unlink(missing_ok=True)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        words = _("The folder {folder} cannot be made: {error}. Choose another folder.")
        raise StudyError(words.format(folder=folder, error=error.strerror)) from error
