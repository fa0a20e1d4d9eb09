"""Somebody written wrongly, somebody unnamed and an agency are put right without a mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from nhplogger.domain.people import Agency, Person
from nhplogger.domain.review import Amendment
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.pages import Place
from nhplogger.ui.people.listing import Tab
from nhplogger.ui.people.people_page import PeoplePage
from tests.builders import START
from tests.known_people import AGENCIES, COAT, FIRE, FIRST, OTHER, PLANNED, SGT, known_people
from tests.screen import worn_look
from tests.ui.recorder import Recorder

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def logbook() -> Logbook:
    return known_people(StillClock(START))


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot, tmp_path: Path, logbook: Logbook) -> Iterator[PeoplePage]:
    """The register in the real window, reached by its key."""
    settings, recorder = Settings(tmp_path / "settings.ini"), Recorder()
    with worn_look(qapp) as look:
        window = MainWindow(look, settings, recorder, logbook.clock, tmp_path / "studies")
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.enter(logbook)
        assert window.house is not None
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        press(Key.Key_P, CTRL | SHIFT)
        found = window.house.pages.currentWidget()
        assert isinstance(found, PeoplePage)
        qtbot.waitUntil(found.list.hasFocus)
        yield found
        window.close()
    recorder.check()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifiers)


def find(page: PeoplePage, words: str) -> None:
    """By Ctrl+F, and into the list."""
    press(Key.Key_F, CTRL)
    assert page.search.hasFocus()
    QTest.keyClicks(focus(), words)
    press(Key.Key_Return)
    assert page.list.hasFocus()


def to_tab(page: PeoplePage, tab: Tab) -> None:
    """By Shift+F6 and the arrows."""
    press(Key.Key_F6, SHIFT)
    while page.tab is not tab:
        press(Key.Key_Right)
    press(Key.Key_F6)
    assert page.list.hasFocus()


def test_a_name_written_wrongly_is_merged_with_a_reason_and_parted_again(page: PeoplePage) -> None:
    register = page.book.register
    find(page, "hughs")
    press(Key.Key_M)
    other = page.form.field("other")
    assert isinstance(other, QComboBox)
    assert other.currentData() == SGT.id  # alike, so offered first, and nothing done yet
    assert "1 line, 1 seat and 1 action" not in page.form.foresight.text()  # those of the one who goes
    press(Key.Key_Tab)
    press(Key.Key_Down)  # the other's name stays
    assert "1 line, 1 seat and 1 action" in page.form.foresight.text()
    press(Key.Key_Return)
    assert register.get(Person, OTHER.id) is not None  # a reason first
    QTest.keyClicks(focus(), "Written wrongly")
    press(Key.Key_Return)
    assert register.get(Person, OTHER.id) is None
    assert [each.reason for each in page.book.book.contents_of(FIRST.id).all(Amendment)] == [
        "Written wrongly"
    ]
    assert page.model.id_at(page.list.currentIndex()) == SGT.id
    press(Key.Key_Z, CTRL)
    assert register.get(Person, OTHER.id) == OTHER
    press(Key.Key_Y, CTRL)
    assert register.get(Person, OTHER.id) is None


def test_two_rows_that_are_selected_are_those_compared(page: PeoplePage) -> None:
    find(page, "sgt hugh")
    press(Key.Key_Down, SHIFT)
    press(Key.Key_M)
    assert page.form.answers["other"] in (OTHER.id, SGT.id)
    assert "Other sergeant" in page.form.table.accessibleName()
    press(Key.Key_Escape)
    assert page.list.hasFocus()
    assert page.book.register.get(Person, OTHER.id) == OTHER


def test_somebody_unnamed_gets_a_name(page: PeoplePage) -> None:
    to_tab(page, Tab.UNNAMED)
    assert "Brackwell 20 Nov 2025" in page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    press(Key.Key_F2)
    QTest.keyClicks(focus(), "Dilys Rees")
    press(Key.Key_Return)
    person = page.book.register.get(Person, COAT.id)
    assert person is not None
    assert (person.name, person.unnamed, person.pseudonym) == ("Dilys Rees", False, "Resident 9")
    assert page.tab is Tab.PEOPLE


def test_a_pseudonym_that_names_somebody_is_refused_and_what_was_typed_stays(page: PeoplePage) -> None:
    find(page, "chair")
    press(Key.Key_E)
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    press(Key.Key_A, CTRL)
    QTest.keyClicks(focus(), "Housing officer")
    press(Key.Key_Return)
    assert page.form.rows["pseudonym"].problem
    assert page.form.answers["pseudonym"] == "Housing officer"
    press(Key.Key_Escape)
    assert page.book.register.get(Person, SGT.id) == SGT
    assert page.list.hasFocus()


def test_agencies_are_added_changed_and_removed(page: PeoplePage) -> None:
    to_tab(page, Tab.AGENCIES)
    press(Key.Key_A)
    QTest.keyClicks(focus(), "Probation")
    press(Key.Key_Return)
    made = next(each for each in page.book.register.all(Agency) if each.name == "Probation")
    assert made.initials == "PR"
    press(Key.Key_E)
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    press(Key.Key_End)
    press(Key.Key_Tab)
    QTest.keyClicks(focus(), "#ffff99")
    press(Key.Key_Return)
    assert "Too light" in page.form.rows["own"].problem
    press(Key.Key_A, CTRL)
    QTest.keyClicks(focus(), "#3A7CA5")
    press(Key.Key_Return)
    changed = page.book.register.get(Agency, made.id)
    assert changed is not None
    assert changed.colour == "#3a7ca5"
    press(Key.Key_Delete)
    assert page.book.register.get(Agency, made.id) is None
    press(Key.Key_Z, CTRL)
    assert page.book.register.get(Agency, made.id) == changed


def test_an_agency_that_is_used_stays_and_becomes_another_by_merging(page: PeoplePage) -> None:
    to_tab(page, Tab.AGENCIES)
    find(page, "housing")
    press(Key.Key_Delete)
    housing = AGENCIES["Housing"]
    assert page.book.register.get(Agency, housing.id) == housing
    press(Key.Key_M)
    press(Key.Key_Down)
    assert page.form.answers["other"] == FIRE.id
    press(Key.Key_Return)
    QTest.keyClicks(focus(), "One service now")
    press(Key.Key_Return)
    assert page.book.register.get(Agency, housing.id) is None


def test_enter_leads_to_the_meetings_and_into_one(page: PeoplePage, qtbot: QtBot) -> None:
    find(page, "chair")
    press(Key.Key_Return)
    assert page.details.list.hasFocus()
    with qtbot.waitSignal(page.moment_wanted) as opened:
        press(Key.Key_Return)
    assert opened.args is not None
    assert opened.args[0].meeting_id == PLANNED.id
    assert page.window().house.pages.place is Place.FORM  # type: ignore[attr-defined]  # the main window
