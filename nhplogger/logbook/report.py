"""Sending reports out as files, and noting in the study that they left.

Word's library is imported when the first report is made.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from nhplogger.domain.edits import Added
from nhplogger.domain.faults import StudyError
from nhplogger.domain.ids import new_id
from nhplogger.domain.outside import ExportLog
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.wanted_report import Wanted, about, made
from nhplogger.reports.covered import OneMeeting
from nhplogger.reports.not_written import ReportNotWritten
from nhplogger.reports.options import ReportOptions
from nhplogger.reports.rendering import Draw, Made
from nhplogger.reports.sending import Format, Sending

__all__ = ["ReportNotWritten", "ReportOptions", "Written", "export_report", "noted", "send", "written"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that was written and is not noted yet."""

    made: Made
    sending: Sending
    path: Path


def export_report(logbook: Logbook, meeting_id: str, folder: Path, options: ReportOptions) -> Path:
    """Write the report of a meeting into `folder` as a Word file; see `send`."""
    return send(logbook, Wanted(options=options, meeting_id=meeting_id), folder, Sending())


def send(logbook: Logbook, wanted: Wanted, folder: Path, sending: Sending, draw: Draw | None = None) -> Path:
    """Write a report into `folder` and note that it left; where it now lies.

    Raises ReportNotWritten where the disk refuses, and StudyError where there is nothing to report or where
    the study could not note what left.
    """
    return noted(logbook, written(made(logbook, wanted), folder, sending, draw))


def written(made: Made, folder: Path, sending: Sending, draw: Draw | None = None) -> Written:
    """The file, written whole or not at all. It touches no study, so that it may be done in another thread.

    It is named `Area-B_2025-11-27_observation.docx`, or `Brackwell_2025-11-27_real-names.docx` with real
    names, and says `reflections` where it holds them. A report made before of the same meeting is replaced.
    What else has that name is not: another meeting's report, or one that was worked on since it was made;
    the new one then takes a number. The last folder of the path is made where it is missing. `draw` draws a
    PDF. Raises ReportNotWritten.
    """
    from nhplogger.reports.placing import place_for, report_name
    from nhplogger.reports.rendering import key_of, rendered
    from nhplogger.reports.writing import write_file

    content = rendered(made, sending, draw)
    _make(folder)
    title = sending.template.stem if sending.template else ""
    name = report_name(made.covered, made.options, made.now.date(), sending.format, title)
    path = place_for(folder, name, key_of(made, sending), content)
    write_file(content, path)
    return Written(made=made, sending=sending, path=path)


def _make(folder: Path) -> None:
    """Makes the folder where only it is missing; any refusal is told by the writing that follows."""
    with suppress(OSError):
        folder.mkdir(exist_ok=True)


def noted(logbook: Logbook, done: Written) -> Path:
    """Note what left, apart from what undo takes back: what has left has left. Raises StudyError."""
    covered, options = done.made.covered, done.made.options
    meeting_id = covered.meeting_id if isinstance(covered, OneMeeting) else None
    note = ExportLog(
        id=new_id(),
        at=logbook.clock.now(),
        meeting_id=meeting_id,
        path=str(done.path),
        real_names=options.real_names,
        reflections=options.reflections,
        kind=options.kind,
        about=about(covered),
        recipient=done.sending.recipient,
        protected=bool(done.sending.password) and done.sending.format is Format.DOCX,
    )
    try:
        logbook.take(_("Export a report"), (Added(note),), meeting_id)
    except StudyError as error:
        words = _("“{name}” is written, but the study could not note it: {reason}")
        raise StudyError(words.format(name=done.path.name, reason=error)) from error
    return done.path
