"""Writes a file whole or not at all, with any refusal said in a sentence."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _


def write_whole(content: bytes, path: Path) -> None:
    """The content at that path, in place of what stood there, by way of a file beside it.

    Raises StudyError where the disk or the system refuses; what stood there is then untouched.
    """
    beside = path.parent / f".{secrets.token_hex(8)}.part"
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        words = _("“{name}” was not written: {reason}. Choose another place; your study is safe.")
        raise StudyError(
            words.format(name=path.name, reason=error.strerror or type(error).__name__)
        ) from error
