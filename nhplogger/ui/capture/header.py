"""The top of the screen: which meeting this is, which item is on, for how long, and the way out."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.domain.edits import Act, subject
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.study import Area
from nhplogger.domain.timeline import clock, elapsed
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.agenda_model import AgendaModel
from nhplogger.ui.capture.current_item import CurrentItem
from nhplogger.ui.capture.words import local_time
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space, Stroke, Width
from nhplogger.ui.widgets.broken_label import BrokenLabel
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Divider, Edge, Ground, Panel

_MOST_FOR_ITEM, _LEAST = 0.6, 120
_NO_CAPS_FROM = 2.0
_UPRIGHT = Qt.Orientation.Vertical


class CaptureHeader(Panel):
    """Says what can be glanced at; `tick` moves its clocks."""

    home_wanted = Signal()
    cover_wanted = Signal()
    finish_wanted = Signal()

    def __init__(
        self, logbook: Logbook, agenda: AgendaModel, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(Ground.SURFACE, Edge.BOTTOM, parent)
        self._logbook = logbook
        self._look = look
        self.home = Button("", look, icon="home")
        self.home.setAccessibleName(_("Home"))
        self.home.setToolTip(_("Home"))
        self._title, self._place = BrokenLabel("", FontRole.LEAD), ElidedLabel("", FontRole.SMALL, "text2")
        self._item = CurrentItem(agenda, look)
        self._clock, self._since = Label("", FontRole.CLOCK), Label("", FontRole.SMALL, "text2")
        self._cover = Button(_("Cover"), look, key="F9")
        self._finish = Button(_("Finish"), look, key="F12")
        self._lay_out()
        self._connect()
        self._reopen(logbook.current)

    @Slot()
    def tick(self) -> None:
        """A second has passed."""
        meeting = self._logbook.current
        self._clock.setText(clock(elapsed(meeting, self._logbook.clock.now())) if meeting else "")

    def _connect(self) -> None:
        self.home.clicked.connect(self.home_wanted)
        self._cover.clicked.connect(self.cover_wanted)
        self._finish.clicked.connect(self.finish_wanted)
        self._logbook.applied.connect(self._follow)
        self._logbook.meeting_opened.connect(self._reopen)
        self._look.changed.connect(self._fit)
        self._item.renamed.connect(self._share)
        self._item.resized.connect(self._raise)
        self._title.turned.connect(self._raise)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = self._title_part()
        row.addWidget(self._left, 1)
        row.addWidget(Divider(_UPRIGHT))
        row.addWidget(self._item, 1)
        row.addWidget(Divider(_UPRIGHT))
        row.addWidget(self._clock_part())
        self._fit()

    def _title_part(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(Space.X4, 0, Space.X4, 0)
        row.setSpacing(Space.X3)
        row.addWidget(self.home)
        row.addLayout(_two(self._title, self._place), 1)
        for label in (self._title, self._place):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return part

    def _clock_part(self) -> QWidget:
        self.ways_out = QWidget()
        self.ways_out.setAccessibleName(_("Clock, cover and finish"))
        row = QHBoxLayout(self.ways_out)
        row.setContentsMargins(Space.X4, 0, Space.X3, 0)
        row.setSpacing(Space.X2)
        row.addLayout(_two(self._clock, self._since), 1)
        row.addWidget(self._cover)
        row.addWidget(self._finish)
        return self.ways_out

    @Slot()
    def _fit(self) -> None:
        for button in (self._cover, self._finish):
            button.show_key(self._look.text_scale < _NO_CAPS_FROM)
        self._raise()
        self.ways_out.setMinimumWidth(Width.LIVE_SIDE)
        self._share()

    @Slot()
    def _raise(self) -> None:
        """One line taller where the meeting or the item is called so much that it takes two."""
        high = self._high(max(self._title.lines, self._item.lines()))
        if high != self.maximumHeight():
            self.setMaximumHeight(high)
            self.updateGeometry()
        self._title.allow(2 if self.height() >= self._high(2) else 1)

    def _high(self, lines: int) -> int:
        """How tall it is with so many lines above the place."""
        return self._look.height(Height.TOP_BAR, FontRole.LEAD, 1 + lines)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())

    @override
    def minimumSizeHint(self) -> QSize:
        """Title and item may be cut, to one line if need be; what was shared out holds no window open."""
        return QSize(self.ways_out.minimumSizeHint().width() + 2 * _LEAST, self._high(1))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # its words are wider or narrower than before
            self._share()
        return super().event(event)

    @Slot()
    def _share(self) -> None:
        """Give title and item what each needs, on two lines where one is too much; the item goes first."""
        clocks = max(self.ways_out.sizeHint().width(), self.ways_out.minimumWidth())
        room = self.width() - clocks - 2 * Stroke.BORDER
        beside = self.home.sizeHint().width() + 2 * Space.X4 + Space.X3
        title = beside + max(self._title.sizeHint().width(), self._place.sizeHint().width())
        item = (
            self._item.whole_width() if title + self._item.whole_width() <= room else self._item.least_width()
        )
        if title + item > room:
            title, item = beside + self._title.two_line_width(), self._item.two_line_width()
            item = min(item + max(0, room - title - item) // 2, round(room * _MOST_FOR_ITEM))
        self._item.setMinimumWidth(item)
        self._left.setMinimumWidth(max(0, min(title, room - item)))
        self._raise()

    @Slot(object)
    def _follow(self, act: Act) -> None:
        if any(isinstance(subject(edit), Meeting | Area) for edit in act.edits):
            self._reopen(self._logbook.current)

    @Slot(object)
    def _reopen(self, meeting: Meeting | None) -> None:
        if meeting is None:
            return
        area = self._logbook.register.get(Area, meeting.area_id)
        where = _("{area}, area {letter}").format(area=area.name, letter=area.letter) if area else ""
        self._title.setText(meeting.title)
        self._place.setText(". ".join(part for part in (where, meeting.place) if part))
        begun = meeting.started_at
        self._since.setText(_("since {time}").format(time=local_time(begun, meeting)) if begun else "")
        self._share()
        self.tick()


def _two(above: QWidget, below: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(above)
    column.addWidget(below)
    column.addStretch(1)
    return column
