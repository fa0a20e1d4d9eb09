"""How soon lines among a million are painted after the last key, typed at ten keys a second."""

import os
import statistics
import time
from collections.abc import Iterator
from contextlib import closing

from PySide6.QtCore import QDir, QEvent, QObject
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

KEY_S, ALLOWED_S, ROUNDS, SIZE = 0.1, 0.1, 5, (1366, 768)
_TYPED = {
    "two words": f"{COMMON} {LESS_COMMON}",
    "the commonest word": COMMONEST,
    "a filter and a word": f"kind:quote {COMMON}",
}


class _Painted(QObject):
    """When the lines that a word finds were painted first; 0 before that."""

    def __init__(self, page: SearchPage, word: str) -> None:
        super().__init__()
        self._page, self._word, self.at = page, word, 0.0
        page.list.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_it = self._page.query.words[-1:] == (self._word,) and self._page.model.rowCount() > 0
        if event.type() == QEvent.Type.Paint and is_it and not self.at:
            self.at = time.perf_counter()
        return False


def rows() -> list[tuple[str, float, float]]:
    """What was measured, as a part of a tenth of a second, and the limit of that."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    QDir.addSearchPath("icons", str(assets.ROOT / "icons"))
    with closing(Logbook(Store.open(big_study(), PASSPHRASE), Clock(), "")) as book:
        page = SearchPage(book, Look(app))
        page.resize(*SIZE)
        page.show()
        page.activateWindow()
        page.field.setFocus()
        return list(_rows(page))


def _rows(page: SearchPage) -> Iterator[tuple[str, float, float]]:
    for what, line in _TYPED.items():
        times = [_until_painted(page, line) for _round in range(ROUNDS)]
        name = f"Lines of {what} painted after the last key, of 100 ms"
        yield name, statistics.median(times) / ALLOWED_S, 1.0


def _until_painted(page: SearchPage, line: str) -> float:
    """Seconds from the last key until what the whole line finds is painted."""
    page.field.clear()
    page.look_up()
    painted, last = _Painted(page, line.rsplit(maxsplit=1)[-1]), time.perf_counter()
    for key in line:
        _wait(last + KEY_S)
        last = time.perf_counter()
        QTest.keyClicks(page.field, key)
    while not painted.at:
        QApplication.processEvents()
    return painted.at - last


def _wait(until: float) -> None:
    while time.perf_counter() < until:
        QApplication.processEvents()
