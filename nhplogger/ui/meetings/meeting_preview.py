"""What one sees of a meeting beside the list of all: its timeline and key moments."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nhplogger.analysis.meeting_timeline import meeting_timeline
from nhplogger.analysis.timeline_parts import MeetingTimeline
from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.summary import Moment
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.key_moment_rows import key_moment_rows
from nhplogger.ui.meetings.key_moments import WIDTH, KeyMomentsPanel
from nhplogger.ui.meetings.preview_head import PreviewHead
from nhplogger.ui.meetings.timeline_view import TimelineView
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.panel import Edge, Ground, Panel
from nhplogger.ui.widgets.restyle import set_property

SETTLED_MS = 120
_BESIDE = 760  # the least width at which key moments stand beside the timeline


class MeetingPreview(Panel):
    """Reads a meeting when the choice has settled, so that arrows down a list never wait for it."""

    open_wanted = Signal(str)  # meeting id
    report_wanted = Signal(str)  # meeting id
    debrief_wanted = Signal(str)  # meeting id
    moment_wanted = Signal(object)  # Moment

    def __init__(self, logbook: Logbook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SURFACE, parent=parent)
        self._logbook, self._look = logbook, look
        self._wanted: str | None = None
        self._is_stale = False
        self.timeline: MeetingTimeline | None = None
        self.head = PreviewHead(look)
        self.view = TimelineView(look)
        self.moments = KeyMomentsPanel(look)
        self.empty = EmptyState("meetings", _("Choose a meeting to see who spoke when."), "", look)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()

    def show_meeting(self, meeting_id: str | None) -> None:
        """Show a meeting in a moment, or, at once, that none is chosen."""
        if meeting_id != self._wanted or self.timeline is None:
            self._wanted = meeting_id
            self._settled.start()
        if meeting_id is None:
            self._settled.stop()
            self._show_none()

    @Slot()
    def refresh(self) -> None:
        """Read the wanted meeting and show it now."""
        self._settled.stop()
        self._is_stale = False
        meeting = self._logbook.register.get(Meeting, self._wanted)
        if meeting is None:
            self._show_none()
            return
        try:
            contents = self._logbook.contents_of(meeting.id)
        except StudyError as error:
            self._show_none(_("This meeting could not be read."), str(error))
            return
        now = self._logbook.clock.now()
        meeting = contents.get(Meeting, meeting.id) or meeting
        self._show(meeting_timeline(meeting, contents, self._logbook.register, now))

    def _show(self, timeline: MeetingTimeline) -> None:
        self.timeline = timeline
        self.head.show_timeline(timeline)
        self.view.show_timeline(timeline)
        self.moments.show_rows(key_moment_rows(timeline))
        self._stack.setCurrentIndex(1)
        self._show_in_moments()

    def _show_none(self, sentence: str = "", step: str = "") -> None:
        self.timeline = None
        self.empty.say(sentence or _("Choose a meeting to see who spoke when."), step)
        self._stack.setCurrentIndex(0)

    def _show_in_moments(self) -> None:
        stop = self.view.stop
        self.moments.select(stop.id if stop else "")

    @Slot(object)
    def _cursor_was_moved(self, _moment: Moment) -> None:
        self._show_in_moments()

    @Slot(object)
    def _moment_was_chosen(self, moment: Moment) -> None:
        self.view.put_cursor(moment.entry_id)

    @Slot()
    def _open(self) -> None:
        if self._wanted:
            self.open_wanted.emit(self._wanted)

    @Slot()
    def _report(self) -> None:
        if self._wanted:
            self.report_wanted.emit(self._wanted)

    @Slot()
    def _debrief(self) -> None:
        if self._wanted:
            self.debrief_wanted.emit(self._wanted)

    @Slot(object)
    def _was_applied(self, _act: object) -> None:
        self._is_stale = True
        if self.isVisible() and self._wanted:
            self._settled.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and self._wanted:
            self._settled.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._settled.isActive():
            self._settled.stop()
            self._is_stale = True

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """Key moments beside the timeline, or below it where there is too little room for both."""
        beside = self.width() >= self._look.scaled(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(way)
        set_property(self.moments, "edge", (Edge.LEFT if beside else Edge.TOP).value)
        self.moments.setMinimumWidth(self._look.scaled(WIDTH) if beside else 0)
        self.moments.setMaximumWidth(self._look.scaled(WIDTH) if beside else _UNLIMITED)

    def _connect(self) -> None:
        self.head.open.clicked.connect(self._open)
        self.head.report.clicked.connect(self._report)
        self.head.debrief.clicked.connect(self._debrief)
        self.view.moment_wanted.connect(self.moment_wanted)
        self.view.cursor_moved.connect(self._cursor_was_moved)
        self.moments.moment_wanted.connect(self.moment_wanted)
        self.moments.moment_chosen.connect(self._moment_was_chosen)
        self._logbook.applied.connect(self._was_applied)
        self._look.changed.connect(self._arrange)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(Space.X3, Space.X2, Space.X3, Space.X1)
        column.setSpacing(Space.X1)
        column.addWidget(self.head)
        column.addWidget(self.view, 1)
        shown = QWidget()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, shown)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addWidget(left, 1)
        self._parts.addWidget(self.moments)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(shown)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)


_UNLIMITED = 16_777_215  # Qt's own number for no limit
