"""A report as the bytes of the file that was asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from nhplogger.i18n import _
from nhplogger.reports.blocks import Report
from nhplogger.reports.covered import Covered
from nhplogger.reports.not_written import ReportNotWritten
from nhplogger.reports.options import ReportOptions
from nhplogger.reports.sending import Format, Sending

Draw = Callable[[Report], bytes]  # a report as a PDF; drawing pages is not known here


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A report with what it was made from; `now` is aware."""

    covered: Covered
    options: ReportOptions
    now: datetime
    report: Report


def rendered(made: Made, sending: Sending, draw: Draw | None = None) -> bytes:
    """The file's bytes; `draw` draws the pages of a PDF.

    Raises ReportNotWritten, in a sentence, where it cannot be made so.
    """
    match sending.format:
        case Format.DOCX:
            return _word(made, sending)
        case Format.HTML:
            from nhplogger.reports.html import html_text

            return html_text(made.report).encode()
        case Format.PDF:
            if draw is None:
                raise ReportNotWritten(_("Pages cannot be drawn here. Choose Word or HTML instead."))
            return draw(made.report)
    assert_never(sending.format)


def _word(made: Made, sending: Sending) -> bytes:
    from nhplogger.reports.word import document_bytes

    return document_bytes(made.report)
