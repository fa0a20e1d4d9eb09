"""The way into a study: the first window, unlocking, the recovery sheet of a new one."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.settings import Settings
from nhplogger.ui.ask import Ask
from nhplogger.ui.look import Look
from nhplogger.ui.stage import Stage
from nhplogger.ui.welcome.study_file import ENDING, demo_file, new_file

if TYPE_CHECKING:
    from nhplogger.logbook.logbook import Logbook
    from nhplogger.ui.rehearsal.rehearsal_page import RehearsalPage
    from nhplogger.ui.unlock.unlock_page import UnlockPage
    from nhplogger.ui.welcome.demo_page import DemoPage
    from nhplogger.ui.welcome.new_study import NewStudy
    from nhplogger.ui.welcome.sheet_page import SheetPage
    from nhplogger.ui.welcome.welcome_page import WelcomePage


class Gate(Stage):
    """Ends with `opened`; until then nothing of a study can be seen. Its pages are made when first shown."""

    opened = Signal(object)  # Logbook

    def __init__(self, look: Look, settings: Settings, ask: Ask, clock: Clock, folder: Path) -> None:
        """`folder` is where new studies are made."""
        super().__init__(look)
        self._settings, self._ask = settings, ask
        self._clock, self._folder = clock, folder
        self._path: Path | None = None
        self._logbook: Logbook | None = None

    def begin(self) -> None:
        """Offer the study opened last, or the first window where there is none."""
        recent = self._recent()
        if recent:
            self.ask_for(recent[0])
        else:
            self.show_welcome()

    @Slot()
    def show_welcome(self) -> None:
        """The first window, with every study it knows of."""
        self.welcome.show_recent(self._recent())
        self._go(self.welcome)

    def stop(self) -> None:
        """Leave off whatever goes on by itself."""
        if "demo" in vars(self):
            self.demo.stop()
        if "practice" in vars(self):
            self.practice.stop()

    def _recent(self) -> list[Path]:
        return [path for path in map(Path, self._settings.recent) if path.is_file()]

    def ask_for(self, path: Path) -> None:
        """Ask for the passphrase of a study."""
        self._path = path
        self.unlock.show_study(path)
        self._go(self.unlock)

    @Slot(str)
    def _study_was_chosen(self, path: str) -> None:
        self.ask_for(Path(path))

    def open_demo(self, place: Path) -> None:
        """Show the demo study, kept at that path; it is built there first where it is not there yet."""
        self._path = place
        if place.exists():
            self._after_painting(self._open_demo_now)
        else:
            self._go(self.demo)
            self.demo.begin(place)

    @Slot()
    def _open_demo_now(self) -> None:
        from nhplogger.logbook.demo import NOW, OBSERVER, PASSPHRASE
        from nhplogger.logbook.opening import open_study

        try:
            self.opened.emit(open_study(self._path or Path(), PASSPHRASE, Clock(NOW), OBSERVER))
        except StudyError as error:
            self._demo_has_failed(str(error))

    @Slot()
    def _look_at_demo(self) -> None:
        self.open_demo(demo_file(self._folder))

    @Slot()
    def practise(self) -> None:
        """A practice meeting, outside any study."""
        self._go(self.practice)

    @Slot(str)
    def _demo_has_failed(self, sentence: str) -> None:
        self.show_welcome()
        self.welcome.show_problem(sentence)

    @Slot()
    def _choose_file(self) -> None:
        kinds = _("Studies (*{ending})").format(ending=ENDING)
        path = self._ask.open_file(_("Open a study"), self._folder, kinds)
        if path is not None:
            self.ask_for(path)

    @Slot(object)
    def _create(self, study: "NewStudy") -> None:
        self._new = study
        self._after_painting(self._create_now)

    @Slot()
    def _create_now(self) -> None:
        from nhplogger.logbook.opening import create_study

        new = self._new
        path = new_file(new.name, self._folder)
        try:
            self._logbook, words = create_study(path, new.name, new.passphrase, self._clock, new.observer)
        except StudyError as error:
            self.welcome.new_study.show_problem(str(error))
            return
        finally:
            del self._new
        self._settings.observer = new.observer
        self._settings.remember_study(path)
        self.welcome.new_study.set_busy(busy=False)
        self.welcome.new_study.passphrase.clear()
        self.sheet.show_sheet(new.name, words)
        self._go(self.sheet)

    @Slot(str)
    def _open(self, secret: str) -> None:
        self._secret = secret
        self.unlock.set_busy(busy=True)
        self._after_painting(self._open_now)

    @Slot()
    def _open_now(self) -> None:
        from nhplogger.logbook.opening import open_study

        secret, self._secret = self._secret, ""
        path = self._path or Path()
        try:
            self._logbook = open_study(path, secret, self._clock, self._settings.observer)
        except StudyError as error:
            self.unlock.show_problem(str(error))
            return
        self._settings.remember_study(path)
        self.unlock.passphrase.clear()
        self._hand_over()

    @Slot()
    def _hand_over(self) -> None:
        logbook, self._logbook = self._logbook, None
        if logbook is not None:
            self.opened.emit(logbook)

    def _after_painting(self, step: Callable[[], None]) -> None:
        """Deriving the key takes up to 0.7 s: say so on the screen first."""
        self.window().repaint()
        QTimer.singleShot(0, self, step)

    def _go(self, page: QWidget) -> None:
        self.bring(page)
        page.setFocus()

    @cached_property
    def welcome(self) -> "WelcomePage":
        """The first window's page."""
        from nhplogger.ui.welcome.welcome_page import WelcomePage

        page = WelcomePage(self._look, self._settings.observer or _("Observer 1"))
        page.study_chosen.connect(self._study_was_chosen)
        page.file_wanted.connect(self._choose_file)
        page.demo_wanted.connect(self._look_at_demo)
        page.practice_wanted.connect(self.practise)
        page.new_study.made.connect(self._create)
        self.add(page)
        return page

    @cached_property
    def unlock(self) -> "UnlockPage":
        """The page that asks for a passphrase."""
        from nhplogger.ui.unlock.unlock_page import UnlockPage

        page = UnlockPage(self._look)
        page.given.connect(self._open)
        page.left.connect(self.show_welcome)
        self.add(page)
        return page

    @cached_property
    def sheet(self) -> "SheetPage":
        """The page that shows a new study's recovery sheet."""
        from nhplogger.ui.welcome.sheet_page import SheetPage

        page = SheetPage(self._look, self._ask, Path.home())
        page.left.connect(self._hand_over)
        self.add(page)
        return page

    @cached_property
    def demo(self) -> "DemoPage":
        """The page seen while the demo study is built."""
        from nhplogger.ui.welcome.demo_page import DemoPage

        page = DemoPage(self._look)
        page.built.connect(self.opened)
        page.failed.connect(self._demo_has_failed)
        self.add(page)
        return page

    @cached_property
    def practice(self) -> "RehearsalPage":
        """The practice meeting."""
        from nhplogger.ui.preferences.wear import wear_keys
        from nhplogger.ui.rehearsal.alone import AloneKeys
        from nhplogger.ui.rehearsal.rehearsal_page import RehearsalPage

        wear_keys(self._look, self._settings)
        page = RehearsalPage(self._look, self._settings, self._ask, self._clock)
        AloneKeys(page, self._look)
        page.left.connect(self.show_welcome)
        self.add(page)
        return page
