"""A program in which somebody types an update without a pause, and says each key, until it dies."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nhplogger.logbook.clock import Clock
from nhplogger.logbook.opening import open_study
from nhplogger.ui.action_list.actions_page import ActionsPage
from nhplogger.ui.ask import Ask
from tests.screen import worn_look

KEY_MS = 20


class Typist(QObject):
    """One key every few milliseconds into the box for updates."""

    def __init__(self, page: ActionsPage) -> None:
        super().__init__(page)
        self._page, self._count = page, 0
        self._timer = QTimer(self, interval=KEY_MS)
        self._timer.timeout.connect(self._press)
        self._timer.start()

    @Slot()
    def _press(self) -> None:
        QTest.keyClicks(self._page.panel.update_box.text, "abcdefghij"[self._count % 10])
        self._count += 1
        sys.stdout.write(f"{time.monotonic()} {self._count}\n")
        sys.stdout.flush()


def main() -> None:
    """Arguments: the study, its recovery words, and the action that is in hand."""
    program = QApplication([])
    path = Path(sys.argv[1])
    with worn_look(program) as look:
        page = ActionsPage(open_study(path, sys.argv[2], Clock()), look, Ask(), path.parent)
        page.show()
        page.show_action(sys.argv[3])
        typist = Typist(page)
        sys.stdout.write("opened\n")
        sys.stdout.flush()
        program.exec()
        del typist


if __name__ == "__main__":
    main()
