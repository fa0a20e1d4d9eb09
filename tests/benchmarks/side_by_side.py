"""What takes how many times longer than something else, on a machine that others use too."""

import time
from collections.abc import Callable

from nhplogger.storage.store import Store

ROUNDS, SECONDS = 15, 8.0


def ratio(ours: Callable[[], object], by_hand: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least of both, in this thread's own time.

    Turn about, so that what else the machine does falls on both; the first of each warms up. Where both take
    long, three rounds do.
    """
    ours()
    by_hand()
    ends = time.perf_counter() + SECONDS
    pairs: list[tuple[float, float]] = []
    while len(pairs) < rounds and (len(pairs) < 3 or time.perf_counter() < ends):
        pairs.append((_seconds(ours), _seconds(by_hand)))
    return min(pair[0] for pair in pairs) / min(pair[1] for pair in pairs)


def reading(store: Store, *statements: str) -> Callable[[], None]:
    """Reads all that SQL written by hand gives."""

    def read() -> None:
        for statement in statements:
            store._db.execute(statement).fetchall()

    return read


def _seconds(run: Callable[[], object]) -> float:
    began = time.thread_time()
    run()
    return time.thread_time() - began
