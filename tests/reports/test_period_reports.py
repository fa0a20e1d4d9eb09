"""The tracker and the area report say what was recorded."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.people import Presence
from nhplogger.domain.review import Supersession
from nhplogger.domain.theme import Rating
from nhplogger.domain.values import Value
from nhplogger.reports.blocks import Picture, Quote, Report
from nhplogger.reports.covered import Period
from nhplogger.reports.options import EVERY_PART, Part, ReportKind
from tests.builders import (
    START,
    a_mark,
    a_person,
    a_study,
    an_action,
    an_agency,
    an_attendance,
    an_entry,
    an_owner,
)
from tests.reports.periods import (
    FIRST,
    SECOND,
    THIRD,
    a_period,
    counting_apart,
    made,
    with_values,
)
from tests.reports.reading import (
    FUNDING,
    HOUSING,
    HUGHES,
    INFO,
    RESIDENT,
    fact,
    headings,
    tables,
    words,
)

POLICE, HOUSES = an_agency(), an_agency("Housing", "HO")


def told(action: Action, at: int, meeting_id: str | None, status: Status, text: str = "") -> ActionUpdate:
    moment = START - timedelta(days=at)
    return ActionUpdate(
        id=f"{action.id} {at}",
        action_id=action.id,
        meeting_id=meeting_id,
        at=moment,
        status=status,
        text=text,
    )


DOOR = an_action("Mend the door", meeting_id=FIRST.id, due=date(2025, 11, 14), status=Status.IN_PROGRESS)
LAMP = an_action("Ask about lamps", meeting_id=FIRST.id, status=Status.DROPPED)
LAMPS = an_action("Count the lamps", meeting_id=SECOND.id, status=Status.DONE)
VALUES: tuple[Value, ...] = (
    DOOR,
    LAMP,
    LAMPS,
    an_owner(DOOR, HOUSING),
    an_owner(LAMPS, HUGHES),
    told(DOOR, 28, SECOND.id, Status.IN_PROGRESS, "Hughes saw the part"),
    told(DOOR, 10, None, Status.IN_PROGRESS, "rang"),
    replace(told(LAMPS, 1, THIRD.id, Status.DONE), evidence="photographs"),
    Supersession(id="1", action_id=LAMP.id, by_id=LAMPS.id, at=START),
)


def tracked() -> Report:
    """The tracker of three meetings; the later ones have on their table what the first agreed."""
    period = a_period(
        with_values(FIRST, *VALUES[:2]), with_values(SECOND, *VALUES), with_values(THIRD, *VALUES)
    )
    return made(period, ReportKind.TRACKER)


def test_the_tracker_tells_each_action_once_under_the_agency_of_its_owner() -> None:
    report = tracked()
    assert [text for text in headings(report) if "." not in text] == [
        "Housing",
        "Police",
        "No owner or no agency",
    ]
    _counts, housing, police, nobody = tables(report)
    assert housing == [
        (
            "Mend the door (agreed Thu 25 Sept)\n"
            "Thu 30 Oct: in progress; [Chair] saw the part\n"
            "Mon 17 Nov, between meetings: in progress; rang",
            "Housing officer",
            "Fri 14 Nov",
            "In progress, overdue, carried over once",
        )
    ]
    assert police[0][0].endswith("Thu 27 Nov: done; shown by: photographs")
    assert police[0][3] == "Done, shown"
    assert nobody[0][3] == "Superseded by “Count the lamps”"


def test_the_tracker_counts_how_the_actions_of_each_agency_stand() -> None:
    counts = tables(tracked())[0]
    assert counts == [
        ("Housing", "1", "1", "1", "0", "0", "0", "0", "1"),
        ("Police", "1", "0", "0", "1", "0", "0", "0", "0"),
        ("No owner or no agency", "1", "0", "0", "0", "0", "0", "1", "0"),
        ("All", "3", "1", "1", "1", "0", "0", "1", "1"),
    ]


def test_the_tracker_names_the_area_of_each_action_where_it_covers_several() -> None:
    from nhplogger.domain.study import Area

    other = Area(id="other", name="Carrowby", letter="B")
    elsewhere = replace(FIRST, area_id=other.id)
    period = a_period(
        with_values(elsewhere, an_action("Ring Carrowby", meeting_id=FIRST.id)),
        with_values(SECOND, an_action("Ring Brackwell", meeting_id=SECOND.id)),
        register=Contents([*a_study().values(), other]),
    )
    report = made(replace(period, area_id=None), ReportKind.TRACKER)
    assert report.title == "Action tracker: all areas"
    assert [row[0] for row in tables(report)[-1]] == [
        "Ring [Area B] (agreed Thu 25 Sept, Area B)",
        "Ring [Area A] (agreed Thu 30 Oct, Area A)",
    ]


def an_area_period() -> Period:
    quote = an_entry("Nobody rings back", kind=Kind.QUOTE, speaker_id=RESIDENT.id)
    note = an_entry("Shared after all")
    bikes = (an_entry(text, kind=Kind.PRIORITY) for text in ("Off-road bikes on the field", "Off-road bikes"))
    first, second = bikes
    return a_period(
        with_values(
            FIRST,
            an_attendance(HUGHES, 0, agency_id=POLICE.id),
            an_attendance(HOUSING, 1, agency_id=HOUSES.id, status=Presence.APOLOGIES),
            quote,
            first,
            a_mark(INFO, Sign.HINDERS, entry_id=quote.id),
            Rating(id="r1", meeting_id="", theme_id=INFO.id, value=2),
        ),
        with_values(
            SECOND,
            an_attendance(HUGHES, 0, agency_id=POLICE.id),
            an_attendance(a_person("Siân O'Brien"), 1, agency_id=HOUSES.id, status=Presence.DEPUTY),
            note,
            second,
            a_mark(INFO, Sign.HELPS, entry_id=note.id),
            a_mark(FUNDING, Sign.NEUTRAL),
            Rating(id="r2", meeting_id="", theme_id=INFO.id, value=4),
        ),
        register=counting_apart(1),
    )


def test_the_area_report_tells_who_kept_coming_by_agency() -> None:
    report = made(an_area_period(), ReportKind.AREA)
    strip, balance = (each for each in report.blocks if isinstance(each, Picture))
    assert strip.alt == "Agencies at the meetings: Police 2 of 2, Housing 1 of 2."
    assert balance.alt == "Marks of each theme as a help and as in the way: info 1 to 1, funding 0 to 0."
    _meetings, agencies, people, *_others = tables(report)
    assert agencies == [("Police", "2 of 2", "0", "–", "30 Oct"), ("Housing", "1 of 2", "1", "–", "30 Oct")]
    assert people == [
        ("Police", "1", "2.0 of 2"),
        ("Housing", "1", "1.0 of 2"),
        ("All", "2", "1.5 of 2"),
    ]


def test_the_area_report_counts_nobody_apart_in_small_groups() -> None:
    covered = an_area_period()
    small = replace(covered, register=Contents([*counting_apart(2).values(), FIRST, SECOND]))
    people = tables(made(small, ReportKind.AREA))[2]
    assert people == [("All", "2", "1.5 of 2")]


def test_the_area_report_has_themes_quotes_priorities_and_ratings() -> None:
    report = made(an_area_period(), ReportKind.AREA)
    themes, priorities, ratings = tables(report)[-3:]
    assert themes == [("info", "1", "1", "0", "2"), ("funding", "0", "0", "1", "1")]
    assert priorities == [("Off-road bikes on the field\nOff-road bikes", "2", "25 Sept, 30 Oct")]
    assert ratings == [("info", "2", "4")]
    (quote,) = (each for each in report.blocks if isinstance(each, Quote))
    assert (words(quote.runs), quote.attribution) == ("“Nobody rings back”", "Resident, 25 Sept")


@pytest.mark.parametrize(
    ("part", "heading"),
    [(Part.PEOPLE, "Who kept coming"), (Part.AGREED, "What became of actions"), (Part.RATINGS, "Ratings")],
)
def test_a_part_left_out_of_the_area_report_has_no_section(part: Part, heading: str) -> None:
    full, less = (
        made(an_area_period(), ReportKind.AREA, parts=parts) for parts in (EVERY_PART, EVERY_PART - {part})
    )
    assert any(text.endswith(heading) for text in headings(full))
    assert not any(text.endswith(heading) for text in headings(less))


def test_planned_meetings_count_for_nothing_but_the_actions_on_their_table() -> None:
    from nhplogger.domain.meeting import State

    planned = replace(THIRD, state=State.PLANNED, started_at=None, ended_at=None)
    period = a_period(with_values(FIRST, DOOR), with_values(planned, DOOR, an_attendance(HUGHES)))
    report = made(period, ReportKind.AREA)
    assert fact(report, "Meetings") == "1"
    assert len(tables(report)[0]) == 1
