"""Due dates in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.calendar_words import WEEKDAYS
from nhplogger.domain.due_dates import Due, find_due, not_understood
from tests.builders import DAY, any_line

MONDAY = date(2025, 11, 24)
WEEK = [MONDAY + timedelta(days) for days in range(7)]
PHRASES = [
    ("today", "2025-11-27"),
    ("tonight", "2025-11-27"),
    ("tomorrow", "2025-11-28"),
    ("fri", "2025-11-28"),
    ("this Friday", "2025-11-28"),
    ("thurs", "2025-12-04"),
    ("weds", "2025-12-03"),
    ("next fri", "2025-12-05"),
    ("next week", "2025-12-04"),
    ("end of the month", "2025-11-30"),
    ("the end of month", "2025-11-30"),
    ("5 dec", "2025-12-05"),
    ("5th of December", "2025-12-05"),
    ("fri 5 dec", "2025-12-05"),
    ("dec 5th", "2025-12-05"),
    ("5 dec 2026", "2026-12-05"),
    ("5 December, 2026", "2026-12-05"),
    ("5/12", "2025-12-05"),
    ("5/12/26", "2026-12-05"),
    ("2026-01-05", "2026-01-05"),
    ("1 jan", "2026-01-01"),
    ("27 nov", "2025-11-27"),
    ("26 nov", "2026-11-26"),
    ("in 2 weeks", "2025-12-11"),
    ("in two weeks' time", "2025-12-11"),
    ("in 3 days", "2025-11-30"),
    ("within a fortnight", "2025-12-11"),
    ("day after tomorrow", "2025-11-29"),
    ("end of January", "2026-01-31"),
    ("end of week", "2025-11-28"),
    ("end of the year", "2025-12-31"),
    ("friday week", "2025-12-05"),
    ("a week on friday", "2025-12-05"),
    ("friday the 12th of December", "2025-12-12"),
    ("heddiw", "2025-11-27"),
    ("yfory", "2025-11-28"),
    ("drennydd", "2025-11-29"),
    ("dydd Gwener", "2025-11-28"),
    ("ddydd Iau", "2025-12-04"),
    ("nos Fawrth", "2025-12-02"),
    ("dydd Gwener nesaf", "2025-12-05"),
    ("5 Rhagfyr", "2025-12-05"),
    ("5ed o Ragfyr 2026", "2026-12-05"),
    ("dydd Gwener 5 Rhagfyr", "2025-12-05"),
    ("1af o Fawrth", "2026-03-01"),
    ("wythnos nesaf", "2025-12-04"),
    ("diwedd y mis", "2025-11-30"),
    ("ddiwedd yr wythnos", None),
    ("diwedd yr wythnos", "2025-11-28"),
    ("diwedd Ionawr", "2026-01-31"),
    ("mewn pythefnos", "2025-12-11"),
    ("ymhen wythnos", "2025-12-04"),
    ("ymhen tair wythnos", "2025-12-18"),
    ("ymhen 3 diwrnod", "2025-11-30"),
    ("31 Tachwedd", None),
    ("31 nov", None),
    ("35 dec", None),
    ("13/13", None),
    ("29 feb 2027", None),
    ("flurs", None),
]


def day(line: str, today: date = DAY) -> date | None:
    due = find_due(line, today)
    return due.day if due else None


@pytest.mark.parametrize("lead", ["", "by ", "on ", "before ", "from ", "UNTIL "])
@pytest.mark.parametrize(("phrase", "expected"), PHRASES)
def test_a_phrase_at_the_end_of_a_line_is_a_date(phrase: str, expected: str | None, lead: str) -> None:
    line = f"sign off repairs {lead}{phrase}"
    due = find_due(line, DAY)
    assert (due.day.isoformat() if due and due.day else None) == expected
    assert due is None or line[due.start : due.end] == lead + phrase


@pytest.mark.parametrize("today", WEEK)
@pytest.mark.parametrize("name", WEEKDAYS)
def test_a_weekday_is_the_first_of_that_name_after_today(name: str, today: date) -> None:
    found = day(f"by {name[:3]}", today)
    assert found is not None
    assert today < found <= today + timedelta(7)
    assert WEEKDAYS[found.weekday()] == name


@pytest.mark.parametrize("line", ["ask where the sergeant sat", "put the bench in the sun", "see who is wed"])
def test_a_weekday_that_is_a_word_too_needs_a_lead(line: str) -> None:
    assert day(line) is None
    assert day(f"{line} by fri") is not None


@pytest.mark.parametrize("today", WEEK)
@pytest.mark.parametrize("name", WEEKDAYS)
def test_a_next_weekday_is_that_of_the_week_after_this_one(name: str, today: date) -> None:
    assert day(f"next {name}", today) == MONDAY + timedelta(7 + WEEKDAYS.index(name))


def test_next_fri_seen_from_every_weekday() -> None:
    assert {day("next fri", today) for today in WEEK} == {date(2025, 12, 5)}


@pytest.mark.parametrize(
    ("phrase", "today", "expected"),
    [
        ("tomorrow", date(2025, 12, 31), date(2026, 1, 1)),
        ("fri", date(2025, 12, 31), date(2026, 1, 2)),
        ("next mon", date(2025, 12, 31), date(2026, 1, 5)),
        ("in 2 weeks", date(2025, 12, 31), date(2026, 1, 14)),
        ("1 jan", date(2025, 12, 31), date(2026, 1, 1)),
        ("31/12", date(2025, 12, 31), date(2025, 12, 31)),
        ("end of the month", date(2025, 12, 31), date(2025, 12, 31)),
        ("end of the month", date(2028, 2, 1), date(2028, 2, 29)),
        ("29 feb", date(2025, 3, 1), date(2028, 2, 29)),
        ("29 feb", date(2028, 2, 29), date(2028, 2, 29)),
        ("29 feb", date(2096, 3, 1), date(2104, 2, 29)),
        ("29 feb 2028", date(2025, 3, 1), date(2028, 2, 29)),
        ("tomorrow", date(2028, 2, 28), date(2028, 2, 29)),
    ],
)
def test_years_and_februaries_end_where_they_do(phrase: str, today: date, expected: date) -> None:
    assert day(phrase, today) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("by fri sign off repairs", date(2025, 11, 28)),
        ("by the 5th of December sign off repairs", date(2025, 12, 5)),
        ("in 2 weeks report back", date(2025, 12, 11)),
        ("next fri report back", date(2025, 12, 5)),
        ("repairs by fri.", date(2025, 11, 28)),
        ("the sun came out in the hall", None),
        ("today they were late", None),
        ("2 may come", None),
        ("friday's market", None),
        ("the mid-fri shift", None),
        ("room 5/12a", None),
        ("by 5 dec 1400 leaflets", date(2025, 12, 5)),
        ("money is short", None),
        ("in two minds", None),
        ("standby fri", date(2025, 11, 28)),
        ("", None),
    ],
)
def test_a_date_in_the_midst_of_a_line_needs_a_word_that_leads_to_it(
    line: str, expected: date | None
) -> None:
    assert day(line) == expected


@pytest.mark.parametrize(
    "phrase",
    [
        *("next meeting", "by the next meeting", "at next meeting", "before the next time"),
        *("cyfarfod nesaf", "erbyn y cyfarfod nesaf"),
    ],
)
def test_the_next_meeting_has_no_day_yet(phrase: str) -> None:
    line = f"report back {phrase}"
    assert find_due(line, DAY) == Due(start=12, end=len(line), day=None, words="next meeting")


def test_what_comes_again_keeps_its_words() -> None:
    line = "walk the estate every Monday with wardens"
    assert find_due(line, DAY) == Due(start=16, end=28, day=date(2025, 12, 1), words="every monday")


def test_what_comes_again_is_the_same_in_welsh() -> None:
    line = "cerdded y stad bob dydd Llun"
    assert find_due(line, DAY) == Due(start=15, end=28, day=date(2025, 12, 1), words="every monday")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("the lamps by the 5th", date(2025, 12, 5)),
        ("by the 27th, all of it", date(2025, 11, 27)),
        ("by the 31st", date(2025, 12, 31)),
        ("due on the 26th", date(2025, 12, 26)),
        ("send the 5th", None),
        ("the part came on the 24th, contractor booked", None),
        ("fit it on the 3rd floor", None),
        ("by the 35th", None),
        ("sit on sun loungers", None),
        ("rent due friday", date(2025, 11, 28)),
        ("no later than 5 dec", date(2025, 12, 5)),
    ],
)
def test_a_number_or_a_word_that_means_more_needs_a_strong_lead(line: str, expected: date | None) -> None:
    assert day(line) == expected


def test_no_date_is_read_across_a_name() -> None:
    assert find_due("do x by @@@@ fri", DAY) == Due(start=13, end=16, day=date(2025, 11, 28))


@pytest.mark.parametrize(
    "line",
    [
        *("repairs by flurs", "repairs by 35 dec", "by tomorow", "before thrusday @@@", "by 31 nov"),
        *("erbyn dydd Gwenr", "due firday"),
    ],
)
def test_what_looks_like_a_date_and_is_none_is_named(line: str) -> None:
    assert not_understood(line) == line.replace("repairs ", "").rstrip("@ ")


@pytest.mark.parametrize(
    "line", ["stand by the door", "paid by council officers", "", "by", "by flurs they said so"]
)
def test_what_does_not_look_like_a_date_is_not(line: str) -> None:
    assert not_understood(line) is None


@given(any_line(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_line_has_a_date_or_none(line: str, today: date) -> None:
    due = find_due(line, today)
    assert due is None or 0 <= due.start < due.end <= len(line)
    assert due is None or due.day is None or due.day >= date(2000, 1, 1)
    assert not_understood(line) is None or not_understood(line)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_of_the_calendar_can_be_named(named: date, today: date) -> None:
    for words in (f"{named:%d %B %Y}", f"{named:%b %d %Y}", f"{named:%d/%m/%y}", named.isoformat()):
        assert day(f"by {words}", today) == named
