"""The one window: entering a study, getting about, locking, closing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from nhplogger.domain.meeting import Meeting, State
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import create_study, open_study
from nhplogger.logbook.settings import Settings
from nhplogger.ui.actions import everywhere
from nhplogger.ui.home.quick_start_card import QuickStart
from nhplogger.ui.house import House
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from tests.ui.recorder import Recorder

PASSPHRASE = "seven quiet herons by the weir"
CTRL = Qt.KeyboardModifier.ControlModifier
NOW = QuickStart(area="Brackwell", title="Partnership meeting")


@pytest.fixture
def study(clock: StillClock, tmp_path: Path) -> Path:
    path = tmp_path / "Six areas.nhp"
    logbook, _words = create_study(path, "Six areas", PASSPHRASE, clock)
    logbook.close()
    return path


@pytest.fixture
def window(
    qtbot: QtBot, look: Look, settings: Settings, ask: Recorder, clock: StillClock, tmp_path: Path
) -> Iterator[MainWindow]:
    made = MainWindow(look, settings, ask, clock, tmp_path)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def house(window: MainWindow, logbook: Logbook) -> House:
    """A new study in memory, open in the window."""
    return enter(window, logbook)


def enter(window: MainWindow, logbook: Logbook) -> House:
    window.enter(logbook)
    assert window.house is not None
    return window.house


def strike(house: House, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> None:
    QTest.keyClick(QApplication.focusWidget() or house, key, modifier)


def test_no_key_of_the_table_is_given_twice() -> None:
    keys = [key for row in everywhere() for key in row.keys]
    assert len(keys) == len(set(keys))


def test_every_row_of_the_table_is_a_key_of_the_window(house: House) -> None:
    bound = {action.objectName(): action for action in house.actions() if isinstance(action, QAction)}
    assert {row.name: len(row.keys) for row in everywhere()} == {
        name: len(action.shortcuts()) for name, action in bound.items()
    }


@pytest.mark.parametrize(
    ("key", "modifier", "place"),
    [
        (Qt.Key.Key_6, CTRL, Place.REPORTS),
        (Qt.Key.Key_M, CTRL, Place.FORM),
        (Qt.Key.Key_Comma, CTRL, Place.SETTINGS),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, Place.HELP),
    ],
)
def test_a_key_brings_its_screen_and_another_brings_home(
    house: House, key: Qt.Key, modifier: Qt.KeyboardModifier, place: Place
) -> None:
    strike(house, key, modifier)
    assert house.pages.place is place
    strike(house, Qt.Key.Key_1)
    assert house.pages.place is Place.HOME


def test_help_goes_back_to_where_it_was_called(house: House) -> None:
    house.go_reports()
    for _press in range(2):
        strike(house, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)
    assert house.pages.place is Place.REPORTS


def test_screens_are_made_when_they_are_first_wanted(house: House) -> None:
    assert house.pages.count() == 1


class WindowsShown(QObject):
    """Notes whatever comes up as a window of its own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.names: list[str] = []
        app.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_no_part_of_a_screen_flashes_up_as_a_window(qapp: QApplication, house: House) -> None:
    shown = WindowsShown(qapp)
    house.start_now(NOW)
    for place in Place:
        house.pages.go(place)
    qapp.removeEventFilter(shown)
    assert shown.names == []


def test_nothing_comes_between_a_study_with_a_running_meeting_and_its_window(
    qapp: QApplication, window: MainWindow, study: Path, clock: StillClock
) -> None:
    house = enter(window, open_study(study, PASSPHRASE, clock))
    house.start_now(NOW)
    strike(house, Qt.Key.Key_L)
    shown = WindowsShown(qapp)
    house = enter(window, open_study(study, PASSPHRASE, clock))
    qapp.removeEventFilter(shown)
    assert (house.pages.place, shown.names) == (Place.CAPTURE, [])
    assert QApplication.focusWidget() is not None


