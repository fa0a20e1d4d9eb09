"""No report of any kind gives away a name, whichever place of the study it stands in."""

from dataclasses import replace
from datetime import date

import pytest

from nhplogger.domain.action import ActionUpdate, Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Kind, Turn
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.review import Annotation, Supersession
from nhplogger.domain.study import Area, Study
from nhplogger.domain.theme import Rating, Theme
from nhplogger.domain.values import Value
from nhplogger.reports.blocks import Report
from nhplogger.reports.covered import Period
from nhplogger.reports.kinds import OF_ONE_MEETING
from nhplogger.reports.making import make_report
from nhplogger.reports.options import ReportKind, ReportOptions
from tests.builders import START, a_mark, a_moment, an_action, an_entry, an_item, an_owner
from tests.reports.meetings import NOW

PERSON, AREA, AGENCY = "Zachariah Quenby", "Wexcombe", "Trellisford Trust"
NAMED = f"{PERSON} of {AREA} and {AGENCY}, as Quenby's"
WHO = Person(
    id="who", area_id="area", name=PERSON, pseudonym="Caretaker", role=f"clerk {AREA}", agency_id="at"
)
THEME = Theme(id="theme", key="t", short="t", label=NAMED, name=NAMED)
STUDY: tuple[Value, ...] = (
    Study(id="study", name=f"Study of {AREA}", created_at=START, min_group=1),
    Area(id="area", name=AREA, letter="A"),
    Agency(id="at", name=AGENCY, initials="TT", colour="PO"),
    WHO,
    THEME,
)


def meeting(place: int) -> tuple[str, Contents]:
    """A meeting with the names in everything that can be written down."""
    ended = a_moment("15:00").replace(month=place)
    held = Meeting(
        id=f"meeting {place}",
        area_id="area",
        title=NAMED,
        day=date(2025, place, 27),
        kind=NAMED,
        place=NAMED,
        observer=PERSON,
        state=State.COMPLETE,
        started_at=ended.replace(hour=13),
        ended_at=ended,
    )
    item = an_item(NAMED, id=f"item {place}", started_at=held.started_at, ended_at=ended)
    entries = [
        an_entry(NAMED, id=f"{kind} {place}", kind=kind, speaker_id="who", said_to_id="who", item_id=item.id)
        for kind in Kind
    ]
    action = an_action(NAMED, id="action", meeting_id="meeting 10", due_words=NAMED, status=Status.DROPPED)
    other = an_action(NAMED, id="other", meeting_id="meeting 10", due=date(2025, 1, 1))
    told = ActionUpdate(
        id=f"update {place}", action_id="other", meeting_id="meeting 11", at=ended, status=Status.IN_PROGRESS,
        text=NAMED, evidence=NAMED,
    )  # fmt: skip
    spoke = ended.replace(hour=14)
    own: list[Value] = [
        item,
        *entries,
        *(a_mark(THEME, entry_id=each.id) for each in entries),
        Attendance(id=f"seat {place}", meeting_id="", person_id="who", seat=0, role=NAMED),
        Turn(id=f"turn {place}", meeting_id="", person_id="who", started_at=spoke, ended_at=ended),
        Rating(id=f"rating {place}", meeting_id="", theme_id="theme", value=3),
        ReflectiveSummary(id=f"summary {place}", meeting_id="", text=NAMED),
        Annotation(
            id=f"note {place}", meeting_id="", entry_id=entries[0].id, at=ended, observer=PERSON, text=NAMED
        ),
    ]
    mine = [replace(each, meeting_id=held.id) for each in own]  # type: ignore[arg-type]
    gone = Supersession(id="gone", action_id="action", by_id="other", at=ended)
    return held.id, Contents([held, *mine, action, other, told, an_owner(other, WHO, id="owner"), gone])


def told(kind: ReportKind, *, real_names: bool = False, hide_agencies: bool = False) -> Report:
    meetings = (meeting(10), meeting(11)) if kind not in OF_ONE_MEETING else (meeting(11),)
    register = Contents([*STUDY, *(each.all(Meeting)[0] for _id, each in meetings)])
    covered = Period(register=register, meetings=meetings, area_id="area")
    options = ReportOptions(kind=kind, reflections=True, real_names=real_names, hide_agencies=hide_agencies)
    return make_report(covered, options, NOW)


@pytest.mark.parametrize("kind", list(ReportKind))
def test_no_name_of_a_person_or_an_area_is_in_a_report_with_pseudonyms(kind: ReportKind) -> None:
    words = repr(told(kind))
    assert [name for name in ("Zachariah", "Quenby", AREA) if name in words] == []
    assert "Area A" in words


@pytest.mark.parametrize("kind", list(ReportKind))
def test_no_agency_is_named_where_agencies_are_hidden(kind: ReportKind) -> None:
    assert "Trellisford" not in repr(told(kind, hide_agencies=True))


@pytest.mark.parametrize("kind", list(ReportKind))
def test_real_names_stand_where_they_are_asked_for(kind: ReportKind) -> None:
    words = repr(told(kind, real_names=True))
    assert PERSON in words
    assert "Caretaker" not in words
