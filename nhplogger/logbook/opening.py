"""Making a study, and opening one, with its lock and its codebook."""

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
    lock = StudyLock(path)
    lock.take()
    try:
        store = Store.create(path, passphrase)
    except BaseException:
        lock.release()
        raise
    logbook = Logbook(store, clock, observer, lock)
    furnish(logbook, name)
    return logbook, store.recovery_words


def open_study(path: Path, secret: str, clock: Clock, observer: str = "") -> Logbook:
    """A study that is there, by its passphrase or its recovery words. Raises StudyError."""
    if not path.is_file():
        raise StudyError(_("There is no file {path}. Check the name.").format(path=path))
    lock = StudyLock(path)
    lock.take()
    try:
        logbook = Logbook(Store.open(path, secret), clock, observer, lock)
    except BaseException:
        lock.release()
        raise
    furnish(logbook, path.stem)
    return logbook


def furnish(logbook: Logbook, name: str) -> None:
    """Give a study its name and codebook, where it was stopped before it had them."""
    if logbook.register.all(Study):
        return
    study = Study(id=new_id(), name=name, created_at=logbook.clock.now())
    edits: list[Edit] = [Added(study), *(Added(theme) for theme in starting_themes())]
    logbook.do(_("Make the study"), *edits)
    logbook.close_meeting()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        words = _("The folder {folder} cannot be made: {error}. Choose another folder.")
        raise StudyError(words.format(folder=folder, error=error.strerror)) from error
