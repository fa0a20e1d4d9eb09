"""What helped and what got in the way of an area over a period, with the quotes that say it."""

from collections import Counter
from collections.abc import Iterator

from nhplogger.analysis.area_sentences import theme_sentences
from nhplogger.analysis.traced import Traced
from nhplogger.domain.entry import Entry, Kind, Mark, Sign
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _, plural, short_day_of_month
from nhplogger.reports.blocks import Block, Heading, Paragraph, Picture, Quote, Run, Runs, Table, plain
from nhplogger.reports.gathered import Gathered
from nhplogger.reports.observed import Observed, grouped, in_quotation_marks
from nhplogger.reports.options import Part
from nhplogger.reports.recorded import recorded
from nhplogger.reports.sections.counting import joined
from nhplogger.reports.sections.talk import MOST_ROWS
from nhplogger.reports.shown_names import PeriodNames

_MOST_QUOTES = 3  # of a theme and a sign


class Marked:
    """The themes of a period, and the blocks that tell of them."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._names = gathered.names
        self._marks = [mark for each in gathered.held for mark in each.marks]
        self._by_theme = grouped(self._marks, lambda mark: mark.theme_id)
        themes = sorted(gathered.register.all(Theme), key=lambda theme: theme.position)
        self._themes = [theme for theme in themes if theme.id in self._by_theme]
        self._observed = {each.meeting.id: each for each in gathered.held}
        self._quoted: set[str] = set()

    def sentences(self) -> Iterator[Traced]:
        """What helped most, and what got in the way most."""
        return theme_sentences(self._themes, self._marks, PeriodNames(self._gathered))

    def blocks(self) -> Iterator[Block]:
        """The balance of every theme with its numbers, then what was said, theme by theme."""
        if not self._themes:
            yield Paragraph(runs=plain(_("No theme was marked.")))
            return
        about = _("Every mark of a theme on something that was seen or heard, put together.")
        yield Paragraph(runs=plain(about))
        yield self._balance()
        yield self._numbers()
        if self._gathered.options.parts >= {Part.QUOTES}:
            yield from self._said()

    def _balance(self) -> Picture:
        from nhplogger.reports.charts.themes import Balance, theme_balance

        told = [(self._names.replace(theme.label), self._signs(theme)) for theme in self._themes]
        bars = tuple(Balance(name, signs[Sign.HELPS], signs[Sign.HINDERS]) for name, signs in told)
        words = _("{theme} {helps} to {hinders}")
        said = joined(words.format(theme=each.name, helps=each.helps, hinders=each.hinders) for each in bars)
        return Picture(
            png=theme_balance(bars[:MOST_ROWS], _("got in the way"), _("helped")),
            alt=_("Marks of each theme as a help and as in the way: {themes}.").format(themes=said),
            caption=_("How often each theme was marked as in the way and as a help"),
        )

    def _signs(self, theme: Theme) -> Counter[Sign]:
        return Counter(mark.sign for mark in self._by_theme[theme.id])

    def _numbers(self) -> Table:
        return Table(
            header=(_("Theme"), _("Helped"), _("In the way"), _("Neither"), _("Meetings")),
            widths=(4.6, 1.1, 1.3, 1.1, 1.3),
            rows=tuple(self._row(theme) for theme in self._themes),
            summary=_("The numbers of the chart: marks of each theme, and at how many meetings."),
        )

    def _row(self, theme: Theme) -> tuple[Runs, ...]:
        signs = self._signs(theme)
        meetings = len({mark.meeting_id for mark in self._by_theme[theme.id]})
        numbers = (signs[Sign.HELPS], signs[Sign.HINDERS], signs[Sign.NEUTRAL], meetings)
        return (recorded(self._names.replace(theme.name)),), *(plain(str(number)) for number in numbers)

    def _said(self) -> Iterator[Block]:
        """The quotes of each theme, each under the first theme it was marked with."""
        told = [block for theme in self._themes for block in self._of_theme(theme)]
        if told:
            yield Heading(level=2, text=_("In their words"))
            yield from told

    def _of_theme(self, theme: Theme) -> Iterator[Block]:
        for sign, words in (
            (Sign.HELPS, _("{theme}, as a help.")),
            (Sign.HINDERS, _("{theme}, as in the way.")),
        ):
            quotes = self._quotes(theme, sign)
            if not quotes:
                continue
            lead = (Run(text=words.format(theme=self._names.replace(theme.name)), bold=True),)
            left = len(quotes) - _MOST_QUOTES
            more = plural("{count} more in the full logs.", "{count} more in the full logs.", left)
            yield Paragraph(runs=(*lead, Run(text=f" {more}")) if left > 0 else lead)
            for observed, entry in _chosen(quotes):
                yield self._quote(observed, entry)

    def _quotes(self, theme: Theme, sign: Sign) -> list[tuple[Observed, Entry]]:
        """The quotes that were marked so, and not told yet."""
        found = []
        for mark in self._by_theme[theme.id]:
            entry = self._entry(mark) if mark.sign is sign else None
            if entry and entry.kind is Kind.QUOTE and entry.id not in self._quoted:
                self._quoted.add(entry.id)
                found.append((self._observed[mark.meeting_id], entry))
        return found

    def _entry(self, mark: Mark) -> Entry | None:
        return self._observed[mark.meeting_id].contents.get(Entry, mark.entry_id)

    def _quote(self, observed: Observed, entry: Entry) -> Quote:
        speaker = observed.names.person(entry.speaker_id)
        return Quote(
            runs=(recorded(in_quotation_marks(observed.names.replace(entry.text))),),
            attribution=joined((speaker, short_day_of_month(observed.meeting.day))),
        )


def _chosen(quotes: list[tuple[Observed, Entry]]) -> list[tuple[Observed, Entry]]:
    """Key moments first, then the latest; in the order in which they were said."""
    ranked = sorted(enumerate(quotes), key=lambda each: (not each[1][1].starred, -each[0]))[:_MOST_QUOTES]
    return [quote for _place, quote in sorted(ranked, key=lambda each: each[0])]
