"""What is seen while the demo study is being built, a meeting at a time."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.label import Label

if TYPE_CHECKING:
    from nhplogger.logbook.demo import DemoBuild


class DemoPage(QWidget):
    """Ends with `built`, or with `failed` and a sentence."""

    built = Signal(object)  # Logbook
    failed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._build: DemoBuild | None = None
        self._place = Path()
        self._words = Label("", FontRole.BODY, "text2")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(_("Meetings built"))
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._lay_out()

    def begin(self, place: Path) -> None:
        """Build the demo study in a new file at `place`, once this page has been painted."""
        self._place = place
        self._say(0, 0)
        self._timer.start()

    def stop(self) -> None:
        """Leave off; what was built is closed."""
        self._timer.stop()
        build, self._build = self._build, None
        if build is not None:
            build.logbook.close()

    @Slot()
    def _step(self) -> None:
        from nhplogger.logbook.demo import DemoBuild

        try:
            if self._build is None:
                self._build = DemoBuild(self._place)
                return
            goes_on = self._build.step()
        except StudyError as error:
            self.stop()
            self.failed.emit(str(error))
            return
        self._say(self._build.built, self._build.meetings)
        if not goes_on:
            self._hand_over()

    def _hand_over(self) -> None:
        self._timer.stop()
        build, self._build = self._build, None
        if build is not None:
            self.built.emit(build.logbook)

    def _say(self, built: int, meetings: int) -> None:
        self._bar.setRange(0, meetings)
        self._bar.setValue(built)
        words = _("{built} of {meetings} meetings").format(built=built, meetings=meetings)
        self._words.setText(words if meetings else _("Making an encrypted file"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(Space.X2)
        column.addStretch(1)
        for part in (Label(_("Building the demo study"), FontRole.H1), self._bar, self._words):
            part.setFixedWidth(self._look.scaled(360))
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
