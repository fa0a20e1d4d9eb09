"""The agenda: what was planned, and what became of it."""

from collections import Counter

from nhplogger.analysis.item_times import ItemTimes
from nhplogger.domain.meeting import AgendaItem
from nhplogger.i18n import _, plural
from nhplogger.reports.blocks import Block, Paragraph, Runs, Table, plain
from nhplogger.reports.local_times import NOT_RECORDED, length
from nhplogger.reports.observed import Observed
from nhplogger.reports.recorded import recorded
from nhplogger.reports.sections.counting import joined


def items(observed: Observed) -> list[AgendaItem]:
    """The agenda in its order."""
    found = observed.contents.all(AgendaItem)
    mine = (item for item in found if item.meeting_id == observed.meeting.id)
    return sorted(mine, key=lambda item: item.position)


def agenda(observed: Observed) -> tuple[Block, ...]:
    """Each item with its planned time, its time in the meeting and how much was written down."""
    found = items(observed)
    if not found:
        return (Paragraph(runs=plain(_("No agenda was recorded."))),)
    entries = Counter(entry.item_id for entry in observed.entries)
    return (
        Table(
            header=(_("Item"), _("Planned"), _("Taken"), _("Entries")),
            widths=(5, 1.4, 2.2, 1.1),
            rows=tuple(_row(observed, item, entries[item.id]) for item in found),
            summary=_("The agenda, with planned and actual times."),
        ),
    )


def _taken(observed: Observed, item: AgendaItem) -> str:
    """From when to when; where a break fell into it, also how long it took without."""
    span = observed.times.span(item.started_at, item.ended_at)
    times = ItemTimes(observed.spells)
    if not times.in_breaks(item, observed.until):
        return span
    without = length(times.taken(item, observed.until))
    return _("{span}, {length} without breaks").format(span=span, length=without)


def _row(observed: Observed, item: AgendaItem, entries: int) -> tuple[Runs, ...]:
    planned = NOT_RECORDED if item.minutes is None else plural("{count} min", "{count} min", item.minutes)
    taken = _taken(observed, item)
    if item.deferred:
        taken = joined((taken if taken != NOT_RECORDED else "", _("deferred")))
    title = observed.names.replace(item.title)
    return (recorded(title),), plain(planned), plain(taken), plain(str(entries))
