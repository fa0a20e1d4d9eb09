"""How long Enter takes until the line is on disk, beside a bare commit of one row to a like file."""

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Entry
from nhplogger.domain.known import known_names
from nhplogger.domain.lines import Line, line_edits
from nhplogger.domain.timeline import next_seq
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import open_study
from nhplogger.storage.connection import connect, database
from nhplogger.storage.engine import Connection
from tests.builders import DAY, a_meeting, an_act, an_entry
from tests.studies import a_study_file, recovery, reopened

LIMIT = 3.0
_TIMES = 60
_RUNS = 3
_TYPED = "Four of six street lights on the estate are out, and have been since the clocks went back"


class Enter:
    """The study's log of so many entries, and what a key press of Enter does to it."""

    def __init__(self, folder: Path, entries: int) -> None:
        path = a_study_file(folder, f"{entries}.nhp")
        self._fill(path, entries)
        self.logbook: Logbook = open_study(path, recovery(), Clock())
        self._meeting_id = a_meeting().id
        self.logbook.open_meeting(self._meeting_id)
        self._known = known_names(self.logbook.register, self.logbook.meeting, DAY)
        self._seq = next_seq(self.logbook.meeting.all(Entry))

    @staticmethod
    def _fill(path: Path, entries: int) -> None:
        store = reopened(path)
        for first in range(0, entries, 500):
            numbers = range(first, min(first + 500, entries))
            lines = (an_entry(f"{_TYPED} {number}", seq=100 + number) for number in numbers)
            store.apply(an_act(*(Added(line) for line in lines)))
        store.close()

    def press(self) -> None:
        """Reads the line, makes its edits, and does them."""
        self._seq += 1
        line = Line(text=_TYPED, at=self.logbook.clock.now(), meeting_id=self._meeting_id, seq=self._seq)
        if not self.logbook.do("Note", *line_edits(read_line(_TYPED, self._known), line)):
            raise RuntimeError("the line was not taken")


class Bare:
    """An encrypted file with one table, the same safeties on, and one row a commit."""

    def __init__(self, folder: Path) -> None:
        self._connection: Connection = connect(folder / "bare.nhp", bytes(32), bytes(range(16)))
        database(self._connection)
        self._connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, at TEXT, text TEXT) STRICT")

    def press(self) -> None:
        self._connection.execute(
            "INSERT INTO line (at, text) VALUES (?, ?)", (datetime.now().astimezone().isoformat(), _TYPED)
        )
        self._connection.commit()


def _timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _ratio(enter: Enter, bare: Bare) -> float:
    """The median of Enter over that of the bare commit, taken in turn so that both meet the same disk."""
    pairs = [(_timed(enter.press), _timed(bare.press)) for _time in range(_TIMES)]
    return statistics.median(pair[0] for pair in pairs) / statistics.median(pair[1] for pair in pairs)


def rows() -> list[tuple[str, float, float]]:
    """What was measured, its ratio, and the limit of that ratio."""
    program = QCoreApplication.instance() or QCoreApplication([])
    measured = []
    with tempfile.TemporaryDirectory() as folder:
        bare = Bare(Path(folder))
        for entries in (10, 10_000):
            enter = Enter(Path(folder), entries)
            ratio = statistics.median(_ratio(enter, bare) for _run in range(_RUNS))
            measured.append((f"Enter, {entries:,} entries, beside a bare commit", ratio, LIMIT))
            enter.logbook.close()
    del program
    return measured


if __name__ == "__main__":
    for name, ratio, limit in rows():
        print(f"{name}: {ratio:.2f} (at most {limit})")
