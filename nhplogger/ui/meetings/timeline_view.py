"""A meeting's timeline with its legend, the words under the cursor, and the same as a table."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from nhplogger.analysis.timeline_parts import MeetingTimeline, Stop
from nhplogger.domain.meeting import State
from nhplogger.domain.summary import Moment
from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import timeline_keys
from nhplogger.ui.meetings.timeline_chart import INSET, TimelineChart
from nhplogger.ui.meetings.timeline_legend import TimelineLegend
from nhplogger.ui.meetings.timeline_tables import TimelineTables
from nhplogger.ui.meetings.timeline_words import TimelineWords
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.label import Label


class TimelineView(QWidget):
    """Shows one timeline at a time, painted by `chart`, or where `shows_table` its figures."""

    moment_wanted = Signal(object)  # Moment
    cursor_moved = Signal(object)  # Moment

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline: MeetingTimeline | None = None
        self.shows_table = False
        self.legend = TimelineLegend(look)
        self.chart = TimelineChart(look)
        self.tables = TimelineTables(look)
        self.empty = EmptyState("meetings", _("Nothing was recorded yet."), "", look)
        self.time, self.words = Label("", FontRole.SMALL, "text2"), ElidedLabel("", FontRole.SMALL)
        self.table_button = Button("", look, ButtonKind.QUIET, small=True, key=timeline_keys.TABLE.usual)
        self._area = _area(self.chart)
        self._stack = QStackedWidget()
        for each in (self.empty, self._area, self.tables):
            self._stack.addWidget(each)
        self._lay_out()
        self._connect()
        self._name_button()

    def show_timeline(self, timeline: MeetingTimeline) -> None:
        """Show a meeting; what was shown as a table before stays one."""
        self._timeline = timeline
        self.chart.show_timeline(timeline)
        self.tables.show_timeline(timeline)
        self.legend.show_timeline(timeline)
        planned = timeline.meeting.state is State.PLANNED
        step = _("What you write in the meeting will stand here along time.") if planned else ""
        self.empty.say(_("Nothing was recorded yet."), step)
        self._turn()
        self._show_words()

    def put_cursor(self, stop_id: str) -> None:
        """Put the cursor to a line without telling anybody."""
        self.chart.put_cursor(stop_id)
        self._show_words()

    @property
    def stop(self) -> Stop | None:
        """What the cursor is at."""
        return self.chart.stop

    @Slot()
    def toggle_table(self) -> None:
        """Show the figures in place of the picture, or the picture again; the focus goes along."""
        had_focus = any(each.hasFocus() for each in (self.chart, self.tables.voices, self.tables.themes))
        self.shows_table = not self.shows_table
        self._turn()
        if had_focus:
            (self.tables.voices if self.shows_table else self.chart).setFocus()

    def _turn(self) -> None:
        is_empty = self._timeline is None or self._timeline.is_empty
        part: QWidget = self.tables if self.shows_table else self._area
        self._stack.setCurrentWidget(self.empty if is_empty else part)
        for each in (self.legend, self.time, self.words, self.table_button):
            each.setVisible(not is_empty)
        self._name_button()

    def _name_button(self) -> None:
        self.table_button.setText(_("Show timeline") if self.shows_table else _("Show as table"))

    @Slot(object)
    def _was_moved(self, moment: Moment) -> None:
        self._show_words()
        self.cursor_moved.emit(moment)

    def _show_words(self) -> None:
        stop = self.stop
        if self._timeline and stop:
            words = TimelineWords(self._timeline)
            self.time.setText(words.time(stop))
            self.words.setText(words.shown(stop))
        else:
            self.time.setText("")
            self.words.setText("")

    def _connect(self) -> None:
        self.chart.moment_wanted.connect(self.moment_wanted)
        self.chart.cursor_moved.connect(self._was_moved)
        self.chart.table_wanted.connect(self.toggle_table)
        self.tables.picture_wanted.connect(self.toggle_table)
        self.table_button.clicked.connect(self.toggle_table)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(INSET, 0, 0, 0)
        foot.setSpacing(Space.X2)
        foot.addWidget(self.time)
        foot.addWidget(self.words, 1)
        foot.addWidget(self.table_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.legend.setContentsMargins(INSET, 0, 0, 0)
        column.addWidget(self.legend)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)


def _area(chart: TimelineChart) -> QScrollArea:
    """The chart as tall as there is room, or scrolled where there is less than it needs."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(chart)
    for each in (area.viewport(), chart):
        each.setAutoFillBackground(False)  # which a scroll area has done to what it shows
    return area
