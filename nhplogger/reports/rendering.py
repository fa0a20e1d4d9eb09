"""A report as the bytes of the file that was asked for."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import assert_never

from nhplogger.domain.ids import derived_id
from nhplogger.i18n import _, speaking
from nhplogger.reports.blocks import Report
from nhplogger.reports.covered import Covered, OneMeeting
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


def key_of(made: Made, sending: Sending) -> str:
    """What the file carries to be known again; it tells a filled template from the report of our own."""
    if sending.template is None:
        return made.report.keywords
    return derived_id("template", f"{made.report.keywords} {sending.template.name}")


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
    from nhplogger.reports.style_check import read_checked
    from nhplogger.reports.word import document_bytes

    if sending.template is not None:
        content = _from_template(made, sending, sending.template)
    else:
        content = document_bytes(made.report, read_checked(sending.style) if sending.style else b"")
    if not sending.password:
        return content
    from nhplogger.reports.protecting import protected

    return protected(content, sending.password)


def _from_template(made: Made, sending: Sending, template: Path) -> bytes:
    from nhplogger.domain.meeting import Meeting
    from nhplogger.reports.observed import Observed
    from nhplogger.reports.style_check import read_checked
    from nhplogger.reports.templates.fields import fields
    from nhplogger.reports.templates.filling import described, filled

    covered = made.covered
    meeting = covered.contents.get(Meeting, covered.meeting_id) if isinstance(covered, OneMeeting) else None
    if not isinstance(covered, OneMeeting) or meeting is None:
        raise ReportNotWritten(_("A template with fields is filled for one meeting. Choose a meeting."))
    observed = Observed(covered.register, covered.contents, meeting, made.options, made.now)
    with speaking(made.options.language):
        told = fields(observed)
    return described(
        filled(read_checked(template), told, template.name),
        replace(made.report, keywords=key_of(made, sending)),
    )
