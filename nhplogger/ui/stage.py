"""A stack of pages that wear the look for themselves, each when it is shown."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from nhplogger.ui.look import Look


class Stage(QStackedWidget):
    """Only the page in front follows a change of the look at once; the others do when they are brought."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        look.restyled.connect(self._restyle)

    def add(self, page: QWidget) -> None:
        """Have a page that was just built, in the look of now."""
        self._look.put_on(page)
        self.addWidget(page)

    def bring(self, page: QWidget) -> None:
        """Show a page in front, in the look of now."""
        self._look.dress(page)
        self.setCurrentWidget(page)

    def put_away(self) -> None:
        """Forget the look of the page in front while nothing of this stack is shown: it takes memory."""
        if front := self.currentWidget():
            self._look.take_off(front)

    @Slot()
    def _restyle(self) -> None:
        if (front := self.currentWidget()) and front.styleSheet():
            self._look.put_on(front)
