"""Actions carried over from earlier meetings."""

import itertools

import pytest

from nhplogger.domain.action import Action, ActionUpdate, Status
from tests.exchange.studies import ReadStudy, notes

_LOG = ("Log:", "! @BM mend the lights by fri", "! write to the school")
AGREED = notes("Present:", "BM; chair; Residents", "", *_LOG, day="25 September 2025")


def carried(*lines: str, day: str = "30 October 2025") -> str:
    """Notes of a later meeting that speak of earlier actions."""
    return notes("Carried over:", *lines, day=day)


def test_an_action_is_found_by_its_first_words_in_any_case() -> None:
    study = ReadStudy().read(AGREED).read(carried("MEND the; in progress; two of six done"))
    (update,) = study.all(ActionUpdate)
    assert (update.status, update.text) == (Status.IN_PROGRESS, "two of six done")
    assert update.action_id == study.action("mend").id
    assert study.action("mend").status is Status.IN_PROGRESS
    assert study.problems == []


def test_an_update_is_dated_by_its_meeting() -> None:
    study = ReadStudy().read(AGREED).read(carried("mend; done"))
    (update,) = study.all(ActionUpdate)
    assert update.at.isoformat() == "2025-10-30T13:45:00+00:00"
    assert update.meeting_id == study.meeting.id


def test_an_action_nobody_agreed_is_kept_as_a_note_and_told() -> None:
    study = ReadStudy().read(AGREED).read(carried("paint the fence; done; twice"))
    assert study.texts == ["paint the fence; done; twice"]
    assert study.problems == [(7, "no earlier action begins 'paint the fence': kept as a note")]
    assert not study.entries[0].timed


def test_a_line_with_no_words_of_an_action_matches_none() -> None:
    study = ReadStudy().read(AGREED).read(carried("; done"))
    assert study.action("mend").status is Status.NOT_STARTED
    assert len(study.problems) == 1


def test_a_status_that_is_none_is_kept_as_a_note_and_told() -> None:
    study = ReadStudy().read(AGREED).read(carried("mend the lights; finished"))
    assert study.texts == ["mend the lights; finished"]
    assert [number for number, _words in study.problems] == [7]


def test_an_action_of_the_same_meeting_is_not_an_earlier_one() -> None:
    study = ReadStudy().read(notes("Carried over:", "mend the lights; done", "", "Log:", "! mend the lights"))
    assert study.action("mend").status is Status.NOT_STARTED
    assert len(study.problems) == 1


def test_an_action_of_another_area_is_not_found() -> None:
    study = ReadStudy().read(AGREED).read(carried("mend; done").replace("Brackwell", "Carrowby"))
    assert study.action("mend").status is Status.NOT_STARTED


def test_two_lines_that_begin_alike_speak_of_two_actions() -> None:
    agreed = notes("Log:", "! lights in Mill Lane", "! lights at the school", day="25 September 2025")
    study = ReadStudy().read(agreed).read(carried("lights; done", "lights; dropped"))
    assert {study.action("lights in").status, study.action("lights at").status} == {
        Status.DONE,
        Status.DROPPED,
    }


def test_one_action_named_twice_keeps_the_second_line_as_a_note() -> None:
    study = ReadStudy().read(AGREED).read(carried("mend; in progress", "mend the; done"))
    assert study.action("mend").status is Status.IN_PROGRESS
    assert study.texts == ["mend the; done"]


def test_the_open_action_is_meant_rather_than_one_long_done() -> None:
    study = ReadStudy()
    study.read(notes("Log:", "! check the gate", day="1 May 2025"))
    study.read(carried("check the gate; done", day="1 June 2025"))
    study.read(notes("Log:", "! check the gate again", day="1 July 2025"))
    study.read(carried("check the gate; in progress", day="1 August 2025"))
    assert study.action("check the gate again").status is Status.IN_PROGRESS


def test_the_same_file_twice_speaks_of_the_same_action_once() -> None:
    study = ReadStudy().read(AGREED).read(notes("Log:", "! mend the lights for good", day="2 October 2025"))
    later = carried("mend the lights; done")
    study.read(later)
    assert not study.read(later).imported.added
    assert study.action("mend the lights for good").status is Status.DONE
    assert len(study.logbook.store.read_all().all(ActionUpdate)) == 1


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_whatever_the_order_of_the_files_the_latest_meeting_says_how_an_action_stands(
    order: tuple[int, ...],
) -> None:
    files = (
        AGREED,
        carried("mend the lights; in progress; half of them", "write; done"),
        carried("mend the lights; done; all six", day="27 November 2025"),
    )
    study = ReadStudy()
    for place in order:
        study.read(files[place])
    assert study.action("mend").status is Status.DONE
    assert study.action("write").status is Status.DONE
    updates = sorted(study.logbook.store.read_all().all(ActionUpdate), key=lambda each: each.at)
    assert [each.text for each in updates if each.action_id == study.action("mend").id] == [
        "half of them",
        "all six",
    ]


def test_a_file_read_again_after_its_action_was_found_adds_nothing() -> None:
    later = carried("mend the lights; done")
    study = ReadStudy().read(later).read(AGREED)
    assert study.action("mend").status is Status.DONE
    assert not study.read(later).imported.added
    assert not study.read(AGREED).imported.added


def test_a_carried_action_is_no_action_of_this_meeting() -> None:
    study = ReadStudy().read(AGREED).read(carried("mend; done"))
    assert study.imported.actions == 0
    assert [action.text for action in study.all(Action)] == ["mend the lights", "write to the school"]
