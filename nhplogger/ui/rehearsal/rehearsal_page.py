"""A practice meeting from its first card to how it went."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from nhplogger.exchange.rehearsal import practice_script
from nhplogger.logbook.clock import Clock
from nhplogger.logbook.practice import Practice
from nhplogger.logbook.settings import Settings
from nhplogger.typed import override
from nhplogger.ui.ask import Ask
from nhplogger.ui.look import Look
from nhplogger.ui.panels import panels_of
from nhplogger.ui.rehearsal.result_page import ResultPage
from nhplogger.ui.rehearsal.stage import Stage
from nhplogger.ui.rehearsal.start_page import StartPage


class RehearsalPage(QStackedWidget):
    """Touches no study: every practice has one of its own in memory, thrown away when it is over.

    Left in the middle it stands still, and goes on where it was.
    """

    left = Signal()

    def __init__(
        self, look: Look, settings: Settings, ask: Ask, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._settings, self._ask, self._clock = look, settings, ask, clock
        self.stage: Stage | None = None
        self.start, self.result = StartPage(look), ResultPage(look)
        for page in (self.start, self.result):
            self.addWidget(page)
        self.start.begun.connect(self.begin)
        self.start.left.connect(self._leave)
        self.result.again_wanted.connect(self.begin)
        self.result.left.connect(self._leave)

    @property
    def panels(self) -> list[QWidget]:
        """The panels that F6 goes through."""
        return panels_of(self.currentWidget())

    @Slot()
    def begin(self) -> None:
        """A new practice, from its beginning."""
        self.stop()
        practice = Practice(practice_script(), self._clock, self._settings.observer)
        self.stage = Stage(practice, self.start.pace.pace, self._look, self._settings, ask=self._ask)
        self.stage.over.connect(self._show_result)
        self.addWidget(self.stage)
        self.go(self.stage)
        self.stage.player.go_on()

    @Slot()
    def stop(self) -> None:
        """Throw away a practice that is on."""
        stage, self.stage = self.stage, None
        if stage is not None:
            stage.close_practice()
            self.removeWidget(stage)
            stage.deleteLater()

    @override
    def setFocus(self) -> None:  # type: ignore[override]
        """The caret goes to where one goes on."""
        page = self.currentWidget()
        if page is not None:
            page.setFocus()

    @Slot()
    def _show_result(self) -> None:
        if self.stage is None:
            return
        shown = self.stage.player.shown
        self.result.show_outcomes(shown, self.stage.practice.outcomes(shown))
        self.start.pace.show_pace(self.stage.player.pace)
        self.go(self.result)
        self.stop()

    @Slot()
    def _leave(self) -> None:
        self.stop()
        self.go(self.start)
        self.left.emit()

    def go(self, page: QWidget) -> None:
        """Bring one of the pages to the front, and the caret into it."""
        self.setCurrentWidget(page)
        page.setFocus()
