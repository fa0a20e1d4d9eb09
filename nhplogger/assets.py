"""Where the shipped files lie: inside the package once built, beside it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
ROOT = next(
    (place for place in (_PACKAGE / "resources", _PACKAGE.parent / "resources") if place.is_dir()),
    _PACKAGE / "resources",
)
