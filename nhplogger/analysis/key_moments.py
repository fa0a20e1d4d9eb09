"""Which moments of a meeting one would show first."""

from collections.abc import Sequence
from itertools import islice

from nhplogger.analysis.timeline_parts import Stop
from nhplogger.domain.entry import Kind

MOST = 9


def key_moments(stops: Sequence[Stop], most: int = MOST) -> tuple[Stop, ...]:
    """Every starred line; while there is room for `most` also decisions, then quotes; in order of time."""
    starred = [stop for stop in stops if stop.entry and stop.entry.starred]
    others = [
        stop
        for kind in (Kind.DECISION, Kind.QUOTE)
        for stop in stops
        if stop.entry and stop.entry.kind is kind and not stop.entry.starred
    ]
    picked = {stop.id for stop in (*starred, *islice(others, max(0, most - len(starred))))}
    return tuple(stop for stop in stops if stop.id in picked)
