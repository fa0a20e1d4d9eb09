"""The way into a study: making one, opening one, being refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.domain.study import Study
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import create_study
from nhplogger.logbook.settings import Settings
from nhplogger.ui.look import Look
from nhplogger.ui.welcome.gate import Gate
from tests.ui.recorder import Recorder

PASSPHRASE = "seven quiet herons by the weir"
SLOW = 20_000


@pytest.fixture
def gate(
    qtbot: QtBot, look: Look, settings: Settings, ask: Recorder, clock: StillClock, tmp_path: Path
) -> Gate:
    made = Gate(look, settings, ask, clock, tmp_path / "studies")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def study(clock: StillClock, tmp_path: Path) -> tuple[Path, str]:
    """A study on disk, closed, and the words of its recovery sheet."""
    path = tmp_path / "Six areas.nhp"
    logbook, words = create_study(path, "Six areas", PASSPHRASE, clock)
    logbook.close()
    return path, words


def unlock(gate: Gate, secret: str) -> None:
    gate.unlock.passphrase.line.setText(secret)
    QTest.keyClick(gate.unlock.passphrase.line, Qt.Key.Key_Return)


def test_the_first_launch_asks_only_for_a_passphrase(qtbot: QtBot, gate: Gate) -> None:
    gate.begin()
    qtbot.waitUntil(gate.welcome.new_study.passphrase.line.hasFocus)
    assert not gate.welcome.recent.isVisible()


def test_a_new_study_shows_its_recovery_sheet_before_anything_else(
    qtbot: QtBot, gate: Gate, settings: Settings, tmp_path: Path
) -> None:
    gate.begin()
    QTest.keyClicks(gate.welcome.new_study.passphrase.line, PASSPHRASE)
    QTest.keyClick(gate.welcome.new_study.passphrase.line, Qt.Key.Key_Return)
    qtbot.waitUntil(gate.sheet.isVisible, timeout=SLOW)
    with qtbot.waitSignal(gate.opened) as opened:
        QTest.keyClick(gate.sheet.go_button, Qt.Key.Key_Return)
    logbook: Logbook = opened.args[0]
    assert [study.name for study in logbook.register.all(Study)] == ["My study"]
    assert gate.sheet.letters.text().split() == logbook.store.recovery_words.split()
    assert settings.recent == [str(tmp_path / "studies" / "My study.nhp")]
    assert gate.welcome.new_study.passphrase.text() == ""
    logbook.close()


def test_a_weak_passphrase_is_doubted_once_and_then_taken(qtbot: QtBot, gate: Gate) -> None:
    card = gate.welcome.new_study
    card.passphrase.line.setText("password")
    with qtbot.assertNotEmitted(card.made):
        QTest.keyClick(card.passphrase.line, Qt.Key.Key_Return)
    card.made.disconnect()
    with qtbot.waitSignal(card.made):
        QTest.keyClick(card.passphrase.line, Qt.Key.Key_Return)


def test_a_study_is_not_made_without_a_passphrase_or_a_name(qtbot: QtBot, gate: Gate) -> None:
    card = gate.welcome.new_study
    with qtbot.assertNotEmitted(card.made):
        QTest.keyClick(card.passphrase.line, Qt.Key.Key_Return)
        card.passphrase.line.setText(PASSPHRASE)
        card.name.setText(" ")
        QTest.keyClick(card.passphrase.line, Qt.Key.Key_Return)


def test_a_suggested_passphrase_can_be_read_and_is_strong(gate: Gate) -> None:
    card = gate.welcome.new_study
    card.suggest_button.click()
    assert len(card.passphrase.text().split()) == 5
    assert card.passphrase.line.echoMode() is card.passphrase.line.EchoMode.Normal
    assert card.strength.score == 4


def test_the_study_opened_last_is_asked_for_at_the_next_start(
    qtbot: QtBot, gate: Gate, settings: Settings, study: tuple[Path, str]
) -> None:
    settings.remember_study(study[0])
    gate.begin()
    assert gate.currentWidget() is gate.unlock
    with qtbot.waitSignal(gate.opened, timeout=SLOW) as opened:
        unlock(gate, PASSPHRASE)
    opened.args[0].close()


def test_a_study_that_is_gone_is_not_offered(gate: Gate, settings: Settings, tmp_path: Path) -> None:
    settings.remember_study(tmp_path / "gone.nhp")
    gate.begin()
    assert gate.currentWidget() is gate.welcome


def test_a_wrong_passphrase_is_told_in_words_and_can_be_mended(
    qtbot: QtBot, gate: Gate, study: tuple[Path, str]
) -> None:
    gate.ask_for(study[0])
    unlock(gate, "seven quiet herons by the wier")
    qtbot.waitUntil(gate.unlock.passphrase.isEnabled, timeout=SLOW)
    qtbot.waitUntil(gate.unlock.passphrase.line.hasFocus)
    assert "Six areas.nhp does not open" in gate.unlock.passphrase.line.accessibleDescription()
    assert gate.unlock.passphrase.text() == "seven quiet herons by the wier"


def test_the_recovery_sheet_opens_a_study(qtbot: QtBot, gate: Gate, study: tuple[Path, str]) -> None:
    path, words = study
    gate.ask_for(path)
    with qtbot.waitSignal(gate.opened, timeout=SLOW) as opened:
        unlock(gate, words.lower())
    opened.args[0].close()


def test_a_file_is_chosen_and_its_passphrase_asked_for(
    gate: Gate, ask: Recorder, study: tuple[Path, str]
) -> None:
    ask.will_answer(study[0])
    gate.welcome.file_button.click()
    assert gate.currentWidget() is gate.unlock


def test_the_sheet_is_saved_where_the_person_says(gate: Gate, ask: Recorder, tmp_path: Path) -> None:
    gate.sheet.show_sheet("Six areas", "ABCD EFGH JKLM NPQR STUV WXYZ 2345 6789")
    ask.will_answer(tmp_path / "sheet.txt")
    gate.sheet.save_button.click()
    saved = (tmp_path / "sheet.txt").read_text(encoding="utf-8")
    assert "ABCD  EFGH  JKLM  NPQR  STUV  WXYZ  2345\n6789" in saved


def test_a_sheet_that_cannot_be_saved_says_why(gate: Gate, ask: Recorder, tmp_path: Path) -> None:
    gate.sheet.show_sheet("Six areas", "ABCD")
    ask.will_answer(tmp_path / "no such folder" / "sheet.txt")
    gate.sheet.save_button.click()
    assert "was not saved" in gate.sheet.told.text()


def test_tab_comes_to_every_control_of_the_first_window(gate: Gate) -> None:
    gate.begin()
    card, page = gate.welcome.new_study, gate.welcome
    wanted = {card.name, card.observer, card.passphrase.line, card.create_button}
    wanted |= {page.file_button, page.demo_button, page.practice_button}
    come_to = set()
    for _press in range(20):
        focus = QApplication.focusWidget()
        assert focus is not None
        come_to.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert wanted <= come_to


def test_practice_is_reached_from_the_first_window_and_left_again(gate: Gate) -> None:
    gate.begin()
    gate.welcome.practice_button.click()
    assert gate.currentWidget() is gate.practice
    gate.practice.start.leave_button.click()
    assert gate.currentWidget() is gate.welcome
