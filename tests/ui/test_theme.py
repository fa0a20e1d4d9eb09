"""The themes: the same names in both, and colours one can read."""

import pytest
from PySide6.QtGui import QColor, QPalette

from nhplogger.ui.theme import AgencyColours, Colours, Theme, ThemeName, Tone, load, palette

TEXTS = [
    ("text", "surface"),
    ("text", "bg"),
    ("text", "panel"),
    ("text", "sunken"),
    ("text", "accent_tint"),
    ("text2", "surface"),
    ("text2", "bg"),
    ("text2", "sunken"),
    ("text3", "surface"),
    ("text3", "bg"),
    ("text3", "panel"),
    ("text3", "sunken"),
    ("text3", "accent_tint"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("accent_text", "surface"),
    ("accent_text", "bg"),
    ("accent_text", "accent_tint"),
    ("danger", "surface"),
    ("danger", "bg"),
    ("danger", "danger_tint"),
    ("warn", "surface"),
    ("warn", "bg"),
    ("warn", "warn_tint"),
    ("ok", "surface"),
    ("ok", "panel"),
    ("ok", "ok_tint"),
    ("plus", "surface"),
    ("plus", "plus_tint"),
    ("minus", "surface"),
    ("minus", "minus_tint"),
    ("reflect_text", "reflect"),
    ("on_solid", "solid"),
]
EDGES = [
    ("line_strong", "surface"),
    ("line_strong", "panel"),
    ("line_strong", "bg"),
    ("line_strong", "sunken"),
    ("accent_text", "surface"),
    ("accent_text", "bg"),
    ("accent_text", "panel"),
    ("reflect_line", "reflect"),
    ("accent", "surface"),
    ("danger", "surface"),
]


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it, 0 to 1."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.fixture(params=list(ThemeName))
def theme(request: pytest.FixtureRequest) -> Theme:
    return load(request.param)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)


def test_both_themes_name_the_same_colours_and_agencies() -> None:
    light, dark = load(ThemeName.LIGHT), load(ThemeName.DARK)
    assert light.tokens().keys() == dark.tokens().keys()
    assert light.agencies.keys() == dark.agencies.keys()


def test_every_colour_of_a_theme_is_a_colour(theme: Theme) -> None:
    for token in Colours._fields:
        assert theme.named(token).isValid(), token


@pytest.mark.parametrize(("words", "ground"), TEXTS)
def test_words_can_be_read_on_their_ground(theme: Theme, words: str, ground: str) -> None:
    assert contrast(theme.named(words), theme.named(ground)) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_and_marks_stand_out_from_their_ground(theme: Theme, edge: str, ground: str) -> None:
    assert contrast(theme.named(edge), theme.named(ground)) >= 3


def test_the_letters_of_every_badge_can_be_read(theme: Theme) -> None:
    for code, agency in theme.agencies.items():
        assert contrast(agency.text, agency.fill) >= 4.5, code
    assert contrast(theme.other_agency.text, theme.other_agency.fill) >= 4.5


def test_the_edge_of_every_light_badge_stands_out_from_white() -> None:
    for code, agency in load(ThemeName.LIGHT).agencies.items():
        assert contrast(agency.edge, QColor("#ffffff")) >= 3.9, code


def test_an_agency_nobody_named_is_grey(theme: Theme) -> None:
    assert theme.agency("ZZ") == theme.other_agency
    assert theme.agency("ZZ") != theme.agency("PO")


def test_every_tone_has_ink_that_can_be_read_on_its_tint(theme: Theme) -> None:
    for tone in Tone:
        assert contrast(theme.ink(tone), theme.tint(tone)) >= 4.5, tone


def test_the_palette_takes_its_colours_from_the_theme(theme: Theme) -> None:
    made = palette(theme)
    assert made.color(QPalette.ColorRole.Window) == theme.colours.bg
    assert made.color(QPalette.ColorRole.Base) == theme.colours.surface
    assert made.color(QPalette.ColorRole.ToolTipText) == theme.colours.on_solid


def test_agencies_are_told_apart_by_their_fill(theme: Theme) -> None:
    def name(agency: AgencyColours) -> str:
        return agency.fill.name()

    fills = [name(agency) for agency in (*theme.agencies.values(), theme.other_agency)]
    assert len(set(fills)) == len(fills)
