"""A newcomer practises from the first window, without the mouse and without a study."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.people import Person
from nhplogger.domain.script import Utterance
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import furnish
from nhplogger.logbook.settings import Settings
from nhplogger.storage.store import Store
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from nhplogger.ui.rehearsal.rehearsal_page import RehearsalPage
from nhplogger.ui.rehearsal.stage import Stage
from tests.builders import START
from tests.screen import worn_look
from tests.ui.recorder import Recorder

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
MOST_TABS = 20


@pytest.fixture
def clock() -> StillClock:
    return StillClock(START)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path, clock: StillClock) -> Iterator[MainWindow]:
    recorder = Recorder()
    with worn_look(qapp) as look:
        settings = Settings(tmp_path / "settings.ini")
        made = MainWindow(look, settings, recorder, clock, tmp_path / "studies")
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.begin()
        yield made
        made.close()
    recorder.check()


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(focus(), key, modifier)


def walk_to(widget: QWidget) -> None:
    """Tab until that part has the focus."""
    for _press in range(MOST_TABS):
        if focus() is widget:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(widget)


def hear(stage: Stage, clock: StillClock, said: Utterance) -> None:
    clock.advance(said.at - stage.player.seconds)
    stage.player.tick()
    assert stage.player.now == said


def write(text: str) -> None:
    QTest.keyClicks(focus(), text)
    press(Qt.Key.Key_Return)


def speaking(stage: Stage, said: Utterance) -> None:
    """Alt and the seat's key, as the hint says."""
    person = stage.practice.person_id(said.who)
    if person:
        seat = stage.capture.seats_model.room.key(person)
        press(Qt.Key(ord(seat.upper())), ALT)


def on_stage(page: RehearsalPage) -> Callable[[], bool]:
    def is_there() -> bool:
        return page.stage is not None and page.currentWidget() is page.stage

    return is_there


def test_a_newcomer_practises_from_the_first_window(
    window: MainWindow, clock: StillClock, qtbot: QtBot, tmp_path: Path
) -> None:
    walk_to(window.gate.welcome.practice_button)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    page = window.gate.practice
    qtbot.waitUntil(on_stage(page))
    assert page.stage is not None
    stage, script = page.stage, page.stage.practice.script

    for place, said in enumerate(script.utterances):
        hear(stage, clock, said)
        clock.advance(4)
        speaking(stage, said)
        if place == 5:  # a quote, written as if it were a note
            write("It isn't down, people stopped reporting it #priorities-")
        elif place != 6:  # where the newcomer looks up and writes nothing
            write(said.line)
    clock.advance(script.seconds)
    stage.player.tick()

    assert page.currentWidget() is page.result
    assert page.result.headline.text() == "23 of 25 caught, 1 in part, 1 missed"
    assert page.result.details.text() == (
        "Speaker or owner right in 21 of 21. Kind right in 23 of 24. Theme right in 15 of 15. "
        "Usually 4 seconds behind."
    )
    wrong = page.result.model.rows[5]
    assert (wrong.kind, wrong.speaker, wrong.theme) == ("note, not quote", "right", "right")

    press(Qt.Key.Key_Return)  # Again
    qtbot.waitUntil(on_stage(page))
    press(Qt.Key.Key_W, CTRL)
    press(Qt.Key.Key_Escape)  # Done
    assert window.gate.currentWidget() is window.gate.welcome
    assert not (tmp_path / "studies").exists()


def test_practice_leaves_the_open_study_as_it_was(
    window: MainWindow, clock: StillClock, qtbot: QtBot
) -> None:
    book = Logbook(Store.in_memory(), clock, "Fieldworker 2")
    furnish(book, "Six areas")
    window.enter(book)
    house = window.house
    assert house is not None
    acts: list[object] = []
    book.applied.connect(acts.append)
    press(Qt.Key.Key_R, CTRL | SHIFT)
    page = house.pages.currentWidget()
    assert isinstance(page, RehearsalPage)
    press(Qt.Key.Key_Return)
    assert page.stage is not None
    hear(page.stage, clock, page.stage.practice.script.utterances[0])
    write("@1 Health sends apologies #continuity-")

    press(Qt.Key.Key_1, CTRL)  # Home, in the middle of it
    assert house.pages.place is Place.HOME
    assert not page.stage.player.is_playing
    press(Qt.Key.Key_R, CTRL | SHIFT)
    press(Qt.Key.Key_H, CTRL | SHIFT)
    assert page.stage.player.is_playing
    press(Qt.Key.Key_W, CTRL)
    assert page.result.headline.text() == "1 of 1 caught, 0 in part, 0 missed"
    press(Qt.Key.Key_Escape)
    assert house.pages.place is not Place.REHEARSAL
    assert acts == []
    assert list(book.register.all(Person)) == []
