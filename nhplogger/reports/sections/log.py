"""The log by agenda item, its kinds told apart."""

from collections.abc import Iterator

from nhplogger.domain.entry import Entry, Kind, Mark, Sign
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, Heading, Paragraph, Quote, Run, plain
from nhplogger.reports.observed import Observed, grouped, in_quotation_marks
from nhplogger.reports.options import Part
from nhplogger.reports.recorded import recorded
from nhplogger.reports.sections.agenda import items
from nhplogger.reports.sections.counting import joined, kind_name

_SIGNS = {Sign.HELPS: "+\u00a0", Sign.HINDERS: "−\u00a0", Sign.NEUTRAL: ""}


def log(observed: Observed) -> tuple[Block, ...]:
    """Every entry but reflections, which have a section of their own."""
    entries = [entry for entry in observed.entries if entry.kind is not Kind.REFLECTION]
    if not entries:
        return (Paragraph(runs=plain(_("Nothing was written down."))),)
    agenda = {item.id: item for item in items(observed)} if observed.has(Part.AGENDA) else {}
    groups = grouped(entries, lambda entry: entry.item_id if entry.item_id in agenda else None)
    return tuple(_blocks(observed, agenda, groups))


def _blocks(
    observed: Observed, agenda: dict[str, AgendaItem], groups: dict[str | None, list[Entry]]
) -> Iterator[Block]:
    """What stands outside the agenda first, then the items in the order they were taken up."""
    for item_id, entries in sorted(groups.items(), key=lambda group: group[0] is not None):
        if item_id is not None:
            yield Heading(level=2, text=observed.names.replace(agenda[item_id].title))
        elif len(groups) > 1:
            yield Heading(level=2, text=_("Outside the agenda"))
        yield from (_entry(observed, entry) for entry in entries)


def _entry(observed: Observed, entry: Entry) -> Block:
    match entry.kind:
        case Kind.QUOTE:
            return _quote(observed, entry)
        case _:
            return _line(observed, entry)


def _quote(observed: Observed, entry: Entry) -> Quote:
    speaker, to = observed.names.person(entry.speaker_id), observed.names.person(entry.said_to_id)
    if to:
        speaker = _("{speaker} to {name}").format(speaker=speaker, name=to).strip()
    attribution = joined((speaker, observed.time(entry)))
    tags = _tags(observed, entry)
    return Quote(
        runs=(recorded(in_quotation_marks(observed.names.replace(entry.text))),),
        attribution=f"{attribution}; {tags}" if tags else attribution,
    )


def _line(observed: Observed, entry: Entry) -> Paragraph:
    kind, tags = kind_name(entry.kind), _tags(observed, entry)
    runs = [Run(text=f"{kind} ", bold=True)] if kind else []
    runs += observed.said(entry)
    to = observed.names.person(entry.said_to_id)
    runs += [Run(text=" " + _("(to {name})").format(name=to))] if to else []
    runs += [Run(text=f" ({tags})", italic=True)] if tags else []
    return Paragraph(runs=tuple(runs), margin=observed.time(entry))


def _tags(observed: Observed, entry: Entry) -> str:
    """+ info sharing, − funding."""
    return joined(tag(observed, mark) for mark in observed.marks_on(entry))


def tag(observed: Observed, mark: Mark) -> str:
    """A mark's sign and theme, in brief."""
    theme = observed.register.get(Theme, mark.theme_id)
    return _SIGNS[mark.sign] + (observed.names.replace(theme.label) if theme else _("a theme"))
