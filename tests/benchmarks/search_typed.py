"""How soon lines among a million are painted after the last key, typed at ten keys a second."""

import os
import statistics
import time
from collections.abc import Iterator
from contextlib import closing

from PySide6.QtCore import QDeadlineTimer, QDir, QEvent, QEventLoop, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from nhplogger import assets
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.logbook import Logbook
from nhplogger.storage.store import Store
from nhplogger.ui.look import Look
from nhplogger.ui.search.search_page import SearchPage
from tests.benchmarks.big_study import PASSPHRASE, big_study
from tests.benchmarks.big_words import COMMON, COMMONEST, LESS_COMMON
from tests.stories.long_meeting_writer import pace

KEY_MS, ALLOWED_MS, ROUNDS, SIZE = 100, 100, 5, (1366, 768)
_PACES = 300
_TYPED = {
    "two words": f"{COMMON} {LESS_COMMON}",
    "the commonest word": COMMONEST,
    "a filter and a word": f"kind:quote {COMMON}",
    "two filters and the commonest word": f"area:Brackwell theme:info- {COMMONEST}",
}


class _Painted(QObject):
    """Whether the lines that a line of the field finds were painted."""

    def __init__(self, page: SearchPage) -> None:
        super().__init__()
        self._page, self.is_it = page, False
        page.list.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asked = bool(self._page.query.words) and self._page.model.rowCount() > 0
        if event.type() == QEvent.Type.Paint and asked and not self._page._soon.isActive():
            self.is_it = True
        return False


def rows() -> list[tuple[str, float, float]]:
    """What was measured, as a part of a tenth of a second, and the limit of that."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    QDir.addSearchPath("icons", str(assets.ROOT / "icons"))
    at_best = min(pace() for _try in range(_PACES))
    with closing(Logbook(Store.open(big_study(), PASSPHRASE), Clock(), "")) as book:
        page = SearchPage(book, Look(app))
        page.resize(*SIZE)
        page.show()
        page.activateWindow()
        page.field.setFocus()
        found = list(_rows(page, at_best))
        page.hide()
        return found


def _rows(page: SearchPage, at_best: float) -> Iterator[tuple[str, float, float]]:
    for what, line in _TYPED.items():
        times = [_until_painted(page, line, at_best) for _round in range(ROUNDS)]
        name = f"Lines of {what} painted after the last key, of 100 ms"
        yield name, statistics.median(times) / ALLOWED_MS, 1.0


def _until_painted(page: SearchPage, line: str, at_best: float) -> float:
    """Milliseconds from the last key of the last word until what the whole line finds is painted.

    Those of this thread, at the speed the machine has when it is left alone. The keys before the last one are
    counted with what they leave undone: the last of a line is only heard when they are done with.
    """
    first = line.rfind(" ") + 1
    page.field.setText(line[:first])
    page.look_up()
    left = took = 0.0
    for place in range(first, len(line)):
        painted, began = _Painted(page), time.thread_time()
        QTest.keyClicks(page.field, line[place])
        deadline = QDeadlineTimer(KEY_MS)
        is_last = place == len(line) - 1
        while page._soon.isActive() or (is_last and not painted.is_it and not page.is_at_rest):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        took = 1000 * (time.thread_time() - began)
        took = left + took * min(1.0, at_best / pace())
        left = max(0.0, took - KEY_MS)
        page.list.viewport().removeEventFilter(painted)
        QTest.qWait(0 if is_last else deadline.remainingTime())
    return took
