"""What the seat board shows: agencies, and the people who came for them."""

from dataclasses import dataclass
from datetime import datetime

from nhplogger.analysis.talk_share import TalkShare
from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.domain.timeline import clock
from nhplogger.i18n import _
from nhplogger.ui.capture.room import Room, Who
from nhplogger.ui.capture.words import local_time, presence_word


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRow:
    """A person. `share` of the talk is 0 to 1, `full` the share that fills the bar; `place` orders seats."""

    key: str
    place: int = 0
    who: Who
    name: str
    status: Presence
    here: bool
    share: float = 0.0
    full: float = 1.0
    speaking: str = ""
    late: str = ""
    remark: str = ""

    @property
    def percent(self) -> str:
        return f"{round(self.share * 100)}%" if self.share else ""

    @property
    def under(self) -> str:
        """The second line: what is to be known of them now, most pressing first."""
        if self.speaking:
            return _("speaking now, {time}").format(time=self.speaking)
        return self.late or self.remark

    @property
    def spoken(self) -> str:
        """The row in one sentence, for those who hear it."""
        said = [_("seat {key}").format(key=self.key), self.name, self.who.agency]
        said += [self.under or presence_word(self.status).casefold()]
        said += [_("{percent} of the talk").format(percent=self.percent)] if self.share else []
        return ", ".join(part for part in said if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRow:
    """An agency, with how many of those expected are here. A folded one shows the keys of its seats."""

    id: str
    name: str
    initials: str
    colour: str
    here: int
    expected: int
    folded: bool = False
    keys: tuple[str, ...] = ()

    @property
    def count(self) -> str:
        return _("{here} of {expected}").format(here=self.here, expected=self.expected)

    @property
    def spoken(self) -> str:
        words = _("{agency}, {count} here").format(agency=self.name, count=self.count)
        if not self.folded:
            return words
        return _("{agency}, folded, seats {keys}. Enter opens").format(
            agency=words, keys=", ".join(self.keys)
        )


@dataclass(frozen=True, slots=True)
class Bench:
    """An agency with its people, in the order of their seats."""

    agency: AgencyRow
    seats: tuple[SeatRow, ...]


_LEAST_FULL = 0.24


def benches(
    room: Room, talk: TalkShare, register: Contents, meeting: Meeting | None, now: datetime
) -> list[Bench]:
    """The board as it is now: agencies in the order of their first seat."""
    shares = talk.shares(now)
    full = max(_LEAST_FULL, *shares.values()) if shares else _LEAST_FULL
    speaking = talk.speaking
    by_agency: dict[str, list[SeatRow]] = {}
    for attendance in room.seated:
        who = room.who(attendance.person_id)
        if who is None:
            continue
        said = clock(now - speaking.started_at) if speaking and speaking.person_id == who.id else ""
        row = SeatRow(
            key=room.key(who.id),
            place=room.place(who.id),
            who=who,
            name=_called(who.name, chairs=room.chairs(who.id)),
            status=attendance.status,
            here=attendance.status.in_room,
            share=shares.get(who.id, 0.0),
            full=full,
            speaking=said.removeprefix("0"),
            late=_late(attendance, meeting),
            remark=_remark(attendance, register, meeting),
        )
        by_agency.setdefault(who.agency, []).append(row)
    return [Bench(_agency(rows), tuple(rows)) for rows in by_agency.values()]


def _called(name: str, *, chairs: bool) -> str:
    """Who has the chair is called so, unless that is their name already."""
    chair = _("chair")
    return _("{name}, chair").format(name=name) if chairs and name.casefold() != chair else name


def _agency(rows: list[SeatRow]) -> AgencyRow:
    who = rows[0].who
    here = sum(row.here and row.status is not Presence.LEFT for row in rows)
    name = agency_name(who.agency)
    return AgencyRow(
        id=name, name=name, initials=who.initials, colour=who.colour, here=here, expected=len(rows)
    )


def agency_name(name: str) -> str:
    """What an agency is called on the board, also where somebody came for none."""
    return name or _("No agency")


def _late(attendance: Attendance, meeting: Meeting | None) -> str:
    if attendance.status is not Presence.LATE:
        return ""
    if attendance.arrived_at is None:
        return _("late")
    return _("late, arrived {time}").format(time=local_time(attendance.arrived_at, meeting))


def _remark(attendance: Attendance, register: Contents, meeting: Meeting | None) -> str:
    if attendance.status is Presence.LEFT:
        left = attendance.left_at
        return _("left early, {time}").format(time=local_time(left, meeting)) if left else _("left early")
    if attendance.status is not Presence.DEPUTY:
        return ""
    absent = register.get(Person, attendance.deputy_for_id)
    return _("deputy for {name}").format(name=absent.name) if absent else _("deputy")
