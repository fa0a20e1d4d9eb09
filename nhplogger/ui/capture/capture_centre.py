"""The middle of the screen: the log, and beneath it where it is written."""

from PySide6.QtCore import QRect, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.agenda_model import AgendaModel
from nhplogger.ui.capture.feed_columns import columns
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.feed_panel import FeedPanel
from nhplogger.ui.capture.line_keys import LineKey
from nhplogger.ui.capture.line_saver import LineSaver
from nhplogger.ui.capture.save_alarm import SaveAlarm
from nhplogger.ui.capture.seats_model import SeatsModel
from nhplogger.ui.capture.spell_note import SpellNote
from nhplogger.ui.capture.writing_desk import WritingDesk
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.panel import Ground, Panel
from nhplogger.ui.widgets.save_state import SaveState

_OVERLAP = 6


class CaptureCentre(Panel):
    """The list of suggestions lies over the end of the log, in line with its words."""

    def __init__(
        self,
        logbook: Logbook,
        look: Look,
        *,
        drafts: Drafts,
        saver: LineSaver,
        seats: SeatsModel,
        agenda: AgendaModel,
        state: SaveState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Ground.SURFACE, parent=parent)
        self._look = look
        self.feed = FeedPanel(FeedModel(logbook, self), look)
        self.alarm = SaveAlarm(logbook, drafts, state, look)
        self.spell = SpellNote(logbook, look)
        self.desk = WritingDesk(
            logbook, look, drafts=drafts, saver=saver, seats=seats, agenda=agenda, parent=self
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.feed, 1)
        column.addWidget(self.alarm)
        column.addWidget(self.spell)
        column.addWidget(self.desk)
        self.desk.line.claims.append(self._claim)
        self.desk.popup.offered.connect(self._place_popup)
        self.feed.left.connect(self.desk.line.setFocus)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_popup()

    def _claim(self, key: LineKey) -> bool:
        """The log is scrolled from the line."""
        view, line = self.feed.view, self.desk.line
        bar = view.verticalScrollBar()
        match key:
            case LineKey.PAGE_UP:
                bar.setValue(bar.value() - bar.pageStep())
            case LineKey.PAGE_DOWN:
                bar.setValue(bar.value() + bar.pageStep())
            case LineKey.END if not view.is_at_end and line.caret == len(line.text):
                view.show_newest()
            case _:
                return False
        return True

    @Slot()
    def _place_popup(self) -> None:
        popup = self.desk.popup
        left = columns(self.feed.view.viewport().width(), self._look).text - 10
        field = self.desk.line.mapTo(self, self.desk.line.rect().topLeft()).y() - Space.X2
        high = min(popup.sizeHint().height(), field)
        popup.setGeometry(QRect(left, field - high + _OVERLAP, self.width() - left - Space.X3, high))
