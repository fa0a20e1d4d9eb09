"""A file under a passing name, until it is whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nhplogger.domain.ids import new_id


@contextmanager
def unfinished(target: Path) -> Iterator[Path]:
    """A name beside `target` for a database in the making; what still has it at the end is removed."""
    path = target.with_name(f".{new_id()}.unfinished")
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
