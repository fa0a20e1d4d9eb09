"""Actions given other owners and dates, and lines that become actions."""

from datetime import date

import pytest
from hypothesis import given

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.action_moves import as_action, change_terms, make_action, owners_of
from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.contents import Contents
from nhplogger.domain.due_dates import Due
from nhplogger.domain.entry import Entry, Kind, Mark
from nhplogger.domain.lines import Line, line_edits
from tests.builders import a_moment, a_person, an_act, any_line, known

KNOWN = known(("Ann", "Bob"))
ANN, BOB = a_person("Ann").id, a_person("Bob").id
FRIDAY = Due(start=0, end=6, day=date(2025, 12, 5))


def saved(text: str, speaker_id: str | None = None) -> Contents:
    line = Line(text=text, at=a_moment(), meeting_id="m", seq=1, item_id="i", speaker_id=speaker_id)
    log = Contents()
    log.apply(an_act(*line_edits(read_line(text, KNOWN), line)))
    return log


def made(text: str, speaker_id: str | None = None) -> Contents:
    """The log after its one line became an action."""
    log = saved(text, speaker_id)
    (entry,) = log.all(Entry)
    log.apply(an_act(*make_action(entry, entry.typed, KNOWN, log)))
    return log


@pytest.mark.parametrize(
    ("typed", "as_typed"),
    [
        ("lights out #info-", "! lights out #info-"),
        ("@Ann visit by fri", "! @Ann visit by fri"),
        ("= Ann visits", "! Ann visits"),
        ("? light the steps", "! light the steps"),
        ('"I will ring" @Ann', "! I will ring @Ann"),
        ('@Ann "I will ring"', "! @Ann I will ring"),
        ('"I will ring', "! I will ring"),
        ("-p figures read out twice", "! #p- figures read out twice"),
        ("#info+ sits with us", "! #info+ sits with us"),
        ("  plain", "! plain"),
    ],
)
def test_the_same_words_are_typed_as_an_action(typed: str, as_typed: str) -> None:
    assert as_action(typed, KNOWN) == as_typed
    assert read_line(as_typed, KNOWN).kind is Kind.ACTION


def test_a_note_becomes_an_action_that_is_linked_to_it() -> None:
    log = made("@Ann sign off repairs by next fri #info+")
    (entry,), (action,), (owner,) = log.all(Entry), log.all(Action), log.all(ActionOwner)
    assert (entry.kind, entry.text, entry.typed) == (
        Kind.ACTION, "sign off repairs", "! @Ann sign off repairs by next fri #info+",
    )  # fmt: skip
    assert (action.entry_id, action.due, action.text) == (entry.id, FRIDAY.day, "sign off repairs")
    assert (owner.action_id, owner.person_id) == (action.id, ANN)
    assert [mark.entry_id for mark in log.all(Mark)] == [entry.id]


def test_who_said_it_stays_and_its_place_in_the_log_too() -> None:
    (before,), (after,) = saved("I will ring", BOB).all(Entry), made("I will ring", BOB).all(Entry)
    assert (after.speaker_id, after.at, after.seq, after.item_id) == (BOB, before.at, before.seq, "i")


@pytest.mark.parametrize("text", ["! @Ann ring", "* moved on too soon"])
def test_an_action_stays_one_and_a_reflection_stays_private(text: str) -> None:
    log = saved(text)
    (entry,) = log.all(Entry)
    assert make_action(entry, entry.typed, KNOWN, log) == ()


@given(any_line())
def test_whatever_was_written_becomes_one_action_and_goes_back_whole(text: str) -> None:
    log = saved(text)
    before = log.copy()
    for entry in log.all(Entry):
        act = an_act(*make_action(entry, entry.typed, KNOWN, log))
        log.apply(act)
        assert {action.entry_id for action in log.all(Action)} <= {entry.id}
        assert log.count(Action) == (entry.kind is not Kind.REFLECTION)
        log.apply(act.inverse())
    assert log == before


def test_other_owners_and_another_date_are_one_act() -> None:
    log = saved("! @Ann ring by tomorrow")
    (action,) = log.all(Action)
    act = an_act(*change_terms(action, (BOB, ANN), FRIDAY, log))
    log.apply(act)
    (after,) = log.all(Action)
    assert (after.due, [owner.person_id for owner in owners_of(after, log)]) == (FRIDAY.day, [BOB, ANN])
    log.apply(act.inverse())
    assert [owner.person_id for owner in owners_of(action, log)] == [ANN]


def test_the_same_terms_are_no_change() -> None:
    log = saved("! @Ann ring by next fri")
    (action,) = log.all(Action)
    assert change_terms(action, (ANN,), FRIDAY, log) == ()


def test_an_action_may_be_left_with_nobody_and_no_date() -> None:
    log = saved("! @Ann ring every monday")
    (action,) = log.all(Action)
    log.apply(an_act(*change_terms(action, (), None, log)))
    (after,) = log.all(Action)
    assert (after.due, after.due_words, log.count(ActionOwner)) == (None, "", 0)
