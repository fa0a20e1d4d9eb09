"""The one stylesheet, with the names of colours and sizes filled in."""

from string import Template

from nhplogger import assets
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.sizes import Radius
from nhplogger.ui.theme import Theme


def stylesheet(theme: Theme, text_scale: float) -> str:
    """`resources/style.qss` for a theme and text size; KeyError for a name nothing gives a value."""
    template = (assets.ROOT / "style.qss").read_text(encoding="utf-8")
    return Template(template).substitute(tokens(theme, text_scale))


def tokens(theme: Theme, text_scale: float) -> dict[str, str]:
    """Every name the stylesheet may use."""
    sizes = {f"{role}_size": f"{fonts.points(role, text_scale):.2f}pt" for role in FontRole}
    corners = {f"radius_{radius.name.lower()}": f"{radius}px" for radius in Radius}
    return theme.tokens() | sizes | corners
