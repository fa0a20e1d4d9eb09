"""The strip that shows which agencies were at which meetings."""

from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from matplotlib.patches import Rectangle

from nhplogger.reports.charts.canvas import POINTS, QUIET, bare_axes, png, settled, short_label
from nhplogger.reports.charts.colours import agency_colour

_ROW, _LEFT, _TOP = 0.27, 1.75, 0.55  # inches
_MOST_DAYS = 16  # labels that stand beside each other; of more every second or third is shown


class Seat(Enum):
    """How an agency was at a meeting."""

    THERE = auto()
    DEPUTY = auto()
    MISSED = auto()


class Row(NamedTuple):
    """An agency, the name of its colour, and how it was at each meeting, oldest first."""

    name: str
    colour: str
    seats: tuple[Seat, ...]


@lru_cache(maxsize=32)
def attendance_strip(days: tuple[str, ...], rows: tuple[Row, ...]) -> bytes:
    """A square for each agency and meeting: full, hatched for a deputy alone, empty where nobody came."""
    with settled():
        axes = bare_axes(_ROW * len(rows) + _TOP + 0.15, _LEFT, top=_TOP)
        for place, row in enumerate(rows):
            for meeting, seat in enumerate(row.seats):
                axes.add_patch(_square(meeting, place, seat, row.colour))
        axes.set_yticks(range(len(rows)), [short_label(row.name) for row in rows])
        axes.set_ylim(len(rows) - 0.5, -0.5)
        axes.set_xlim(-0.5, len(days) - 0.5)
        step = -(-len(days) // _MOST_DAYS)
        axes.xaxis.tick_top()
        axes.set_xticks(
            range(0, len(days), step), days[::step], rotation=60, ha="left", rotation_mode="anchor"
        )
        axes.tick_params(axis="x", length=0, labelsize=POINTS - 1, labelcolor=QUIET, pad=2)
        return png(axes)


def _square(meeting: int, place: int, seat: Seat, colour: str) -> Rectangle:
    fill, edge = agency_colour(colour)
    corner, size = (meeting - 0.42, place - 0.36), (0.84, 0.72)
    match seat:
        case Seat.THERE:
            return Rectangle(corner, *size, facecolor=fill, edgecolor=edge, linewidth=0.8)
        case Seat.DEPUTY:
            return Rectangle(corner, *size, facecolor="white", edgecolor=edge, linewidth=0.8, hatch="//////")
        case Seat.MISSED:
            return Rectangle(corner, *size, facecolor="white", edgecolor="#DCE1E6", linewidth=0.8)
