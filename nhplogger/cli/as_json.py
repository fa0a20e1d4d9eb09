"""Meetings as JSON: the keys here are a contract, more may be added."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Mark, Sign
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.summary import Hit, MeetingSummary
from nhplogger.domain.theme import Theme
from nhplogger.domain.timeline import in_order

_SIGNS = {Sign.HELPS: "+", Sign.HINDERS: "-", Sign.NEUTRAL: ""}

Json = dict[str, Any]


def meeting_json(summary: MeetingSummary) -> Json:
    """One line of `list`."""
    meeting = summary.meeting
    return {
        "id": meeting.id,
        "title": meeting.title,
        "date": meeting.day.isoformat(),
        "area": summary.area.name,
        "kind": meeting.kind,
        "state": str(meeting.state),
        "present": summary.present,
        "apologies": summary.apologies,
        "entries": summary.entries,
        "actions": summary.actions,
        "marks": summary.marks,
        "place": meeting.place,
        "observer": meeting.observer,
        "begins": meeting.begins.isoformat("minutes") if meeting.begins else None,
        "ends": meeting.ends.isoformat("minutes") if meeting.ends else None,
    }


def whole_meeting_json(summary: MeetingSummary, register: Contents, contents: Contents) -> Json:
    """Everything of one meeting, as `show` prints it."""
    teller = _Teller(summary.meeting, register, contents)
    own = [action for action in contents.all(Action) if action.meeting_id == summary.meeting.id]
    carried = [action for action in contents.all(Action) if action.meeting_id != summary.meeting.id]
    return {
        **meeting_json(summary),
        "agenda": [teller.item(item) for item in contents.all(AgendaItem)],
        "attendances": [teller.attendance(seat) for seat in contents.all(Attendance)],
        "entries": [teller.entry(entry) for entry in in_order(contents.all(Entry))],
        "moments": [teller.moment(mark) for mark in contents.all(Mark) if mark.entry_id is None],
        "actions": [teller.action(action) for action in own],
        "carried_over": [teller.action(action) for action in carried],
    }


def hit_json(hit: Hit, zone_of: Callable[[str], str]) -> Json:
    """One line of `search`."""
    at = hit.at.astimezone(ZoneInfo(zone_of(hit.meeting_id))).isoformat() if hit.at else None
    return {
        "meeting": hit.meeting_id,
        "entry": hit.entry_id,
        "at": at,
        "kind": str(hit.kind),
        "text": hit.text,
    }


class _Teller:
    """Puts names to what a meeting refers to by id, and its own time to moments."""

    def __init__(self, meeting: Meeting, register: Contents, contents: Contents) -> None:
        self._zone = ZoneInfo(meeting.zone)
        self._register = register
        self._contents = contents

    def item(self, item: AgendaItem) -> Json:
        return {
            "id": item.id,
            "title": item.title,
            "minutes": item.minutes,
            "started": self._time(item.started_at),
        }

    def attendance(self, seat: Attendance) -> Json:
        return {
            "person": self._person(seat.person_id),
            "role": seat.role,
            "agency": self._agency(seat.agency_id),
            "status": str(seat.status),
            "deputy_for": self._person(seat.deputy_for_id),
            "arrived": self._time(seat.arrived_at),
            "left": self._time(seat.left_at),
        }

    def entry(self, entry: Entry) -> Json:
        item = self._contents.get(AgendaItem, entry.item_id)
        marks = [mark for mark in self._contents.all(Mark) if mark.entry_id == entry.id]
        return {
            "id": entry.id,
            "at": self._time(entry.at) if entry.timed else None,
            "item": item.title if item else None,
            "kind": str(entry.kind),
            "text": entry.text,
            "speaker": self._person(entry.speaker_id),
            "said_to": self._person(entry.said_to_id),
            "key_moment": entry.starred,
            "marks": [self.mark(mark) for mark in marks],
        }

    def mark(self, mark: Mark) -> Json:
        theme = self._register.get(Theme, mark.theme_id)
        return {"theme": theme.short if theme else "", "sign": _SIGNS[mark.sign]}

    def moment(self, mark: Mark) -> Json:
        return {"at": self._time(mark.at), **self.mark(mark)}

    def action(self, action: Action) -> Json:
        owners = [owner for owner in self._contents.all(ActionOwner) if owner.action_id == action.id]
        updates = [update for update in self._contents.all(ActionUpdate) if update.action_id == action.id]
        return {
            "id": action.id,
            "text": action.text,
            "owners": [
                self._person(owner.person_id) for owner in sorted(owners, key=lambda each: each.position)
            ],
            "due": action.due.isoformat() if action.due else None,
            "due_words": action.due_words,
            "status": str(action.status),
            "entry": action.entry_id,
            "updates": [{"at": self._time(u.at), "status": str(u.status), "text": u.text} for u in updates],
        }

    def _person(self, person_id: str | None) -> str | None:
        person = self._register.get(Person, person_id)
        return person.name if person else None

    def _agency(self, agency_id: str | None) -> str | None:
        agency = self._register.get(Agency, agency_id)
        return agency.name if agency else None

    def _time(self, at: datetime | None) -> str | None:
        return at.astimezone(self._zone).isoformat() if at else None
