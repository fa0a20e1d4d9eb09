"""How reports look in the styles of a team's Word file, for the pages on screen."""

from datetime import UTC, datetime
from pathlib import Path

from nhplogger.reports.blocks import Report
from nhplogger.reports.looks.reading import read_look
from nhplogger.reports.looks.values import HouseLook
from nhplogger.reports.style_check import read_checked
from nhplogger.reports.word import document_bytes

_NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)


def look_of(style: Path) -> HouseLook:
    """The look of a Word file, what it lacks taken from ours. Raises ReportNotWritten where it is refused."""
    empty = Report(title="", subject="", author="", created=_NO_TIME, blocks=())
    return read_look(document_bytes(empty, read_checked(style)))
