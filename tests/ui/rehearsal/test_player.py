"""The practice meeting by the clock."""

import pytest
from pytestqt.qtbot import QtBot

from nhplogger.exchange.rehearsal import practice_script
from nhplogger.logbook.clock import StillClock
from nhplogger.ui.rehearsal.player import Pace, Player
from tests.builders import START

SCRIPT = practice_script()
FIRST, SECOND = SCRIPT.utterances[:2]
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def clock() -> StillClock:
    return StillClock(START)


@pytest.fixture
def player(clock: StillClock) -> Player:
    made = Player(SCRIPT, clock, Pace.NORMAL)
    made.go_on()
    return made


def pass_time(player: Player, clock: StillClock, seconds: float) -> None:
    clock.advance(seconds)
    player.tick()


def test_each_is_said_when_its_time_has_come(player: Player, clock: StillClock) -> None:
    pass_time(player, clock, FIRST.at - 1)
    assert player.now is None
    pass_time(player, clock, 1)
    assert player.now == FIRST
    assert player.shown == [(FIRST, clock.now())]


def test_slower_and_faster_stretch_and_shorten_the_time_between(player: Player, clock: StillClock) -> None:
    player.faster()
    pass_time(player, clock, SECOND.at / Pace.FASTER.value)
    assert player.now == SECOND
    player.slower()
    player.slower()
    player.slower()
    assert player.pace is Pace.SLOWER
    pass_time(player, clock, 10)
    assert player.seconds == pytest.approx(SECOND.at + 6)


def test_what_passed_before_a_change_of_pace_passed_at_the_old_one(player: Player, clock: StillClock) -> None:
    clock.advance(10)
    player.set_pace(Pace.FASTER)
    clock.advance(10)
    player.tick()
    assert player.seconds == pytest.approx(25)


def test_nothing_is_said_while_it_stands_still(player: Player, clock: StillClock) -> None:
    player.pause_or_go_on()
    clock.advance(100)
    assert not player.is_playing
    player.pause_or_go_on()
    pass_time(player, clock, 1)
    assert player.seconds == pytest.approx(1)
    assert player.now is None


def test_it_ends_once_and_everything_was_said(player: Player, clock: StillClock, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.ended):
        pass_time(player, clock, SCRIPT.seconds)
    assert [utterance for utterance, _at in player.shown] == list(SCRIPT.utterances)
    with qtbot.assertNotEmitted(player.ended):
        pass_time(player, clock, 60)


def test_it_plays_by_itself(qtbot: QtBot, player: Player, clock: StillClock) -> None:
    clock.advance(FIRST.at)
    with qtbot.waitSignal(player.spoken) as spoken:
        pass
    assert spoken.args == [FIRST]
    player.pause()
