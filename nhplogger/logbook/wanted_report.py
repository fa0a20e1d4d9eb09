"""A report somebody asked for: what it covers, what it will say, and what its file is called."""

from dataclasses import dataclass
from datetime import date, datetime

from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.study import Area
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.reports.covered import Covered, OneMeeting, Period
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.reports.rendering import Made

OF_PERIODS = frozenset({ReportKind.TRACKER, ReportKind.AREA})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A report of one meeting, or, for the kinds `OF_PERIODS`, of an area (none: all areas) and a period."""

    options: ReportOptions
    meeting_id: str | None = None
    area_id: str | None = None
    since: date | None = None
    until: date | None = None


def covered_by(logbook: Logbook, wanted: Wanted) -> Covered:
    """What the report is made of, as it is now: a copy, which later acts do not reach.

    Raises StudyError where there is nothing to report.
    """
    if wanted.options.kind in OF_PERIODS:
        return _period(logbook, wanted)
    meeting_id = wanted.meeting_id or ""
    contents = logbook.contents_of(meeting_id)
    if contents.get(Meeting, meeting_id) is None:
        raise StudyError(
            _("This meeting is no longer in the study. Choose another one; nothing was written.")
        )
    return OneMeeting(register=logbook.register.copy(), meeting_id=meeting_id, contents=contents)


def _period(logbook: Logbook, wanted: Wanted) -> Period:
    if wanted.options.kind is ReportKind.AREA and wanted.area_id is None:
        raise StudyError(_("An area report tells of one area. Choose which."))
    held = [meeting for meeting in logbook.register.all(Meeting) if _is_in(meeting, wanted)]
    if not held:
        raise StudyError(_("No meeting was held there in that time. Choose another area or a longer time."))
    held.sort(key=lambda meeting: (meeting.day, str(meeting.begins or "")))
    return Period(
        register=logbook.register.copy(),
        meetings=tuple((meeting.id, logbook.contents_of(meeting.id)) for meeting in held),
        area_id=wanted.area_id,
        since=wanted.since,
        until=wanted.until,
    )


def _is_in(meeting: Meeting, wanted: Wanted) -> bool:
    since, until = wanted.since or date.min, wanted.until or date.max
    here = wanted.area_id in (None, meeting.area_id)
    return here and meeting.state is not State.PLANNED and since <= meeting.day <= until


def made(logbook: Logbook, wanted: Wanted) -> Made:
    """The report as it would leave now. Raises StudyError where there is nothing to report."""
    return made_of(covered_by(logbook, wanted), wanted.options, logbook.clock.now())


def made_of(covered: Covered, options: ReportOptions, now: datetime) -> Made:
    """The report of what was read before, at that moment."""
    from nhplogger.reports.making import make_report

    return Made(covered=covered, options=options, now=now, report=make_report(covered, options, now))


def about(covered: Covered) -> str:
    """What a report covers, in words that name nobody: Area B, 2025-11-27."""
    if isinstance(covered, Period):
        area = covered.register.get(Area, covered.area_id)
        days = [
            meeting.day
            for meeting_id, contents in covered.meetings
            if (meeting := contents.get(Meeting, meeting_id))
        ]
        since, until = covered.since or min(days), covered.until or max(days)
        where = _letter(area) if area else _("All areas")
        return _("{area}, {since} to {until}").format(area=where, since=since, until=until)
    meeting = covered.contents.get(Meeting, covered.meeting_id)
    area = covered.register.get(Area, meeting.area_id) if meeting else None
    day = meeting.day.isoformat() if meeting else ""
    return ", ".join(part for part in (_letter(area) if area else "", day) if part)


def _letter(area: Area) -> str:
    return _("Area {letter}").format(letter=area.letter)
