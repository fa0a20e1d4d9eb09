"""The look: worn by the whole program, changed at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName


def test_a_change_of_look_is_told(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.wear(ThemeName.DARK, 1.5)
    assert look.theme.name is ThemeName.DARK
    assert look.text_scale == 1.5


def test_the_application_wears_the_theme(look: Look, qapp: QApplication) -> None:
    look.wear(ThemeName.DARK, 1.0)
    assert qapp.palette().window().color() == look.colours.bg


@pytest.mark.parametrize(("asked", "worn"), [(0.2, 1.0), (1.25, 1.25), (9.0, 2.0)])
def test_the_text_size_stays_within_reason(look: Look, asked: float, worn: float) -> None:
    look.wear(ThemeName.LIGHT, asked)
    assert look.text_scale == worn


def test_heights_grow_with_the_text_and_never_shrink_below_their_least(look: Look) -> None:
    assert look.height(200) == 200
    small = look.height(1)
    look.wear(ThemeName.LIGHT, 2.0)
    assert look.height(1) > small


def test_figures_all_have_one_width(look: Look) -> None:
    tag = QFont.Tag.fromString("tnum")
    assert tag is not None
    assert all(look.font(role).featureValue(tag) == 1 for role in FontRole)


def test_a_label_with_a_role_is_written_in_its_size(look: Look, qtbot: QtBot) -> None:
    label = QLabel("47:09")
    qtbot.addWidget(label)
    label.setProperty("role", FontRole.CLOCK.value)
    label.ensurePolished()
    assert label.font().pointSizeF() == look.font(FontRole.CLOCK).pointSizeF()
    look.wear(ThemeName.LIGHT, 2.0)
    label.ensurePolished()
    assert label.font().pointSizeF() == look.font(FontRole.CLOCK).pointSizeF()


def test_without_a_choice_the_system_decides(look: Look, qapp: QApplication, qtbot: QtBot) -> None:
    look.wear(ThemeName.DARK, 1.0)
    look.wear(None, 1.0)
    system_is_dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert look.theme.name is (ThemeName.DARK if system_is_dark else ThemeName.LIGHT)
