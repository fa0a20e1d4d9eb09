"""A change of the look in a window of many screens: at once in front, elsewhere once one goes there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.house import House
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from nhplogger.ui.theme import ThemeName
from nhplogger.ui.widgets.completing import Completing
from nhplogger.ui.widgets.elided_label import ElidedLabel
from tests.ui.recorder import Recorder

CTRL = Qt.KeyboardModifier.ControlModifier
PRESSES = 5
GONE_OVER = (Place.CAPTURE, Place.REHEARSAL)  # a meeting must be on


@pytest.fixture
def house(
    qtbot: QtBot,
    look: Look,
    settings: Settings,
    ask: Recorder,
    clock: StillClock,
    logbook: Logbook,
    tmp_path: Path,
) -> Iterator[House]:
    """A study whose every screen was visited; Home is in front."""
    window = MainWindow(look, settings, ask, clock, tmp_path)
    window.enter(logbook)
    assert window.house
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    for place in Place:
        if place not in GONE_OVER:
            window.house.pages.go(place)
    window.house.go_home()
    QApplication.processEvents()
    yield window.house
    window.close()
    window.deleteLater()


def press(house: House, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or house, key, CTRL)


def sizes_said(house: House) -> list[str]:
    said = [label.whole for label in house.frame.status.findChildren(ElidedLabel)]
    return [words for words in said if "%" in words]


def front(house: House) -> QWidget:
    page = house.pages.currentWidget()
    assert page
    return page


def titles(page: QWidget) -> list[QLabel]:
    return [label for label in page.findChildren(QLabel) if label.property("role") == FontRole.TITLE]


def test_five_quick_presses_give_one_change_and_the_size_is_said_at_each(
    house: House, look: Look, qtbot: QtBot
) -> None:
    changes = QSignalSpy(look.restyled)
    said = []
    for _press in range(PRESSES):
        press(house, Qt.Key.Key_Plus)
        said += sizes_said(house)
    assert said == [f"Text size {size} %" for size in ("112.5", "125", "137.5", "150", "162.5")]
    assert changes.count() == 0
    qtbot.waitUntil(lambda: look.text_scale == 1.625)
    assert changes.count() == 1


def test_keys_between_presses_are_taken_before_the_text_grows(house: House, look: Look, qtbot: QtBot) -> None:
    field = QLineEdit(house)
    field.show()
    field.setFocus()
    for letter in "abc":
        press(house, Qt.Key.Key_Plus)
        QTest.keyClicks(field, letter)
    assert field.text() == "abc"
    assert look.text_scale == 1.0
    qtbot.waitUntil(lambda: look.text_scale == 1.375)


def test_the_largest_and_the_smallest_size_are_said(house: House) -> None:
    for _press in range(9):
        press(house, Qt.Key.Key_Plus)
    assert sizes_said(house) == ["Text size 200 %, the largest"]
    for _press in range(9):
        press(house, Qt.Key.Key_Minus)
    assert sizes_said(house) == ["Text size 100 %, the smallest"]


def test_only_what_is_in_front_puts_it_on_at_once(house: House, look: Look) -> None:
    hidden = house.pages.page(Place.SETTINGS)
    before = hidden.styleSheet()
    look.wear(ThemeName.DARK, 1.5)
    assert front(house).styleSheet() == house.frame.status.styleSheet() != before
    assert hidden.styleSheet() == before
    house.go_settings()
    assert hidden.styleSheet() == house.frame.status.styleSheet()


@pytest.mark.parametrize("place", [Place.SETTINGS, Place.HELP, Place.KEYS, Place.SEARCH, Place.BRINGING])
def test_a_page_is_as_large_as_if_it_had_been_in_front(house: House, look: Look, place: Place) -> None:
    page = house.pages.page(place)
    look.wear(ThemeName.DARK, 1.75)
    house.pages.go(place)
    QApplication.processEvents()
    late = {part: (part.sizeHint(), part.font().pointSizeF()) for part in page.findChildren(QWidget)}
    look.wear(ThemeName.DARK, 1.0)
    QApplication.processEvents()
    look.wear(ThemeName.DARK, 1.75)
    QApplication.processEvents()
    assert {part: (part.sizeHint(), part.font().pointSizeF()) for part in late} == late


def test_every_title_is_in_its_size_wherever_one_goes(house: House, look: Look) -> None:
    look.wear(ThemeName.DARK, 2.0)
    wanted = look.font(FontRole.TITLE).pointSizeF()
    found = []
    for place in (Place.SETTINGS, Place.HELP, Place.PEOPLE, Place.ACTIONS):
        house.pages.go(place)
        found += titles(front(house))
    assert found
    assert {label.font().pointSizeF() for label in found} == {wanted}


def test_a_change_of_keys_measures_a_page_again_when_it_is_brought(house: House, look: Look) -> None:
    house.go_settings()
    brought = QSignalSpy(look.changed)
    house.go_home()
    assert brought.count() == 0
    look.keys.use({"Ctrl+,": "Ctrl+Shift+F9"})
    told = brought.count()
    house.go_settings()
    assert brought.count() == told + 1


def test_a_list_of_words_offered_wears_the_look_in_no_window(house: House, look: Look, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    offered = Completing(["Brackwell"], field, look).popup()
    assert offered
    light = offered.styleSheet()
    look.wear(ThemeName.DARK, 1.0)
    assert offered.styleSheet() == house.frame.status.styleSheet() != light


def test_the_hint_over_a_part_wears_the_look_of_now(house: House, look: Look, qtbot: QtBot) -> None:
    look.wear(ThemeName.DARK, 2.0)
    page = front(house)
    QToolTip.showText(page.mapToGlobal(QPoint(9, 9)), "Where from", page)
    qtbot.waitUntil(QToolTip.isVisible)
    hint = next(each for each in QApplication.topLevelWidgets() if each.objectName() == "qtooltip_label")
    assert hint.font().pointSizeF() == pytest.approx(look.font(FontRole.SMALL).pointSizeF(), abs=0.01)
    QToolTip.hideText()
