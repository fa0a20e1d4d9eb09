"""A meeting as an observation report."""

from collections.abc import Callable, Iterator
from datetime import datetime

from nhplogger.domain.contents import Contents
from nhplogger.domain.ids import derived_id
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.study import Study
from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, Heading, Report
from nhplogger.reports.observed import Observed
from nhplogger.reports.options import ReportOptions
from nhplogger.reports.sections.actions import agreed, carried_over
from nhplogger.reports.sections.agenda import agenda
from nhplogger.reports.sections.dynamics import dynamics
from nhplogger.reports.sections.log import log
from nhplogger.reports.sections.opening import facts, summary
from nhplogger.reports.sections.people import people
from nhplogger.reports.sections.points import decisions, priorities, reflections
from nhplogger.reports.sections.recording import recording

Section = Callable[[Observed], tuple[Block, ...]]


def observation_report(
    register: Contents, meeting: Contents, meeting_id: str, options: ReportOptions, now: datetime
) -> Report:
    """The report of one meeting, as blocks.

    `register` holds the study's areas, agencies, people and themes, `meeting` what was recorded, and `now`
    (aware) is when the report is made, by which actions are overdue. Nothing of a reflection, nor a mark on
    one, is in the report unless the options ask for reflections. Raises KeyError where there is no such
    meeting.
    """
    found = meeting.get(Meeting, meeting_id) or register.get(Meeting, meeting_id)
    if found is None:
        raise KeyError(meeting_id)
    observed = Observed(register, meeting, found, options, now)
    title = _("Observation report: {title}").format(title=observed.names.replace(found.title))
    study = next((observed.names.replace(each.name) for each in register.all(Study)), "")
    return Report(
        title=title,
        subject=study,
        author=observed.names.replace(found.observer),
        created=now.astimezone(observed.times.zone),
        header_left=study,
        header_right=_confidence(options),
        language=options.language,
        keywords=report_key(meeting_id),
        blocks=tuple(_blocks(observed)),
    )


def report_key(meeting_id: str) -> str:
    """What the reports of a meeting carry among their keywords, to be known again; it says nothing else."""
    return derived_id("report", meeting_id)


def _confidence(options: ReportOptions) -> str:
    if options.real_names:
        return _("Confidential: holds real names")
    return _("Confidential research data")


def _blocks(observed: Observed) -> Iterator[Block]:
    yield facts(observed)
    for number, (title, section) in enumerate(_sections(observed.options), start=1):
        yield Heading(text=_("{number}. {title}").format(number=number, title=title))
        yield from section(observed)
    yield from recording(observed)


def _sections(options: ReportOptions) -> Iterator[tuple[str, Section]]:
    yield _("Summary"), summary
    yield _("Who took part"), people
    yield _("Agenda"), agenda
    yield _("The log"), log
    yield _("Decisions"), decisions
    yield _("Actions agreed"), agreed
    yield _("Actions carried over"), carried_over
    yield _("Community priorities raised"), priorities
    yield _("What helped and what got in the way"), dynamics
    if options.reflections:
        yield _("Reflections of the observer"), reflections
