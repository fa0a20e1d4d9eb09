"""The head of a report: when and where, and the meeting in a few counted sentences."""

from collections import Counter
from collections.abc import Iterator

from nhplogger.domain.action import Status
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.people import Presence
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _, long_date, plural
from nhplogger.reports.blocks import Block, BulletList, Fact, Facts, Heading, Paragraph, plain
from nhplogger.reports.local_times import NOT_RECORDED, length
from nhplogger.reports.observed import Observed
from nhplogger.reports.sections.counting import counted, joined, kinds_counted
from nhplogger.reports.sections.points import point


def facts(observed: Observed) -> Facts:
    """Date and time, place, area, kind, observer, and what the record holds."""
    meeting, names = observed.meeting, observed.names
    pairs = (
        (_("Date and time"), _when(observed)),
        (_("Place"), names.replace(meeting.place) or _("Not recorded")),
        (_("Area"), names.area(meeting.area_id)),
        (_("Kind"), names.replace(meeting.kind[:1].upper() + meeting.kind[1:])),
        (_("Observer"), names.replace(meeting.observer) or _("Not recorded")),
        (_("Record"), _record(observed)),
    )
    return Facts(facts=tuple(Fact(label=label, runs=plain(words)) for label, words in pairs if words))


def _when(observed: Observed) -> str:
    meeting, times = observed.meeting, observed.times
    day, planned = long_date(meeting.day), _planned(observed)
    took = times.span(meeting.started_at, meeting.ended_at)
    if took == NOT_RECORDED:
        return joined((day, planned))
    if meeting.started_at and meeting.ended_at:
        took = f"{took} ({length(meeting.ended_at - meeting.started_at)})"
    if planned and not took.startswith(planned):
        took = _("{took}; planned for {planned}").format(took=took, planned=planned)
    return joined((day, took))


def _planned(observed: Observed) -> str:
    begins, ends = observed.meeting.begins, observed.meeting.ends
    if begins and ends:
        return _("{begun} to {ended}").format(begun=f"{begins:%H:%M}", ended=f"{ends:%H:%M}")
    return f"{begins:%H:%M}" if begins else ""


def _record(observed: Observed) -> str:
    """61 entries: 34 notes, 9 quotes; 6 reflections left out."""
    total = plural("{count} entry", "{count} entries", len(observed.recorded))
    kinds = kinds_counted(observed.entries)
    words = f"{total}: {kinds}" if kinds else total
    left_out = len(observed.recorded) - len(observed.entries)
    if left_out:
        words += "; " + plural("{count} reflection left out", "{count} reflections left out", left_out)
    return words


def summary(observed: Observed) -> tuple[Block, ...]:
    """The meeting counted, then its key moments."""
    return (Paragraph(runs=plain(" ".join(_sentences(observed)))), *_key_moments(observed))


def _sentences(observed: Observed) -> Iterator[str]:
    yield _who(observed)
    yield _("{what} were recorded.").format(what=_what(observed))
    carried = observed.actions(carried_over=True)
    if carried:
        words = plural("{count} action was carried over", "{count} actions were carried over", len(carried))
        yield f"{words}: {counted(_fates(observed))}."
    yield from _most_marked(observed)


def _who(observed: Observed) -> str:
    seats = observed.seats
    there = [seat for seat in seats if seat.status.in_room]
    if not seats:
        return _("Who was there was not recorded.")
    agencies = {seat.agency_id for seat in there if seat.agency_id}
    words = _("{people} took part, from {agencies}").format(
        people=plural("{count} person", "{count} people", len(there)),
        agencies=plural("{count} agency", "{count} agencies", len(agencies)),
    )
    apologies = sum(seat.status is Presence.APOLOGIES for seat in seats)
    return f"{words}; " + plural("{count} sent apologies.", "{count} sent apologies.", apologies)


def _what(observed: Observed) -> str:
    decisions, priorities = observed.of_kind(Kind.DECISION), observed.of_kind(Kind.PRIORITY)
    agreed = observed.actions(carried_over=False)
    return _("{decisions}, {actions} and {priorities}").format(
        decisions=plural("{count} decision", "{count} decisions", len(decisions)),
        actions=plural("{count} new action", "{count} new actions", len(agreed)),
        priorities=plural("{count} community priority", "{count} community priorities", len(priorities)),
    )


def _fates(observed: Observed) -> Counter[str]:
    """How the actions carried over stood at the end of this meeting."""
    words = {
        Status.DONE: _("done"),
        Status.IN_PROGRESS: _("in progress"),
        Status.NOT_STARTED: _("not started"),
        Status.DROPPED: _("dropped"),
    }
    fates: Counter[str] = Counter()
    for action in observed.actions(carried_over=True):
        said = [each for each in observed.updates(action) if each.meeting_id == observed.meeting.id]
        fates[words[said[-1].status] if said else _("not spoken of")] += 1
    return fates


def _most_marked(observed: Observed) -> Iterator[str]:
    themes = Counter(mark.theme_id for mark in observed.marks if observed.register.get(Theme, mark.theme_id))
    if not themes:
        return
    ((theme_id, _times),) = themes.most_common(1)
    theme = observed.register.get(Theme, theme_id)
    signs = Counter(mark.sign for mark in observed.marks if mark.theme_id == theme_id)
    words = _("The theme most marked was “{theme}”: {helps} as a help, {hinders} as in the way.")
    yield words.format(
        theme=observed.names.replace(theme.name) if theme else "",
        helps=plural("{count} time", "{count} times", signs[Sign.HELPS]),
        hinders=signs[Sign.HINDERS],
    )


def _key_moments(observed: Observed) -> tuple[Block, ...]:
    starred = [entry for entry in observed.entries if entry.starred]
    if not starred:
        return (Paragraph(runs=plain(_("No entry was marked as a key moment.")), quiet=True),)
    points = tuple(point(observed, entry) for entry in starred)
    return (Heading(level=2, text=_("Key moments")), BulletList(items=points))
