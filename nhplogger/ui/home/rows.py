"""Meetings and actions as the rows that Home's lists show."""

from datetime import date

from nhplogger.domain.direction import balanced
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.summary import MeetingSummary, OpenAction
from nhplogger.i18n import _, plural, short_date, short_day_of_month
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.painting import Chip
from nhplogger.ui.widgets.row_model import Row

# Memory of a meeting fades: a debrief is best done within two days, and late after five.
SOON, LATE = 2, 5


def next_row(summary: MeetingSummary, today: date) -> Row:
    """A meeting to come: when, what, where, how many are expected."""
    meeting = summary.meeting
    return Row(
        id=meeting.id,
        lead=day_words(meeting.day, today),
        title=balanced(meeting.title),
        detail=_joined(area_words(summary), _time_and_place(meeting)),
        aside=expected_words(summary),
    )


def debrief_row(summary: MeetingSummary, today: date) -> Row:
    """A meeting whose debrief is not done, and for how long."""
    meeting = summary.meeting
    days = (today - meeting.day).days
    return Row(
        id=meeting.id,
        lead=day_words(meeting.day, today),
        title=balanced(meeting.title),
        detail=_("{entries}. Memory fades: best done within two days").format(entries=entry_words(summary)),
        chip=Chip(text=days_ago(days), tone=_waiting(days), icon="clock"),
        button=_("Open"),
    )


def recent_row(summary: MeetingSummary, today: date) -> Row:
    """A meeting that is over and done with."""
    return Row(
        id=summary.meeting.id,
        lead=day_words(summary.meeting.day, today),
        title=balanced(summary.meeting.title),
        detail=_joined(
            entry_words(summary), plural("{count} action", "{count} actions", summary.actions), ", "
        ),
        chip=Chip(text=_("Complete"), tone=Tone.OK, icon="check-circle"),
    )


def overdue_row(action: OpenAction, today: date) -> Row:
    """An action whose day has passed, with who owns it and how late it is."""
    due = action.action.due or today
    owners = ", ".join(balanced(owner.role or owner.name) for owner in action.owners)
    owners = owners[:1].upper() + owners[1:]
    return Row(
        id=action.action.id,
        badge=(action.agency.initials, action.agency.colour) if action.agency else None,
        title=balanced(action.action.text),
        detail=_joined(owners or _("Nobody named"), balanced(action.area.name), ", "),
        aside=plural("{count} day late", "{count} days late", (today - due).days),
        aside_tone=Tone.DANGER,
        quiet_title=True,
    )


def day_words(day: date, today: date) -> str:
    """A day of this year with its weekday; of another year with the year in its place."""
    return short_date(day) if day.year == today.year else f"{short_day_of_month(day)} {day.year}"


def area_words(summary: MeetingSummary) -> str:
    """The area and the letter it goes by outside."""
    return _("{name}, area {letter}").format(name=balanced(summary.area.name), letter=summary.area.letter)


def expected_words(summary: MeetingSummary) -> str:
    """How many people a planned meeting has been told of."""
    if not summary.present:
        return _("open meeting")
    return plural("{count} expected", "{count} expected", summary.present)


def entry_words(summary: MeetingSummary) -> str:
    """How much was written down."""
    return plural("{count} entry", "{count} entries", summary.entries)


def days_ago(days: int) -> str:
    """How long past a day is."""
    return _("today") if days < 1 else plural("{count} day ago", "{count} days ago", days)


def _waiting(days: int) -> Tone:
    if days > LATE:
        return Tone.DANGER
    return Tone.WARN if days >= SOON else Tone.NEUTRAL


def _time_and_place(meeting: Meeting) -> str:
    begins = f"{meeting.begins:%H:%M}" if meeting.begins else ""
    return _joined(begins, balanced(meeting.place), ", ")


def _joined(first: str, second: str, between: str = ". ") -> str:
    return between.join(part for part in (first, second) if part)
