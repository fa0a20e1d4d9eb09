"""Whether memory grows with rows that were seen and are no longer on screen."""

import gc
import tracemalloc
from collections.abc import Callable

TIMES = 3


def growth(see: Callable[[int], None], kept: int) -> float:
    """How much more is held after many times the rows were seen that are kept, beside as many as are kept.

    `see` looks at the row of a place; there must be that many.
    """
    tracemalloc.start()
    try:
        before = _held()
        few = _seen(see, range(kept)) - before
        many = _seen(see, range(kept, TIMES * kept)) - before
    finally:
        tracemalloc.stop()
    return many / few


def _seen(see: Callable[[int], None], places: range) -> int:
    for place in places:
        see(place)
    return _held()


def _held() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]
