"""A process that starts a window and tells when it was painted: `launched.py bare|program|study [STUDY]`."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

STUDY = Path(*sys.argv[2:])
SLOW = ("sqlite_utils", "docx", "matplotlib", "dateparser", "numpy")


def tell() -> None:
    """One line on standard output, and the end."""
    line = {"slow": [name for name in SLOW if name in sys.modules], "bytes": held()}
    os.write(1, json.dumps(line).encode() + b"\n")
    os._exit(0)


def held() -> int:
    """The memory this process holds, in bytes; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def bare() -> None:
    """A window with nothing in it."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    watch(window)
    app.exec()


def program(wait_with: Callable[[Any], None]) -> None:
    """The program as its command starts it; taken over where it would wait for events."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    wait = QApplication.exec

    def watched(*_app: QApplication) -> int:
        wait_with(next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)))
        return wait()

    QApplication.exec = watched  # type: ignore[method-assign]
    from nhplogger.__main__ import main

    sys.argv[1:] = []
    main()


def with_study(window: Any) -> None:
    """Open a study in the program's window, and tell when everything it set going is done."""
    from PySide6.QtCore import QCoreApplication

    from nhplogger.logbook.clock import Clock
    from nhplogger.logbook.demo import NOW, PASSPHRASE
    from nhplogger.logbook.opening import open_study

    window.enter(open_study(STUDY, PASSPHRASE, Clock(NOW)))
    for _turn in range(20):
        QCoreApplication.processEvents()
    tell()


def watch(window: Any) -> None:
    """Tell when the window has been painted: one turn after the first event that paints it."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watcher(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            painting = (QEvent.Type.Expose, QEvent.Type.Paint, QEvent.Type.UpdateRequest)
            if event.type() in painting and handle.isExposed():
                handle.removeEventFilter(self)
                QTimer.singleShot(0, tell)
            return False

    handle = window.windowHandle()
    handle.watcher = Watcher()
    handle.installEventFilter(handle.watcher)


if __name__ == "__main__":
    match sys.argv[1]:
        case "bare":
            bare()
        case "program":
            program(watch)
        case "study":
            program(with_study)
