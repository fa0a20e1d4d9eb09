"""Where a new study lies: the program's own data folder, which no cloud keeps in step."""

from pathlib import Path

from pathvalidate import sanitize_filename
from platformdirs import user_data_path

from nhplogger.i18n import _

ENDING = ".nhp"


def studies_folder() -> Path:
    """The folder of this user's studies; it need not be there yet."""
    return user_data_path("nhplogger", appauthor=False)


def new_file(name: str, folder: Path) -> Path:
    """A file for a study of that name that is not there yet."""
    stem = sanitize_filename(name, platform="universal").strip(" .") or _("study")
    numbered = (f"{stem} {number}" for number in range(2, 10_000))
    paths = (folder / f"{each}{ENDING}" for each in (stem, *numbered))
    return next(path for path in paths if not path.exists())
