"""What the rows of the register say: people, agencies, meetings and actions."""

from datetime import date

from nhplogger.analysis.person_record import is_overdue
from nhplogger.domain.action import Action, Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.people import Agency, Person, Presence
from nhplogger.domain.people_seen import Owned, Seen, Sitting
from nhplogger.domain.study import Area
from nhplogger.i18n import _, plural, short_day_of_month
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.painting import STATUS_TONES, Chip, StatusMark
from nhplogger.ui.widgets.row_model import Row

_NONE = Seen(person_id="")


def person_row(person: Person, seen: Seen | None, register: Contents) -> Row:
    """Somebody with a name: what they are for whom, where, and at how many meetings they were."""
    found = seen or _NONE
    parts = (what_words(person.role, agency_name(person.agency_id, register)), area_name(person, register))
    return Row(
        id=person.id,
        title=person.name,
        detail=" · ".join(filter(None, parts)),
        badge=badge(person.agency_id, register),
        aside=plural("{count} meeting", "{count} meetings", found.meetings),
    )


def unnamed_row(person: Person, seen: Seen | None, register: Contents) -> Row:
    """Somebody who waits for a name: where and when they were seen."""
    found = seen or _NONE
    last = register.get(Meeting, found.last)
    where = " ".join(filter(None, (area_name(person, register), day_words(last.day) if last else "")))
    return Row(
        id=person.id,
        title=person.name,
        detail=where,
        badge=badge(person.agency_id, register),
        aside=plural("{count} line", "{count} lines", found.lines),
    )


def agency_row(agency: Agency, people: int, meetings: int) -> Row:
    """An agency, with how many come for it."""
    return Row(
        id=agency.id,
        title=agency.name,
        detail=plural("{count} person", "{count} people", people),
        badge=(agency.initials, agency.colour),
        aside=plural("{count} meeting", "{count} meetings", meetings),
    )


def sitting_row(sitting: Sitting, register: Contents) -> Row:
    """A meeting, and how the person was there."""
    lines = plural("{count} line", "{count} lines", sitting.lines) if sitting.lines else ""
    return Row(
        id=sitting.meeting.id,
        lead=day_words(sitting.meeting.day),
        title=sitting.meeting.title,
        detail=presence_words(sitting, register),
        aside=lines,
    )


def meeting_row(meeting: Meeting, register: Contents) -> Row:
    """A meeting an agency had a seat at."""
    area = register.get(Area, meeting.area_id)
    return Row(
        id=meeting.id, lead=day_words(meeting.day), title=meeting.title, detail=area.name if area else ""
    )


def owned_row(owned: Owned, today: date) -> Row:
    """An action somebody owns, and how it stands."""
    agreed = _("agreed {day}").format(day=day_words(owned.meeting.day))
    due = owned.action.due
    words = _("due {day}").format(day=day_words(due)) if due else owned.action.due_words
    return Row(
        id=owned.action.id,
        title=owned.action.text,
        detail=" · ".join(filter(None, (agreed, words))),
        chip=_chip(owned.action, today),
    )


def presence_words(sitting: Sitting, register: Contents) -> str:
    """How somebody was at a meeting, and whose deputy came or was theirs."""
    seat = sitting.seat
    if sitting.meeting.state is State.PLANNED:
        return _("expected")
    words = _presence()[seat.status]
    absent = register.get(Person, seat.deputy_for_id)
    if absent:
        words = _("deputy for {name}").format(name=absent.name)
    deputies = [each.name for one in sitting.deputies if (each := register.get(Person, one))]
    if deputies:
        words = _("{how}, {names} came instead").format(how=words, names=", ".join(deputies))
    return words


def what_words(role: str, agency: str) -> str:
    """What somebody is, and for whom: PCSO for Police."""
    if role and agency:
        return _("{role} for {agency}").format(role=role, agency=agency)
    return role or agency


def day_words(day: date) -> str:
    """A day with its year: 27 Nov 2025."""
    return f"{short_day_of_month(day)} {day.year}"


def agency_name(agency_id: str | None, register: Contents) -> str:
    """What an agency is called, or nothing."""
    agency = register.get(Agency, agency_id)
    return agency.name if agency else ""


def area_name(person: Person, register: Contents) -> str:
    """Where somebody comes to meetings."""
    area = register.get(Area, person.area_id)
    return area.name if area else ""


def badge(agency_id: str | None, register: Contents) -> tuple[str, str] | None:
    """An agency's letters and colour."""
    agency = register.get(Agency, agency_id)
    return (agency.initials, agency.colour) if agency else None


def _presence() -> dict[Presence, str]:
    return {
        Presence.PRESENT: _("present"),
        Presence.LATE: _("came late"),
        Presence.LEFT: _("left early"),
        Presence.APOLOGIES: _("apologies"),
        Presence.DEPUTY: _("as a deputy"),
        Presence.ABSENT: _("not there"),
    }


def _chip(action: Action, today: date) -> Chip:
    if is_overdue(action, today):
        mark, words = StatusMark.OVERDUE, _("Overdue")
    else:
        mark, words = {
            Status.NOT_STARTED: (StatusMark.NOT_STARTED, _("Not started")),
            Status.IN_PROGRESS: (StatusMark.IN_PROGRESS, _("In progress")),
            Status.DONE: (StatusMark.DONE, _("Done")),
            Status.DROPPED: (StatusMark.DROPPED, _("Dropped")),
        }[action.status]
    tone: Tone = STATUS_TONES[mark]
    return Chip(words, tone, mark.value)
