"""How a session that is read is laid out: head, people, log with its strip, facts or history beside it."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.typed import override
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.feed_panel import FeedPanel
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.change_strip import ChangeStrip
from nhplogger.ui.sessions.history_panel import HistoryOf, HistoryPanel
from nhplogger.ui.sessions.session_header import SessionHeader
from nhplogger.ui.sessions.session_keys import KEYS, SessionCommand
from nhplogger.ui.sessions.session_menu import SessionMenu
from nhplogger.ui.sessions.session_timeline import SessionTimeline
from nhplogger.ui.sessions.side_facts import FactSection, SideFacts
from nhplogger.ui.sizes import Space, Width
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

LOG, _PEOPLE, _FACTS = "log", "people", "facts"
_LEAST_LOG, _HISTORY_WIDER = 440, 60
_TIMELINE = 0.38  # of the height, at the most


class SessionView(QWidget):
    """Three columns, or one at a time under tabs where there is no room for all of them."""

    def __init__(self, book: ReadingBook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.header = SessionHeader(look)
        self.people = FactSection(_("Who was there"), _("Nobody was entered."), look, fitted=False)
        self.feed = FeedPanel(
            FeedModel(book, self),
            look,
            menu=SessionMenu,
            empty=_("Nothing was written down in this meeting."),
            find_key=KEYS[SessionCommand.FIND],
        )
        self.strip = ChangeStrip(look)
        self.timeline = SessionTimeline(book, look)
        self.side, self.history = SideFacts(look), HistoryPanel(book, look)
        choices = (
            Choice(name=LOG, words=_("Log")),
            Choice(name=_PEOPLE, words=_("People")),
            Choice(name=_FACTS, words=_("Agenda, actions, ratings")),
        )
        self.tabs = ChoiceRow(choices, ChoiceShape.TAB, _("What is shown"), look)
        self.tabbed = False
        self._before_history: QWidget | None = None
        self._lay_out()
        self.tabs.chosen.connect(self._choose)
        look.changed.connect(self._fit)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self.keep_in_view)
        self.feed.view.resized.connect(self._settled.start)
        self.entrance: QWidget = self.feed.view
        self._fit()

    @property
    def panels(self) -> list[QWidget]:
        """The panels that F6 goes through, in their order."""
        tabs = [self.tabs] if self.tabbed else []
        sides = [self.people.list, *(section.list for section in self.side.sections)]
        ends = [self.history.list, self.strip, self.header]
        return [*tabs, self.timeline, self.feed.view, self.feed.bar, *sides, *ends]

    def open_history(self, wanted: HistoryOf) -> None:
        """Show a history in place of the facts."""
        if not self.history.isVisible():
            self._before_history = self.focusWidget()
        self.tabs.choose(_FACTS)
        self.side.hide()
        self.history.open_of(wanted)
        self._fit()
        self.history.list.setFocus()

    @Slot()
    def close_history(self) -> None:
        """Show the facts again, and go back to where one was."""
        self.history.hide()
        self.tabs.choose(LOG)
        self._fit()
        before = self._before_history
        (before if before and before.isVisible() else self.feed.view).setFocus()

    @Slot()
    def keep_in_view(self) -> None:
        """A log that is laid out anew shows its end: bring the line in hand back."""
        view = self.feed.view
        if view.currentIndex().isValid():
            view.scrollTo(view.currentIndex())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        left = Panel(Ground.PANEL, Edge.RIGHT)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.people)
        self._left, self._centre = left, QWidget()
        centre = QVBoxLayout(self._centre)
        columns = QHBoxLayout()
        tabs = QHBoxLayout()
        tabs.setContentsMargins(Space.X6, 0, Space.X3, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        column = QVBoxLayout(self)
        for layout in (centre, columns, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        centre.addWidget(self.timeline)
        centre.addWidget(self.feed, 1)
        for part in (self._left, self._centre, self.side, self.history):
            columns.addWidget(part, int(part is self._centre))
        column.addWidget(self.header)
        column.addLayout(tabs)
        column.addLayout(columns, 1)
        column.addWidget(self.strip)

    @Slot()
    def _fit(self) -> None:
        beside = Width.SEATS + Width.LIVE_SIDE + _HISTORY_WIDER + _LEAST_LOG
        self.tabbed = self.width() < self.look.scaled(beside)
        self.tabs.setVisible(self.tabbed and self.history.isHidden())
        for part, wide in (
            (self._left, Width.SEATS),
            (self.side, Width.LIVE_SIDE),
            (self.history, Width.LIVE_SIDE + _HISTORY_WIDER),
        ):
            scaled = self.look.scaled(wide)
            part.setMinimumWidth(0 if self.tabbed else scaled)
            part.setMaximumWidth(_NO_LIMIT if self.tabbed else scaled)
        self.timeline.setMaximumHeight(round(self.height() * _TIMELINE))
        self._choose(self.tabs.current())

    @Slot(str)
    def _choose(self, name: str) -> None:
        history = not self.history.isHidden()
        self._left.setVisible(not self.tabbed or name == _PEOPLE)
        self._centre.setVisible(not self.tabbed or name == LOG)
        self.side.setVisible(not history and (not self.tabbed or name == _FACTS))


_NO_LIMIT = 16_777_215  # Qt's own name for no limit
