"""SQLite's refusals as sentences."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nhplogger.domain.faults import DiskRefusedError, StudyError
from nhplogger.i18n import _
from nhplogger.storage.engine import EngineError

_OF_DISK = tuple(
    f"SQLITE_{name}"
    for name in (
        "FULL",
        "READONLY",
        "BUSY",
        "LOCKED",
        "CORRUPT",
        "NOTADB",
        "CANTOPEN",
        "IOERR",
        "PERM",
        "NOMEM",
    )
)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn whatever the engine or a codec refuses, for the study at `path`, into a StudyError.

    Where it is the disk's fault and not that of what is written, it is a DiskRefusedError.
    """
    try:
        yield
    # Half a character pair, a number beyond 64 bits, a cell of no known kind: no errors of the engine's own.
    except (EngineError, ValueError, OverflowError) as error:
        of_disk = _name(error).startswith(_OF_DISK)
        raise (DiskRefusedError if of_disk else StudyError)(sentence(error, path)) from error


def sentence(error: Exception, path: Path) -> str:
    """What happened, what to do, and what is safe."""
    name = _name(error)
    return next((words for start, words in _sentences().items() if name.startswith(start)), _other()).format(
        name=path.name, error=error
    )


def _name(error: Exception) -> str:
    return getattr(error, "sqlite_errorname", "") or ""


def _sentences() -> dict[str, str]:
    return {
        "SQLITE_FULL": _("The disk is full, so {name} could not be written. Free some space and try again."),
        "SQLITE_READONLY": _(
            "{name} may not be written here: the file or its folder is read-only, or the file was replaced. "
            "Copy it to a folder of your own; what was saved before is safe."
        ),
        "SQLITE_BUSY": _("{name} is being written by another program. Close that program and try again."),
        "SQLITE_LOCKED": _("{name} is being written by another program. Close that program and try again."),
        "SQLITE_CORRUPT": _(
            "{name} is damaged: part of it cannot be read. Nothing was changed. Open your newest backup."
        ),
        "SQLITE_NOTADB": _(
            "{name} does not open: the passphrase is wrong, or the file is no study or its start is damaged. "
            "Nothing was changed."
        ),
        "SQLITE_CANTOPEN": _("{name} cannot be opened. Check that the folder is there and may be written."),
        "SQLITE_IOERR": _(
            "The disk did not take what was written to {name}. Check that the drive is still connected and "
            "has space, and try again."
        ),
    }


def _other() -> str:
    return _("{name} could not be read or written ({error}). What was saved before is safe.")
