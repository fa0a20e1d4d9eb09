"""The icons: all drawn alike, all there, all tinted."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

import nhplogger
from nhplogger import assets
from nhplogger.ui.icons import app_icon, icon, pixmap

DRAWN = sorted(path.stem for path in (assets.ROOT / "icons").glob("*.svg") if path.stem != "app")
INK = QColor("#B3261E")


def inked(image: QImage) -> list[QColor]:
    """The colours of the pixels that are fully covered."""
    pixels = (
        image.pixelColor(across, down) for across in range(image.width()) for down in range(image.height())
    )
    return [colour for colour in pixels if colour.alpha() == 255]


def icon_words(path: Path) -> set[str]:
    """The strings given as `icon=` in a file of the program, and the first of an icon's own widget."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    given = [keyword.value for call in calls for keyword in call.keywords if keyword.arg == "icon"]
    given += [call.args[0] for call in calls if _names_icon_first(call) and call.args]
    given += [call.args[2] for call in calls if _called(call) == "paint_icon" and len(call.args) > 2]
    return {node.value for node in given if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def _names_icon_first(call: ast.Call) -> bool:
    return _called(call) in {"IconMark", "EmptyState", "pixmap", "show_icon", "icon"}


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


@pytest.mark.parametrize("name", DRAWN)
def test_an_icon_is_drawn_and_takes_the_colour_it_is_given(qapp: QApplication, name: str) -> None:
    covered = inked(pixmap(name, INK, 64).toImage())
    assert covered
    assert {colour.name() for colour in covered} == {INK.name()}


def test_icons_of_one_name_in_two_colours_are_not_mixed_up(qapp: QApplication) -> None:
    for colour in (QColor("#1C6A3B"), INK, QColor("#1C6A3B")):
        assert inked(pixmap("star", colour, 32).toImage())[0].name() == colour.name()


def test_an_icon_is_as_sharp_as_the_screen(qapp: QApplication) -> None:
    drawn = pixmap("home", INK, 16, 2.0)
    assert drawn.width() == 32
    assert drawn.deviceIndependentSize().width() == 16


def test_an_icon_that_is_not_shipped_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon", INK, 16)


def test_the_icon_of_a_menu_has_the_colour_too(qapp: QApplication) -> None:
    assert inked(icon("star", INK).pixmap(16, 16).toImage())[0].name() == INK.name()


def test_the_programs_sign_keeps_its_own_colours(qapp: QApplication) -> None:
    colours = {colour.name() for colour in inked(app_icon().pixmap(64, 64).toImage())}
    assert len(colours) > 3


def test_every_icon_is_a_stroke_of_one_colour_on_sixteen_pixels() -> None:
    for name in DRAWN:
        drawing = (assets.ROOT / "icons" / f"{name}.svg").read_text("utf-8")
        assert 'viewBox="0 0 16 16"' in drawing, name
        assert 'stroke-width="1.5"' in drawing, name
        assert drawing.count("#") == drawing.count("#7F8994"), name


def test_every_icon_the_program_names_is_shipped() -> None:
    package = Path(nhplogger.__file__).parent
    named = set().union(*(icon_words(path) for path in package.rglob("*.py"))) - {""}
    assert "search" in named
    assert named <= set(DRAWN)
