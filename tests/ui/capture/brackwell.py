"""A meeting in Brackwell at 14:32, as a writer would have it before them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate, Status
from nhplogger.domain.agencies import new_agency
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Closed, Entry, Kind, Mark, Sign, Turn
from nhplogger.domain.ids import derived_id
from nhplogger.domain.meeting import AgendaItem, Meeting, State
from nhplogger.domain.people import Agency, Attendance, Person, Presence
from nhplogger.domain.study import Area
from nhplogger.domain.theme import Theme, ThemeKind
from nhplogger.domain.values import KINDS, Value
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.storage.store import Store

DAY = date(2025, 11, 27)
AREA = Area(id="area", name="Brackwell", letter="B")
MEETING = Meeting(
    id="meeting",
    area_id=AREA.id,
    title="Brackwell Neighbourhood Partnership",
    day=DAY,
    place="Community hub, room 2",
    begins=time(13, 45),
    ends=time(15, 15),
    state=State.LIVE,
    started_at=datetime(2025, 11, 27, 13, 45, tzinfo=UTC),
)
EARLIER = Meeting(
    id="earlier", area_id=AREA.id, title="Brackwell Neighbourhood Partnership", day=date(2025, 10, 30)
)

_PEOPLE = (
    ("Neighbourhood Sgt", "", "Police"),
    ("PCSO", "", "Police"),
    ("Inspector", "", "Police"),
    ("Safety officer", "chair", "Council"),
    ("ASB case officer", "", "Council"),
    ("Ward councillor", "", "Council"),
    ("Housing officer", "", "Housing"),
    ("Estate caretaker", "caretaker", "Housing"),
    ("Youth worker", "", "Youth services"),
    ("Resident 1", "", "Residents"),
    ("Resident 2", "", "Residents"),
    ("Resident 3", "", "Residents"),
    ("Unnamed, blue coat", "", "Residents"),
    ("Hub manager", "", "Voluntary sector"),
    ("Outreach nurse", "", "Health"),
)
_TALK = (14, 6, 0, 22, 4, 7, 13, 2, 9, 8, 7, 3, 1, 4, 0)
_THEMES = (
    ("l", "leadership", "leadership", "Strong leadership and engaged staff", (3, 0)),
    ("a", "aims", "shared aims", "Shared aims and objectives", (2, 1)),
    ("i", "info", "info sharing", "Communication and information sharing", (3, 2)),
    ("f", "funding", "funding", "Stable funding", (0, 1)),
    ("o", "co-location", "co-location", "Co-location", (1, 0)),
    ("e", "wide", "wide reach", "Engaging a wide range of the community", (1, 2)),
    ("p", "priorities", "priorities v figures", "Community priorities v recorded figures", (0, 3)),
    ("s", "continuity", "continuity", "Staff continuity", (1, 1)),
    ("r", "residents", "residents’ say", "Residents' empowerment", (2, 0)),
    ("x", "efficiency", "efficiency", "More efficient delivery", (0, 0)),
)
_AGENDA = (
    ("Welcome and apologies", 5, (13, 45, 0), (13, 51, 0)),
    ("Last actions", 10, (13, 51, 0), (14, 7, 0)),
    ("Police and council figures", 15, (14, 7, 0), (14, 20, 20)),
    ("Mill Court car park and lighting", 20, (14, 20, 20), None),
    ("Half-term youth programme", 15, None, None),
    ("Community priorities: choose three", 15, None, None),
    ("Other business and next date", 10, None, None),
)
_N, _Q, _D, _A, _P, _R = Kind.NOTE, Kind.QUOTE, Kind.DECISION, Kind.ACTION, Kind.PRIORITY, Kind.REFLECTION
_LINES = (
    (3, 16, _N, "Neighbourhood Sgt", "p-", "Recorded ASB down 12% on last November, 34 reports to 30."),
    (3, 18, _Q, "Resident 2", "p-*", "It isn’t down. We stopped ringing 101 because nobody rings back."),
    (3, 19, _R, "", "", "I think the chair moved on too soon here."),
    (4, 21, _N, "Housing officer", "i-", "Four of six car park lights are out. Contractor paid in August but "
     "the job was never signed off."),
    (4, 23, _N, "Youth worker", "a+", "Young people gather there because the youth room shuts at 7."),
    (4, 24, _P, "Resident 1", "", "Light the steps behind Mill Court. Two falls this month."),
    (4, 26, _D, "Safety officer", "", "Lighting goes to the top of the repairs list, all agreed."),
    (4, 27, _A, "PCSO", "", "Share the Mill Court call log with housing every Monday."),
    (4, 28, _N, "Housing officer", "o+", "Neighbourhood Sgt has sat with the housing team two days a week "
     "since October."),
    (4, 30, _Q, "Resident 3", "r+*", "First time anyone has told us what happened to what we reported."),
)  # fmt: skip
_SIGNS = {"+": Sign.HELPS, "-": Sign.HINDERS}


@dataclass
class Brackwell:
    """The study's register and the meeting's contents."""

    register: Contents = field(default_factory=Contents)
    meeting: Contents = field(default_factory=Contents)
    people: dict[str, Person] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)


def moment(hour: int, minute: int, second: int = 0) -> datetime:
    """A moment of the day of the meeting."""
    return datetime(2025, 11, 27, hour, minute, second, tzinfo=UTC)


def brackwell(*, lines: bool = True) -> Brackwell:
    """The whole meeting, or one in which nothing has been written yet."""
    agencies: dict[str, Agency] = {}
    for _name, _role, agency in _PEOPLE:
        agencies.setdefault(agency, new_agency(agency, agencies.values()))
    people = {
        name: Person(
            id=f"person-{name}",
            area_id=AREA.id,
            name=name,
            pseudonym=name,
            role=role,
            agency_id=agencies[agency].id,
        )
        for name, role, agency in _PEOPLE
    }
    absent = Person(id="person-Tenancy manager", area_id=AREA.id, name="the Tenancy manager", pseudonym="TM")
    themes = {
        key: Theme(
            id=f"theme-{key}", key=key, short=short, label=label, name=name, position=place, quick=True,
            kind=ThemeKind.FACILITATOR,
        )
        for place, (key, short, label, name, _counts) in enumerate(_THEMES)
    }  # fmt: skip
    register = Contents(
        [AREA, *agencies.values(), *people.values(), absent, *themes.values(), EARLIER, MEETING]
    )
    made = _items() + _seats(people)
    made += [*_entries(people, themes), *_marks(themes), *_turns(people), *_actions(people)] if lines else []
    return Brackwell(register, Contents([MEETING, *made]), people, themes)


def line(
    seq: int, text: str = "A line", kind: Kind = Kind.NOTE, *, minute: int = 31, **more: object
) -> Entry:
    """A line written at 14:31, or at another minute."""
    return Entry(
        id=derived_id("line", seq, text), meeting_id=MEETING.id, kind=kind, text=text, at=moment(14, minute),
        seq=seq, item_id="item-4", **more,  # type: ignore[arg-type]
    )  # fmt: skip


def _items() -> list[Value]:
    return [
        AgendaItem(
            id=f"item-{place}", meeting_id=MEETING.id, position=place, title=title, minutes=minutes,
            started_at=moment(*start) if start else None, ended_at=moment(*end) if end else None,
        )
        for place, (title, minutes, start, end) in enumerate(_AGENDA, 1)
    ]  # fmt: skip


def _seats(people: dict[str, Person]) -> list[Value]:
    away = {"Inspector", "Outreach nurse"}
    made: list[Value] = []
    for seat, person in enumerate(people.values()):
        status = Presence.APOLOGIES if person.name in away else Presence.PRESENT
        arrived, deputy = None, None
        if person.name == "Ward councillor":
            status, arrived = Presence.LATE, moment(13, 58)
        if person.name == "Estate caretaker":
            status, deputy = Presence.DEPUTY, "person-Tenancy manager"
        made.append(
            Attendance(
                id=f"seat-{seat}", meeting_id=MEETING.id, person_id=person.id, seat=seat, status=status,
                role=person.role, agency_id=person.agency_id, arrived_at=arrived, deputy_for_id=deputy,
            )
        )  # fmt: skip
    return made


def _entries(people: dict[str, Person], themes: dict[str, Theme]) -> list[Value]:
    made: list[Value] = []
    fill = [_N] * 19 + [_Q] * 3 + [_D] + [_A] + [_P] * 2 + [_R] * 2
    for seq, kind in enumerate(fill):
        made.append(
            Entry(id=f"fill-{seq}", meeting_id=MEETING.id, kind=kind, text=f"Earlier line {seq}",
                  at=moment(13, 46) + timedelta(seconds=40 * seq), seq=seq, item_id="item-1")
        )  # fmt: skip
    for seq, (item, minute, kind, name, mark, text) in enumerate(_LINES, len(fill)):
        entry = Entry(
            id=f"entry-{seq}", meeting_id=MEETING.id, kind=kind, text=text, at=moment(14, minute), seq=seq,
            item_id=f"item-{item}", speaker_id=people[name].id if name else None, starred="*" in mark,
        )  # fmt: skip
        made.append(entry)
        if mark:
            made.append(
                Mark(id=f"mark-{seq}", meeting_id=MEETING.id, theme_id=themes[mark[0]].id,
                     sign=_SIGNS[mark[1]], at=entry.at, entry_id=entry.id)
            )  # fmt: skip
    return made


def _marks(themes: dict[str, Theme]) -> list[Value]:
    """Marks made earlier, so that the counts come to those of the codebook's table above."""
    shown = {"p": (0, 2), "i": (0, 1), "a": (1, 0), "o": (1, 0), "r": (1, 0)}
    made: list[Value] = []
    for key, _short, _label, _name, (plus, minus) in _THEMES:
        less = shown.get(key, (0, 0))
        signs = [Sign.HELPS] * (plus - less[0]) + [Sign.HINDERS] * (minus - less[1])
        made += [
            Mark(id=f"early-{key}-{place}", meeting_id=MEETING.id, theme_id=themes[key].id, sign=sign,
                 at=moment(13, 50))
            for place, sign in enumerate(signs)
        ]  # fmt: skip
    return made


