"""Where looking for a file starts."""

from pathlib import Path


def start_folder(wanted: Path) -> Path:
    """That folder, or home where it is not there: a dialog takes the name of a missing one for a file's."""
    return wanted if wanted.is_dir() else Path.home()
