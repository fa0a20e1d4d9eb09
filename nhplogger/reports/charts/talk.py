"""The chart of how much each agency spoke."""

from functools import lru_cache
from typing import NamedTuple

from nhplogger.reports.charts.canvas import INK, bare_axes, png, settled, short_label
from nhplogger.reports.charts.colours import agency_colour

_ROW, _LEFT = 0.3, 1.75  # inches


class Bar(NamedTuple):
    """An agency, its share of the talk in whole percent, and the name of its colour."""

    name: str
    percent: int
    colour: str


@lru_cache(maxsize=64)
def talk_chart(bars: tuple[Bar, ...]) -> bytes:
    """A bar for each agency, in the order given, its percentage at its end."""
    with settled():
        axes = bare_axes(_ROW * len(bars) + 0.15, _LEFT, right=0.5)
        for place, bar in enumerate(bars):
            colour = agency_colour(bar.colour)
            axes.barh(
                place, bar.percent, height=0.66, color=colour.fill, edgecolor=colour.edge, linewidth=0.8
            )
            axes.text(bar.percent, place, f"  {bar.percent}%", va="center", ha="left", color=INK)
        axes.set_yticks(range(len(bars)), [short_label(bar.name) for bar in bars])
        axes.set_ylim(len(bars) - 0.5, -0.5)
        axes.set_xlim(0, max(1, *(bar.percent for bar in bars)))
        return png(axes)
