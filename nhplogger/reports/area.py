"""An area over a period: who kept coming, what became of actions, what helped and what got in the way."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain

from nhplogger.analysis.agency_talk import Talk, talk_by_agency
from nhplogger.analysis.area_sentences import raised_sentences
from nhplogger.analysis.fate_sentences import fate_sentences
from nhplogger.analysis.fates import Fate
from nhplogger.analysis.raised import raised_again
from nhplogger.analysis.traced import Traced, prose
from nhplogger.domain.entry import Kind
from nhplogger.i18n import _, long_date
from nhplogger.reports.blocks import Block, Heading, Paragraph, Report, Rule, plain
from nhplogger.reports.framing import framed, kind_key
from nhplogger.reports.gathered import Gathered
from nhplogger.reports.least_group import least_group
from nhplogger.reports.options import Part
from nhplogger.reports.sections.area_attendance import Kept
from nhplogger.reports.sections.area_lists import meetings, priorities, ratings
from nhplogger.reports.sections.area_themes import Marked
from nhplogger.reports.sections.counting import joined
from nhplogger.reports.sections.over_time import areas_named, covers, period_facts
from nhplogger.reports.sections.talk import talk_drawn
from nhplogger.reports.sections.tracked import Tracked
from nhplogger.reports.shown_names import PeriodNames

Section = Callable[[], Iterable[Block]]


def area_report(gathered: Gathered) -> Report:
    """The report of the one area covered. Raises ValueError where several are."""
    if len(gathered.areas) > 1:
        raise ValueError("an area report covers one area")
    return framed(
        _("Area report: {area}").format(area=areas_named(gathered)),
        _AreaReport(gathered).blocks(),
        register=gathered.register,
        names=gathered.names,
        options=gathered.options,
        created=gathered.now.astimezone(gathered.zone),
        author=joined(gathered.observers(gathered.names.replace)),
        key=kind_key(gathered.options.kind, *covers(gathered)),
    )


class _AreaReport:
    """Counts what several sections tell of once."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._kept, self._marked, self._tracked = Kept(gathered), Marked(gathered), Tracked(gathered)
        self._raised = raised_again(entry for each in gathered.held for entry in each.of_kind(Kind.PRIORITY))

    def blocks(self) -> Iterator[Block]:
        """The sections under their numbers, then how it was all recorded."""
        yield period_facts(self._gathered)
        for number, (title, section) in enumerate(self._sections(), start=1):
            yield Heading(text=_("{number}. {title}").format(number=number, title=title))
            yield from section()
        yield Rule()
        yield Paragraph(runs=plain(" ".join(self._limits())), quiet=True)

    def _sections(self) -> Iterator[tuple[str, Section]]:
        yield _("Summary"), self._summary
        yield _("Meetings"), partial(meetings, self._gathered)
        if self._has(Part.PEOPLE):
            yield _("Who kept coming"), self._kept.blocks
        if self._has(Part.AGREED):
            yield _("What became of actions"), self._actions
        yield _("What helped and what got in the way"), self._marked.blocks
        yield _("Community priorities raised"), partial(priorities, self._gathered, self._raised)
        if self._has(Part.RATINGS):
            yield _("Ratings"), partial(ratings, self._gathered)
        if self._has(Part.TALK) and (shares := _talk(self._gathered)):
            yield _("How the talk was shared"), partial(talk_drawn, self._gathered, shares)

    def _has(self, part: Part) -> bool:
        return part in self._gathered.options.parts

    def _summary(self) -> Iterator[Block]:
        """A paragraph on who came, one on actions, one on themes and priorities."""
        told = [words for each in self._sentences() if (words := prose(each))]
        for words in told or [_("Nothing was recorded that could be counted.")]:
            yield Paragraph(runs=plain(words))

    def _sentences(self) -> Iterator[Iterable[Traced]]:
        names = PeriodNames(self._gathered)
        if self._has(Part.PEOPLE):
            yield self._kept.sentences()
        if self._has(Part.AGREED):
            ids = [each.meeting.id for each in self._gathered.observed]
            yield fate_sentences(self._tracked.fates, ids, self._gathered.words_of, self._gathered.today)
        yield chain(self._marked.sentences(), raised_sentences(self._raised, names))

    def _actions(self) -> Iterator[Block]:
        """How they stand by agency, then those that are open still."""
        yield from self._tracked.counts()
        waiting = [fate for fate in self._tracked.fates if fate.action.status.is_open]
        if waiting:
            yield Heading(level=2, text=_("Open on {day}").format(day=long_date(self._gathered.today)))
            yield self._tracked.table(sorted(waiting, key=_due))

    def _limits(self) -> Iterator[str]:
        yield _("How this was recorded: typed by observers, quotes as they were heard.")
        if not self._gathered.options.real_names:
            yield _(
                "Words in [square brackets] stand for a name; places not on the study’s list are as written."
            )
        yield _("Reflections are left out, and the marks on them.")
        yield _("Made with NHP Logger on {day}.").format(day=long_date(self._gathered.today))


def _due(fate: Fate) -> str:
    return fate.action.due.isoformat() if fate.action.due else "9"


def _talk(gathered: Gathered) -> tuple[Talk, ...]:
    """The talk of all meetings put together; a turn nobody ended lasts to the end of its meeting."""
    turns = [
        replace(turn, ended_at=turn.ended_at or each.until) for each in gathered.held for turn in each.turns
    ]
    return talk_by_agency(
        turns,
        [spell for each in gathered.held for spell in each.spells],
        agency_of=gathered.agency_id_of,
        seated=dict.fromkeys(
            seat.person_id for each in gathered.held for seat in each.seats if seat.status.in_room
        ),
        until=gathered.now,
        least=least_group(gathered.register),
    )
