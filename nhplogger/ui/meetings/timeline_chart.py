"""The painted timeline of a meeting, walked through by keys and by clicks."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from nhplogger.analysis.timeline_parts import MeetingTimeline, Stop
from nhplogger.domain.summary import Moment
from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import timeline_keys
from nhplogger.ui.meetings.timeline_geometry import TimelineGeometry
from nhplogger.ui.meetings.timeline_hover import words_at
from nhplogger.ui.meetings.timeline_painter import TimelinePainter
from nhplogger.ui.meetings.timeline_steps import MOVES
from nhplogger.ui.meetings.timeline_words import TimelineWords
from nhplogger.ui.sizes import Space, Stroke
from nhplogger.ui.widgets.announce import announce

INSET = Space.X1  # the ring of the focus lies in it
_INSET = QSize(INSET, INSET)
_ORIGIN = QPoint(INSET, INSET)
_USUAL = QSize(648, 214)


class TimelineChart(QLabel):
    """Shows one timeline; `cursor` is the place of the stop the cursor is at, -1 for none."""

    moment_wanted = Signal(object)  # Moment
    cursor_moved = Signal(object)  # Moment
    table_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)  # a label, which is what a screen reader knows to have words
        self._look = look
        self._timeline: MeetingTimeline | None = None
        self._geometry: TimelineGeometry | None = None
        self.cursor_place = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._wear)

    def show_timeline(self, timeline: MeetingTimeline) -> None:
        """Show another; the cursor stays at its stop, else goes to the first key moment."""
        before = self.stop
        self._timeline, self._words = timeline, TimelineWords(timeline)
        self.setAccessibleName(self._words.description())
        self._wear()
        self.cursor_place = self._place_of(before.id) if before else -1
        if self.cursor_place < 0:
            self.cursor_place = self._first_place(timeline)
        self._describe()

    @property
    def stop(self) -> Stop | None:
        """What the cursor is at."""
        if self._timeline is None or self.cursor_place < 0:
            return None
        return self._timeline.stops[self.cursor_place]

    @property
    def geometry_now(self) -> TimelineGeometry | None:
        """Where everything lies."""
        if self._geometry is None and self._timeline:
            self._geometry = TimelineGeometry(self._timeline, self._look, self.size() - _INSET * 2)
        return self._geometry

    def put_cursor(self, stop_id: str) -> None:
        """Put the cursor to a stop without telling anybody; nothing where there is no such stop."""
        place = self._place_of(stop_id)
        if place >= 0:
            self.cursor_place = place
            self._describe()

    @override
    def sizeHint(self) -> QSize:
        return _USUAL.expandedTo(self.minimumSizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        geometry = self.geometry_now
        return QSize(0, geometry.least_height() + 2 * INSET if geometry else 0)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            geometry = self.geometry_now
            words = words_at(geometry, self._words, event.pos() - _ORIGIN) if geometry else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        if event.type() is QEvent.Type.Resize:
            self._geometry = None
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            painter.setPen(QPen(self._look.colours.accent_text, Stroke.FOCUS))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.translate(_ORIGIN)
        if geometry := self.geometry_now:
            TimelinePainter(painter, geometry, self._look).paint(self.stop, focused=self.hasFocus())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(timeline_keys.TABLE, event):
            self.table_wanted.emit()
        elif is_struck(timeline_keys.OPEN, event):
            self._open()
        elif self._timeline and (move := next((each for each in MOVES if is_struck(each.row, event)), None)):
            self._go(move.to(self._timeline, self.cursor_place))
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._go(self._place_at(event.position().toPoint() - _ORIGIN))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._go(self._place_at(event.position().toPoint() - _ORIGIN))
            self._open()

    def _place_at(self, point: QPoint) -> int:
        geometry = self.geometry_now
        if geometry is None:
            return -1
        box = geometry.box_at(point)
        return self._place_of(box.marks[0].stop_id) if box else geometry.stop_near(point.x())

    def _go(self, place: int) -> None:
        """Go to a stop and say so, also where the cursor was there before: one wants to hear it."""
        if self._timeline is None or place < 0:
            return
        self.cursor_place = place
        self._describe()
        announce(self, self._words.stop(self._timeline.stops[place]))
        self.cursor_moved.emit(self._moment())

    def _open(self) -> None:
        if self._timeline:
            self.moment_wanted.emit(self._moment())

    def _moment(self) -> Moment:
        stop, timeline = self.stop, self._timeline
        return Moment(
            meeting_id=timeline.meeting.id if timeline else "", entry_id=stop.entry_id if stop else ""
        )

    def _describe(self) -> None:
        self.setAccessibleDescription(self._words.stop(self.stop) if self.stop else "")
        self.update()

    def _place_of(self, stop_id: str) -> int:
        stops = self._timeline.stops if self._timeline else ()
        return next((place for place, stop in enumerate(stops) if stop.id == stop_id), -1)

    def _first_place(self, timeline: MeetingTimeline) -> int:
        if timeline.key_moments:
            return self._place_of(timeline.key_moments[0].id)
        return 0 if timeline.stops else -1

    @Slot()
    def _wear(self) -> None:
        self._geometry = None
        self.updateGeometry()
        self.update()
