"""A short note for partners: what was decided and agreed, and what became of what was."""

from collections.abc import Iterator

from nhplogger.domain.entry import Kind
from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, BulletList, Heading, Paragraph, Report, plain
from nhplogger.reports.framing import framed, kind_key
from nhplogger.reports.observed import Observed
from nhplogger.reports.sections.actions import agreed_in_brief, carried_over
from nhplogger.reports.sections.opening import when_and_where


def partners_note(observed: Observed) -> Report:
    """The note of one meeting, about a page; a long meeting's runs on rather than lose a line."""
    names = observed.names
    return framed(
        _("Decisions and actions: {title}").format(title=names.replace(observed.meeting.title)),
        _blocks(observed),
        register=observed.register,
        names=names,
        options=observed.options,
        created=observed.now.astimezone(observed.times.zone),
        author=names.replace(observed.meeting.observer),
        key=kind_key(observed.options.kind, observed.meeting.id),
    )


def _blocks(observed: Observed) -> Iterator[Block]:
    yield when_and_where(observed)
    yield from _decisions(observed)
    yield from _actions(observed)
    if not observed.options.real_names:
        yield Paragraph(runs=plain(_("Words in [square brackets] stand for a name.")), quiet=True)


def _decisions(observed: Observed) -> Iterator[Block]:
    yield Heading(text=_("What was decided"))
    found = observed.of_kind(Kind.DECISION)
    if found:
        yield BulletList(items=tuple(observed.said(entry) for entry in found))
    else:
        yield Paragraph(runs=plain(_("No decision was recorded.")))


def _actions(observed: Observed) -> Iterator[Block]:
    yield Heading(text=_("What was agreed"))
    yield from agreed_in_brief(observed)
    if observed.actions(carried_over=True):
        yield Heading(text=_("What became of earlier actions"))
        yield from carried_over(observed)
