"""Sending a meeting out as a Word report, and noting in the study that it left.

Word's library is imported when the first report is made.
"""

from contextlib import suppress
from pathlib import Path

from nhplogger.domain.edits import Added
from nhplogger.domain.faults import StudyError
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.outside import ExportLog
from nhplogger.domain.study import Area
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.reports.not_written import ReportNotWritten
from nhplogger.reports.options import ReportOptions

__all__ = ["ReportNotWritten", "ReportOptions", "export_report"]


def export_report(logbook: Logbook, meeting_id: str, folder: Path, options: ReportOptions) -> Path:
    """Write the observation report of a meeting into `folder`; where it now lies.

    It is named `Area-B_2025-11-27_observation.docx`, or `Brackwell_2025-11-27_real-names.docx` with real
    names, and says `reflections` where it holds them. A report made before of the same meeting is replaced.
    What else has that name is not: another meeting's report, or one that was worked on since it was made;
    the new one then takes a number. The last folder of the path is made where it is missing. Raises
    ReportNotWritten where the disk refuses, and StudyError where there is no such meeting or where the study
    could not note what left.
    """
    from nhplogger.reports.observation import observation_report, report_key
    from nhplogger.reports.placing import place_for, report_name
    from nhplogger.reports.writing import write

    contents = logbook.contents_of(meeting_id)
    meeting = contents.get(Meeting, meeting_id)
    if meeting is None:
        raise StudyError(
            _("This meeting is no longer in the study. Choose another one; nothing was written.")
        )
    report = observation_report(logbook.register, contents, meeting_id, options, logbook.clock.now())
    name = report_name(meeting, logbook.register.get(Area, meeting.area_id), options)
    _make(folder)
    path = place_for(folder, name, report_key(meeting_id))
    write(report, path)
    _note(logbook, meeting_id, path, options)
    return path


def _make(folder: Path) -> None:
    """Makes the folder where only it is missing; any refusal is told by the writing that follows."""
    with suppress(OSError):
        folder.mkdir(exist_ok=True)


def _note(logbook: Logbook, meeting_id: str, path: Path, options: ReportOptions) -> None:
    """Noted apart from what undo takes back: what has left has left."""
    noted = ExportLog(
        id=new_id(),
        at=logbook.clock.now(),
        meeting_id=meeting_id,
        path=str(path),
        real_names=options.real_names,
        reflections=options.reflections,
    )
    try:
        logbook.take(_("Export a report"), (Added(noted),), meeting_id)
    except StudyError as error:
        words = _("“{name}” is written, but the study could not note it: {reason}")
        raise StudyError(words.format(name=path.name, reason=error)) from error
