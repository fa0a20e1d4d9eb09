"""Every screen as a picture: `python -m tests.gallery OUT`."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QDir, QEvent
from PySide6.QtWidgets import QApplication

from nhplogger import assets
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.demo import NOW, OBSERVER, PASSPHRASE, build_demo
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import open_study
from nhplogger.logbook.settings import Settings
from nhplogger.ui.focus_ring import FocusRing
from nhplogger.ui.look import Look
from nhplogger.ui.main_window import MainWindow
from nhplogger.ui.preferences.wear import wear_settings
from tests import gallery_bringing, gallery_meetings
from tests.gallery_actions import action_screens
from tests.gallery_debrief import debrief_screens
from tests.gallery_home import home_screens
from tests.gallery_live import live, live_seats, live_side
from tests.gallery_opened import WAYS, Clashed, Opened, Practised, Searched
from tests.gallery_people import people_screens
from tests.gallery_reports import report_screens
from tests.gallery_search import SEARCHES, Found
from tests.gallery_sessions import session_screens
from tests.ui.recorder import Recorder

SIZE = (1366, 768)
_DRAWERS = ("live-seats", "live-side")  # only where the text is so large that there are drawers


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """One way the screens are worn; `only` names those that are, where not all of them are."""

    name: str
    theme: str
    text_scale: float = 1.0
    only: tuple[str, ...] = ()

    def shows(self, screen: str) -> bool:
        """Whether a screen is worn this way."""
        return screen in self.only if self.only else screen not in _DRAWERS


DRESSES = (
    Dress(name="light", theme="light"),
    Dress(name="dark", theme="dark"),
    Dress(name="150", theme="light", text_scale=1.5),
    Dress(name="125", theme="light", text_scale=1.25, only=("live",)),
    Dress(name="200", theme="light", text_scale=2.0, only=("live", "live-seats", "live-side")),
)


class Gallery:
    """Opens the demo study once, and takes its pictures in one dress after another."""

    def __init__(self, app: QApplication, out: Path, work: Path, look: Look | None = None) -> None:
        self._app, self._out, self._work = app, out, work
        self._settings = Settings(work / "settings.ini")
        self._look = look or Look(app)
        self._ring = FocusRing(app, self._look)
        self._ring.setParent(self._look)  # goes with it
        self._copies = 0
        self._demo = work / "Demo study.nhp"
        build_demo(self._demo, StillClock(NOW)).close()

    def take(self) -> None:
        """Every screen in every dress."""
        for dress in DRESSES:
            self._settings.theme, self._settings.text_scale = dress.theme, dress.text_scale
            wear_settings(self._look, self._settings)
            for name, show in self._screens():
                if not dress.shows(name):
                    continue
                window = self._window()
                show(window)
                self._picture(window, f"{name}-{dress.name}")
                window.close()
                window.deleteLater()
                self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def names(self) -> list[str]:
        """Of every screen."""
        return [name for name, _show in self._screens()]

    def show(self, name: str) -> MainWindow:
        """One screen, as it is."""
        window = self._window()
        dict(self._screens())[name](window)
        window.show()
        window.activateWindow()
        self._app.processEvents()
        return window

    def _window(self) -> MainWindow:
        self._settings.recent = []
        window = MainWindow(self._look, self._settings, Recorder(), StillClock(NOW), self._work / "studies")
        window.resize(*SIZE)
        return window

    def _picture(self, window: MainWindow, name: str) -> None:
        window.show()
        window.activateWindow()
        for _turn in range(5):
            self._app.processEvents()
        window.grab().save(str(self._out / f"{name}.png"))

    def _screens(self) -> Iterator[tuple[str, Callable[[MainWindow], None]]]:
        yield "welcome", _welcome
        yield "welcome-recent", self._recent
        yield "unlock", self._unlock
        yield "sheet", _sheet
        yield "home-empty", self._empty
        yield from home_screens()
        yield "live", live
        yield "live-seats", live_seats
        yield "live-side", live_side
        yield "help-search", Searched(self._study)
        for name, line in SEARCHES.items():
            yield name, Found(line, self._study)
        yield "keys-clash", Clashed(self._study)
        yield from gallery_meetings.screens(self._study)
        for minutes in (1, 5):
            yield f"rehearsal-{minutes}", Practised(self._study, minutes)
        yield from action_screens(self._study)
        for name in (*WAYS, "finished", "check", "capture", "meanwhile"):
            yield name, Opened(name, self._study)
        yield from session_screens(self._study)
        yield from debrief_screens(self._study)
        yield from report_screens(self._study)
        yield from gallery_bringing.screens(self._study)
        yield from people_screens(self._study)

    def _study(self) -> Logbook:
        """A copy each time: pictures of a meeting that is on change the study."""
        self._copies += 1
        copy = self._work / f"Demo study {self._copies}.nhp"
        copy.write_bytes(self._demo.read_bytes())
        return open_study(copy, PASSPHRASE, StillClock(NOW), OBSERVER)

    def _recent(self, window: MainWindow) -> None:
        self._settings.remember_study(self._demo)
        window.gate.show_welcome()

    def _unlock(self, window: MainWindow) -> None:
        window.gate.ask_for(self._demo)
        window.gate.unlock.show_problem(
            "Demo study.nhp does not open with that passphrase. Nothing was changed."
        )

    def _empty(self, window: MainWindow) -> None:
        from nhplogger.logbook.opening import create_study
        from nhplogger.ui.welcome.study_file import new_file

        path = new_file("My study", self._work)
        logbook, _words = create_study(path, "My study", "a long passphrase", StillClock(NOW), OBSERVER)
        window.enter(logbook)


def _welcome(window: MainWindow) -> None:
    window.begin()


def _sheet(window: MainWindow) -> None:
    words = " ".join(["7Q2M", "K9XT", "4HWB", "ZP3N", "D8RC", "V5JF", "6GYA"] * 2)
    window.gate.sheet.show_sheet("My study", words)
    window.gate.setCurrentWidget(window.gate.sheet)
    window.gate.sheet.setFocus()


def main(out: Path) -> None:
    """Take every picture into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    QDir.addSearchPath("icons", str(assets.ROOT / "icons"))
    with TemporaryDirectory() as work:
        Gallery(app, out, Path(work)).take()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("build/gallery"))
