"""How Home is laid out: a heading, two columns, one primary button."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.home.backup_card import BackupCard
from nhplogger.ui.home.home_head import HomeHead
from nhplogger.ui.home.quick_start_card import QuickStartCard
from nhplogger.ui.home.row_section import RowSection
from nhplogger.ui.home.today_card import TodayCard
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.notice import Notice, Offer

SIDE_WIDTH, LEAST_MAIN, BETWEEN = 456, 560, 48
_AGAIN = "again"
QWIDGETSIZE_MAX = 16_777_215  # Qt's own name for no limit


class HomeView(QScrollArea):
    """Shows what it is given; `plan_wanted`, `practice_wanted` and the cards say what was pressed."""

    plan_wanted = Signal()
    practice_wanted = Signal()
    again_wanted = Signal()  # the study could not be read, and is to be read once more
    all_wanted = Signal()  # every meeting

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.head = HomeHead(look)
        self.today, self.quick = TodayCard(look), QuickStartCard(look)
        add = _("Add a meeting")
        self.next = RowSection(_("Next meetings"), look, link=add, key="Ctrl+M")
        self.debriefs = RowSection(_("Debriefs to finish"), look)
        self.overdue = RowSection(_("Overdue actions"), look, link=_("All actions"), key="Ctrl+3")
        self.recent = RowSection(_("Recent sessions"), look, link=_("All meetings"), key="Ctrl+2")
        self.backup = BackupCard(look)
        self.primary: Button = self.quick.start_button
        self.unread = Notice(look)
        self._body, self._side = QWidget(), QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._was_read = False
        self._look = look
        self._lay_out()
        # Focus enters at the card, past the head: the head's buttons come last instead.
        for before, after in pairwise((self.backup.button, *self.head.ways)):
            QWidget.setTabOrder(before, after)
        self.next.head.link.clicked.connect(self.plan_wanted)
        self.quick.plan_wanted.connect(self.plan_wanted)
        self.head.practice_button.clicked.connect(self.practice_wanted)
        self.unread.taken.connect(self._again)
        self.recent.head.link.clicked.connect(self.all_wanted)
        look.changed.connect(self._fit)
        self._fit()

    def show_day(self, day: date, sentence: str) -> None:
        """Which day it is, and what it holds."""
        self.head.show_day(day, sentence)

    def show_unread(self, day: date, why: str) -> None:
        """Say that the study could not be read, and offer to try again; lists read before stay in view."""
        self.head.show_day(day, "")
        self._body.setVisible(self._was_read)
        self.unread.tell(why, Tone.WARN, (Offer(name=_AGAIN, words=_("Try again")),))
        button = self.unread.offer(_AGAIN)
        if not self._was_read:
            self.setFocusProxy(button)
        if self.isVisible() and not self._was_read:
            button.setFocus()

    def show_read(self) -> None:
        """It can be read, or can be again."""
        if self._was_read and self.unread.isHidden():
            return
        self._was_read = True
        self.unread.clear()
        self._body.show()

    @Slot(str)
    def _again(self, _name: str) -> None:
        self.again_wanted.emit()

    def show_today(self, start: str, *, running: bool) -> None:
        """Put the meeting's card in front."""
        self.today.set_words(start)
        self.today.check_button.setVisible(not running)
        self._bring(self.today, self.today.start_button, self.today.start_button)

    def show_quick_start(self) -> None:
        """Put the card that starts a meeting from nothing in front."""
        self._bring(self.quick, self.quick.start_button, self.quick.area)

    def _bring(self, card: QWidget, primary: Button, first: QWidget) -> None:
        changed = self.focusProxy() is not first
        for each in (self.today, self.quick):
            each.setVisible(each is card)
        self.primary = primary
        self.setFocusProxy(first)
        if changed and self.isVisible():
            first.setFocus()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("ground", "bg")
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.X10, 28, Space.X10, Space.X6)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.unread)
        column.addSpacing(Space.X5)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(BETWEEN)
        self._columns.addLayout(_column(self.today, self.quick, self.next, self.debriefs), 1)
        self._side.setLayout(_column(self.overdue, self.recent, self.backup))
        self._columns.addWidget(self._side)
        self._body.setLayout(self._columns)
        column.addWidget(self._body)
        column.addStretch(1)
        self.setWidget(page)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Two columns, or one above the other where large text or a small window leaves no room for both."""
        side, main = self._look.scaled(SIDE_WIDTH), self._look.scaled(LEAST_MAIN)
        beside = self.viewport().width() >= main + side + BETWEEN + 2 * Space.X10
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        self._columns.setSpacing(BETWEEN if beside else Space.X6)
        self._side.setMinimumWidth(side if beside else 0)
        self._side.setMaximumWidth(side if beside else QWIDGETSIZE_MAX)


def _column(*parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.X6)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return column
