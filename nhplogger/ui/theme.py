"""A theme: the named colours everything is painted with, as shipped in `resources/themes`."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from nhplogger import assets
from nhplogger.ui.luminance import contrast
from nhplogger.ui.theme_file import read_tables


class ThemeName(StrEnum):
    """The themes that ship; the value is the name of the file."""

    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a coloured word, chip or notice says, whatever the theme."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"
    PLUS = "plus"
    MINUS = "minus"


class Colours(NamedTuple):
    """The colours of one theme, by what they are for; their ratios stand in the tests."""

    bg: QColor
    surface: QColor
    panel: QColor
    sunken: QColor
    line: QColor
    line_strong: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    accent_hover: QColor
    accent_tint: QColor
    accent_line: QColor
    accent_text: QColor
    on_accent: QColor
    danger: QColor
    danger_tint: QColor
    warn: QColor
    warn_tint: QColor
    ok: QColor
    ok_tint: QColor
    plus: QColor
    plus_tint: QColor
    minus: QColor
    minus_tint: QColor
    reflect: QColor
    reflect_line: QColor
    reflect_text: QColor
    solid: QColor
    on_solid: QColor


class AgencyColours(NamedTuple):
    """How an agency's badge and bars are painted: the fill, the two letters on it, the edge around it."""

    fill: QColor
    text: QColor
    edge: QColor


class Theme(NamedTuple):
    """One theme: its colours, and those of the agencies it names."""

    name: ThemeName
    colours: Colours
    agencies: Mapping[str, AgencyColours]
    other_agency: AgencyColours
    shows_free: bool = True  # colours that people chose themselves

    def agency(self, code: str) -> AgencyColours:
        """The colours of an agency's code or `#rrggbb`; grey for a code the theme does not name."""
        if self.shows_free and code.startswith("#") and QColor.isValidColorName(code):
            return _free(QColor(code))
        return self.agencies.get(code, self.other_agency)

    def ink(self, tone: Tone) -> QColor:
        """The colour of words and marks in a tone."""
        names = {Tone.NEUTRAL: "text2", Tone.ACCENT: "accent_text"}
        return self.named(names.get(tone, tone.value))

    def tint(self, tone: Tone) -> QColor:
        """The ground under words in a tone."""
        return self.colours.sunken if tone is Tone.NEUTRAL else self.named(f"{tone.value}_tint")

    def named(self, token: str) -> QColor:
        """A colour by its token; AttributeError for a token no theme has."""
        colour: QColor = getattr(self.colours, token)
        return colour

    def tokens(self) -> dict[str, str]:
        """Every colour as `#rrggbb`, by its token."""
        return {token: colour.name() for token, colour in self.colours._asdict().items()}


def _free(fill: QColor) -> AgencyColours:
    """A colour somebody chose, with the letters that stand out from it more, white or black."""
    inks = (QColor("white"), QColor("black"))
    return AgencyColours(fill=fill, text=max(inks, key=lambda ink: contrast(ink, fill)), edge=fill)


def load(name: ThemeName) -> Theme:
    """The theme of that name; KeyError or TypeError if its file lacks or adds a colour."""
    tables = read_tables(assets.ROOT / "themes" / f"{name}.toml")
    return Theme(
        name=name,
        colours=Colours(**_colours(tables.pop("colours"))),
        other_agency=_agency(tables.pop("other_agency")),
        agencies={table.removeprefix("agencies."): _agency(given) for table, given in tables.items()},
    )


def palette(theme: Theme) -> QPalette:
    """The palette for whatever the stylesheet leaves to the style."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, theme.named(token))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colours.text3)
    return made


def _agency(given: Mapping[str, str]) -> AgencyColours:
    return AgencyColours(**_colours(given))


def _colours(given: Mapping[str, str]) -> dict[str, QColor]:
    return {token: QColor(value) for token, value in given.items()}


_ROLES = {
    QPalette.ColorRole.Window: "bg",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent_tint",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.LinkVisited: "accent_text",
    QPalette.ColorRole.ToolTipBase: "solid",
    QPalette.ColorRole.ToolTipText: "on_solid",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "panel",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "line_strong",
}
