"""Writes a report to disk whole or not at all, with any refusal said in a sentence."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from nhplogger.i18n import _
from nhplogger.reports.blocks import Report
from nhplogger.reports.not_written import ReportNotWritten
from nhplogger.reports.word import document_bytes

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR}


def write(report: Report, path: Path) -> None:
    """The report as a Word document at that path, in place of what stood there; see `write_file`."""
    write_file(document_bytes(report), path)


def write_file(content: bytes, path: Path) -> None:
    """A whole file at that path, in place of what stood there.

    Raises ReportNotWritten when the disk or the system refuses; what stood there is then untouched.
    """
    beside = path.parent / f".{secrets.token_hex(8)}.part"
    try:
        _save(beside, content)
        beside.replace(path)
    except OSError as error:
        _discard(beside)
        raise ReportNotWritten(_sentence(error, path)) from error


def _save(beside: Path, content: bytes) -> None:
    """Writes a new file and waits until it is on the disk."""
    with beside.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _discard(beside: Path) -> None:
    """Removes what was begun; a disk that has gone keeps it, and the refusal already being told is enough."""
    with suppress(OSError):
        beside.unlink()


def _sentence(error: OSError, path: Path) -> str:
    """What happened, what to do, what is safe."""
    moving = error.filename2 is not None  # only a move names two files
    if error.errno in _FULL:
        words = _("The disk is full. Free some space or choose another disk; your study is safe.")
    elif error.errno in _REFUSED and moving:
        words = _("“{name}” is open elsewhere. Close it there or choose another name; it has not changed.")
    elif error.errno in _REFUSED:
        words = _("Files cannot be added to “{folder}”. Choose another folder; your study is safe.")
    elif error.errno in _GONE:
        words = _("“{folder}” cannot be found. Choose another folder; your study is safe.")
    else:
        words = _("“{name}” was not written: {reason}. Choose another place; your study is safe.")
    return words.format(name=path.name, folder=path.parent, reason=error.strerror or type(error).__name__)
