"""The one window: outside a study its gate, inside it its house."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from nhplogger.i18n import _
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.settings import Settings
from nhplogger.typed import override
from nhplogger.ui.ask import Ask
from nhplogger.ui.first_paint import FirstPaint
from nhplogger.ui.icons import app_icon
from nhplogger.ui.look import Look
from nhplogger.ui.preferences.wear import wear_keys, wear_settings
from nhplogger.ui.welcome.gate import Gate
from nhplogger.ui.welcome.study_file import ENDING
from nhplogger.ui.welcome.warm_up import WarmUp

if TYPE_CHECKING:
    from nhplogger.logbook.logbook import Logbook
    from nhplogger.ui.house import House
    from nhplogger.ui.meetings.form_values import FormValues

SMALLEST, FIRST = (1280, 672), (1366, 768)
_PRESSES_MS = 120  # presses closer than this are followed once, after the last of them


class MainWindow(QMainWindow):
    """Painted before anything slow is imported; closing it keeps every word and closes the study."""

    painted = Signal()  # for the first time

    def __init__(self, look: Look, settings: Settings, ask: Ask, clock: Clock, folder: Path) -> None:
        """`folder` is where new studies are made."""
        super().__init__()
        look.leave_to_parts()
        self._look, self._settings, self._ask = look, settings, ask
        self.house: House | None = None
        self._forms: dict[Path, dict[str, FormValues]] = {}  # typed and not saved when a study was locked
        self.gate = Gate(look, settings, ask, clock, folder)
        self._stage = QStackedWidget()
        self._stage.addWidget(self.gate)
        self._first_paint: FirstPaint | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PRESSES_MS)
        self._soon.timeout.connect(self._wear)
        self.setCentralWidget(self._stage)
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        self.setAcceptDrops(True)
        self.gate.opened.connect(self.enter)
        settings.changed.connect(self._was_set)
        self._name_window()

    def begin(self, path: Path | None = None) -> None:
        """Ask for the study at that path, or offer those there are."""
        if path is None:
            self.gate.begin()
        else:
            self.gate.ask_for(path)

    def open_demo(self, place: Path) -> None:
        """Show the demo study; it is built at that path first, where it is not there yet."""
        self.gate.open_demo(place)

    @Slot(object)
    def enter(self, logbook: "Logbook") -> None:
        """Show an open study, in place of one that was open before."""
        from nhplogger.ui.actions import everywhere
        from nhplogger.ui.deed import Deed
        from nhplogger.ui.house import House
        from nhplogger.ui.idle_lock import IdleLock
        from nhplogger.ui.search.find_key import FindKey

        self._leave()
        self.gate.put_away()
        wear_keys(self._look, self._settings)
        self.house = House(logbook, self._look, self._settings, self._ask)
        self.house.forms = self._forms.setdefault(logbook.path, {})
        self._stage.addWidget(self.house)
        self._stage.setCurrentWidget(self.house)
        for row in everywhere():
            self.house.addAction(Deed(row, self.house))
        self.house.lock_wanted.connect(self._lock)
        self.house.pages.shown.connect(self._name_window)
        self.house.renamed.connect(self._name_window)
        self.house.begin()
        IdleLock(self.house)
        FindKey(self.house)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._first_paint is None:
            self._first_paint = FirstPaint(self)
            self._first_paint.came.connect(self._was_painted)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        self.gate.stop()
        self._leave()
        super().closeEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None or (self.house and _files(event)):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self._lock()
            if self.house is None:
                self.gate.ask_for(path)
        elif self.house and (files := _files(event)):
            from nhplogger.ui.bringing.going import take_files

            if take_files(self.house, files):
                event.acceptProposedAction()

    @Slot()
    def _was_painted(self) -> None:
        self.setWindowIcon(app_icon())
        WarmUp(parent=self)
        self.painted.emit()

    @Slot()
    def _lock(self) -> None:
        """Close the study, and ask for its passphrase; nothing is closed over words that are not saved."""
        if not self._may_leave():
            return
        path = self.house.logbook.path if self.house else None
        self._leave()
        self._stage.setCurrentWidget(self.gate)
        if path is not None:
            self.gate.ask_for(path)
        self._name_window()

    def _may_leave(self) -> bool:
        return self.house is None or self.house.rescue.may_leave()

    def _leave(self) -> None:
        """Keep the half line, close the study, throw its screens away."""
        house, self.house = self.house, None
        if house is not None:
            house.close_study()
            self._stage.removeWidget(house)
            house.deleteLater()

    @Slot(str)
    def _was_set(self, key: str) -> None:
        if key in (Settings.theme.key, Settings.text_scale.key):
            self._soon.start()
        elif key == Settings.keys.key:
            wear_keys(self._look, self._settings)
        elif key == Settings.observer.key and self.house:
            self.house.frame.status.set_observer(self._settings.observer)

    @Slot()
    def _wear(self) -> None:
        wear_settings(self._look, self._settings)

    @Slot()
    def _name_window(self) -> None:
        name = _("NHP Logger")
        title = self.house.title if self.house else ""
        self.setWindowTitle(f"{title} – {name}" if title else name)


def _dropped(event: QDropEvent) -> Path | None:
    """The study that is being dropped on the window, or none."""
    return next((path for path in _files(event) if path.suffix == ENDING), None)


def _files(event: QDropEvent) -> list[Path]:
    """The files that are being dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
