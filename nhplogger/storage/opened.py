"""An open study's file."""

from dataclasses import dataclass
from pathlib import Path

from nhplogger.storage.engine import Database


@dataclass(frozen=True, slots=True)
class Opened:
    """A study's file, its connection, and the key it was opened with."""

    path: Path
    db: Database
    key: bytes
    salt: bytes
