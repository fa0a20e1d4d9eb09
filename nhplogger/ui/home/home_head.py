"""The head of Home: which day it is and what it holds, the search, and what else one may begin with."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _, day_and_month
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.home.bring_menu import BringButton
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.search_button import SearchButton
from nhplogger.ui.widgets.wrapping import Wrapping

_LEAST_WORDS = 320
QWIDGETSIZE_MAX = 16_777_215  # Qt's own name for no limit


class HomeHead(QWidget):
    """Words at the left and ways at the right, or beneath them where there is no room for both."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._day = Label("", FontRole.TITLE, wrap=True)
        self._sentence = Label("", FontRole.LOG, "text2", wrap=True)
        self.search_button = SearchButton(_("Search every meeting"), look, key="Ctrl+F")
        self.people_button = Button(_("People and agencies"), look, small=True, icon="people")
        self.bring_button = BringButton(look)
        self.practice_button = Button(_("Practise for five minutes"), look, small=True, icon="play")
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._words, self._ways = QWidget(), QWidget()
        self._buttons = QWidget()
        self._lay_out()
        look.changed.connect(self._fit)

    @property
    def ways(self) -> tuple[QWidget, ...]:
        """What can be pressed, in the order of Tab."""
        return self.search_button, self.people_button, self.bring_button, self.practice_button

    def show_day(self, day: date, sentence: str) -> None:
        """Which day it is, and what it holds."""
        self._day.setText(day_and_month(day))
        self._sentence.setText(sentence)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._day)
        words.addWidget(self._sentence)
        words.addStretch(1)
        line = Wrapping(Space.X2, self._buttons)
        for button in self.ways[1:]:
            line.addWidget(button)
        ways = QVBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(Space.X2)
        ways.addWidget(self.search_button, 0, Qt.AlignmentFlag.AlignRight)
        ways.addWidget(self._buttons)
        ways.addStretch(1)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.addWidget(self._words, 1)
        self._sides.addWidget(self._ways)

    @Slot()
    def _fit(self) -> None:
        needed = sum(button.sizeHint().width() for button in self.ways[1:]) + 2 * Space.X2
        beside = self.width() >= needed + self._look.scaled(_LEAST_WORDS) + Space.X6
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(way)
        self._sides.setSpacing(Space.X6 if beside else Space.X3)
        self._buttons.setMinimumWidth(needed if beside else 0)
        self._buttons.setMaximumWidth(needed if beside else QWIDGETSIZE_MAX)
        side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        if ways := self._ways.layout():
            ways.setAlignment(self.search_button, side)
