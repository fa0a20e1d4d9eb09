"""Field notes: a text file, one meeting."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.action import Status
from nhplogger.domain.field_notes import (
    Attendee,
    CarriedOver,
    FieldNotes,
    LogItem,
    LogLine,
    NotFieldNotesError,
    PlannedItem,
)
from nhplogger.domain.field_notes_reader import read_notes
from nhplogger.domain.field_notes_writer import unnumbered, write_notes
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Presence
from nhplogger.domain.text import clean_text
from tests.builders import any_line

TOP = "Meeting: Partnership meeting\nDate: 27 November 2025\nArea: Brackwell\n"


def read(body: str) -> FieldNotes:
    return read_notes(f"{TOP}\n{body}")


def problems(notes: FieldNotes) -> list[tuple[int, str]]:
    return [(problem.number, problem.words) for problem in notes.problems]


def test_a_whole_file_is_read() -> None:
    notes = read_notes(
        "MEETING: Partnership meeting\nDate: 27 November 2025\ntime: 13:45 to 15:12\nArea: Brackwell\n"
        "Venue: Community hub, room 2\nType: PACT meeting\nObserver: Fieldworker 2\nState: complete\n\n"
        "Present:\nSgt Hughes; chair; Police\n\nApologies:\nGK; panel member; Residents\n\nAbsent:\nDJ\n\n"
        "Agenda:\nLighting; 20 min\nAny other business\n\n"
        "Carried over:\nSign off repairs; in progress; two of six done\n\n"
        "Log:\n-- Lighting\n14:05 Four of six lights are out #info-\n\n! @Sgt Hughes walk by fri\n"
    )
    assert notes == FieldNotes(
        title="Partnership meeting",
        day=date(2025, 11, 27),
        begins=time(13, 45),
        ends=time(15, 12),
        area="Brackwell",
        place="Community hub, room 2",
        kind="PACT meeting",
        observer="Fieldworker 2",
        state=State.COMPLETE,
        people=(
            Attendee(name="Sgt Hughes", role="chair", agency="Police"),
            Attendee(name="GK", role="panel member", agency="Residents", status=Presence.APOLOGIES),
            Attendee(name="DJ", status=Presence.ABSENT),
        ),
        agenda=(PlannedItem("Lighting", 20), PlannedItem("Any other business")),
        carried=(CarriedOver(24, "Sign off repairs", Status.IN_PROGRESS, "two of six done"),),
        log=(
            LogItem(27, "Lighting"),
            LogLine(28, "Four of six lights are out #info-", time(14, 5)),
            LogLine(30, "! @Sgt Hughes walk by fri"),
        ),
    )


def test_a_file_from_windows_is_read() -> None:
    assert read_notes("\ufeff" + TOP.replace("\n", "\r\n")) == read_notes(TOP)


@pytest.mark.parametrize(
    "words",
    [
        "27 November 2025",
        "27 nov 2025",
        "Thu 27 Nov 2025",
        "Thursday, 27th of November 2025",
        "27/11/2025",
        "27.11.2025",
        "2025-11-27",
    ],
)
def test_a_date_may_be_written_in_many_ways(words: str) -> None:
    assert read_notes(TOP.replace("27 November 2025", words)).day == date(2025, 11, 27)


@pytest.mark.parametrize(
    "words", ["31 November 2025", "27 m 2025", "27 November", "soon", "11/27/2025", "29/2/2025"]
)
def test_what_is_no_date_is_refused_in_words(words: str) -> None:
    with pytest.raises(NotFieldNotesError, match=f"^'{words}' is not a date; write it as 27 November 2025$"):
        read_notes(TOP.replace("27 November 2025", words))


@pytest.mark.parametrize(
    ("heading", "shown"), [("Meeting", "Meeting: …"), ("Date", "Date: 27 November 2025"), ("Area", "Area: …")]
)
@pytest.mark.parametrize("instead", ["", "{heading}:"])
def test_a_file_without_title_date_or_area_is_refused_in_words(
    heading: str, shown: str, instead: str
) -> None:
    lines = [
        instead.format(heading=heading) if line.startswith(heading) else line for line in TOP.split("\n")
    ]
    with pytest.raises(NotFieldNotesError, match=f"^there is no line '{shown}' at its top$"):
        read_notes("\n".join(lines))


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("13:45 to 15:12", (time(13, 45), time(15, 12))),
        ("13.45-15.12", (time(13, 45), time(15, 12))),
        ("9:05 – 10:00", (time(9, 5), time(10))),
        ("13:45", (time(13, 45), None)),
        ("", (None, None)),
    ],
)
def test_the_time_of_a_meeting_is_a_span_or_its_beginning(
    words: str, span: tuple[time | None, time | None]
) -> None:
    notes = read_notes(f"{TOP}Time: {words}")
    assert ((notes.begins, notes.ends), notes.problems) == (span, ())


@pytest.mark.parametrize(
    ("remarks", "expected"),
    [
        ("", Attendee(name="Mo")),
        ("late 13:58", Attendee(name="Mo", status=Presence.LATE, arrived=time(13, 58))),
        ("late", Attendee(name="Mo", status=Presence.LATE)),
        ("LEFT 14.40", Attendee(name="Mo", status=Presence.LEFT, left=time(14, 40))),
        ("left", Attendee(name="Mo", status=Presence.LEFT)),
        (
            "late 13:58, left 14:40",
            Attendee(name="Mo", status=Presence.LEFT, arrived=time(13, 58), left=time(14, 40)),
        ),
        (
            "late 13:58; left 14:40",
            Attendee(name="Mo", status=Presence.LEFT, arrived=time(13, 58), left=time(14, 40)),
        ),
        ("deputy for Ann", Attendee(name="Mo", status=Presence.DEPUTY, deputy_for="Ann")),
        ("deputy", Attendee(name="Mo", status=Presence.DEPUTY)),
        (
            "late 13:58, deputy for Ann",
            Attendee(name="Mo", status=Presence.DEPUTY, deputy_for="Ann", arrived=time(13, 58)),
        ),
        ("deputy for Jones\\, Ann", Attendee(name="Mo", status=Presence.DEPUTY, deputy_for="Jones, Ann")),
    ],
)
def test_remarks_say_how_somebody_was_there(remarks: str, expected: Attendee) -> None:
    notes = read(f"Present:\nMo; ; ; {remarks}")
    assert (notes.people, notes.problems) == ((expected,), ())


@pytest.mark.parametrize(
    ("body", "number", "kept", "words"),
    [
        ("Weather: wet", 5, "Weather: wet", "no such heading 'Weather: wet': kept as a note"),
        ("a stray line", 5, "a stray line", "no such heading 'a stray line': kept as a note"),
        ("Area: Carrowby", 5, "Area: Carrowby", "said twice, kept as a note: 'Area: Carrowby'"),
        ("Time: noon", 5, "Time: noon", "not understood, kept as a note: 'Time: noon'"),
        (
            "Time: 13:45 to late",
            5,
            "Time: 13:45 to late",
            "not understood, kept as a note: 'Time: 13:45 to late'",
        ),
        ("State: Half Done", 5, "State: Half Done", "not understood, kept as a note: 'State: Half Done'"),
        ("Present:\nMo\n; PCSO", 7, "; PCSO", "no name in '; PCSO': kept as a note"),
        ("Present:\nMo; ; ; by bus", 6, "Mo: by bus", "not understood, kept as a note: 'Mo: by bus'"),
        (
            "Present:\nMo; ; ; late again",
            6,
            "Mo: late again",
            "not understood, kept as a note: 'Mo: late again'",
        ),
        ("Absent:\nMo; ; ; left soon", 6, "Mo: left soon", "not understood, kept as a note: 'Mo: left soon'"),
        (
            "Present:\nMo; ; ; late 13:58, late 14:00",
            6,
            "Mo: late 14:00",
            "not understood, kept as a note: 'Mo: late 14:00'",
        ),
        ("Carried over:\n; done", 6, "; done", "no action with its status in '; done': kept as a note"),
        ("Carried over:\nRepairs", 6, "Repairs", "no action with its status in 'Repairs': kept as a note"),
        (
            "Carried over:\nRepairs; soon; x",
            6,
            "Repairs; soon; x",
            "no action with its status in 'Repairs; soon; x': kept as a note",
        ),
    ],
)
def test_what_is_not_understood_is_kept_as_a_note_and_named_with_its_line(
    body: str, number: int, kept: str, words: str
) -> None:
    notes = read(body)
    assert problems(notes) == [(number, words)]
    assert notes.log == (LogLine(number, f" {kept}"),)
    assert notes.area == "Brackwell"


def test_an_empty_line_ends_a_section_for_a_heading_but_not_for_a_name() -> None:
    notes = read("Present:\nMo\n\nAnn\n\nPlace: Hub\n\nAgenda:\n\nLighting\nPlace: where next")
    assert [person.name for person in notes.people] == ["Mo", "Ann"]
    assert notes.place == "Hub"
    assert notes.agenda == (PlannedItem("Lighting"), PlannedItem("Place: where next"))
    assert notes.problems == ()


def test_the_log_runs_to_the_end_of_the_file() -> None:
    assert read("Log:\none\n\nPresent:\nArea: two").log == (
        LogLine(6, "one"),
        LogLine(8, "Present:"),
        LogLine(9, "Area: two"),
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("-- Lighting", LogItem(0, "Lighting")),
        ("--Lighting", LogItem(0, "Lighting")),
        ("--- Lighting", LogItem(0, "Lighting")),
        ("-----", LogLine(0, "-----")),
        ("-p figures", LogLine(0, "-p figures")),
        ("14:05 words", LogLine(0, "words", time(14, 5))),
        ("14:05", LogLine(0, "", time(14, 5))),
        ("14:05pm", LogLine(0, "14:05pm")),
        ("25:05 words", LogLine(0, "25:05 words")),
        ("\\14:05 words", LogLine(0, "14:05 words")),
        ("14:05 \\14:06 words", LogLine(0, "14:06 words", time(14, 5))),
        ("\\-- words", LogLine(0, "-- words")),
        ("\\", LogLine(0, "")),
        (" plain words  ", LogLine(0, " plain words")),
        ('"no" @Mo', LogLine(0, '"no" @Mo')),
    ],
)
def test_a_line_of_the_log(line: str, expected: LogItem | LogLine) -> None:
    assert unnumbered(read(f"Log:\n{line}")).log == (expected,)


@pytest.mark.parametrize("status", Status)
def test_an_action_carried_over_says_how_it_stands(status: Status) -> None:
    assert read(f"Carried over:\nRepairs; {str(status).upper()}; a; b").carried == (
        CarriedOver(6, "Repairs", status, "a; b"),
    )


HARD = (
    "--",
    "-- x",
    "14:05",
    "14:05 x",
    "\\",
    "\\;",
    "a;b",
    "a\\",
    ";",
    "a\\;b",
    ", late",
    "Log:",
    "\\Log:",
    "agenda :",
    "20 min",
    "a; 20 min",
    "-",
    "left 14:05",
    "deputy for x",
    "Place: x",
)


def words() -> st.SearchStrategy[str]:
    return st.sampled_from(HARD) | any_line(1)


def times() -> st.SearchStrategy[time]:
    return st.builds(time, st.integers(0, 23), st.integers(0, 59))


def attendees(status: Presence) -> st.SearchStrategy[Attendee]:
    """Somebody whose status is what their remarks say: a deputy may be late, who left may have come late."""
    often = st.none() | times()
    never = st.none()
    return st.builds(
        Attendee,
        name=words(),
        role=st.just("") | words(),
        agency=st.just("") | words(),
        status=st.just(status),
        arrived=never if status is Presence.PRESENT else often,
        left=never if status in (Presence.PRESENT, Presence.LATE) else often,
        deputy_for=(st.just("") | words())
        if not status.in_room or status is Presence.DEPUTY
        else st.just(""),
    )


def field_notes() -> st.SearchStrategy[FieldNotes]:
    in_room = st.sampled_from([each for each in Presence if each.in_room]).flatmap(attendees)
    people = st.tuples(
        st.lists(in_room, max_size=3),
        st.lists(attendees(Presence.APOLOGIES), max_size=2),
        st.lists(attendees(Presence.ABSENT), max_size=2),
    )
    lines = st.builds(LogLine, st.just(0), words(), st.none() | times())
    log = st.lists(st.builds(LogItem, st.just(0), words()) | lines, max_size=4)
    span = st.just((None, None)) | st.tuples(times(), st.none() | times())
    agenda = st.builds(PlannedItem, words(), st.none() | st.integers(0, 999))
    carried = st.builds(CarriedOver, st.just(0), words(), st.sampled_from(Status), st.just("") | words())
    rest = {name: st.just("") | words() for name in ("place", "kind", "observer")}
    whole = st.builds(
        FieldNotes,
        title=words(),
        day=st.dates(),
        area=words(),
        state=st.none() | st.sampled_from(State),
        people=people.map(lambda groups: tuple(each for group in groups for each in group)),
        agenda=st.lists(agenda, max_size=3).map(tuple),
        carried=st.lists(carried, max_size=2).map(tuple),
        log=log.map(tuple),
        **rest,
    )
    return st.builds(lambda notes, times: replace(notes, begins=times[0], ends=times[1]), whole, span)


def test_a_line_of_the_log_may_be_empty() -> None:
    notes = read("Log:\n\\\n14:05")
    assert unnumbered(read_notes(write_notes(notes))) == unnumbered(notes)
    assert len(notes.log) == 2


@given(field_notes())
def test_whatever_is_written_is_read_again(notes: FieldNotes) -> None:
    again = read_notes(write_notes(notes))
    assert unnumbered(again) == notes
    assert again.problems == ()


@given(
    st.text()
    | st.lists(st.sampled_from((*HARD, "Present:", "Log:", "", "Area: x", "Mo; ; ; late")), max_size=12).map(
        "\n".join
    )
)
def test_whatever_a_file_holds_reads_the_same_once_it_is_written_anew(body: str) -> None:
    notes = read(body)
    assert unnumbered(read_notes(write_notes(replace(notes, problems=())))) == unnumbered(notes)
    there = clean_text(f"{TOP}\n{body}").split("\n")
    assert all(there[problem.number - 1].strip() for problem in notes.problems)