def test_other_screens_show_the_way_back_to_the_running_meeting(house: House, clock: StillClock) -> None:
    house.start_now(NOW)
    assert not house.frame.rail.isVisible()
    clock.advance(47 * 60 + 9)
    house.go_reports()
    assert house.frame.bar.isVisible()
    assert house.frame.bar.words.text() == "Meeting in progress, 47:09"
    strike(house, Qt.Key.Key_0)
    assert house.pages.place is Place.CAPTURE
    assert not house.frame.bar.isVisible()


def test_only_one_meeting_runs_at_a_time(house: House, ask: Recorder) -> None:
    house.start_now(NOW)
    ask.will_answer(None)
    house.start_now(QuickStart(area="Carrowby", title="Youth panel"))
    running = [each for each in house.logbook.register.all(Meeting) if each.state is State.LIVE]
    assert [each.title for each in running] == ["Partnership meeting"]
    assert "Finish “Partnership meeting” first" in ask.asked[0]


def test_the_window_is_named_after_the_study_and_the_meeting(window: MainWindow, house: House) -> None:
    assert window.windowTitle() == "Six areas – NHP Logger"
    house.start_now(NOW)
    assert window.windowTitle() == "Partnership meeting – Six areas – NHP Logger"


def test_a_meeting_goes_on_where_the_program_stopped(
    window: MainWindow, study: Path, clock: StillClock
) -> None:
    house = enter(window, open_study(study, PASSPHRASE, clock))
    house.start_now(NOW)
    house.drafts.keep("half a li", 9, clock.now(), None)
    window.close()
    again = enter(window, open_study(study, PASSPHRASE, clock))
    assert again.pages.place is Place.CAPTURE
    found = again.drafts.found()
    assert found is not None
    assert found.text == "half a li"


def test_locking_closes_the_study_and_asks_for_its_passphrase(
    window: MainWindow, study: Path, clock: StillClock
) -> None:
    strike(enter(window, open_study(study, PASSPHRASE, clock)), Qt.Key.Key_L)
    assert window.house is None
    assert window.gate.unlock.isVisible()
    opened_elsewhere: Logbook = open_study(study, PASSPHRASE, clock)
    opened_elsewhere.close()


def test_a_study_dropped_on_the_window_is_opened(window: MainWindow, study: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(study))])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, dropped, left, plain)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, dropped, left, plain))
    assert window.gate.unlock.isVisible()


def test_another_file_dropped_on_the_window_is_left_alone(window: MainWindow, tmp_path: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "photo.png"))])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(9, 9), copy, dropped, left, plain)
    entering.ignore()
    window.dragEnterEvent(entering)
    assert not entering.isAccepted()


def test_text_grows_and_shrinks_with_two_keys(house: House, look: Look, qtbot: QtBot) -> None:
    strike(house, Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: look.text_scale == 1.125)
    strike(house, Qt.Key.Key_Minus)
    strike(house, Qt.Key.Key_Minus)
    qtbot.waitUntil(lambda: look.text_scale == 1.0)


def test_a_backup_is_written_where_the_person_says(
    window: MainWindow, study: Path, clock: StillClock, ask: Recorder, tmp_path: Path
) -> None:
    house = enter(window, open_study(study, PASSPHRASE, clock))
    ask.will_answer(tmp_path / "copy.nhp")
    strike(house, Qt.Key.Key_B)
    assert (tmp_path / "copy.nhp").exists()
    assert house.logbook.backed_up_at() is not None


def test_a_backup_that_cannot_be_made_says_why(house: House, ask: Recorder, tmp_path: Path) -> None:
    (tmp_path / "copy.nhp").touch()
    ask.will_answer(tmp_path / "copy.nhp", None)
    house.back_up()
    assert "copy.nhp is there already" in ask.asked[1]


def test_what_the_disk_refuses_is_told_across_the_screen(house: House) -> None:
    house.logbook.failed.emit("This disk is full.")
    assert house.frame.notice.text() == "This disk is full."
    house.start_now(NOW)
    assert not house.frame.notice.isVisible()


def test_the_recovery_sheet_is_shown_again_from_settings(house: House) -> None:
    house.go_settings()
    house.show_sheet()
    assert house.pages.place is Place.SHEET
