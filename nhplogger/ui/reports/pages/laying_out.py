"""Lays a report out between other things, so that the window keeps answering."""

from collections.abc import Iterator

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from nhplogger.ui.reports.pages.paged_report import PagedReport

_TURN = 12  # milliseconds that it works before others get theirs


class LayingOut(QObject):
    """Works on one report at a time; `grew` says that there are more pages, `ended` that there are all."""

    grew = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paged: PagedReport | None = None
        self._steps: Iterator[None] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)

    @property
    def is_at_work(self) -> bool:
        """Whether a report is being laid out."""
        return self._timer.isActive()

    def begin(self, paged: PagedReport) -> None:
        """Lay this one out, and no other any more."""
        self._paged, self._steps = paged, paged.steps()
        self._timer.start()

    def stop(self) -> None:
        """Leave off."""
        self._timer.stop()

    @Slot()
    def _work(self) -> None:
        if self._paged is None:
            return
        clock, before = QElapsedTimer(), self._paged.ready
        clock.start()
        while clock.elapsed() < _TURN:
            if next(self._steps, self) is self:
                self._timer.stop()
                break
        if self._paged.ready > before:
            self.grew.emit(self._paged)
        if self._paged.is_whole:
            self.ended.emit(self._paged)