def _turns(people: dict[str, Person]) -> list[Value]:
    made: list[Value] = []
    start = moment(13, 46)
    for place, (person, share) in enumerate(zip(people.values(), _TALK, strict=True)):
        length = timedelta(seconds=share * 25 - (42 if person.name == "Safety officer" else 0))
        if share:
            made.append(
                Turn(id=f"turn-{place}", meeting_id=MEETING.id, person_id=person.id, started_at=start,
                     ended_at=start + length, closed_by=Closed.NEXT)
            )  # fmt: skip
            start += length
    chair = people["Safety officer"]
    now = Turn(id="turn-now", meeting_id=MEETING.id, person_id=chair.id, started_at=moment(14, 31, 27))
    return [*made, now]


def _actions(people: dict[str, Person]) -> list[Value]:
    first, later, open_ = date(2025, 12, 1), date(2025, 12, 3), Status.NOT_STARTED
    rows = (
        ("call-log", MEETING, "Share Mill Court call log every Monday", "PCSO", first, "every monday", open_),
        ("steps", MEETING, "Put the steps light on the repairs list", "Estate caretaker", later, "", open_),
        ("door", EARLIER, "Repair the entry door, Mill Court block 2", "Housing officer",
         date(2025, 11, 14), "", open_),
        ("room", EARLIER, "Open the youth room until 9 on Fridays", "Youth worker", date(2025, 12, 12), "",
         Status.IN_PROGRESS),
        ("surgery", EARLIER, "Ask the GP surgery to come", "Outreach nurse", None, "", open_),
        ("walk", EARLIER, "Estate walkabout with residents", "Hub manager", None, "", Status.DONE),
    )  # fmt: skip
    made: list[Value] = []
    for key, meeting, text, owner, due, words, status in rows:
        entry = "entry-35" if key == "call-log" else None
        made += [
            Action(
                id=key,
                meeting_id=meeting.id,
                text=text,
                entry_id=entry,
                due=due,
                due_words=words,
                status=status,
            ),
            ActionOwner(id=f"owner-{key}", action_id=key, person_id=people[owner].id),
        ]
    done = datetime(2025, 11, 19, 10, tzinfo=UTC)
    return [*made, ActionUpdate(id="walked", action_id="walk", meeting_id=None, at=done, status=Status.DONE)]


def open_brackwell(*, lines: bool = True) -> Logbook:
    """A logbook in memory with the meeting open, at 14:32:09."""
    book = Logbook(Store.in_memory(), StillClock(moment(14, 32, 9)), "Fieldworker 2")
    made = brackwell(lines=lines)
    values = {value.id: value for value in (*made.register.values(), *made.meeting.values())}
    ordered = sorted(values.values(), key=lambda value: KINDS.index(type(value)))
    book.take("Fill", tuple(Added(value) for value in ordered), None)
    book.open_meeting(MEETING.id)
    return book
