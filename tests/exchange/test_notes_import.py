"""Field notes into a study: what is there already, and what is not."""

from dataclasses import replace
from datetime import date
from datetime import time as clock_time

import pytest

from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.entry import Entry
from nhplogger.domain.field_notes_reader import read_notes
from nhplogger.domain.ids import new_id
from nhplogger.domain.lines import remove_entry
from nhplogger.domain.meeting import AgendaItem, Meeting, State
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.domain.study import Area
from tests.exchange.studies import ReadStudy, notes

ROOM = ("Present:", "Dana Okafor; chair; Council", "Sgt Hughes; sergeant; Police", "")
LOG = ("Log:", "-- Lighting", "13:50 one", "two", "! @Sgt Hughes three by fri", "14:10 four")
WHOLE = notes(*ROOM, *LOG)


def test_headings_are_the_meetings_own() -> None:
    text = WHOLE.replace("Area:", "Venue: Hub, room 2\nType: partnership meeting\nObserver: Lee\nArea:")
    meeting = ReadStudy().read(text).meeting
    assert (meeting.place, meeting.kind, meeting.observer) == ("Hub, room 2", "partnership meeting", "Lee")
    assert (meeting.begins, meeting.ends) == (clock_time(13, 45), clock_time(15, 12))
    assert (f"{meeting.started_at:%H:%M}", f"{meeting.ended_at:%H:%M}") == ("13:45", "15:12")


def test_without_an_observer_it_is_whoever_reads_the_file() -> None:
    assert ReadStudy().read(WHOLE).meeting.observer == "Fieldworker 2"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (WHOLE, State.DEBRIEF),
        (notes(*ROOM), State.PLANNED),
        (WHOLE.replace("Area:", "State: complete\nArea:"), State.COMPLETE),
        (WHOLE.replace("Area:", "State: planned\nArea:"), State.PLANNED),
    ],
)
def test_the_state_is_what_the_file_says_or_what_its_log_shows(text: str, state: State) -> None:
    assert ReadStudy().read(text).meeting.state is state


def test_a_planned_meeting_has_not_started() -> None:
    meeting = ReadStudy().read(notes(*ROOM)).meeting
    assert (meeting.started_at, meeting.ended_at) == (None, None)


def test_a_heading_nobody_knows_is_kept_as_a_note_and_told() -> None:
    study = ReadStudy().read(WHOLE.replace("Area:", "Weather: rain\nArea:"))
    assert study.texts[0] == "Weather: rain"
    assert study.problems == [(3, "no such heading 'Weather: rain': kept as a note")]


def test_an_end_before_the_beginning_is_kept_as_a_note_and_told() -> None:
    study = ReadStudy().read(notes(*LOG, time="13:45 to 12:12"))
    assert study.meeting.ends is None
    assert study.texts[0] == "Time: 13:45 to 12:12"
    assert study.problems[0][1] == "the meeting would end before it begins: kept as a note, without its end"


def test_the_same_file_twice_adds_nothing() -> None:
    study = ReadStudy().read(WHOLE)
    before, acts = study.logbook.store.read_all(), len(study.logbook.store.acts())
    assert not study.read(WHOLE).imported.added
    assert study.logbook.store.read_all() == before
    assert len(study.logbook.store.acts()) == acts


def test_a_whole_file_is_one_act() -> None:
    study = ReadStudy()
    acts = len(study.logbook.store.acts())
    study.read(WHOLE)
    assert [act.label for act in study.logbook.store.acts()[acts:]] == ["Read field notes"]


def test_a_file_that_grew_adds_just_what_is_new() -> None:
    study = ReadStudy().read(WHOLE)
    study.read(WHOLE + "\nfive\n14:20 six\n! seven")
    assert study.texts == ["one", "two", "three", "four", "five", "six", "seven"]
    assert (study.imported.entries, study.imported.actions) == (7, 2)
    assert study.problems == []


def test_lines_put_in_between_take_their_place() -> None:
    study = ReadStudy().read(notes("Log:", "one", "four", "five"))
    study.read(notes("Log:", "one", "two", "three", "four", "five"))
    assert study.texts == ["one", "two", "three", "four", "five"]


def test_a_timed_line_put_in_between_takes_the_lines_after_it_along() -> None:
    study = ReadStudy().read(notes("Log:", "13:50 one", "three"))
    study.read(notes("Log:", "13:50 one", "13:55 two", "three"))
    assert [study.clock(entry)[3:] for entry in study.entries] == ["13:50", "13:55", "13:55"]
    assert study.texts == ["one", "two", "three"]


def test_a_corrected_line_is_added_and_the_old_one_is_kept_and_told() -> None:
    study = ReadStudy().read(WHOLE).read(WHOLE.replace("two", "two and a half"))
    assert set(study.texts) == {"one", "two", "two and a half", "three", "four"}
    assert study.problems == [(0, "1 line read before is no longer in the file; it is kept")]


def test_a_second_observers_notes_join_the_first() -> None:
    study = ReadStudy().read(WHOLE).read(notes("Log:", "14:00 seen from the back"))
    assert study.texts == ["one", "two", "three", "seen from the back", "four"]


