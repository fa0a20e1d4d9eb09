"""Calendar files: days and times of the study's own zone, the same meeting once, hostile files told."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import subject
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting
from nhplogger.exchange.calendar_plan import event_edits, event_rows, with_area
from nhplogger.exchange.calendar_reading import CalendarRead, read_calendar, read_calendar_file
from nhplogger.exchange.calendar_writing import Entry, calendar_bytes
from tests.builders import DAY, a_meeting, a_study, any_line

LONDON = ZoneInfo("Europe/London")


def read(*events: str) -> CalendarRead:
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return read_calendar(f"BEGIN:VCALENDAR\nVERSION:2.0\n{body}END:VCALENDAR\n", "x.ics", LONDON, DAY)


def test_a_time_of_another_zone_is_by_the_study_s_clock() -> None:
    event = read("UID:a\nDTSTART;TZID=America/New_York:20251204T090000\nDURATION:PT1H\nSUMMARY:Panel").events[
        0
    ]
    assert (event.day, event.begins, event.ends) == (date(2025, 12, 4), time(14), time(15))


def test_a_time_of_no_zone_is_as_it_is_written() -> None:
    assert read("UID:a\nDTSTART:20251204T090000").events[0].begins == time(9)


def test_a_whole_day_has_no_times() -> None:
    event = read("UID:a\nDTSTART;VALUE=DATE:20251204\nDTEND;VALUE=DATE:20251205").events[0]
    assert (event.day, event.begins, event.ends) == (date(2025, 12, 4), None, None)


def test_what_repeats_stays_at_its_hour_when_the_clocks_change_and_ends_a_year_ahead() -> None:
    rule = "UID:a\nDTSTART;TZID=Europe/London:20251203T140000\nRRULE:FREQ=MONTHLY;BYDAY=1WE"
    events = read(rule).events
    assert {event.begins for event in events} == {time(14)}
    assert [event.day for event in events[:2]] == [date(2025, 12, 3), date(2026, 1, 7)]
    assert len(events) == 12


def test_left_out_and_moved_occurrences_are_followed() -> None:
    rule = (
        "UID:a\nDTSTART;TZID=Europe/London:20251203T140000\nRRULE:FREQ=WEEKLY;COUNT=3\n"
        "EXDATE;TZID=Europe/London:20251210T140000"
    )
    moved = (
        "UID:a\nRECURRENCE-ID;TZID=Europe/London:20251217T140000\nDTSTART;TZID=Europe/London:20251218T150000"
    )
    events = read(moved, rule).events
    assert [event.day for event in events] == [date(2025, 12, 3), date(2025, 12, 18)]


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYSECOND=1"])
def test_a_rule_that_no_meeting_follows_is_counted_as_unread(rule: str) -> None:
    found = read(f"UID:a\nDTSTART:20251204T090000\nRRULE:{rule}", "UID:b\nDTSTART:20251204T090000")
    assert (found.unread, [event.uid for event in found.events]) == (1, ["b"])


def test_what_was_called_off_is_left_out() -> None:
    found = read("UID:a\nDTSTART:20251204T090000\nSTATUS:CANCELLED")
    assert (found.events, len(found.called_off)) == ((), 1)


def test_the_area_is_told_by_title_or_place_and_never_guessed_from_part_of_a_word() -> None:
    study = a_study()
    events = read(
        "UID:a\nDTSTART:20251204T090000\nSUMMARY:Panel (Brackwell)",
        "UID:b\nDTSTART:20251205T090000\nLOCATION:Brackwell hub",
        "UID:c\nDTSTART:20251206T090000\nSUMMARY:Brackwellshire panel",
    ).events
    assert [row.area for row in event_rows(events, study, DAY)] == ["Brackwell", "Brackwell", ""]


def test_the_same_uid_twice_adds_nothing() -> None:
    study = a_study()
    events = read("UID:a\nDTSTART:20251204T090000\nSUMMARY:Brackwell").events
    rows = event_rows(events, study, DAY)
    added = [subject(edit) for edit in event_edits(rows, study, "")]
    assert [each.title for each in added if isinstance(each, Meeting)] == ["Brackwell"]
    again = event_rows(events, Contents([*study.values(), *added]), DAY)
    assert event_edits([with_area(row, "Brackwell") for row in again], study, "") == ()
    assert again[0].there == added[0]


def test_a_calendar_this_study_wrote_brings_nothing_back() -> None:
    study = Contents([*a_study().values(), a_meeting()])
    entry = Entry(id=a_meeting().id, title="Panel", day=DAY)
    text = calendar_bytes([entry, Entry(id="due-1", title="Due", day=DAY)], datetime(2025, 1, 1, tzinfo=UTC))
    events = read_calendar(text.decode(), "x.ics", LONDON, DAY).events
    assert [row.there for row in event_rows(events, study, DAY)] == [a_meeting()]


@given(any_line(1), any_line(), st.times())
def test_what_is_written_is_valid_and_reads_as_it_was(title: str, place: str, begins: time) -> None:
    entry = Entry(id="1", title=title, day=DAY, begins=begins, place=place)
    content = calendar_bytes([entry], datetime(2025, 1, 1, tzinfo=UTC))
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    event = Calendar.from_ical(content).walk("VEVENT")[0]
    assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event)
    back = read_calendar(content.decode(), "x.ics", LONDON, DAY).events[0]
    assert (back.day, back.begins) == (DAY, begins.replace(second=0, microsecond=0))
    assert back.title == title[:500].strip()


@pytest.mark.parametrize(
    "content", [b"", b"Meeting: x", b"\xff\xfe\x00", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nrubbish"]
)
def test_what_is_no_calendar_is_told_with_its_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.ics"
    path.write_bytes(content)
    with pytest.raises(StudyError, match=r"bad\.ics"):
        read_calendar_file(path, "Europe/London", DAY)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_any_event_is_read_or_counted_or_the_file_refused(words: str) -> None:
    event = f"BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20251204T090000\r\n{words}\r\nEND:VEVENT"
    text = f"BEGIN:VCALENDAR\r\n{event}\r\nEND:VCALENDAR"
    try:
        found = read_calendar(text, "x.ics", LONDON, DAY)
    except StudyError as told:
        assert str(told).startswith("x.ics")  # noqa: PT017
    else:
        assert len(found.events) + found.unread + len(found.called_off) <= 1
