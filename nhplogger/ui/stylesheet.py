"""The one stylesheet, with the names of colours and sizes filled in."""

from string import Template

from PySide6.QtGui import QFontMetrics

from nhplogger import assets
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.sizes import Height, IconSize, Radius, Stroke
from nhplogger.ui.theme import Theme


def stylesheet(theme: Theme, text_scale: float, border: int = Stroke.BORDER) -> str:
    """`resources/style.qss` for a theme and text size; KeyError for a name nothing gives a value."""
    template = (assets.ROOT / "style.qss").read_text(encoding="utf-8")
    return Template(template).substitute(tokens(theme, text_scale, border))


def tokens(theme: Theme, text_scale: float, border: int = Stroke.BORDER) -> dict[str, str]:
    """Every name the stylesheet may use."""
    sizes = {f"{role}_size": f"{fonts.points(role, text_scale):.2f}pt" for role in FontRole}
    corners = {f"radius_{radius.name.lower()}": f"{radius}px" for radius in Radius}
    return theme.tokens() | sizes | corners | _grown(text_scale) | {"border": f"{border}px"}


def _grown(text_scale: float) -> dict[str, str]:
    """Lengths that grow with the text, less the border and padding the stylesheet adds to them."""
    text = QFontMetrics(fonts.make(FontRole.BODY, text_scale)).height()
    box = round(IconSize.NORMAL * text_scale)
    return {
        "field_inner": f"{max(Height.CONTROL, text + 8) - _FIELD_EDGES}px",
        "indicator_inner": f"{box - 2 * Stroke.BORDER}px",
        "indicator_radius": f"{box // 2}px",
    }


_FIELD_EDGES = 6
