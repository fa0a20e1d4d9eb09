"""Runs every benchmark and says which limits hold: `python -m tests.benchmarks [name…]`."""

import importlib
import os
import statistics
import sys
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QApplication

Row = tuple[str, float, float]
Rows = Callable[[], list[Row]]
FOLDER = Path(__file__).parent
TRIES = 3
FAR = 1.25  # so many times a limit is no noise of a busy machine any more


def main(names: list[str]) -> int:
    """Measure, print one table, and give the exit code.

    2 for a wrong name, 3 where a limit is missed by more than a quarter, 4 where one is missed by less; never
    1, which is what a benchmark that breaks off gives.
    """
    known = [path.stem for path in sorted(FOLDER.glob("*.py")) if not path.stem.startswith("_")]
    if unknown := [name for name in names if name not in known]:
        print(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(_line("what", "ratio", "limit", "verdict"))
    app = QApplication.instance() or QApplication(sys.argv[:1])  # one for all: there can be no second
    verdicts = {_verdict(ratio / limit) for name in names or known for ratio, limit in _shown(name)}
    del app
    return next((verdict.value for verdict in (Verdict.FAR, Verdict.OVER) if verdict in verdicts), 0)


class Verdict(Enum):
    """Whether a limit holds, as the exit code that says so."""

    HOLDS = 0
    FAR = 3
    OVER = 4


def _verdict(share: float) -> Verdict:
    return Verdict.HOLDS if share <= 1 else Verdict.OVER if share <= FAR else Verdict.FAR


def _shown(name: str) -> Iterator[tuple[float, float]]:
    """Print the rows of one benchmark as they are known; for each its ratio and limit."""
    rows = getattr(importlib.import_module(f"tests.benchmarks.{name}"), "rows", None)
    if rows is None:
        return
    for what, ratio, limit in settled(rows):
        print(_line(what, f"{ratio:.2f}", f"{limit:.2f}", _WORDS[_verdict(ratio / limit)]), flush=True)
        yield ratio, limit


def settled(rows: Rows) -> list[Row]:
    """The rows, measured again up to twice while one is over its limit: the median of each is what counts."""
    tries = [rows()]
    while len(tries) < TRIES and any(ratio > limit for _what, ratio, limit in medians(tries)):
        tries.append(rows())
    return medians(tries)


def medians(tries: list[list[Row]]) -> list[Row]:
    """Row by row, the median of what was measured."""
    return [
        (what, statistics.median(ratio for _what, ratio, _limit in again), limit)
        for again in zip(*tries, strict=True)
        for what, _ratio, limit in again[:1]
    ]


_WORDS = {Verdict.HOLDS: "holds", Verdict.OVER: "OVER", Verdict.FAR: "FAR OVER"}


def _line(what: str, ratio: str, limit: str, verdict: str) -> str:
    return f"{what:<76} {ratio:>7} {limit:>7}  {verdict}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
