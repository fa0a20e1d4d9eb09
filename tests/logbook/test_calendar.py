"""What leaves in a calendar file: pseudonyms only, whole or not at all, noted in the study."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.outside import ExportLog
from nhplogger.domain.people import Person
from nhplogger.logbook.brought import Brought
from nhplogger.logbook.calendar import bring_events, calendar_rows, export_calendar
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.storage.store import Store
from tests.builders import DAY, START, a_meeting, a_person, a_study, an_action, an_area, an_owner

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1@example.org
DTSTART:20251204T140000Z
SUMMARY:Brackwell panel
END:VEVENT
END:VCALENDAR
"""
_LETTERS = st.text("bcdfghjklmnpqrstvwxz", min_size=6, max_size=10)
_CASES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from([str, str.upper, str.lower])
_NAMES = st.tuples(_LETTERS, _LETTERS).map(lambda parts: f"{parts[0].title()} {parts[1].title()}")


def a_logbook(*more: object) -> Logbook:
    logbook = Logbook(Store.in_memory(), StillClock(START), "Observer 1")
    values = (*a_study().values(), *more)
    logbook.take("Fill", tuple(Added(value) for value in values), None)  # type: ignore[arg-type]
    return logbook


@given(_NAMES, st.sampled_from(["{} to report", "ask {0}, then {0}'s team", "{}: Brackwell panel"]))
def test_no_real_name_leaves(tmp_path_factory: pytest.TempPathFactory, name: str, words: str) -> None:
    person = a_person(name, pseudonym="Warden")
    action = an_action(words.format(name), due=DAY)
    meeting = a_meeting(words.format(name), place=f"{name}'s house")
    action = replace(action, meeting_id=meeting.id)
    logbook = a_logbook(person, meeting, action, an_owner(action, person))
    path = tmp_path_factory.mktemp("out") / "study.ics"
    sent = export_calendar(logbook, path)
    logbook.close()
    told = path.read_bytes().replace(b"\r\n ", b"").decode()
    assert (sent.meetings, sent.due) == (1, 1)
    assert not [part for part in (*name.split(), "Brackwell") if part in told]
    assert "Warden" in told


_ODD = st.text("BCDGbcdgÂŵŷêôï", min_size=5, max_size=8).map(str.capitalize)
_ODD_NAMES = st.builds("{} {}{}{}".format, _ODD, _ODD, st.sampled_from(["", "-", "'", "’"]), _ODD)
_SHAPES = st.sampled_from(["{}", "{}'s house", "“{}”, at {}", "({}); then {}", "{}-led", "x\n{}", "{},{}"])


@settings(max_examples=25, deadline=None)
@given(st.lists(_ODD_NAMES, min_size=2, max_size=4, unique_by=str.casefold), _ODD, st.data())
def test_no_name_of_anybody_leaves_in_titles_places_and_owners(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], area: str, data: st.DataObject
) -> None:
    home, other = an_area(area, letter="Q"), an_area("Elsewhere", letter="Z")
    people = [
        a_person(name, area_id=(other if place == 1 else home).id, pseudonym=f"Person {place}")
        for place, name in enumerate(names)
    ]
    told = [data.draw(_SHAPES).format(*[data.draw(_CASES)(name)] * 2) for name in (*names, area)]
    meetings = [
        a_meeting(words, id=f"meeting {place}", area_id=home.id, place=words, day=DAY + timedelta(place))
        for place, words in enumerate(told)
    ]
    actions = [an_action(words, meeting_id=meetings[0].id, due=DAY) for words in told]
    owners = [an_owner(action, person) for action in actions for person in people]
    logbook = a_logbook(home, other, *people, *meetings, *actions, *owners)
    path = tmp_path_factory.mktemp("out") / "study.ics"
    export_calendar(logbook, path)
    rows = calendar_rows(logbook, path)[1]
    logbook.close()
    lines = path.read_bytes().replace(b"\r\n ", b"").decode().splitlines()
    said = _flat(" ".join(line for line in lines if not line.startswith("UID")))
    parts = [part for name in (*names, area) for part in re.findall(r"\w+", _flat(name))]
    assert [part for part in parts if part in said] == []
    # It comes back as what the study has: the same days, and nothing to move.
    assert [(row.there is not None, row.moved) for row in rows] == [(True, False)] * len(meetings)


def test_what_left_is_noted_in_the_study(tmp_path: Path) -> None:
    logbook = a_logbook(a_meeting())
    export_calendar(logbook, tmp_path / "study.ics")
    noted = logbook.store.read_all().all(ExportLog)
    logbook.close()
    assert [(each.path, each.real_names) for each in noted] == [(str(tmp_path / "study.ics"), False)]


def test_where_nothing_can_be_written_it_is_told_and_nothing_is_left_behind(tmp_path: Path) -> None:
    logbook = a_logbook(a_meeting())
    with pytest.raises(StudyError, match="your study is safe"):
        export_calendar(logbook, tmp_path / "gone" / "study.ics")
    logbook.close()
    assert list(tmp_path.iterdir()) == []


def test_events_become_planned_meetings_once_and_can_be_taken_back_and_brought_again(tmp_path: Path) -> None:
    path = tmp_path / "in.ics"
    path.write_text(CALENDAR)
    logbook = a_logbook()
    brought = Brought(logbook)
    assert bring_events(logbook, calendar_rows(logbook, path)[1], brought) == 1
    assert bring_events(logbook, calendar_rows(logbook, path)[1], brought) == 0
    assert brought.undo() is not None
    assert logbook.register.all(Meeting) == ()
    assert brought.redo() is not None
    assert [each.title for each in logbook.register.all(Meeting)] == ["Brackwell panel"]
    assert logbook.store.findings() == []
    logbook.close()


def test_what_was_changed_since_is_not_taken_back_blindly(tmp_path: Path) -> None:
    path = tmp_path / "in.ics"
    path.write_text(CALENDAR)
    logbook = a_logbook()
    brought = Brought(logbook)
    bring_events(logbook, calendar_rows(logbook, path)[1], brought)
    meeting = logbook.register.all(Meeting)[0]
    logbook.take("Move", (Changed(meeting, replace(meeting, place="Hall")),), None)
    with pytest.raises(StudyError):
        brought.undo()
    assert logbook.register.all(Meeting)[0].place == "Hall"
    logbook.close()


def test_people_of_the_study_are_not_touched(tmp_path: Path) -> None:
    logbook = a_logbook(a_meeting())
    before = logbook.register.all(Person)
    export_calendar(logbook, tmp_path / "study.ics")
    assert logbook.register.all(Person) == before
    logbook.close()


def _flat(words: str) -> str:
    """Without capitals, accents and what a calendar escapes."""
    letters = unicodedata.normalize("NFD", words.replace("\\", "")).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
