"""The look of paper, paragraphs and tables as plain values; lengths are in twentieths of a point."""

from collections.abc import Mapping
from dataclasses import dataclass, field

TWENTIETHS = 20  # in a point


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The page and its margins; `header` and `footer` are how far those stand from the edge."""

    width: int = 11906
    height: int = 16838
    top: int = 1304
    right: int = 1361
    bottom: int = 1304
    left: int = 1361
    header: int = 567
    footer: int = 567

    @property
    def across(self) -> int:
        """The width of the text."""
        return self.width - self.left - self.right

    @property
    def down(self) -> int:
        """The height of the text."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A tab stop, counted from the left edge of the text."""

    place: int
    is_right: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLook:
    """How a paragraph looks; colours are `rrggbb`, `line` is a share of a single line, 0 where `exact` holds.

    `first` is how far the first line stands in from `left`, negative where it hangs.
    """

    family: str = "Calibri"
    size: float = 220
    bold: bool = False
    italic: bool = False
    colour: str = "000000"
    before: int = 0
    after: int = 0
    line: float = 1.0
    exact: int = 0
    left: int = 0
    right: int = 0
    first: int = 0
    tabs: tuple[Tab, ...] = ()
    with_next: bool = False
    ruled: str = ""  # colour of a line beneath


@dataclass(frozen=True, slots=True, kw_only=True)
class GridLook:
    """How a table looks: the margins of its cells, its lines, the ground of its heading row."""

    upright: int = 0
    sideways: int = 0
    line: int = 0
    colour: str = ""
    boxed: bool = False
    shade: str = ""
    bold_heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseLook:
    """A whole house style; a style it lacks looks like ordinary text."""

    paper: Paper = field(default_factory=Paper)
    texts: Mapping[str, TextLook]
    grids: Mapping[str, GridLook]
    highlight: str = "FFE08A"

    def text(self, style: str) -> TextLook:
        """How paragraphs of that style look."""
        return self.texts.get(style) or self.texts["Normal"]

    def grid(self, style: str) -> GridLook:
        """How tables of that style look."""
        return self.grids.get(style) or GridLook()
