"""Where a new study lies: the program's own data folder, which no cloud keeps in step."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from nhplogger.i18n import _

ENDING = ".nhp"


def studies_folder() -> Path:
    """The folder of this user's studies; it need not be there yet."""
    return _own(QStandardPaths.StandardLocation.GenericDataLocation)


def settings_file() -> Path:
    """Where this user's preferences are kept; it need not be there yet."""
    return _own(QStandardPaths.StandardLocation.GenericConfigLocation) / "settings.ini"


def demo_file(folder: Path) -> Path:
    """Where the demo study is kept once somebody has looked at it."""
    return folder / f"{_('Demo study')}{ENDING}"


def new_file(name: str, folder: Path) -> Path:
    """A file for a study of that name that is not there yet."""
    # Imported when a study is first named: the first window is painted without it.
    from pathvalidate import sanitize_filename

    stem = sanitize_filename(name, platform="universal").strip(" .") or _("study")
    numbered = (f"{stem} {number}" for number in range(2, 10_000))
    paths = (folder / f"{each}{ENDING}" for each in (stem, *numbered))
    return next(path for path in paths if not path.exists())


def _own(location: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(location), "nhplogger")
