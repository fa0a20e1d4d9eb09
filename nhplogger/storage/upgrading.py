"""Bringing a study made by an earlier version up to date, with a checked copy of it kept beside it."""

from pathlib import Path

from nhplogger.i18n import _
from nhplogger.storage.backup import copy_study
from nhplogger.storage.migrations import VERSION, migrate
from nhplogger.storage.opened import Opened


def upgrade(study: Opened) -> None:
    """Migrate an open study, before its foreign keys are switched on; nothing is done to one of today.

    Raises StudyError where the copy cannot be made; the study is then as it was.
    """
    version = int(study.db.execute("PRAGMA user_version").fetchone()[0])
    if version < VERSION:
        copy_study(study, _copy_of(study.path, version))
        migrate(study.db)


def _copy_of(path: Path, version: int) -> Path:
    """A name that is free: a copy kept earlier is never written over."""
    plain = _("{name} (as it was in version {version})").format(name=path.stem, version=version)
    names = [plain, *(f"{plain} {number}" for number in range(2, 100))]
    places = (path.with_name(name + path.suffix) for name in names)
    return next((place for place in places if not place.exists()), path.with_name(plain + path.suffix))
