"""An observation report says when, where and who, and what was not recorded."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Kind
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Presence
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.reports.blocks import (
    Heading,
    Paragraph,
    Report,
    Table,
    plain,
)
from nhplogger.reports.observation import observation_report
from nhplogger.reports.options import ReportOptions
from tests.builders import (
    a_moment,
    a_person,
    a_study,
    an_agency,
    an_attendance,
    an_entry,
    an_item,
)
from tests.reports.meetings import MEETING, NOW, told, with_meeting
from tests.reports.reading import (
    HOUSING,
    HUGHES,
    RESIDENT,
    fact,
    report_of,
    rows,
    section,
    words,
)


def test_the_title_names_the_meeting_without_its_area() -> None:
    assert report_of().title == "Observation report: [Area A] Neighbourhood Partnership"
    assert told(with_meeting(), real_names=True).title.endswith(": Brackwell Neighbourhood Partnership")


def test_the_head_says_when_where_what_and_who() -> None:
    report = report_of()
    assert fact(report, "Date and time") == "Thursday 27 November 2025, 13:45 to 15:12 (1 hour 27 minutes)"
    assert fact(report, "Place") == "Community hub, [Area A]"
    assert fact(report, "Area") == "Area A"
    assert fact(report, "Kind") == "Partnership meeting"
    assert fact(report, "Observer") == "Fieldworker 2"


@pytest.mark.parametrize(
    ("fields", "when"),
    [
        ({"started_at": None, "ended_at": None}, "Thursday 27 November 2025"),
        ({"ended_at": None}, "Thursday 27 November 2025, from 13:45"),
        (
            {"begins": datetime(2025, 1, 1, 13, 30, tzinfo=UTC).time()},
            "Thursday 27 November 2025, 13:45 to 15:12 (1 hour 27 minutes); planned for 13:30",
        ),
        ({"ended_at": a_moment("13:45")}, "Thursday 27 November 2025, 13:45 to 13:45 (0 minutes)"),
    ],
)
def test_what_is_not_known_of_its_time_is_not_said(fields: dict[str, object], when: str) -> None:
    assert fact(report_of(**fields), "Date and time") == when


def test_times_are_those_of_the_meeting_s_own_zone() -> None:
    summer = a_moment("13:45").replace(month=6, day=26)
    entry = an_entry("Hot", at="13:45")
    report = report_of(replace(entry, at=summer), day=date(2025, 6, 26), started_at=summer, ended_at=None)
    assert fact(report, "Date and time") == "Thursday 26 June 2025, from 14:45"
    assert next(b.margin for b in section(report, "What was observed") if isinstance(b, Paragraph)) == "14:45"


@pytest.mark.parametrize("zone", ["", "Nowhere/At all", "../../etc/passwd", "Europe", "\0"])
def test_a_zone_nobody_knows_leaves_times_in_utc(zone: str) -> None:
    assert "(UTC)" in words(_last(report_of(zone=zone)).runs)


def _last(report: Report) -> Paragraph:
    last = report.blocks[-1]
    assert isinstance(last, Paragraph)
    return last


def test_the_record_is_counted_by_kind() -> None:
    kinds = [Kind.NOTE] * 3 + [Kind.QUOTE, Kind.DECISION] + [Kind.REFLECTION] * 2
    contents = with_meeting(*(an_entry(f"Line {number}", kind=kind) for number, kind in enumerate(kinds)))
    counted = "7 entries: 3 notes, 1 quote, 1 decision"
    assert fact(told(contents), "Record") == f"{counted}; 2 reflections left out"
    assert fact(told(contents, reflections=True), "Record") == f"{counted}, 2 reflections"


def test_people_stand_by_agency_with_apologies_deputies_late_and_left() -> None:
    police, housing = an_agency(), an_agency("Housing", "HO")
    at = {"agency_id": police.id}
    report = report_of(
        an_attendance(HUGHES, 0, role="chair", **at),
        an_attendance(HOUSING, 1, agency_id=housing.id, status=Presence.DEPUTY, deputy_for_id=RESIDENT.id),
        an_attendance(a_person("Resident 2"), 2, status=Presence.LATE, arrived_at=a_moment("13:58"), **at),
        an_attendance(a_person("Siân O'Brien"), 3, status=Presence.LEFT, left_at=a_moment("14:40"), **at),
        an_attendance(RESIDENT, 4, status=Presence.APOLOGIES, **at),
    )
    assert rows(report, "Who took part") == [
        ("Police", "Chair; Resident 2 (from 13:58); Person (until 14:40)\nApologies: Resident", "3"),
        ("Housing", "Housing officer (deputy for Resident)", "1"),
    ]


def test_late_left_and_deputy_are_said_where_nothing_more_is_known() -> None:
    statuses = (Presence.LATE, Presence.LEFT, Presence.DEPUTY, Presence.ABSENT)
    seats = [an_attendance(RESIDENT, place, status=status) for place, status in enumerate(statuses)]
    people = [a_person(f"P{place}", pseudonym=f"P{place}") for place in range(4)]
    seats = [replace(seat, person_id=person.id) for seat, person in zip(seats, people, strict=True)]
    report = told(with_meeting(*seats), Contents([*a_study().values(), *people]))
    assert rows(report, "Who took part") == [
        ("No agency given", "P0 (late); P1 (left early); P2 (deputy)\nAbsent: P3", "3")
    ]


def test_the_agenda_has_its_planned_and_its_real_time() -> None:
    item = an_item(
        "Lights in Brackwell", minutes=15, started_at=a_moment("13:45"), ended_at=a_moment("14:05")
    )
    late = an_item("Bikes", position=1, deferred=True)
    report = report_of(item, late, an_entry(item_id=item.id), an_entry(kind=Kind.REFLECTION, item_id=item.id))
    assert rows(report, "Agenda and timing") == [
        ("Lights in [Area A]", "15 min", "13:45 to 14:05", "1"),
        ("Bikes", "–", "deferred", "0"),
    ]


def test_a_break_is_no_time_of_the_item_it_fell_into() -> None:
    item = an_item("Lights", started_at=a_moment("13:45"), ended_at=a_moment("14:25"))
    pause = Spell(
        id="pause",
        meeting_id=MEETING.id,
        kind=SpellKind.BREAK,
        started_at=a_moment("14:00"),
        ended_at=a_moment("14:15"),
    )
    taken = rows(report_of(item, pause), "Agenda and timing")[0][2]
    assert taken == "13:45 to 14:25, 25 minutes without breaks"


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Who took part", "Nobody’s attendance was recorded."),
        ("Agenda and timing", "No agenda was recorded."),
        ("What was observed", "Nothing was written down."),
        ("Decisions", "No decision was recorded."),
        ("Actions agreed", "No action was agreed."),
        ("Actions carried over", "No action was carried over."),
        ("Community priorities raised", "No community priority was recorded."),
        ("What helped and what got in the way", "No theme was marked."),
        ("Reflections of the observer", "No reflection was recorded."),
    ],
)
def test_an_empty_section_is_a_sentence_and_no_empty_table(title: str, sentence: str) -> None:
    blocks = section(told(with_meeting(), reflections=True), title)
    assert not any(isinstance(block, Table) for block in blocks)
    assert blocks[-1] == Paragraph(runs=plain(sentence))


def test_every_page_says_whether_real_names_are_in_it() -> None:
    assert told(with_meeting()).header_right == "Confidential research data"
    assert told(with_meeting(), real_names=True).header_right == "Confidential: holds real names"


def test_a_meeting_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        observation_report(a_study(), Contents(), "gone", ReportOptions(), NOW)


def test_sections_are_numbered_in_order() -> None:
    titles = [block.text for block in report_of().blocks if isinstance(block, Heading) and block.level == 1]
    assert [title.split(".")[0] for title in titles] == [str(number) for number in range(1, 10)]


def test_a_meeting_known_only_to_the_register_is_told_too() -> None:
    register = Contents([*a_study().values(), MEETING])
    report = observation_report(register, Contents(), MEETING.id, ReportOptions(), NOW)
    assert register.get(Meeting, MEETING.id) is MEETING
    assert fact(report, "Record") == "0 entries"
