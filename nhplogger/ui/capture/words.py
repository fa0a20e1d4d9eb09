"""The words and characters this screen uses for the kinds of lines and the ways of being present."""

from datetime import datetime
from zoneinfo import ZoneInfo

from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Presence
from nhplogger.i18n import _, clock_time
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.painting import KindMark

KIND_MARKS = {
    Kind.NOTE: KindMark.NOTE,
    Kind.QUOTE: KindMark.QUOTE,
    Kind.DECISION: KindMark.DECISION,
    Kind.ACTION: KindMark.ACTION,
    Kind.PRIORITY: KindMark.PRIORITY,
    Kind.REFLECTION: KindMark.REFLECTION,
}
SIGN_TONES = {Sign.HELPS: Tone.PLUS, Sign.HINDERS: Tone.MINUS, Sign.NEUTRAL: Tone.ACCENT}


def kind_word(kind: Kind) -> str:
    """One line of that kind."""
    return {
        Kind.NOTE: _("Note"),
        Kind.QUOTE: _("Quote"),
        Kind.DECISION: _("Decision"),
        Kind.ACTION: _("Action"),
        Kind.PRIORITY: _("Priority"),
        Kind.REFLECTION: _("Reflection"),
    }[kind]


def kinds_word(kind: Kind | None) -> str:
    """Lines of that kind, or of every kind."""
    return {
        None: _("All"),
        Kind.NOTE: _("Notes"),
        Kind.QUOTE: _("Quotes"),
        Kind.DECISION: _("Decisions"),
        Kind.ACTION: _("Actions"),
        Kind.PRIORITY: _("Priorities"),
        Kind.REFLECTION: _("Reflections"),
    }[kind]


def sign_words(sign: Sign) -> str:
    """What a sign says; nothing where it says neither."""
    return {Sign.HELPS: _("helps"), Sign.HINDERS: _("gets in the way"), Sign.NEUTRAL: ""}[sign]


def presence_word(presence: Presence) -> str:
    """How somebody is here, or is not."""
    return {
        Presence.PRESENT: _("present"),
        Presence.LATE: _("late"),
        Presence.LEFT: _("left early"),
        Presence.APOLOGIES: _("Apologies"),
        Presence.DEPUTY: _("deputy"),
        Presence.ABSENT: _("Absent"),
    }[presence]


def local_time(moment: datetime, meeting: Meeting | None) -> str:
    """The hour and minute of a moment where the meeting is: 14:07."""
    return clock_time(moment.astimezone(ZoneInfo(meeting.zone)) if meeting else moment)


def local_seconds(moment: datetime, meeting: Meeting | None) -> str:
    """The same with its seconds: 14:07:32."""
    return f"{moment.astimezone(ZoneInfo(meeting.zone) if meeting else None):%H:%M:%S}"
