"""The actions of a period across its meetings, and what became of each."""

from collections.abc import Iterator

from nhplogger.analysis.fate_sentences import fate_sentences
from nhplogger.analysis.traced import prose
from nhplogger.i18n import _, long_date
from nhplogger.reports.blocks import Block, Heading, Paragraph, Report, plain
from nhplogger.reports.framing import framed, kind_key
from nhplogger.reports.gathered import Gathered
from nhplogger.reports.sections.counting import joined
from nhplogger.reports.sections.over_time import about, covers, period_facts
from nhplogger.reports.sections.tracked import Tracked


def tracker(gathered: Gathered) -> Report:
    """Every action that was on the table of the meetings covered, by the agency that owns it."""
    return framed(
        _("Action tracker: {about}").format(about=about(gathered)),
        _blocks(gathered),
        register=gathered.register,
        names=gathered.names,
        options=gathered.options,
        created=gathered.now.astimezone(gathered.zone),
        author=joined(gathered.observers(gathered.names.replace)),
        key=kind_key(gathered.options.kind, *covers(gathered)),
    )


def _blocks(gathered: Gathered) -> Iterator[Block]:
    tracked = Tracked(gathered)
    meetings = [each.meeting.id for each in gathered.observed]
    sentences = fate_sentences(tracked.fates, meetings, gathered.words_of, gathered.today)
    yield period_facts(gathered)
    yield Heading(text=_("1. Summary"))
    yield Paragraph(runs=plain(prose(sentences)))
    yield Paragraph(runs=plain(_("As on {day}.").format(day=long_date(gathered.today))), quiet=True)
    yield Heading(text=_("2. How actions stand"))
    yield from tracked.counts()
    if tracked.fates:
        yield Heading(text=_("3. Every action, by agency"))
        yield from tracked.by_agency()