def test_an_entry_edited_in_the_program_stays_as_it_was_edited() -> None:
    study = ReadStudy().read(WHOLE)
    entry = study.entries[1]
    study.logbook.take("Edit", (Changed(entry, replace(entry, text="two, corrected")),), study.meeting.id)
    assert not study.read(WHOLE).imported.added
    assert study.texts == ["one", "two, corrected", "three", "four"]


def test_an_entry_removed_in_the_program_does_not_come_back() -> None:
    study = ReadStudy().read(WHOLE)
    study.logbook.take("Remove", remove_entry(study.entries[2], study.contents), study.meeting.id)
    assert not study.read(WHOLE).imported.added
    assert study.texts == ["one", "two", "four"]
    assert study.imported.actions == 0


def test_a_meeting_retitled_and_moved_in_the_program_is_still_the_same() -> None:
    study = ReadStudy().read(WHOLE)
    moved = replace(study.meeting, title="Panel", day=date(2025, 11, 28))
    study.logbook.take("Edit", (Changed(study.meeting, moved),), study.meeting.id)
    assert not study.read(WHOLE).imported.added
    assert study.logbook.register.count(Meeting) == 1


def test_an_area_renamed_in_the_program_is_still_the_same() -> None:
    study = ReadStudy().read(WHOLE)
    (area,) = study.logbook.register.all(Area)
    study.logbook.take("Rename", (Changed(area, replace(area, name="Brackwell North")),), None)
    assert not study.read(WHOLE).imported.added
    assert study.logbook.register.count(Area) == 1


@pytest.mark.parametrize(
    "other",
    [
        WHOLE.replace("27 November", "28 November"),
        WHOLE.replace("Partnership meeting", "Youth panel"),
        WHOLE.replace("Brackwell", "Carrowby"),
    ],
)
def test_another_day_title_or_area_is_another_meeting(other: str) -> None:
    study = ReadStudy().read(WHOLE).read(other)
    assert study.logbook.register.count(Meeting) == 2


def planned_in_the_window() -> ReadStudy:
    """A meeting planned by hand: two seats and an item, with ids of their own."""
    study = ReadStudy().read(notes(*ROOM, day="30 October 2025"))
    area = study.logbook.register.all(Area)[0]
    meeting = Meeting(
        id=new_id(), area_id=area.id, title="partnership  MEETING", day=date(2025, 11, 27), place="Library"
    )
    seats = [
        Attendance(id=new_id(), meeting_id=meeting.id, person_id=study.person(name).id, seat=place)
        for place, name in enumerate(("Sgt Hughes", "Dana Okafor"))
    ]
    item = AgendaItem(id=new_id(), meeting_id=meeting.id, position=0, title="Lighting", minutes=10)
    edits = [Added(meeting), *map(Added, seats), Added(item)]
    study.logbook.take("Plan", tuple(edits), meeting.id)
    return study


def test_a_meeting_planned_in_the_window_is_filled_rather_than_doubled() -> None:
    study = planned_in_the_window().read(WHOLE)
    assert study.logbook.register.count(Meeting) == 2
    assert (study.meeting.state, study.meeting.place) == (State.DEBRIEF, "Library")
    assert (study.meeting.begins, f"{study.meeting.ended_at:%H:%M}") == (clock_time(13, 45), "15:12")
    assert len(study.all(Attendance)) == 2
    assert [(item.title, item.minutes, item.position) for item in study.all(AgendaItem)] == [
        ("Lighting", 10, 0)
    ]
    assert study.texts == ["one", "two", "three", "four"]


def test_a_planned_meeting_that_was_filled_takes_nothing_twice() -> None:
    study = planned_in_the_window().read(WHOLE)
    assert not study.read(WHOLE).imported.added


def test_who_was_planned_came_as_the_notes_tell() -> None:
    text = notes("Present:", "Dana Okafor; deputy chair; Council; late 14:00", "", *LOG)
    study = planned_in_the_window().read(text)
    dana, hughes = study.seat("Dana Okafor"), study.seat("Sgt Hughes")
    assert (dana.status, dana.role, dana.seat) == (Presence.LATE, "deputy chair", 1)
    assert hughes.status is Presence.ABSENT
    assert study.imported.present == 1


def test_notes_without_people_leave_the_planned_seats_alone() -> None:
    study = planned_in_the_window().read(notes(*LOG[:-1]))
    assert {seat.status for seat in study.all(Attendance)} == {Presence.PRESENT}


def test_a_planned_file_becomes_the_meetings_own_once_it_has_a_log() -> None:
    study = ReadStudy().read(notes(*ROOM)).read(WHOLE.replace("Police", "Police; late 14:00"))
    assert study.meeting.state is State.DEBRIEF
    assert study.seat("Sgt Hughes").status is Presence.LATE
    assert study.logbook.register.count(Meeting) == 1


def test_old_line_ends_read_the_same() -> None:
    study = ReadStudy().read(WHOLE.replace("\n", "\r"))
    assert study.texts == ["one", "two", "three", "four"]


def test_a_long_file_is_read_whole() -> None:
    lines = [f"line {number} of the log" for number in range(2_000)]
    assert ReadStudy().read(notes("Log:", *lines)).texts == lines


def test_reading_changes_nothing_of_what_was_read_before() -> None:
    notes_value = read_notes(WHOLE)
    study = ReadStudy()
    study.read(WHOLE)
    assert notes_value == read_notes(WHOLE)
    assert study.logbook.register.count(Person) == 2
    assert study.contents.count(Entry) == 4
