"""The figures of a timeline as rows of tables."""

from collections import Counter
from collections.abc import Sequence

from nhplogger.analysis.timeline_parts import MeetingTimeline
from nhplogger.domain.entry import Sign
from nhplogger.i18n import _
from nhplogger.ui.meetings.timeline_words import agency_name, percent

Figures = tuple[Sequence[str], Sequence[Sequence[str]]]


def voice_figures(timeline: MeetingTimeline) -> Figures:
    """Agencies with share, minutes and turns; with their lines where nobody was marked as speaking."""
    if not timeline.has_turns:
        lines = [(agency_name(voice.agency), str(len(voice.lines))) for voice in timeline.voices]
        return (_("Agency"), _("Lines")), lines
    rows = [
        (
            agency_name(voice.agency),
            percent(voice.share),
            f"{voice.held.total_seconds() / 60:.1f}",
            str(voice.turns),
        )
        for voice in timeline.voices
    ]
    return (_("Agency"), _("Share"), _("Minutes"), _("Turns")), rows


def theme_figures(timeline: MeetingTimeline) -> Figures:
    """Themes in the order of the codebook, with how often each was marked which way."""
    themes = {mark.theme.id: mark.theme for mark in timeline.marks}
    counts = Counter((mark.theme.id, mark.sign) for mark in timeline.marks)
    used = {sign for _theme, sign in counts} | {Sign.HELPS, Sign.HINDERS}
    signs = [sign for sign in (Sign.HELPS, Sign.HINDERS, Sign.NEUTRAL) if sign in used]
    heads = {Sign.HELPS: _("Helps"), Sign.HINDERS: _("Gets in the way"), Sign.NEUTRAL: _("Neither")}
    rows = [
        (theme.label, *(str(counts[theme.id, sign]) for sign in signs))
        for theme in sorted(themes.values(), key=lambda each: each.position)
    ]
    return (_("Theme"), *(heads[sign] for sign in signs)), rows
