"""A process that starts a window and tells when it was painted: `launched.py bare|program|study [STUDY]`."""

import json
import os
import sys
from pathlib import Path

SLOW = ("sqlite_utils", "docx", "matplotlib", "dateparser", "numpy")


def tell(**more: object) -> None:
    """One line on standard output, and the end."""
    line = {"slow": [name for name in SLOW if name in sys.modules], "bytes": held(), **more}
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


def program() -> None:
    """The program as its command starts it; watched from where it waits for events."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    wait = QApplication.exec

    def watched(*_app: QApplication) -> int:
        watch(next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)))
        return wait()

    QApplication.exec = watched  # type: ignore[method-assign]
    from nhplogger.cli.main import run

    run([])


def study(path: str) -> None:
    """The program's window with a study open in it."""
    from PySide6.QtCore import QCoreApplication

    from nhplogger import app as whole
    from nhplogger.logbook.clock import Clock
    from nhplogger.logbook.demo import NOW, PASSPHRASE
    from nhplogger.logbook.opening import open_study
    from nhplogger.logbook.settings import Settings

    app = whole.make_app()
    folder = Path(path).parent
    window = whole.make_window(app, Clock(NOW), Settings(folder / "settings.ini"), folder)
    window.show()
    window.enter(open_study(Path(path), PASSPHRASE, Clock(NOW)))
    for _turn in range(20):
        QCoreApplication.processEvents()
    tell(painted=not window.grab().isNull())


def watch(window: object) -> None:
    """Tell when the window has been painted: one turn after the first event that paints it."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watcher(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            painting = (QEvent.Type.Expose, QEvent.Type.Paint, QEvent.Type.UpdateRequest)
            if event.type() in painting and handle.isExposed():
                handle.removeEventFilter(self)
                QTimer.singleShot(0, tell)
            return False

    handle = window.windowHandle()  # type: ignore[attr-defined]
    handle.watcher = Watcher()
    handle.installEventFilter(handle.watcher)


if __name__ == "__main__":
    if sys.argv[1] == "study":
        study(sys.argv[2])
    else:
        {"bare": bare, "program": program}[sys.argv[1]]()
