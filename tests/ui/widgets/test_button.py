"""Buttons: the stylesheet writes their words exactly where `Button` leaves room for them."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName
from nhplogger.ui.widgets.button import Button, ButtonKind

EDGE = 3


def free_at_the_right(button: Button) -> int:
    """How many columns are empty between the last letter and the right edge of a button."""
    image: QImage = button.grab().toImage()
    ground = image.pixel(EDGE, EDGE)
    inked = [
        across
        for across in range(EDGE, image.width() - EDGE)
        if any(image.pixel(across, down) != ground for down in range(EDGE, image.height() - EDGE))
    ]
    return image.width() - 1 - inked[-1]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize("kind", [kind for kind in ButtonKind if kind is not ButtonKind.LINK])
def test_an_icon_takes_no_room_from_the_words(
    look: Look, qtbot: QtBot, kind: ButtonKind, scale: float, *, small: bool
) -> None:
    look.wear(ThemeName.LIGHT, scale)
    plain, with_icon = (Button("Hill", look, kind, small=small, icon=icon) for icon in ("", "eye"))
    for button in (plain, with_icon):
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
    assert abs(free_at_the_right(plain) - free_at_the_right(with_icon)) <= 1


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("small", [False, True])
def test_a_link_with_an_icon_shows_its_last_letter(
    look: Look, qtbot: QtBot, scale: float, *, small: bool
) -> None:
    look.wear(ThemeName.LIGHT, scale)
    link = Button("Hill", look, ButtonKind.LINK, small=small, icon="eye")
    qtbot.addWidget(link)
    link.resize(link.sizeHint().width() + 2 * EDGE, link.sizeHint().height())
    assert EDGE < free_at_the_right(link) <= 3 * EDGE + 1
