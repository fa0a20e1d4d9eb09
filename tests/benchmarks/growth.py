"""Whether reading takes time that grows with the length of what is read, and no faster than that."""

import time
from collections.abc import Callable
from functools import partial

from nhplogger.domain.capture_syntax import read_line
from tests.domain.long_lines import CROWD, LONG
from tests.exchange.studies import ReadStudy, notes

TIMES = 4
ROUNDS = 5
LINES = 1_000


def rows() -> list[tuple[str, float, float]]:
    """What four times the length takes, as a multiple of four times what the short one takes.

    A step that grows with the square gives 4. The shortest of some rounds counts, in seconds of this process.
    """
    worst = max(growth(partial(_line, line)) for line in LONG.values())
    return [
        ("Hardest line, of 20,000 characters beside 4 x 5,000", worst, 2.0),
        (f"Field notes, {TIMES * LINES:,} lines beside 4 x {LINES:,}", growth(_notes), 2.0),
    ]


def growth(run: Callable[[int, int], float]) -> float:
    """How many times longer `TIMES` the length takes than it should."""
    whole = min(run(TIMES, number) for number in range(ROUNDS))
    part = min(run(1, number) for number in range(ROUNDS))
    return whole / part / TIMES


def _line(line: str, times: int, number: int) -> float:
    """Seconds to read a line that many times over, which was not read before."""
    began = time.process_time()
    read_line(f"{line * times} {number}", CROWD)
    return time.process_time() - began


def _notes(times: int, _number: int) -> float:
    """Seconds to take a file of notes into a new study."""
    people = [f"Resident {number}; resident; Residents" for number in range(20)]
    log = [f"@Resident {n % 20} line {n} of the log #info+" for n in range(LINES * times)]
    text = notes("Present:", *people, "", "Log:", *log)
    study = ReadStudy()
    began = time.process_time()
    study.read(text)
    return time.process_time() - began
