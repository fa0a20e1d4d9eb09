"""A figure to draw on, and its PNG: the same bytes for the same drawing on any day."""

import io
import unicodedata
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

WIDTH = 6.3  # inches: the text of an A4 page
POINTS = 8.5  # of the letters, about those of a table
INK, QUIET = "#1A2028", "#5F6974"
_DOTS = 200  # to the inch, enough for print
_LONGEST = 30  # characters of a name beside a chart


@contextmanager
def settled() -> Iterator[None]:
    """Drawing as the library comes, whatever this machine's settings file says of it.

    Letters that its own font lacks are drawn as boxes without a warning: the table beneath has the words.
    """
    with mpl.rc_context(), warnings.catch_warnings():
        mpl.rcdefaults()
        mpl.rcParams.update(
            {
                "font.family": "DejaVu Sans",
                "font.size": POINTS,
                "text.parse_math": False,
                "hatch.linewidth": 0.6,
            }
        )
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        yield


def bare_axes(height: float, left: float, *, right: float = 0.1, top: float = 0.0) -> Axes:
    """Axes without lines on a white figure of that height; margins in inches."""
    figure = Figure(figsize=(WIDTH, height), dpi=_DOTS, facecolor="white")
    FigureCanvasAgg(figure)
    across, down = (WIDTH - left - right) / WIDTH, (height - top - 0.08) / height
    axes = figure.add_axes((left / WIDTH, 0.05 / height, across, down))
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(length=0, labelsize=POINTS, labelcolor=INK, pad=4)
    axes.set_xticks([])
    return axes


def png(axes: Axes) -> bytes:
    """What was drawn, with nothing in it of when or by which program."""
    saved = io.BytesIO()
    figure = axes.get_figure()
    assert isinstance(figure, Figure)  # noqa: S101 axes made here stand on a figure
    figure.savefig(saved, format="png", dpi=_DOTS, metadata={"Software": None})
    return saved.getvalue()


def short_label(name: str) -> str:
    """A name that fits beside a chart: on one line, without signs that cannot be seen."""
    seen = "".join(sign if unicodedata.category(sign)[0] != "C" else " " for sign in name)
    words = " ".join(seen.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
