"""A zip whose bytes depend on what is in it, never on when it was made."""

import io
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can name
_UNIX = 3


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    """The members, in the order given, as one compressed archive."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(_entry(name), content)
    return made.getvalue()


def _entry(name: str) -> ZipInfo:
    """An entry without a date or a machine of its own."""
    entry = ZipInfo(name, _FIRST_DAY)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = _UNIX
    return entry
