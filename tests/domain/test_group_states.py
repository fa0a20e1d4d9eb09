"""Silence, breaks, everybody at once, what could not be heard: each by one key, and the same key again."""

from datetime import timedelta

import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Edit
from nhplogger.domain.entry import Closed, Turn
from nhplogger.domain.group_states import strike_state
from nhplogger.domain.moves import finish_meeting, open_turn, speak
from nhplogger.domain.pauses import close_after_pause, last_stir
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.spells import open_spell, open_spells
from tests.builders import a_meeting, a_moment, an_act, an_entry

MEETING = a_meeting()
LASTING = [kind for kind in SpellKind if not kind.is_moment]


def _do(contents: Contents, edits: tuple[Edit, ...]) -> None:
    contents.apply(an_act(*edits))


def _strike(contents: Contents, kind: SpellKind, at: str = "14:05") -> None:
    _do(contents, strike_state(kind, MEETING.id, contents, a_moment(at)))


def _speak(contents: Contents, person: str | None, at: str = "14:00") -> None:
    _do(contents, speak(person, MEETING.id, contents, a_moment(at)))


@pytest.mark.parametrize("kind", LASTING)
def test_a_key_begins_a_spell_and_the_same_key_ends_it(kind: SpellKind) -> None:
    contents = Contents([MEETING])
    _strike(contents, kind, "14:05")
    assert open_spell(contents)
    _strike(contents, kind, "14:09")
    (spell,) = contents.all(Spell)
    assert (spell.kind, spell.started_at, spell.ended_at) == (kind, a_moment("14:05"), a_moment("14:09"))
    assert spell.closed_by is Closed.OBSERVER


def test_another_spell_ends_the_one_that_goes_on() -> None:
    contents = Contents([MEETING])
    _strike(contents, SpellKind.SILENCE, "14:05")
    _strike(contents, SpellKind.BREAK, "14:06")
    silence, pause = contents.all(Spell)
    assert (silence.ended_at, silence.closed_by) == (a_moment("14:06"), Closed.NEXT)
    assert open_spells(contents) == (pause,)


@pytest.mark.parametrize(
    ("kind", "closed_by"),
    [
        (SpellKind.SILENCE, Closed.SILENCE),
        (SpellKind.BREAK, Closed.SILENCE),
        (SpellKind.TOGETHER, Closed.TOGETHER),
        (SpellKind.RESTRICTED, Closed.RESTRICTED),
    ],
)
def test_who_was_speaking_has_the_floor_no_more(kind: SpellKind, closed_by: Closed) -> None:
    contents = Contents([MEETING])
    _speak(contents, "b", "14:00")
    _strike(contents, kind, "14:05")
    (turn,) = contents.all(Turn)
    assert (turn.ended_at, turn.closed_by) == (a_moment("14:05"), closed_by)


def test_who_cannot_be_heard_keeps_the_floor() -> None:
    contents = Contents([MEETING])
    _speak(contents, "b")
    _strike(contents, SpellKind.UNHEARD)
    assert open_turn(contents)


def test_the_observer_effect_is_a_moment_and_ends_nothing() -> None:
    contents = Contents([MEETING])
    _strike(contents, SpellKind.UNHEARD, "14:05")
    _strike(contents, SpellKind.OBSERVED, "14:06")
    _strike(contents, SpellKind.OBSERVED, "14:07")
    moments = [spell for spell in contents.all(Spell) if spell.kind is SpellKind.OBSERVED]
    assert [(spell.started_at, spell.ended_at) for spell in moments] == [
        (a_moment("14:06"), a_moment("14:06")),
        (a_moment("14:07"), a_moment("14:07")),
    ]
    going_on = open_spell(contents)
    assert going_on
    assert going_on.kind is SpellKind.UNHEARD


@pytest.mark.parametrize("kind", [SpellKind.SILENCE, SpellKind.TOGETHER])
@pytest.mark.parametrize("person", ["b", None])
def test_whoever_takes_the_floor_ends_a_silence(kind: SpellKind, person: str | None) -> None:
    contents = Contents([MEETING])
    _strike(contents, kind, "14:05")
    _speak(contents, person, "14:06")
    (spell,) = contents.all(Spell)
    assert (spell.ended_at, spell.closed_by) == (a_moment("14:06"), Closed.NEXT)


@pytest.mark.parametrize("kind", [SpellKind.BREAK, SpellKind.UNHEARD])
def test_talk_in_a_break_does_not_end_it(kind: SpellKind) -> None:
    contents = Contents([MEETING])
    _strike(contents, kind, "14:05")
    _speak(contents, "b", "14:06")
    assert open_spell(contents)


def test_nothing_of_a_restricted_passage_is_kept_but_its_end() -> None:
    contents = Contents([MEETING])
    _strike(contents, SpellKind.RESTRICTED, "14:05")
    _speak(contents, "b", "14:06")
    for kind in SpellKind:
        if kind is not SpellKind.RESTRICTED:
            _strike(contents, kind, "14:07")
    assert contents.all(Turn) == ()
    assert len(contents.all(Spell)) == 1
    _strike(contents, SpellKind.RESTRICTED, "14:08")
    assert open_spells(contents) == ()


@pytest.mark.parametrize("kind", LASTING)
def test_a_spell_that_nobody_ended_ends_with_the_meeting(kind: SpellKind) -> None:
    contents = Contents([MEETING])
    _strike(contents, kind, "14:05")
    _do(contents, finish_meeting(MEETING, contents, a_moment("15:00")))
    (spell,) = contents.all(Spell)
    assert (spell.ended_at, spell.closed_by) == (a_moment("15:00"), Closed.FINISH)
    assert spell.closed_by.by_program


def test_a_clock_set_back_makes_no_spell_that_ends_before_it_begins() -> None:
    contents = Contents([MEETING])
    _strike(contents, SpellKind.SILENCE, "14:05")
    _strike(contents, SpellKind.SILENCE, "13:05")
    (spell,) = contents.all(Spell)
    assert spell.ended_at == spell.started_at


def test_a_turn_nobody_ended_is_closed_where_something_last_stirred() -> None:
    contents = Contents([MEETING])
    _speak(contents, "b", "14:00")
    pause = timedelta(minutes=3)
    assert close_after_pause(contents, a_moment("14:02"), a_moment("14:04:59"), pause) == ()
    _do(contents, close_after_pause(contents, a_moment("14:02"), a_moment("14:05"), pause))
    (turn,) = contents.all(Turn)
    assert (turn.ended_at, turn.closed_by) == (a_moment("14:02"), Closed.PAUSE)


def test_a_turn_begun_after_the_last_stir_is_not_closed_before_it_began() -> None:
    contents = Contents([MEETING])
    _speak(contents, "b", "14:04")
    _do(contents, close_after_pause(contents, a_moment("13:00"), a_moment("14:10"), timedelta(minutes=3)))
    (turn,) = contents.all(Turn)
    assert turn.ended_at == turn.started_at


def test_the_last_stir_is_the_latest_of_all_that_was_recorded() -> None:
    contents = Contents([MEETING])
    assert last_stir(contents) is None
    _speak(contents, "b", "14:00")
    contents.apply(an_act(*strike_state(SpellKind.OBSERVED, MEETING.id, contents, a_moment("14:03"))))
    assert last_stir(contents) == a_moment("14:03")
    assert last_stir(Contents([an_entry(at="14:06"), *contents.values()])) == a_moment("14:06")
