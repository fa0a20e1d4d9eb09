"""The settings, kept and seen at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.look import Look
from nhplogger.ui.preferences.settings_page import SettingsPage
from nhplogger.ui.preferences.wear import wear_settings
from nhplogger.ui.theme import ThemeName
from tests.worn import worn


@pytest.fixture
def page(qtbot: QtBot, settings: Settings, look: Look, logbook: Logbook) -> SettingsPage:
    made = worn(look, lambda: SettingsPage(settings, look, logbook))
    qtbot.addWidget(made)
    return made


def test_a_chosen_theme_and_size_are_kept_and_worn(
    page: SettingsPage, settings: Settings, look: Look
) -> None:
    page.theme.button("dark").click()
    page.text_size.button("1.5").click()
    wear_settings(look, settings)
    assert (look.theme.name, look.text_scale) == (ThemeName.DARK, 1.5)


def test_a_size_changed_elsewhere_is_shown(page: SettingsPage, settings: Settings) -> None:
    settings.text_scale = 1.25
    assert page.text_size.current() == "1.25"


def test_the_observers_name_goes_to_settings_and_study(
    page: SettingsPage, settings: Settings, logbook: Logbook
) -> None:
    page.observer.setText(" Fieldworker 3 ")
    page.observer.editingFinished.emit()
    assert (settings.observer, logbook.observer) == ("Fieldworker 3", "Fieldworker 3")


def test_an_empty_name_is_not_taken(page: SettingsPage, logbook: Logbook) -> None:
    page.observer.clear()
    page.observer.editingFinished.emit()
    assert logbook.observer == "Fieldworker 2"


def test_the_pause_that_ends_a_turn_and_the_lock_are_kept_and_0_is_never(
    page: SettingsPage, settings: Settings
) -> None:
    assert (page.idle.pause.value(), page.idle.lock.value()) == (180, 15)
    page.idle.pause.setValue(90)
    page.idle.lock.setValue(0)
    assert (settings.turn_pause, settings.lock_after) == (90, 0)
    assert (page.idle.pause.text(), page.idle.lock.text()) == ("90 seconds", "Never")


def test_a_number_is_kept_once_it_is_typed_to_its_end(page: SettingsPage, settings: Settings) -> None:
    told: list[str] = []
    settings.changed.connect(told.append)
    page.show()
    page.idle.pause.setFocus()
    page.idle.pause.selectAll()
    QTest.keyClicks(page.idle.pause, "120")
    assert told == []
    QTest.keyClick(page.idle.pause, Qt.Key.Key_Return)
    assert (settings.turn_pause, len(told)) == (120, 1)
