"""The page shown while the demo study is put together, a meeting at a time."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.centred import centre
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card

if TYPE_CHECKING:
    from nhplogger.logbook.demo import DemoBuild

CARD_WIDTH = 440


class DemoPage(QWidget):
    """The window stays awake meanwhile; a demo that is there already is only opened."""

    ready = Signal(object)  # Logbook
    failed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = Path()
        self._build: DemoBuild | None = None
        self._bar = QProgressBar(textVisible=False)
        self._step = QTimer(self, interval=0)
        self._step.timeout.connect(self._take_step)
        card = Card(margin=Space.X6)
        card.setFixedWidth(look.scaled(CARD_WIDTH))
        card.column.addWidget(Label(_("Preparing the demo study…"), FontRole.LEAD))
        what = _("Six invented areas over fourteen months. Change whatever you like: nobody is in it.")
        card.column.addWidget(Label(what, tone="text2", wrap=True))
        card.column.addWidget(self._bar)
        centre(self, card)

    def prepare(self, place: Path) -> None:
        """Open the demo study at that path, or build it there; `ready` or `failed` follows."""
        self._place = place
        QTimer.singleShot(0, self, self._begin)

    @Slot()
    def _begin(self) -> None:
        from nhplogger.logbook.clock import Clock
        from nhplogger.logbook.demo import NOW, OBSERVER, PASSPHRASE, DemoBuild
        from nhplogger.logbook.opening import open_study

        try:
            if self._place.exists():
                self.ready.emit(open_study(self._place, PASSPHRASE, Clock(NOW), OBSERVER))
                return
            self._build = DemoBuild(self._place)
        except StudyError as error:
            self.failed.emit(str(error))
            return
        self._bar.setMaximum(self._build.meetings)
        self._step.start()

    @Slot()
    def _take_step(self) -> None:
        build = self._build
        if build is None:
            return
        if build.step():
            self._bar.setValue(build.built)
            return
        self._step.stop()
        self._build = None
        self.ready.emit(build.logbook)
