"""Names for report files that every system accepts and that hide nothing."""

import unicodedata
from datetime import date

from pathvalidate import sanitize_filename

from nhplogger.i18n import _

_EDGES = " .-_~$"  # a name that begins `~$` is a lock of Word's
_LONGEST = 80  # characters
_LONGEST_IN_BYTES = 200  # the systems allow 255, and syncing programs add to the name
_LONGEST_KIND = 24


def safe_name(title: str, day: date, kind: str = "", suffix: str = "docx") -> str:
    """A name such as `Area-B_2025-11-27_observation.docx`, of at most 80 characters.

    `title` may hold anything; where nothing of it can be kept, the name begins with "meeting". `suffix` tells
    the kind of file.
    """
    about = f"_{_kept(kind)[:_LONGEST_KIND]}" if _kept(kind) else ""
    ending = f"_{day.isoformat()}{about}.{suffix}"
    beginning = _short(_kept(title), _LONGEST - len(ending)) or _("meeting")
    return sanitize_filename(beginning + ending, platform="universal")


def _kept(words: str) -> str:
    """The words joined by hyphens, without what systems refuse or what cannot be seen."""
    joined = "-".join(words.split())
    seen = "".join(sign for sign in joined if not unicodedata.category(sign).startswith("C"))
    return sanitize_filename(unicodedata.normalize("NFC", seen), platform="universal").strip(_EDGES)


def _short(words: str, longest: int) -> str:
    in_bytes = words[:longest].encode()[:_LONGEST_IN_BYTES]
    return in_bytes.decode(errors="ignore").rstrip(_EDGES)
