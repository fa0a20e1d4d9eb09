"""A list of actions leaves the study as a table, with pseudonyms unless names are wanted, and is noted."""

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.faults import StudyError
from nhplogger.domain.outside import ExportLog
from nhplogger.domain.people import Person
from nhplogger.logbook import action_export
from nhplogger.logbook.action_export import ListNotWritten, export_actions, list_name
from nhplogger.logbook.action_overview import ActionOverview
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from tests.builders import DAY, START, a_meeting, a_person, an_action, an_owner
from tests.places import no_file_longer_than, read_only
from tests.studies import names_in

SGT = a_person()
LIGHTS = an_action("Sgt Hughes mends the lights in Brackwell", id="lights", due=DAY, due_words="by fri")
LETTER = an_action("=Write", id="letter")


@pytest.fixture
def book(logbook: Logbook) -> Logbook:
    assert logbook.do("Agree", Added(LIGHTS), Added(LETTER), Added(an_owner(LIGHTS, SGT)))
    return logbook


def exported(book: Logbook, path: Path, *ids: str, real_names: bool = False) -> list[dict[str, str]]:
    count = export_actions(book, ActionOverview(book), ids, path, real_names=real_names)
    rows = list(csv.DictReader(StringIO(path.read_text("utf-8-sig"), newline="")))
    assert count == len(rows)
    return rows


def test_people_and_places_are_pseudonyms_also_inside_words(book: Logbook, tmp_path: Path) -> None:
    (row,) = exported(book, tmp_path / "list.csv", "lights")
    assert "Hughes" not in str(row)
    assert "Brackwell" not in str(row)
    assert row["Owners"] == "Chair"
    assert (row["Due"], row["Agreed"], row["Status"]) == ("2025-11-27 by fri", "2025-11-27", "not started")


def test_real_names_leave_only_where_they_are_wanted(book: Logbook, tmp_path: Path) -> None:
    (row,) = exported(book, tmp_path / "list.csv", "lights", real_names=True)
    assert (row["Owners"], row["Area"]) == ("Sgt Hughes", "Brackwell")
    assert row["Action"] == "Sgt Hughes mends the lights in Brackwell"
    (noted,) = book.store.read_all().all(ExportLog)
    assert noted.real_names


def test_actions_stand_in_the_order_that_was_listed(book: Logbook, tmp_path: Path) -> None:
    rows = exported(book, tmp_path / "list.csv", "letter", "gone", "lights")
    assert [row["Action"][:6] for row in rows] == ["'=Writ", "[Chair"]


def test_more_actions_than_are_read_at_once_all_leave(book: Logbook, tmp_path: Path) -> None:
    many = [an_action(f"Action {number}", id=f"a{number}") for number in range(action_export._PAGE + 3)]
    assert book.do("Agree", *map(Added, many))
    rows = exported(book, tmp_path / "list.csv", *(each.id for each in many))
    assert [row["Action"] for row in rows] == [each.text for each in many]


def test_how_far_an_action_has_come_is_told(book: Logbook, tmp_path: Path) -> None:
    update = ActionUpdate(
        id="update", action_id="lights", meeting_id=None, at=START, status=Status.DONE, text="Seen lit"
    )
    assert book.do("Done", Changed(LIGHTS, replace(LIGHTS, status=Status.DONE)), Added(update))
    (row,) = exported(book, tmp_path / "list.csv", "lights")
    assert (row["Status"], row["Shown to be done"], row["Superseded"]) == ("done", "yes", "no")


def test_what_leaves_is_noted_and_no_undo_of_the_meeting_reaches_it(book: Logbook, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    exported(book, path, "lights")
    (noted,) = book.store.read_all().all(ExportLog)
    assert (noted.path, noted.real_names, noted.meeting_id) == (str(path), False, None)
    act = book.undo()
    assert act
    assert act.label == "Agree"


def test_an_old_list_stays_whole_where_the_new_one_cannot_be_written(book: Logbook, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "list.csv").write_text("before")
    with read_only(folder), pytest.raises(ListNotWritten, match="Choose another place; your study is safe"):
        export_actions(book, ActionOverview(book), ["lights"], folder / "list.csv", real_names=False)
    assert (folder / "list.csv").read_text() == "before"
    assert names_in(folder) == {"list.csv"}
    assert not book.store.read_all().count(ExportLog)


def test_a_full_disk_leaves_no_half_of_a_list(book: Logbook, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with no_file_longer_than(10), pytest.raises(ListNotWritten):
        export_actions(book, ActionOverview(book), ["lights"], folder / "list.csv", real_names=False)
    assert names_in(folder) == set()


def test_a_list_without_its_note_is_told(book: Logbook, tmp_path: Path) -> None:
    """The table is small enough for this disk; the study's journal is not."""
    with no_file_longer_than(600), pytest.raises(StudyError):
        export_actions(book, ActionOverview(book), ["lights"], tmp_path / "list.csv", real_names=False)
    assert (tmp_path / "list.csv").exists()


def test_the_name_of_the_file_says_when_and_whether_names_are_real() -> None:
    assert list_name(DAY, real_names=False) == "actions_2025-11-27.csv"
    assert list_name(DAY, real_names=True) == "actions_2025-11-27_real-names.csv"


def test_somebody_renamed_leaves_under_the_same_pseudonym(
    book: Logbook, tmp_path: Path, clock: StillClock
) -> None:
    person = book.register.get(Person, SGT.id)
    assert person
    clock.advance(1)
    book.take("Rename", (Changed(person, replace(person, name="Sgt Price")),), None)
    (row,) = exported(book, tmp_path / "list.csv", "lights")
    assert row["Owners"] == "Chair"
    assert book.store.read_all().get(Action, "lights")
    assert a_meeting().id == book.store.actions.lines(("lights",), book.register)[0].meeting.id
