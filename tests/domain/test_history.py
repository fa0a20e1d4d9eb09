"""What can be taken back and done again."""

from dataclasses import replace

from nhplogger.domain.edits import Added
from nhplogger.domain.history import History, history_of
from tests.builders import an_act, an_entry

ONE, TWO, THREE = (an_act(Added(an_entry(text)), label=text) for text in ("one", "two", "three"))


def test_the_last_act_is_taken_back_first() -> None:
    history = History().did(ONE).did(TWO)
    assert history.to_undo == TWO
    assert history.undid().to_undo == ONE
    assert history.undid().undid().to_undo is None


def test_acts_are_done_again_in_the_order_they_were_done() -> None:
    history = History().did(ONE).did(TWO).undid().undid()
    assert history.to_redo == ONE
    assert history.redid(ONE).to_redo == TWO
    assert history.redid(ONE).redid(TWO) == History(done=(ONE, TWO))


def test_what_is_done_again_can_be_taken_back_again() -> None:
    again = ONE.inverse().inverse()
    assert History().did(ONE).undid().redid(again).to_undo == again


def test_after_a_new_act_nothing_can_be_done_again() -> None:
    history = History().did(ONE).did(TWO).undid().did(THREE)
    assert history.to_redo is None
    assert history.done == (ONE, THREE)


def test_an_empty_history_has_nothing_to_offer() -> None:
    assert (History().to_undo, History().to_redo) == (None, None)


def test_a_history_is_known_again_from_the_acts_themselves() -> None:
    history, acts = History(), []
    for act in (ONE, TWO, THREE):
        acts.append(act)
        history = history.did(act)
    for _time in range(2):
        acts.append(history.done[-1].inverse())
        history = history.undid()
    again = replace(TWO, id="again")
    acts.append(again)
    history = history.redid(again)
    assert history_of(acts) == history == History(done=(ONE, again), undone=(THREE,))


def test_an_act_just_like_the_one_taken_back_does_it_again() -> None:
    history = History().did(ONE).did(TWO).undid().undid().did(replace(ONE, id="by hand"))
    assert history.to_redo == TWO


def test_what_takes_back_an_act_too_far_back_leaves_nothing_to_take_back() -> None:
    assert history_of([TWO, ONE.inverse()]) == History()
