"""A file under a passing name, until it is whole."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from nhplogger.domain.ids import new_id

_ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_OURS = re.compile(rf"\.(?P<target>[0-9a-f]{{12}}\.)?{_ID}\.unfinished(?:-journal)?")
_ABANDONED = 24 * 60 * 60  # seconds without a byte written


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """A name beside `target` for a database in the making; what still has it at the end is removed.

    What a killed program left of an earlier one goes first.
    """
    _clear(target)
    path = target.with_name(f".{_mark(target)}{new_id()}.unfinished")
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def _clear(target: Path) -> None:
    """Remove leftovers of the same target, and any nobody has written to for a day; never another file.

    A leftover that cannot be removed stands in nobody's way.
    """
    with suppress(OSError):
        for path in target.parent.glob(".*.unfinished*"):
            found = _OURS.fullmatch(path.name)
            if found and path.is_file() and not path.is_symlink() and _is_left(path, found, target):
                path.unlink(missing_ok=True)


def _is_left(path: Path, found: re.Match[str], target: Path) -> bool:
    return found["target"] == _mark(target) or time.time() - path.stat().st_mtime > _ABANDONED


def _mark(target: Path) -> str:
    """The target's name in a few letters: the name itself may be as long as a disk allows."""
    return f"{sha256(target.name.encode('utf-8', 'surrogateescape')).hexdigest()[:12]}."
