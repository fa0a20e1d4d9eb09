"""The one stylesheet, with the names of colours and sizes filled in."""

from string import Template

from PySide6.QtGui import QFontMetrics

from nhplogger import assets
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.sizes import Height, IconSize, Radius, Space, Stroke
from nhplogger.ui.theme import Theme


def stylesheet(theme: Theme, text_scale: float, border: int = Stroke.BORDER) -> str:
    """`resources/style.qss` for a theme and text size; KeyError for a name nothing gives a value."""
    template = (assets.ROOT / "style.qss").read_text(encoding="utf-8")
    return Template(template).substitute(tokens(theme, text_scale, border))


def tokens(theme: Theme, text_scale: float, border: int = Stroke.BORDER) -> dict[str, str]:
    """Every name the stylesheet may use."""
    sizes = {f"{role}_size": f"{fonts.points(role, text_scale):.2f}pt" for role in FontRole}
    lengths = _CORNERS | _buttons(text_scale, border) | _grown(text_scale) | {"border": border}
    return theme.tokens() | sizes | {name: f"{length}px" for name, length in lengths.items()}


def _grown(text_scale: float) -> dict[str, int]:
    """Lengths that grow with the text, less the border and padding the stylesheet adds to them."""
    text = QFontMetrics(fonts.make(FontRole.BODY, text_scale)).height()
    box = round(IconSize.NORMAL * text_scale)
    return {
        "field_inner": max(Height.CONTROL, text + 8) - _FIELD_EDGES,
        "indicator_inner": box - 2 * Stroke.BORDER,
        "indicator_radius": box // 2,
        "strength_height": round(_STRENGTH * text_scale),
    }


def _buttons(text_scale: float, border: int) -> dict[str, int]:
    """Where the words of buttons begin, as `Button` measures it, less the border."""
    icon, small_icon = (round(side * text_scale) for side in (IconSize.NORMAL, IconSize.SMALL))
    return {
        "button_pad": Space.X3 - border,
        "button_pad_small": Space.X2 - border,
        "button_pad_quiet": _QUIET - border,
        "button_icon": Space.X3 + icon + Space.X2 - border,
        "button_icon_small": Space.X2 + small_icon + _SMALL_GAP - border,
        "button_icon_quiet": _QUIET + icon + Space.X2 - border,
        "button_icon_quiet_small": _QUIET + small_icon + _SMALL_GAP - border,
        "button_icon_link": icon + _SMALL_GAP,
        "button_icon_link_small": small_icon + _SMALL_GAP,
    }


_CORNERS = {"radius_chip": Radius.CHIP, "radius_control": Radius.CONTROL, "radius_card": Radius.CARD}
_FIELD_EDGES = _QUIET = _SMALL_GAP = _STRENGTH = 6
