"""Office files as the archives they are: looked over before anything in them is unpacked."""

import zipfile
from io import BytesIO

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _

MOST_UNPACKED = 100 * 1024 * 1024
_MOST_PARTS, _SAFE_SIZE, _MOST_RATIO = 3000, 5 * 1024 * 1024, 200


def opened_archive(content: bytes, name: str) -> zipfile.ZipFile:
    """The archive. Raises StudyError where it is none, or would grow beyond reason when unpacked."""
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise StudyError(_damaged(name)) from error
    parts = archive.infolist()
    size, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    swollen = size > _SAFE_SIZE and size > _MOST_RATIO * max(packed, 1)
    if len(parts) > _MOST_PARTS or size > MOST_UNPACKED or swollen:
        words = _("{name} would unpack to far more than it holds, so it was not opened. Nothing was changed.")
        raise StudyError(words.format(name=name))
    return archive


def part(archive: zipfile.ZipFile, wanted: str, name: str) -> bytes:
    """One part of it. Raises StudyError where it is missing, damaged, locked, or larger than it says."""
    try:
        with archive.open(wanted) as file:
            content = file.read(MOST_UNPACKED + 1)
    except (
        KeyError,
        zipfile.BadZipFile,
        RuntimeError,
        NotImplementedError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise StudyError(_damaged(name)) from error
    if len(content) > MOST_UNPACKED:
        raise StudyError(_damaged(name))
    return content


def _damaged(name: str) -> str:
    words = _(
        "{name} is damaged or not what its ending says. Save it again in its own program, and try again."
    )
    return words.format(name=name)
