"""An area over a period: who kept coming, what became of actions, what helped and what got in the way."""

from collections.abc import Iterator

from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, Report
from nhplogger.reports.framing import framed, kind_key
from nhplogger.reports.gathered import Gathered
from nhplogger.reports.sections.counting import joined
from nhplogger.reports.sections.over_time import areas_named, covers, period_facts


def area_report(gathered: Gathered) -> Report:
    """The report of the one area covered. Raises ValueError where several are."""
    if len(gathered.areas) > 1:
        raise ValueError("an area report covers one area")
    return framed(
        _("Area report: {area}").format(area=areas_named(gathered)),
        _blocks(gathered),
        register=gathered.register,
        names=gathered.names,
        options=gathered.options,
        created=gathered.now.astimezone(gathered.zone),
        author=joined(gathered.observers(gathered.names.replace)),
        key=kind_key(gathered.options.kind, *covers(gathered)),
    )


def _blocks(gathered: Gathered) -> Iterator[Block]:
    yield period_facts(gathered)
