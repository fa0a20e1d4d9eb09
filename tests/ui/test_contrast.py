"""High contrast: the system's colours, and nothing said by a tint."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from nhplogger.ui.contrast import high_contrast
from nhplogger.ui.theme import Theme, ThemeName, Tone, load

YELLOW, BLACK, CYAN = QColor("#FFFF00"), QColor("#000000"), QColor("#00FFFF")


def plain() -> Theme:
    system = QPalette()
    system.setColor(QPalette.ColorRole.WindowText, YELLOW)
    system.setColor(QPalette.ColorRole.Window, BLACK)
    system.setColor(QPalette.ColorRole.Highlight, CYAN)
    system.setColor(QPalette.ColorRole.HighlightedText, BLACK)
    return high_contrast(load(ThemeName.LIGHT), system)


def test_words_and_grounds_are_the_systems(qapp: QApplication) -> None:
    colours = plain().colours
    assert colours.text == colours.text3 == colours.line_strong == YELLOW
    assert colours.surface == colours.panel == BLACK
    assert colours.accent == CYAN


def test_no_tone_has_a_tint_of_its_own(qapp: QApplication) -> None:
    theme = plain()
    assert {theme.tint(tone).name() for tone in Tone} == {BLACK.name()}


def test_agencies_keep_their_letters_on_the_systems_ground(qapp: QApplication) -> None:
    theme = plain()
    assert theme.agency("PO") == theme.agency("ZZ")
    assert theme.agency("PO").text == YELLOW
