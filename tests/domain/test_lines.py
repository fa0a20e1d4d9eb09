"""A line that was read, as the edits that save it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Kind, Mark
from nhplogger.domain.lines import Line, line_edits, remove_entry, rewrite_entry
from tests.builders import a_moment, a_person, an_act, known

KNOWN = known(("Ann", "Bob"))
ANN, BOB = a_person("Ann").id, a_person("Bob").id
LINES = (
    "lights out #info-",
    "! @Ann visit by fri #info+",
    "! @Bob @Ann",
    "+l",
    '"no" @Ann',
    "* #aims",
    "= x",
)


def a_line(text: str, speaker_id: str | None = None) -> Line:
    return Line(text=text, at=a_moment(), meeting_id="m", seq=1, item_id="i", speaker_id=speaker_id)


def saved(text: str, speaker_id: str | None = None) -> Contents:
    log = Contents()
    log.apply(an_act(*line_edits(read_line(text, KNOWN), a_line(text, speaker_id))))
    return log


def test_a_note_is_an_entry_with_its_marks() -> None:
    log = saved("lights out #info- #aims+", BOB)
    (entry,) = log.all(Entry)
    assert (entry.text, entry.typed, entry.speaker_id) == ("lights out", "lights out #info- #aims+", BOB)
    assert [mark.entry_id for mark in log.all(Mark)] == [entry.id, entry.id]


def test_an_action_is_an_entry_and_an_action_with_its_owners_in_order() -> None:
    log = saved("! @Bob, @Ann visit every monday")
    (entry,), (action,) = log.all(Entry), log.all(Action)
    assert (action.entry_id, action.text, action.due_words) == (entry.id, entry.text, "every monday")
    assert [(owner.person_id, owner.position) for owner in log.all(ActionOwner)] == [(BOB, 0), (ANN, 1)]


def test_a_mark_without_words_hangs_on_the_moment() -> None:
    log = saved("+l #aims")
    assert log.count(Entry) == 0
    assert [(mark.entry_id, mark.at) for mark in log.all(Mark)] == [(None, a_moment())] * 2


@pytest.mark.parametrize("text", ["! @Ann by fri #info+", "! #info+", "@Ann #info+", "* #aims", "", "lights"])
def test_a_line_that_says_more_than_its_marks_is_an_entry(text: str) -> None:
    assert saved(text).count(Entry) == 1
    assert saved(text).count(Action) == (1 if text.startswith("!") else 0)


def test_who_speaks_is_who_the_line_names_before_who_has_the_floor() -> None:
    speakers = {text: saved(text, BOB).all(Entry)[0].speaker_id for text in ("x", "@Ann x", "* x")}
    assert speakers == {"x": BOB, "@Ann x": ANN, "* x": None}


@given(st.sampled_from([line for line in LINES if line != "+l"]))
def test_an_entry_is_taken_back_with_all_that_hangs_on_it(text: str) -> None:
    log = saved(text)
    log.apply(an_act(*remove_entry(log.all(Entry)[0], log)))
    assert log == Contents()


@pytest.mark.parametrize("before", [line for line in LINES if line != "+l"])
@pytest.mark.parametrize("after", LINES)
def test_an_entry_rewritten_says_what_the_new_line_says(before: str, after: str) -> None:
    log = saved(before)
    (entry,) = log.all(Entry)
    line = replace(a_line(after), at=a_moment("14:30"), seq=9, item_id="j")
    log.apply(an_act(*rewrite_entry(entry, read_line(after, KNOWN), line, log)))
    (again,) = log.all(Entry)
    assert (again.id, again.at, again.seq, again.item_id) == (entry.id, entry.at, 1, "i")
    assert log.count(Mark) == len(read_line(after, KNOWN).marks)
    assert log.count(Action) == (again.kind is Kind.ACTION)
    assert [owner.person_id for owner in log.all(ActionOwner)] == [*read_line(after, KNOWN).owners]
