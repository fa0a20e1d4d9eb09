"""From Home to a report that names nobody, then one for every meeting, all by keyboard in the real window."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nhplogger.domain.leaving import Replacement
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.demo import NOW
from nhplogger.logbook.settings import Settings
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from nhplogger.ui.reports.report_page import ReportPage
from tests.demo_study import a_demo
from tests.screen import worn_look
from tests.ui.recorder import Recorder

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def ask() -> Recorder:
    return Recorder()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path, ask: Recorder) -> Iterator[MainWindow]:
    """The window on the demo study."""
    with worn_look(qapp) as look:
        made = MainWindow(look, Settings(tmp_path / "settings.ini"), ask, StillClock(NOW), tmp_path)
        made.enter(a_demo(tmp_path / "Demo study.nhp"))
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        yield made
        made.close()
    ask.check()


def strike(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def on_reports(qtbot: QtBot, window: MainWindow) -> ReportPage:
    assert window.house is not None
    house = window.house
    qtbot.waitUntil(lambda: house.pages.place is Place.REPORTS)
    page = house.pages.currentWidget()
    assert isinstance(page, ReportPage)
    return page


def settle(qtbot: QtBot, page: ReportPage) -> None:
    def is_shown() -> bool:
        return page.shown is not None and page.shown.wanted == page.wanted and page.pages.is_whole

    qtbot.waitUntil(is_shown, timeout=60_000)


def is_settled(page: ReportPage, words: str) -> bool:
    """Whether words are listed as still in no more."""
    return all(row.words != words for row in page.names.rows)


def test_a_report_is_made_safe_and_sent(
    qtbot: QtBot, window: MainWindow, ask: Recorder, tmp_path: Path
) -> None:
    strike(Qt.Key.Key_6, CTRL)
    page = on_reports(qtbot, window)
    settle(qtbot, page)
    out = tmp_path / "out"
    ask.will_answer(out)
    page.foot.folder_button.setFocus()
    strike(Qt.Key.Key_Space)
    assert page.foot.where.whole == f"In {out}"
    while page.names.rows:  # what still identifies is replaced, one after the other
        first = page.names.rows[0].words
        page.names.rows[0].replace.setFocus()
        strike(Qt.Key.Key_Space)
        settle(qtbot, page)
        qtbot.waitUntil(partial(is_settled, page, first), timeout=60_000)
    strike(Qt.Key.Key_E, CTRL)
    (path,) = out.iterdir()
    with ZipFile(path) as archive:
        words = archive.read("word/document.xml").decode()
    logbook = page.outgoing._logbook
    settled = logbook.register.all(Replacement)
    assert settled
    assert all(each.words not in words for each in settled)
    assert "Carrowby" not in words
    assert len(logbook.store.exports()) == 1


def test_every_meeting_is_sent_at_once(
    qtbot: QtBot, window: MainWindow, ask: Recorder, tmp_path: Path
) -> None:
    strike(Qt.Key.Key_6, CTRL)
    page = on_reports(qtbot, window)
    out = tmp_path / "out"
    ask.will_answer(out)
    page.foot.folder_button.click()
    strike(Qt.Key.Key_B, CTRL | SHIFT)
    for _row in range(len(page.batch.chosen) - 3):  # all but three are left out
        strike(Qt.Key.Key_Space)
        strike(Qt.Key.Key_Down)
    page.batch.export_button.setFocus()
    with qtbot.waitSignal(page.outgoing.ended, timeout=120_000):
        strike(Qt.Key.Key_Space)
    assert len(list(out.iterdir())) == 3
    assert page.batch.told.text() == f"3 reports are in {out}."
    strike(Qt.Key.Key_Escape)
    strike(Qt.Key.Key_L, CTRL | SHIFT)
    assert len(page.left.table.model.rows) == 3
