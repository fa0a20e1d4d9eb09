"""The chart of what helped and what got in the way."""

from functools import lru_cache
from typing import NamedTuple

from nhplogger.reports.charts.canvas import INK, bare_axes, png, settled, short_label
from nhplogger.reports.charts.colours import helps, hinders

_ROW, _LEFT = 0.27, 1.9  # inches
_ROOM = 1.12  # for the number at the end of the longest bar


class Balance(NamedTuple):
    """A theme, and how often it was marked as a help and as in the way."""

    name: str
    helps: int
    hinders: int


@lru_cache(maxsize=32)
def theme_balance(themes: tuple[Balance, ...], against: str, towards: str) -> bytes:
    """Bars to the left for what got in the way, hatched, and to the right for what helped, under headings."""
    with settled():
        axes = bare_axes(_ROW * len(themes) + 0.45, _LEFT, top=0.25)
        most = max(1, *(max(each.helps, each.hinders) for each in themes))
        for place, each in enumerate(themes):
            for number, colour, hatch in ((-each.hinders, hinders(), "////"), (each.helps, helps(), "")):
                axes.barh(
                    place,
                    number,
                    height=0.66,
                    color=colour.fill,
                    edgecolor=colour.edge,
                    linewidth=0.8,
                    hatch=hatch,
                )
                if number:
                    side = "left" if number > 0 else "right"
                    axes.text(number, place, f" {abs(number)} ", va="center", ha=side, color=INK)
        axes.axvline(0, color=INK, linewidth=0.8)
        axes.set_yticks(range(len(themes)), [short_label(each.name) for each in themes])
        axes.set_ylim(len(themes) - 0.5, -0.5)
        axes.set_xlim(-most * _ROOM, most * _ROOM)
        axes.xaxis.tick_top()
        axes.set_xticks([-most / 2, most / 2], [short_label(against), short_label(towards)])
        return png(axes)
