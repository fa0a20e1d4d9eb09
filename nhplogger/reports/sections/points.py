"""Sections that are a list of entries: decisions, priorities, reflections."""

from nhplogger.domain.entry import Entry, Kind
from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, BulletList, Paragraph, Run, Runs, plain
from nhplogger.reports.observed import Observed


def decisions(observed: Observed) -> tuple[Block, ...]:
    """Every decision, with its time."""
    return _list(observed, Kind.DECISION, _("No decision was recorded."))


def priorities(observed: Observed) -> tuple[Block, ...]:
    """Every priority the community raised, with its time."""
    return _list(observed, Kind.PRIORITY, _("No community priority was recorded."))


def reflections(observed: Observed) -> tuple[Block, ...]:
    """The observer's own reflections."""
    about = _("What the observer thought, apart from what was seen and heard.")
    listed = _list(observed, Kind.REFLECTION, _("No reflection was recorded."))
    return (Paragraph(runs=plain(about), quiet=True), *listed)


def point(observed: Observed, entry: Entry) -> Runs:
    """An entry as one point of a list, its time behind it."""
    return (*observed.said(entry), Run(text=f" ({observed.time(entry)})"))


def _list(observed: Observed, kind: Kind, none: str) -> tuple[Block, ...]:
    found = observed.of_kind(kind)
    if not found:
        return (Paragraph(runs=plain(none)),)
    return (BulletList(items=tuple(point(observed, entry) for entry in found)),)
