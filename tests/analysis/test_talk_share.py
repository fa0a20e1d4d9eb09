"""Shares of the talk, over the time that could be heard."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.analysis.heard_time import HeardTime
from nhplogger.analysis.talk_share import TalkShare
from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.entry import Turn
from nhplogger.domain.spell import Spell, SpellKind
from tests.builders import START, a_meeting, a_moment

HIDING = [kind for kind in SpellKind if kind.hides_talk]
NOW = START + timedelta(minutes=100)


def _turn(person: str | None, start: str, end: str | None) -> Turn:
    return Turn(
        id=f"{person} {start}",
        meeting_id=a_meeting().id,
        person_id=person,
        started_at=a_moment(start),
        ended_at=a_moment(end) if end else None,
    )


def _spell(start: str, end: str | None, kind: SpellKind = SpellKind.UNHEARD) -> Spell:
    return Spell(
        id=f"{kind} {start}",
        meeting_id=a_meeting().id,
        kind=kind,
        started_at=a_moment(start),
        ended_at=a_moment(end) if end else None,
    )


@pytest.mark.parametrize("kind", HIDING)
def test_a_turn_counts_only_outside_what_could_not_be_heard(kind: SpellKind) -> None:
    turns = [_turn("a", "14:00", "14:10"), _turn("b", "14:10", "14:20")]
    shares = TalkShare(turns, [_spell("14:05", "14:10", kind)]).shares(NOW)
    assert shares == {"a": pytest.approx(1 / 3), "b": pytest.approx(2 / 3)}


@pytest.mark.parametrize("kind", [kind for kind in SpellKind if not kind.hides_talk])
def test_silence_takes_nothing_from_anybodys_turn(kind: SpellKind) -> None:
    turns = [_turn("a", "14:00", "14:10"), _turn("b", "14:10", "14:20")]
    assert TalkShare(turns, [_spell("14:05", "14:10", kind)]).shares(NOW) == {"a": 0.5, "b": 0.5}


def test_spells_that_overlap_take_the_same_minute_once() -> None:
    heard = HeardTime([_spell("14:00", "14:10"), _spell("14:05", "14:12", SpellKind.BREAK)])
    assert heard.hidden_within(a_moment("13:00"), a_moment("15:00")) == timedelta(minutes=12)
    assert heard.within(a_moment("14:00"), a_moment("14:20")) == timedelta(minutes=8)


def test_a_spell_that_goes_on_hides_the_turn_that_goes_on() -> None:
    share = TalkShare([_turn("a", "14:00", "14:10"), _turn("b", "14:10", None)], [_spell("14:15", None)])
    assert share.shares(a_moment("14:15")) == share.shares(a_moment("14:40"))


def test_what_was_hidden_counts_again_when_the_spell_is_taken_back() -> None:
    turns = [_turn("a", "14:00", "14:10"), _turn("b", "14:10", "14:20")]
    share = TalkShare(turns)
    whole = share.shares(NOW)
    assert share.follow([Added(_spell("14:05", None))])
    assert share.shares(NOW) == {"a": 1.0, "b": 0.0}
    assert share.follow([Removed(_spell("14:05", None))])
    assert share.shares(NOW) == whole


def test_who_spoke_lately_is_known_and_who_speaks_now() -> None:
    share = TalkShare([_turn("a", "14:00", "14:10"), _turn("b", "14:12", "14:20"), _turn("c", "14:20", None)])
    assert share.spoke_since(a_moment("14:12")) == {"b", "c"}


def _times() -> st.SearchStrategy[datetime]:
    return st.integers(0, 6000).map(lambda second: START + timedelta(seconds=second))


@st.composite
def _turns(draw: st.DrawFn) -> list[Turn]:
    """Turns one after the other, the last of them perhaps open, as the keys make them."""
    starts = sorted(draw(st.lists(_times(), min_size=1, max_size=12)))
    people = st.sampled_from(["a", "b", "c", None])
    ends = [*starts[1:], draw(st.none() | _times().filter(lambda end: end >= starts[-1]))]
    return [
        Turn(id=str(place), meeting_id="m", person_id=draw(people), started_at=start, ended_at=end)
        for place, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]


@st.composite
def _spells(draw: st.DrawFn) -> list[Spell]:
    """Any spells at all, overlapping or ending before they begin."""
    ends = st.none() | _times()
    return [
        Spell(id=str(place), meeting_id="m", kind=draw(st.sampled_from(SpellKind)), started_at=start,
              ended_at=draw(ends))
        for place, start in enumerate(draw(st.lists(_times(), max_size=6)))
    ]  # fmt: skip


@given(_turns(), _spells())
def test_shares_never_exceed_one_and_hidden_time_counts_for_nobody(
    turns: list[Turn], spells: list[Spell]
) -> None:
    shares = TalkShare(turns, spells).shares(NOW)
    assert all(0 <= share <= 1 for share in shares.values())
    assert not shares or sum(shares.values()) == pytest.approx(1)
    heard = HeardTime(spells)
    for person, share in shares.items():
        own = [turn for turn in turns if turn.person_id == person]
        if all(_hidden(turn, spells) for turn in own):
            assert share == 0
    whole = NOW - START
    assert heard.within(START, NOW) + heard.hidden_within(START, NOW) == whole


def _hidden(turn: Turn, spells: list[Spell]) -> bool:
    """Whether one spell alone hides the whole turn."""
    return any(
        spell.kind.hides_talk
        and spell.started_at <= turn.started_at
        and (spell.ended_at is None or (turn.ended_at is not None and spell.ended_at >= turn.ended_at))
        for spell in spells
    )


@given(_turns(), _spells())
def test_a_count_kept_up_is_the_count_made_at_once(turns: list[Turn], spells: list[Spell]) -> None:
    kept = TalkShare([])
    edits: list[Edit] = [Added(value) for pair in zip(turns, spells, strict=False) for value in pair]
    rest: list[Turn | Spell] = [*turns[len(spells) :], *spells[len(turns) :]]
    for edit in [*edits, *(Added(value) for value in rest)]:
        kept.follow([edit])
    assert kept.shares(NOW) == TalkShare(turns, spells).shares(NOW)
    for turn in turns:
        kept.follow([Changed(turn, turn)])
    assert kept.shares(NOW) == TalkShare(turns, spells).shares(NOW)
