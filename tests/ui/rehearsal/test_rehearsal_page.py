"""A practice meeting on the screen: captions, hints, keys, and no trace left."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.entry import Entry, Kind
from nhplogger.domain.people import Person
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.pieces import Key
from nhplogger.ui.help.help_page import HelpPage
from nhplogger.ui.look import Look
from nhplogger.ui.rehearsal.alone import AloneKeys
from nhplogger.ui.rehearsal.hints import hint
from nhplogger.ui.rehearsal.player import Pace
from nhplogger.ui.rehearsal.rehearsal_page import RehearsalPage
from nhplogger.ui.rehearsal.stage import Stage
from tests.ui.recorder import Recorder
from tests.worn import worn

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(
    qtbot: QtBot, look: Look, settings: Settings, ask: Recorder, clock: StillClock
) -> Iterator[RehearsalPage]:
    made = worn(look, lambda: RehearsalPage(look, settings, ask, clock))
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.begin()
    yield made
    made.stop()
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def stage(page: RehearsalPage) -> Stage:
    assert page.stage is not None
    return page.stage


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def play_to(stage: Stage, clock: StillClock, seconds: float) -> None:
    clock.advance(seconds - stage.player.seconds)
    stage.player.tick()


def test_the_caret_is_in_the_real_capture_line(stage: Stage) -> None:
    assert focus() is stage.capture.desk.line


def test_a_caption_names_who_speaks_with_their_seat_key(stage: Stage, clock: StillClock) -> None:
    play_to(stage, clock, 4)
    assert stage.bar.words.text().startswith("“Thank you for coming.")
    assert stage.bar.who.accessibleName() == "Chair"
    assert Key("1") in stage.bar.who.pieces
    assert stage.bar.time.text() == "00:04 of 05:00"


def test_the_first_of_each_kind_comes_with_a_hint_and_the_next_without(
    stage: Stage, clock: StillClock
) -> None:
    hinted = {}
    for said in stage.practice.script.utterances:
        play_to(stage, clock, said.at)
        if stage.bar.hints.accessibleName():
            hinted[said.at] = stage.bar.hints.accessibleName()
    assert len(hinted) == len(Kind) + 1
    assert hinted[4].startswith("Alt+1 says")
    assert hinted[27] == "#info- at the end puts a theme on the line: + helps, - gets in the way"
    assert hinted[63] == '" then the words as they were said'


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_hint(kind: Kind) -> None:
    assert hint(kind, "6", first_of_all=False).words


def test_what_is_seen_is_no_quotation(stage: Stage, clock: StillClock) -> None:
    play_to(stage, clock, 75)
    assert stage.bar.who.accessibleName() == "You see"
    assert stage.bar.words.text() == "The sergeant looks into his papers. Nobody answers her."


def test_keys_pause_it_change_its_pace_and_let_it_go_on(stage: Stage, clock: StillClock) -> None:
    QTest.keyClick(focus(), Qt.Key.Key_H, CTRL | SHIFT)
    assert not stage.player.is_playing
    assert stage.bar.time.text() == "Paused at 00:00 of 05:00"
    assert stage.bar.pause_button.text() == "Go on"
    QTest.keyClick(focus(), Qt.Key.Key_PageUp, CTRL)
    assert stage.bar.pace.pace is Pace.FASTER
    QTest.keyClick(focus(), Qt.Key.Key_PageDown, CTRL)
    QTest.keyClick(focus(), Qt.Key.Key_PageDown, CTRL)
    assert stage.player.pace is Pace.SLOWER
    QTest.keyClick(focus(), Qt.Key.Key_H, CTRL | SHIFT)
    assert stage.player.is_playing
    assert focus() is stage.capture.desk.line


def test_leaving_in_the_middle_it_stands_still(page: RehearsalPage, stage: Stage, clock: StillClock) -> None:
    play_to(stage, clock, 20)
    page.hide()
    clock.advance(60)
    page.show()
    assert not stage.player.is_playing
    stage.player.go_on()
    assert stage.player.seconds == pytest.approx(20)


def test_stopping_saves_the_line_in_hand_and_shows_what_was_heard(
    page: RehearsalPage, stage: Stage, clock: StillClock
) -> None:
    play_to(stage, clock, 4)
    clock.advance(2)
    QTest.keyClicks(focus(), "@1 Health sends apologies, third time #continuity-")
    QTest.keyClick(focus(), Qt.Key.Key_W, CTRL)
    assert page.currentWidget() is page.result
    assert page.result.headline.text() == "1 of 1 caught, 0 in part, 0 missed"
    assert page.result.model.rows[0].behind == "2 s"
    assert page.stage is None


def test_finishing_the_meeting_ends_the_practice(page: RehearsalPage, ask: Recorder) -> None:
    ask.will_answer(0)
    QTest.keyClick(focus(), Qt.Key.Key_F12)
    assert page.currentWidget() is page.result


def test_again_begins_with_an_empty_log_at_the_pace_last_chosen(
    page: RehearsalPage, stage: Stage, clock: StillClock
) -> None:
    QTest.keyClicks(focus(), "a line")
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert stage.practice.logbook.meeting.count(Entry) == 1
    stage.player.faster()
    QTest.keyClick(focus(), Qt.Key.Key_W, CTRL)
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert page.stage is not None
    assert page.stage is not stage
    assert page.stage.practice.logbook.meeting.count(Entry) == 0
    assert page.stage.player.pace is Pace.FASTER


def test_done_leads_away_and_leaves_nothing(page: RehearsalPage, qtbot: QtBot) -> None:
    QTest.keyClick(focus(), Qt.Key.Key_W, CTRL)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert page.stage is None
    assert page.currentWidget() is page.start


def test_alone_help_and_panels_have_their_keys(page: RehearsalPage, stage: Stage, look: Look) -> None:
    AloneKeys(page, look)
    QTest.keyClick(focus(), Qt.Key.Key_F6)
    assert focus() is not stage.capture.desk.line
    QTest.keyClick(focus(), Qt.Key.Key_F6, SHIFT)
    assert focus() is stage.capture.desk.line
    QTest.keyClick(focus(), Qt.Key.Key_F1)
    assert isinstance(page.currentWidget(), HelpPage)
    assert not stage.player.is_playing
    QTest.keyClick(focus(), Qt.Key.Key_F1)
    assert page.currentWidget() is stage


def test_somebody_added_in_practice_is_nobody_elsewhere(page: RehearsalPage, stage: Stage) -> None:
    names = {person.name for person in stage.practice.logbook.register.all(Person)}
    assert names == {person.name for person in stage.practice.script.people}
