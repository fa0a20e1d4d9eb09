"""Lists of an area over a period: its meetings, the priorities raised there, and the ratings."""

from collections.abc import Iterator, Sequence

from nhplogger.analysis.raised import Raised
from nhplogger.domain.entry import Kind
from nhplogger.domain.theme import Rating, Theme
from nhplogger.i18n import _, short_date, short_day_of_month
from nhplogger.reports.blocks import Block, Paragraph, Runs, Table, plain
from nhplogger.reports.gathered import Gathered
from nhplogger.reports.local_times import NOT_RECORDED
from nhplogger.reports.observed import Observed
from nhplogger.reports.options import Part
from nhplogger.reports.recorded import recorded
from nhplogger.reports.sections.counting import joined

_MOST_RATED = 8  # meetings whose ratings fit beside each other


def meetings(gathered: Gathered) -> Iterator[Block]:
    """A row for each meeting: how many came, and what it made."""
    if not gathered.held:
        yield Paragraph(runs=plain(_("No meeting was held.")))
        return
    header = [_("Meeting"), _("People"), _("Entries"), _("Decisions"), _("Actions"), _("Priorities")]
    shown = _shown_columns(gathered)
    titled = len({each.meeting.title for each in gathered.held}) > 1
    yield Table(
        header=tuple(words for words, kept in zip(header, shown, strict=True) if kept),
        widths=tuple(each for each, kept in zip((4.6, 1.1, 1.1, 1.3, 1.1, 1.3), shown, strict=True) if kept),
        rows=tuple(_meeting(each, shown, titled=titled) for each in gathered.held),
        summary=_("The meetings of the period, and what each made."),
    )


def _shown_columns(gathered: Gathered) -> tuple[bool, ...]:
    """People, and what was agreed, only where they are not left out."""
    parts = gathered.options.parts
    people, agreed = Part.PEOPLE in parts, Part.AGREED in parts
    return True, people, True, agreed, agreed, True


def _meeting(observed: Observed, shown: tuple[bool, ...], *, titled: bool) -> tuple[Runs, ...]:
    day = f"{short_date(observed.meeting.day)} {observed.meeting.day.year}"
    title = observed.names.replace(observed.meeting.title) if titled else ""
    cells = (
        _("{day}: {title}").format(day=day, title=title) if title else day,
        sum(seat.status.in_room for seat in observed.seats),
        len(observed.entries),
        len(observed.of_kind(Kind.DECISION)),
        len(observed.actions(carried_over=False)),
        len(observed.of_kind(Kind.PRIORITY)),
    )
    return tuple(plain(str(cell)) for cell, kept in zip(cells, shown, strict=True) if kept)


def priorities(gathered: Gathered, raised: Sequence[Raised]) -> Iterator[Block]:
    """What the community raised, and how often; what says the same in other words stands together."""
    if not raised:
        yield Paragraph(runs=plain(_("No community priority was recorded.")))
        return
    days = {each.meeting.id: short_day_of_month(each.meeting.day) for each in gathered.held}
    yield Table(
        header=(_("Priority"), _("Times"), _("When")),
        widths=(5.4, 0.8, 3.2),
        rows=tuple(_priority(gathered, each, days) for each in raised),
        summary=_("Community priorities, how often each was raised, and when."),
    )
    words = _("Priorities stand together where they share half of their words; each wording is given.")
    yield Paragraph(runs=plain(words), quiet=True)


def _priority(gathered: Gathered, raised: Raised, days: dict[str, str]) -> tuple[Runs, ...]:
    wordings = list(dict.fromkeys(gathered.names.replace(entry.text) for entry in raised.entries))
    told = tuple(recorded(each, before="\n" if place else "") for place, each in enumerate(wordings))
    when = joined(days[meeting_id] for meeting_id in raised.meetings)
    return told, plain(str(len(raised.entries))), plain(when)


def ratings(gathered: Gathered) -> Iterator[Block]:
    """How strongly each theme showed, meeting by meeting."""
    rated = [(each, found) for each in gathered.held if (found := _ratings(each))]
    if not rated:
        yield Paragraph(runs=plain(_("No rating was given.")))
        return
    last = rated[-_MOST_RATED:]
    themes = sorted(gathered.register.all(Theme), key=lambda theme: theme.position)
    shown = [theme for theme in themes if any(theme.id in found for _each, found in last)]
    yield Table(
        header=(_("Theme"), *(short_day_of_month(each.meeting.day) for each, _found in last)),
        widths=(2.6, *(1.0 for _each in last)),
        rows=tuple(_rated(gathered, theme, [found for _each, found in last]) for theme in shown),
        summary=_("Ratings of each theme, from 1 to 5, meeting by meeting."),
    )
    words = _("From 1, hardly to be seen, to 5, strong. A dash: not seen or not rated.")
    if len(rated) > len(last):
        words += " " + _("The last {shown} of {all} meetings that were rated.").format(
            shown=len(last), all=len(rated)
        )
    yield Paragraph(runs=plain(words), quiet=True)


def _ratings(observed: Observed) -> dict[str, int]:
    return {
        rating.theme_id: rating.value
        for rating in observed.contents.all(Rating)
        if rating.meeting_id == observed.meeting.id and rating.value is not None
    }


def _rated(gathered: Gathered, theme: Theme, found: Sequence[dict[str, int]]) -> tuple[Runs, ...]:
    values = (str(each.get(theme.id, NOT_RECORDED)) for each in found)
    return (recorded(gathered.names.replace(theme.label)),), *(plain(value) for value in values)
