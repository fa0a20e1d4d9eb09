"""Which moments of a meeting one would show first."""

from collections.abc import Sequence

from nhplogger.analysis.timeline_parts import Stop
from nhplogger.domain.entry import Kind

MOST = 9


def key_moments(stops: Sequence[Stop], most: int = MOST) -> tuple[Stop, ...]:
    """Every starred line, then while there is room for `most` decisions and quotes; each in order of time.

    Decisions come before quotes where there is not room for all.
    """
    starred = [stop for stop in stops if stop.entry and stop.entry.starred]
    others = [
        stop
        for kind in (Kind.DECISION, Kind.QUOTE)
        for stop in stops
        if stop.entry and stop.entry.kind is kind and not stop.entry.starred
    ]
    room = max(0, most - len(starred))
    return (*starred, *sorted(others[:room], key=lambda stop: stop.at))
