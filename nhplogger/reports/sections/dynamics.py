"""Partnership dynamics: each theme with its marks for and against, and the entries behind them."""

from collections import Counter
from collections.abc import Iterator
from textwrap import shorten

from nhplogger.domain.entry import Entry, Mark, Sign
from nhplogger.domain.theme import Rating, Theme, ThemeKind
from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, Paragraph, Run, Runs, Table, plain
from nhplogger.reports.observed import Observed, grouped
from nhplogger.reports.options import Part
from nhplogger.reports.recorded import recorded
from nhplogger.reports.sections.counting import joined

_SIGNS = {Sign.HELPS: "+", Sign.HINDERS: "−", Sign.NEUTRAL: "·"}
_LONGEST = 54  # characters of an entry that are enough to find it in the log


def dynamics(observed: Observed) -> tuple[Block, ...]:
    """A table for each part of the codebook that was marked or rated."""
    marks = grouped(observed.marks, lambda mark: mark.theme_id)
    ratings = {rating.theme_id: rating.value for rating in _ratings(observed)}
    themes = sorted(observed.register.all(Theme), key=lambda theme: theme.position)
    seen = [theme for theme in themes if theme.id in marks or theme.id in ratings]
    if not seen:
        return (Paragraph(runs=plain(_("No theme was marked."))),)
    rows = {theme.id: _row(observed, theme, marks.get(theme.id, []), ratings.get(theme.id)) for theme in seen}
    tables = _tables(seen, rows)
    return (*tables, *_not_seen(observed, [theme for theme in themes if theme not in seen]))


def _ratings(observed: Observed) -> Iterator[Rating]:
    if not observed.has(Part.RATINGS):
        return
    for rating in observed.contents.all(Rating):
        if rating.meeting_id == observed.meeting.id and rating.value is not None:
            yield rating


def _tables(seen: list[Theme], rows: dict[str, tuple[Runs, ...]]) -> Iterator[Table]:
    for kind in ThemeKind:
        of_kind = tuple(rows[theme.id] for theme in seen if theme.kind is kind)
        if of_kind:
            yield Table(
                header=(_("Theme"), "+", "−", _("The entries behind it")),
                widths=(2.6, 0.55, 0.55, 7),
                rows=of_kind,
                caption=_caption(kind),
                summary=_("Themes with the entries that were marked for and against them."),
            )


def _caption(kind: ThemeKind) -> str:
    return {
        ThemeKind.FACILITATOR: _("Facilitators"),
        ThemeKind.BARRIER: _("Barriers"),
        ThemeKind.BENEFIT: _("Benefits"),
        ThemeKind.OWN: _("The study’s own themes"),
    }[kind]


def _row(observed: Observed, theme: Theme, marks: list[Mark], rating: int | None) -> tuple[Runs, ...]:
    signs = Counter(mark.sign for mark in marks)
    rated = "\n" + _("rated {value} of 5").format(value=rating) if rating is not None else ""
    moments = sorted(marks, key=lambda mark: (-mark.sign, mark.at))
    return (
        (recorded(observed.names.replace(theme.name)), Run(text=rated, italic=True)),
        plain(str(signs[Sign.HELPS])),
        plain(str(signs[Sign.HINDERS])),
        tuple(_moment(observed, mark, first=mark is moments[0]) for mark in moments),
    )


def _moment(observed: Observed, mark: Mark, *, first: bool) -> Run:
    """+ 14:05 Police and housing compared the door-entry logs …"""
    entry = observed.contents.get(Entry, mark.entry_id)
    if entry is None:
        time, words = observed.times.clock(mark.at), _("(no words)")
    else:
        time, words = observed.time(entry), "".join(run.text for run in observed.said(entry))
    lead = f"{'' if first else chr(10)}{_SIGNS[mark.sign]} {time} "
    return recorded(shorten(words, _LONGEST, placeholder=" …"), before=lead)


def _not_seen(observed: Observed, themes: list[Theme]) -> tuple[Block, ...]:
    if not themes:
        return ()
    labels = joined(observed.names.replace(theme.label) for theme in themes)
    return (Paragraph(runs=plain(_("Not marked: {themes}.").format(themes=labels)), quiet=True),)
