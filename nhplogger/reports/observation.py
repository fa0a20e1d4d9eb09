"""A meeting as an observation report."""

from collections.abc import Callable, Iterator
from datetime import datetime

from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, Heading, Report
from nhplogger.reports.framing import framed, report_key
from nhplogger.reports.observed import Observed
from nhplogger.reports.options import Part, ReportOptions
from nhplogger.reports.sections.actions import agreed, carried_over
from nhplogger.reports.sections.agenda import agenda
from nhplogger.reports.sections.dynamics import dynamics
from nhplogger.reports.sections.log import log
from nhplogger.reports.sections.opening import facts, summary
from nhplogger.reports.sections.people import people
from nhplogger.reports.sections.points import decisions, priorities, reflections
from nhplogger.reports.sections.recording import recording
from nhplogger.reports.sections.talk import talk

__all__ = ["observation_report", "observed_meeting", "report_key"]
Section = Callable[[Observed], tuple[Block, ...]]


def observation_report(
    register: Contents, meeting: Contents, meeting_id: str, options: ReportOptions, now: datetime
) -> Report:
    """The report of one meeting, as blocks.

    `register` holds the study's areas, agencies, people and themes, `meeting` what was recorded, and `now`
    (aware) is when the report is made, by which actions are overdue. Nothing of a reflection, nor a mark on
    one, is in the report unless the options ask for reflections, nor anything of a part they leave out.
    Raises KeyError where there is no such meeting.
    """
    observed = observed_meeting(register, meeting, meeting_id, options, now)
    names = observed.names
    return framed(
        _("Observation report: {title}").format(title=names.replace(observed.meeting.title)),
        _blocks(observed),
        register=register,
        names=names,
        options=options,
        created=now.astimezone(observed.times.zone),
        author=names.replace(observed.meeting.observer),
        key=report_key(meeting_id),
    )


def observed_meeting(
    register: Contents, meeting: Contents, meeting_id: str, options: ReportOptions, now: datetime
) -> Observed:
    """That meeting, made ready for a report. Raises KeyError where there is no such meeting."""
    found = meeting.get(Meeting, meeting_id) or register.get(Meeting, meeting_id)
    if found is None:
        raise KeyError(meeting_id)
    return Observed(register, meeting, found, options, now)


def numbered(sections: Iterator[tuple[str, Section]], observed: Observed) -> Iterator[Block]:
    """The sections in their order, each under its number and title."""
    for number, (title, section) in enumerate(sections, start=1):
        yield Heading(text=_("{number}. {title}").format(number=number, title=title))
        yield from section(observed)


def _blocks(observed: Observed) -> Iterator[Block]:
    yield facts(observed)
    yield from numbered(_sections(observed), observed)
    yield from recording(observed)


def _sections(observed: Observed) -> Iterator[tuple[str, Section]]:
    yield _("Summary"), summary
    if observed.has(Part.PEOPLE):
        yield _("Who took part"), people
    elif observed.has(Part.TALK):
        yield _("How the talk was shared"), talk
    yield _("What was observed"), log
    if observed.has(Part.AGREED):
        yield _("Decisions"), decisions
        yield _("Actions agreed"), agreed
        yield _("Actions carried over"), carried_over
    yield _("Community priorities raised"), priorities
    yield _("What helped and what got in the way"), dynamics
    if observed.has(Part.AGENDA):
        yield _("Agenda and timing"), agenda
    if observed.options.reflections:
        yield _("Reflections of the observer"), reflections
