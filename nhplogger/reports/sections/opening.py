"""The head of a report: when and where, and the meeting in a few counted sentences."""

from nhplogger.analysis.summary_sentences import meeting_sentences
from nhplogger.analysis.traced import prose
from nhplogger.i18n import _, long_date, plural
from nhplogger.reports.blocks import Block, BulletList, Fact, Facts, Heading, Paragraph, plain
from nhplogger.reports.local_times import NOT_RECORDED, length
from nhplogger.reports.observed import Observed
from nhplogger.reports.sections.counting import joined, kinds_counted
from nhplogger.reports.sections.points import point
from nhplogger.reports.sections.summing_up import meeting_counts
from nhplogger.reports.shown_names import ShownNames


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


def when_and_where(observed: Observed) -> Facts:
    """Date and time, and the place, for those who were there."""
    pairs = (
        (_("Date and time"), _when(observed)),
        (_("Place"), observed.names.replace(observed.meeting.place)),
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
    left_out = kinds_counted(observed.left_out)
    return _("{words}; {kinds} left out").format(words=words, kinds=left_out) if left_out else words


def summary(observed: Observed) -> tuple[Block, ...]:
    """The meeting in counted sentences, then its key moments."""
    sentences = meeting_sentences(meeting_counts(observed), ShownNames(observed))
    words = prose(sentences) or _("Nothing was recorded that could be counted.")
    return (Paragraph(runs=plain(words)), *_key_moments(observed))


def _key_moments(observed: Observed) -> tuple[Block, ...]:
    starred = [entry for entry in observed.entries if entry.starred]
    if not starred:
        return (Paragraph(runs=plain(_("No entry was marked as a key moment.")), quiet=True),)
    points = tuple(point(observed, entry) for entry in starred)
    return (Heading(level=2, text=_("Key moments")), BulletList(items=points))
