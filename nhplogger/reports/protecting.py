"""A Word file that opens only with a password, in the way Word itself does it (ECMA-376 agile encryption)."""

import io

from nhplogger.i18n import _
from nhplogger.reports.not_written import ReportNotWritten

LONGEST = 255  # characters that Word takes as a password


def protected(content: bytes, password: str) -> bytes:
    """The file locked with AES-256. Raises ReportNotWritten where Word would not take the password."""
    from msoffcrypto.format.ooxml import OOXMLFile

    if len(password) > LONGEST:
        raise ReportNotWritten(_("Word takes passwords of at most 255 characters. Choose a shorter one."))
    locked = io.BytesIO()
    OOXMLFile(io.BytesIO(content)).encrypt(password, locked)
    return locked.getvalue()
