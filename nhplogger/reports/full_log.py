"""Everything that was written down at a meeting, line by line."""

from collections.abc import Iterator

from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, Report
from nhplogger.reports.framing import framed, kind_key
from nhplogger.reports.observation import Section, numbered
from nhplogger.reports.observed import Observed
from nhplogger.reports.options import Part
from nhplogger.reports.sections.agenda import agenda
from nhplogger.reports.sections.lines import lines
from nhplogger.reports.sections.opening import facts
from nhplogger.reports.sections.people import attendance
from nhplogger.reports.sections.points import reflections
from nhplogger.reports.sections.recording import recording


def full_log(observed: Observed) -> Report:
    """The log of one meeting: each entry with its time, speaker, kind, agenda item and marks."""
    names = observed.names
    return framed(
        _("Full log: {title}").format(title=names.replace(observed.meeting.title)),
        _blocks(observed),
        register=observed.register,
        names=names,
        options=observed.options,
        created=observed.now.astimezone(observed.times.zone),
        author=names.replace(observed.meeting.observer),
        key=kind_key(observed.options.kind, observed.meeting.id),
    )


def _blocks(observed: Observed) -> Iterator[Block]:
    yield facts(observed)
    yield from numbered(_sections(observed), observed)
    yield from recording(observed)


def _sections(observed: Observed) -> Iterator[tuple[str, Section]]:
    if observed.has(Part.PEOPLE):
        yield _("Who took part"), attendance
    if observed.has(Part.AGENDA):
        yield _("Agenda and timing"), agenda
    yield _("The log"), lines
    if observed.options.reflections:
        yield _("Reflections of the observer"), reflections
