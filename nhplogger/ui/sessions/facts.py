"""The facts of a session beside its log, as rows: who was there, agenda, actions, ratings."""

from datetime import date, datetime

from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.moves import agenda
from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.theme import Rating, Theme
from nhplogger.domain.timeline import clock
from nhplogger.domain.value_words import enum_words
from nhplogger.i18n import _
from nhplogger.ui.capture.actions_rows import ActionRow, HeadingRow, panel_rows
from nhplogger.ui.capture.room import Room
from nhplogger.ui.capture.words import local_time
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.row_model import Row

_TONES = {Presence.LATE: Tone.WARN, Presence.LEFT: Tone.WARN}


def attendance_rows(meeting: Contents, register: Contents, about: Meeting) -> list[Row]:
    """Everybody in the order of their seats: who, for which agency, how, since when."""
    room = Room(register, meeting)
    return [_attendance(seat, room, about) for seat in room.seated]


def _attendance(seat: Attendance, room: Room, about: Meeting) -> Row:
    who = room.who(seat.person_id)
    absent = room.who(seat.deputy_for_id)
    parts = [
        _times(seat.arrived_at, seat.left_at, about),
        who.agency if who else "",
        _("for {name}").format(name=absent.name) if absent else "",
        seat.role,
    ]
    return Row(
        id=seat.id,
        title=who.name if who else _("Somebody"),
        detail=" · ".join(part for part in parts if part),
        badge=(who.initials, who.colour) if who and who.initials else None,
        aside=enum_words(seat.status),
        aside_tone=_TONES.get(seat.status, Tone.NEUTRAL),
    )


def _times(arrived: datetime | None, left: datetime | None, about: Meeting) -> str:
    since = _("since {time}").format(time=local_time(arrived, about)) if arrived else ""
    until = _("until {time}").format(time=local_time(left, about)) if left else ""
    return " ".join(part for part in (since, until) if part)


def agenda_facts(meeting: Contents, about: Meeting) -> list[Row]:
    """The agenda, with when each item began and how long it took."""
    return [_item(place, item, about) for place, item in enumerate(agenda(meeting), 1)]


def _item(place: int, item: AgendaItem, about: Meeting) -> Row:
    began = local_time(item.started_at, about) if item.started_at else _("not reached")
    return Row(
        id=item.id,
        title=f"{place}. {item.title}",
        detail=_took(item),
        aside=_("deferred") if item.deferred else began,
        quiet_title=True,
    )


def _took(item: AgendaItem) -> str:
    """How long it took of the time it was given; where nobody noted its end, what it was given alone."""
    if item.started_at is None or item.ended_at is None:
        return _("{minutes} min planned").format(minutes=item.minutes) if item.minutes else ""
    took = clock(item.ended_at - item.started_at)
    return _("{took} of {minutes} min").format(took=took, minutes=item.minutes) if item.minutes else took


def action_facts(meeting: Contents, register: Contents, about: Meeting, today: date) -> list[Row]:
    """What was agreed, then what had been carried over."""
    rows = panel_rows(meeting, register, Room(register, meeting), about, today)
    return [_action(row) for row in rows if not isinstance(row, HeadingRow)]


def _action(row: ActionRow) -> Row:
    owners = ", ".join(who.name for who in row.owners)
    return Row(
        id=row.id,
        title=row.text,
        detail=" · ".join(part for part in (owners, row.agreed) if part) or _("nobody named"),
        aside=row.fate.words,
        aside_tone=row.fate.tone,
        quiet_title=True,
    )


def rating_facts(meeting: Contents, register: Contents) -> list[Row]:
    """How strongly themes showed, in the order of the codebook."""
    themes = {theme.id: theme for theme in register.all(Theme)}
    rated = [each for each in meeting.all(Rating) if each.theme_id in themes]
    rated.sort(key=lambda each: themes[each.theme_id].position)
    return [_rating(each, themes[each.theme_id]) for each in rated]


def _rating(rating: Rating, theme: Theme) -> Row:
    value = _("{value} of 5").format(value=rating.value) if rating.value else _("not seen")
    return Row(id=rating.id, title=theme.name, aside=value, quiet_title=True)
