"""The stylesheet: every name in it has a value, every icon in it is shipped."""

import re
from string import Template

import pytest

from nhplogger import assets
from nhplogger.ui.look import Look
from nhplogger.ui.stylesheet import stylesheet, tokens
from nhplogger.ui.theme import ThemeName, load

SOURCE = (assets.ROOT / "style.qss").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", list(ThemeName))
def test_no_name_is_left_without_a_value(qapp: object, name: ThemeName) -> None:
    assert "$" not in stylesheet(load(name), 1.0)


def test_every_name_in_the_stylesheet_is_one_we_give(qapp: object) -> None:
    used = set(Template(SOURCE).get_identifiers())
    assert used
    assert used <= tokens(load(ThemeName.LIGHT), 1.0).keys()


def test_the_stylesheet_holds_no_colour_of_its_own() -> None:
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b|rgba?\(", SOURCE) == []


def test_every_icon_of_the_stylesheet_is_shipped() -> None:
    named = re.findall(r"url\(icons:([^)]+)\)", SOURCE)
    assert named
    assert [name for name in named if not (assets.ROOT / "icons" / name).is_file()] == []


def test_text_grows_with_the_text_size(qapp: object) -> None:
    theme = load(ThemeName.LIGHT)
    assert tokens(theme, 2.0)["body_size"] == "19.50pt"
    assert tokens(theme, 1.0)["body_size"] == "9.75pt"


def test_qt_understands_the_whole_stylesheet(look: Look, capfd: pytest.CaptureFixture[str]) -> None:
    look.wear(ThemeName.DARK, 1.0)
    assert "Could not parse" not in capfd.readouterr().err
