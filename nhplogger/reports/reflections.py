"""What the observer thought and felt, apart from what was observed: private to the observer."""

from collections.abc import Iterator

from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.review import Annotation
from nhplogger.i18n import _, long_date
from nhplogger.reports.blocks import Block, Heading, Paragraph, Report, Run, plain
from nhplogger.reports.framing import framed, kind_key
from nhplogger.reports.gathered import Gathered
from nhplogger.reports.observed import Observed
from nhplogger.reports.recorded import recorded
from nhplogger.reports.sections.counting import joined
from nhplogger.reports.sections.log import tag
from nhplogger.reports.sections.over_time import about, covers, period_facts


def reflections_report(gathered: Gathered) -> Report:
    """The reflections of the meetings covered, their reflective summaries and the notes added to lines."""
    return framed(
        _("Reflections: {about}").format(about=about(gathered)),
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
    private = _("Private. What the observer thought and felt, kept apart from what was seen and heard.")
    yield Paragraph(runs=(Run(text=private, bold=True),))
    told = [blocks for each in gathered.observed if (blocks := list(_of_meeting(each)))]
    if not told:
        yield Paragraph(runs=plain(_("No reflection was written down.")))
    for blocks in told:
        yield from blocks


def _of_meeting(observed: Observed) -> Iterator[Block]:
    """A heading and what was thought of one meeting; nothing where nothing was."""
    found = [*_summaries(observed), *_written(observed), *_notes(observed)]
    if found:
        title = observed.names.replace(observed.meeting.title)
        yield Heading(text=_("{day}: {title}").format(day=long_date(observed.meeting.day), title=title))
        yield from found


def _summaries(observed: Observed) -> Iterator[Block]:
    for each in observed.contents.all(ReflectiveSummary):
        if each.meeting_id == observed.meeting.id and each.text.strip():
            yield Heading(level=2, text=_("Looking back"))
            for part in each.text.split("\n"):
                if part.strip():
                    yield Paragraph(runs=(recorded(observed.names.replace(part)),))


def _written(observed: Observed) -> Iterator[Block]:
    found = observed.of_kind(Kind.REFLECTION)
    if found:
        yield Heading(level=2, text=_("Written during the meeting"))
    for entry in found:
        tags = joined(tag(observed, mark) for mark in observed.marks_on(entry))
        marked = (Run(text=f" ({tags})", italic=True),) if tags else ()
        yield Paragraph(margin=observed.time(entry), runs=(*observed.said(entry), *marked))


def _notes(observed: Observed) -> Iterator[Block]:
    """Notes that were added to lines later, each under nothing but the time of its line."""
    mine = [each for each in observed.contents.all(Annotation) if each.meeting_id == observed.meeting.id]
    if mine:
        yield Heading(level=2, text=_("Notes added later"))
    for note in sorted(mine, key=lambda each: each.at):
        entry = observed.contents.get(Entry, note.entry_id)
        margin = observed.time(entry) if entry else observed.times.clock(note.at)
        yield Paragraph(margin=margin, runs=(recorded(observed.names.replace(note.text)),))
