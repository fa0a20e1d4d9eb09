"""The marks: each unlike the others, each as large as it says."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName, Tone
from nhplogger.ui.widgets.key_cap import keycap_size, paint_keycap
from nhplogger.ui.widgets.painting import (
    Chip,
    KindMark,
    StatusMark,
    badge_size,
    chip_size,
    mark_size,
    paint_badge,
    paint_bar,
    paint_chip,
    paint_kind_mark,
    paint_sign,
    paint_status_mark,
    paint_theme_tag,
    theme_tag_size,
)
from nhplogger.ui.widgets.plates import elided, square

WHITE = QColor("#FFFFFF")


def painted(size: QSize, paint: Callable[[QPainter, QRect], None]) -> QImage:
    """What `paint` leaves on white in a picture of that size."""
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    paint(painter, image.rect())
    painter.end()
    return image


def columns(image: QImage, colour: QColor) -> Iterator[int]:
    """The columns that have a pixel of the colour."""
    for across in range(image.width()):
        if any(image.pixelColor(across, down) == colour for down in range(image.height())):
            yield across


def unlike(images: list[QImage]) -> bool:
    return all(one != other for place, one in enumerate(images) for other in images[place + 1 :])


@pytest.mark.parametrize("name", list(ThemeName))
def test_every_kind_has_a_mark_of_its_own(look: Look, name: ThemeName) -> None:
    look.wear(name, 1.0)
    marks = [
        painted(mark_size(look), lambda painter, rect, kind=kind: paint_kind_mark(painter, rect, kind, look))  # type: ignore[misc]
        for kind in KindMark
    ]
    assert unlike(marks)


def test_the_mark_of_a_kind_is_the_character_one_types() -> None:
    assert [kind.value for kind in KindMark] == ["·", '"', "=", "!", "?", "*"]


def test_every_status_has_a_shape_of_its_own(look: Look) -> None:
    def in_black(status: StatusMark) -> QImage:
        drawn = painted(QSize(16, 16), lambda painter, rect: paint_status_mark(painter, rect, status, look))
        return drawn.convertToFormat(QImage.Format.Format_Mono)

    assert unlike([in_black(status) for status in StatusMark])


def test_signs_differ_by_more_than_colour(look: Look) -> None:
    def in_black(tone: Tone) -> QImage:
        drawn = painted(QSize(24, 24), lambda painter, rect: paint_sign(painter, rect, tone, look))
        return drawn.convertToFormat(QImage.Format.Format_Mono)

    assert in_black(Tone.PLUS) != in_black(Tone.MINUS)


@pytest.mark.parametrize(("share", "length"), [(0.0, 0), (0.001, 2), (0.5, 20), (1.0, 40), (3.0, 40)])
def test_a_bar_is_as_long_as_its_share(look: Look, share: float, length: int) -> None:
    edge = look.agency("HO").edge
    bar = painted(
        QSize(40, 6),
        lambda painter, rect: paint_bar(
            painter, rect, look, share=share, fill=look.agency("HO").fill, edge=edge
        ),
    )
    assert len(list(columns(bar, edge))) == length


def test_a_badge_has_the_colour_of_its_agency(look: Look) -> None:
    colours = look.agency("CO")
    badge = painted(badge_size(look), lambda painter, rect: paint_badge(painter, rect, "CO", colours, look))
    assert badge.pixelColor(badge.width() // 2, 2) == colours.fill


def test_a_tag_has_room_for_its_whole_name(look: Look) -> None:
    name, size = "priorities v figures", theme_tag_size("priorities v figures", Tone.MINUS, look)
    wider = QSize(size.width() + 40, size.height())
    tight = painted(
        wider,
        lambda painter, rect: paint_theme_tag(painter, QRect(QPoint(0, 0), size), name, Tone.MINUS, look),
    )
    ink = look.theme.ink(Tone.MINUS)
    assert 0 < max(columns(tight, ink)) < size.width() - 2


def test_a_chip_has_room_for_its_whole_text(look: Look) -> None:
    chip = Chip(text="Report exported", icon="check-circle", tone=Tone.OK)
    size = chip_size(chip, look)
    drawn = painted(size, lambda painter, rect: paint_chip(painter, rect, chip, look))
    assert max(columns(drawn, look.colours.ok)) < size.width() - 2
    assert chip_size(Chip(text="Report exported"), look).width() < size.width()


def test_a_key_cap_is_square_at_least(look: Look) -> None:
    single, several = keycap_size("i", look), keycap_size("Ctrl+Enter", look)
    assert single.width() == single.height() == several.height()
    assert several.width() > single.width()


def test_a_key_cap_on_a_coloured_ground_lets_it_through(look: Look) -> None:
    green = QColor("#117733")
    image = QImage(keycap_size("F9", look), QImage.Format.Format_ARGB32)
    image.fill(green)
    painter = QPainter(image)
    paint_keycap(painter, image.rect(), "F9", look, WHITE)
    painter.end()
    assert image.pixelColor(3, 3) == green


def test_text_that_does_not_fit_ends_in_dots(look: Look, qtbot: QtBot) -> None:
    font = look.font(FontRole.BODY)
    assert elided("Neighbourhood Sergeant", font, 60).endswith("…")
    assert elided("PCSO", font, 200) == "PCSO"


def test_a_rectangle_is_put_around_its_centre() -> None:
    assert square(QPoint(10, 10), QSize(5, 5)).center() == QPoint(10, 10)
