"""The people of field notes as seats."""

from dataclasses import replace

import pytest

from nhplogger.domain.edits import Changed, Removed
from nhplogger.domain.people import Agency, Attendance, Person, Presence
from tests.exchange.studies import ReadStudy, notes

PEOPLE = notes(
    "Present:",
    "Dana Okafor; chair; Council",
    "Sgt Hughes; neighbourhood sergeant; Police; late 13:58",
    "Resident 2; resident; Residents; left 14:40",
    "Mo; housing officer; Housing; late 14:00, left 15:00",
    "Ash Pritchard; youth worker; Youth services; deputy for Priya Shah",
    "",
    "Apologies:",
    "Dr Lin; GP; Health",
    "",
    "Absent:",
    "Jo; manager; Voluntary sector",
)


@pytest.fixture(scope="module")
def study() -> ReadStudy:
    return ReadStudy().read(PEOPLE)


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("Dana Okafor", Presence.PRESENT),
        ("Sgt Hughes", Presence.LATE),
        ("Resident 2", Presence.LEFT),
        ("Ash Pritchard", Presence.DEPUTY),
        ("Dr Lin", Presence.APOLOGIES),
        ("Jo", Presence.ABSENT),
    ],
)
def test_each_section_and_remark_says_how_somebody_was_there(
    study: ReadStudy, name: str, status: Presence
) -> None:
    assert study.seat(name).status is status


def test_role_and_agency_are_those_of_that_day(study: ReadStudy) -> None:
    seat = study.seat("Mo")
    agency = study.logbook.register.get(Agency, seat.agency_id)
    assert (seat.role, agency and agency.name) == ("housing officer", "Housing")


def test_times_of_coming_and_going_are_kept_in_utc(study: ReadStudy) -> None:
    mo = study.seat("Mo")
    assert mo.arrived_at
    assert mo.left_at
    assert (mo.arrived_at.isoformat(), mo.left_at.isoformat()) == (
        "2025-11-27T14:00:00+00:00",
        "2025-11-27T15:00:00+00:00",
    )


def test_a_deputy_brings_whom_they_stand_in_for(study: ReadStudy) -> None:
    priya = study.person("Priya Shah")
    assert study.seat("Ash Pritchard").deputy_for_id == priya.id
    assert study.person("Ash Pritchard").agency_id == priya.agency_id


def test_whom_a_deputy_stands_in_for_has_no_seat(study: ReadStudy) -> None:
    assert study.person("Priya Shah").id not in {seat.person_id for seat in study.all(Attendance)}


def test_seats_are_in_the_order_of_the_file(study: ReadStudy) -> None:
    assert [seat.seat for seat in study.all(Attendance)] == list(range(7))
    assert study.seat("Jo").seat == 6


def test_counts_tell_who_was_in_the_room_and_who_sent_apologies(study: ReadStudy) -> None:
    assert (study.imported.present, study.imported.apologies) == (5, 1)


def test_somebody_listed_twice_is_seated_once_and_told() -> None:
    study = ReadStudy().read(notes("Present:", "BM; chair; Residents", "bm; clerk", "", "Apologies:", "BM"))
    assert study.seat("BM").role == "chair"
    assert study.imported.present == 1
    assert [words for _number, words in study.problems] == [
        "bm is listed twice: the first line counts, the other is kept as a note",
        "BM is listed twice: the first line counts, the other is kept as a note",
    ]
    assert study.texts == ["bm; clerk (present)", "BM (apologies)"]


def test_the_same_people_at_the_next_meeting_are_the_same_people() -> None:
    study = ReadStudy().read(PEOPLE)
    before = study.logbook.register.all(Person)
    study.read(PEOPLE.replace("27 November", "18 December"))
    assert study.logbook.register.all(Person) == before


def test_a_name_in_another_area_is_somebody_else() -> None:
    study = ReadStudy().read(PEOPLE).read(PEOPLE.replace("Brackwell", "Carrowby"))
    assert len([each for each in study.logbook.register.all(Person) if each.name == "Mo"]) == 2


def test_somebody_renamed_in_the_program_keeps_the_seat_when_the_file_is_read_again() -> None:
    study = ReadStudy().read(notes("Present:", "BM; chair; Residents", "", "Log:", "@BM opens"))
    study.read(notes("Present:", "BM; chair; Residents", "", "Log:", "@BM opens"))
    person = study.person("BM")
    study.logbook.take("Rename", (Changed(person, replace(person, name="Beryl Moss")),), None)
    study.read(notes("Present:", "BM; chair; Residents", "", "Log:", "@BM opens", "@BM closes"))
    assert [each.name for each in study.logbook.register.all(Person)] == ["Beryl Moss"]
    assert [entry.speaker_id for entry in study.entries] == [person.id, person.id]
    assert study.problems == []


def test_a_seat_taken_away_in_the_program_does_not_come_back() -> None:
    study = ReadStudy().read(PEOPLE)
    study.logbook.take("Remove", (Removed(study.seat("Jo")),), study.meeting.id)
    study.read(PEOPLE)
    assert not study.imported.added
    assert len(study.all(Attendance)) == 6


def test_a_seat_changed_in_the_program_stays_as_it_was_changed() -> None:
    study = ReadStudy().read(PEOPLE)
    seat = study.seat("Jo")
    study.logbook.take("Status", (Changed(seat, replace(seat, status=Presence.LATE)),), study.meeting.id)
    study.read(PEOPLE)
    assert not study.imported.added
    assert study.seat("Jo").status is Presence.LATE


def test_somebody_added_to_the_file_takes_the_next_seat() -> None:
    study = ReadStudy().read(PEOPLE)
    study.read(PEOPLE.replace("Present:", "Present:\nKit; clerk; Council"))
    assert study.seat("Kit").seat == 7
    assert study.imported.present == 6
