"""The words for the parts of any value: what its fields are called, and what stands in them."""

from collections.abc import Callable
from datetime import date, datetime, time
from enum import Enum
from zoneinfo import ZoneInfo

from nhplogger.domain.action import Status
from nhplogger.domain.entry import Closed, Kind, Sign
from nhplogger.domain.leaving import Named
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Presence
from nhplogger.domain.spell import SpellKind
from nhplogger.domain.study import Post
from nhplogger.domain.theme import ThemeKind
from nhplogger.i18n import _, clock_time, day_of_month


def said(value: object, zone: ZoneInfo, named: Callable[[str], str], *, is_id: bool) -> str:
    """What stands in a field: “words”, 14:10, yes, left early, a name; “nothing” where nothing does.

    `named` gives the name behind an id.
    """
    if value is None or value == "":
        return _("nothing")
    if isinstance(value, str) and not isinstance(value, Enum):
        return named(value) if is_id else _("“{words}”").format(words=value)
    return moment_words(value, zone) if isinstance(value, datetime) else _plain(value)


def _plain(value: object) -> str:
    match value:
        case bool():
            return _("yes") if value else _("no")
        case Enum():
            return enum_words(value)
        case date():
            return _("{day} {year}").format(day=day_of_month(value), year=value.year)
        case time():
            return f"{value:%H:%M}"
        case _:
            return str(value)


def moment_words(moment: datetime, zone: ZoneInfo) -> str:
    """The hour and minute of a moment there, with its seconds where it has any."""
    local = moment.astimezone(zone)
    return f"{local:%H:%M:%S}" if local.second else clock_time(local)


def enum_words(value: Enum) -> str:
    """One of a few, in words."""
    return _enums()[value]


def _enums() -> dict[Enum, str]:
    return {
        **_states(),
        Kind.NOTE: _("a note"),
        Kind.QUOTE: _("a quote"),
        Kind.DECISION: _("a decision"),
        Kind.ACTION: _("an action"),
        Kind.PRIORITY: _("a priority"),
        Kind.REFLECTION: _("a reflection"),
        Sign.HELPS: _("helps"),
        Sign.HINDERS: _("gets in the way"),
        Sign.NEUTRAL: _("neither helps nor gets in the way"),
        Closed.OPEN: _("nothing"),
        Closed.OBSERVER: _("the observer"),
        Closed.NEXT: _("the next speaker"),
        Closed.SILENCE: _("silence"),
        Closed.TOGETHER: _("everybody at once"),
        Closed.RESTRICTED: _("a restricted passage"),
        Closed.PAUSE: _("a pause"),
        Closed.FINISH: _("the end of the meeting"),
        SpellKind.BREAK: _("break"),
        SpellKind.SILENCE: _("silence"),
        SpellKind.TOGETHER: _("everybody at once"),
        SpellKind.UNHEARD: _("could not hear"),
        SpellKind.RESTRICTED: _("restricted passage"),
        SpellKind.OBSERVED: _("observer effect"),
        ThemeKind.FACILITATOR: _("facilitator"),
        ThemeKind.BARRIER: _("barrier"),
        ThemeKind.BENEFIT: _("benefit"),
        ThemeKind.OWN: _("own"),
        Named.PERSON: _("a person"),
        Named.PLACE: _("a place"),
        Named.AGENCY: _("an agency"),
        Named.OTHER: _("something else"),
    }


def _states() -> dict[Enum, str]:
    return {
        Presence.PRESENT: _("present"),
        Presence.LATE: _("late"),
        Presence.LEFT: _("left early"),
        Presence.APOLOGIES: _("apologies"),
        Presence.DEPUTY: _("deputy"),
        Presence.ABSENT: _("absent"),
        Status.NOT_STARTED: _("not started"),
        Status.IN_PROGRESS: _("in progress"),
        Status.DONE: _("done"),
        Status.DROPPED: _("dropped"),
        State.PLANNED: _("planned"),
        State.LIVE: _("in progress"),
        State.DEBRIEF: _("debrief"),
        State.COMPLETE: _("complete"),
        Post.DEDICATED: _("dedicated"),
        Post.POLICE: _("police alongside"),
        Post.COMMUNITY_SAFETY: _("community-safety staff alongside"),
        Post.OTHER: _("other"),
    }
