"""Comparing two sessions of an area side by side."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.analysis.compared_fact import Session
from nhplogger.analysis.comparing import compare
from nhplogger.domain.meeting import Meeting, State
from nhplogger.i18n import _, short_date
from nhplogger.logbook.logbook import Logbook
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.compare_model import CompareModel
from nhplogger.ui.sessions.compare_table import CompareTable
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

_FEWEST = 2


class ComparePage(QWidget):
    """Two meetings are chosen, of one area; the earlier one stands at the left."""

    back_wanted = Signal()

    def __init__(self, logbook: Logbook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logbook, self._look = logbook, look
        self.first, self.second = _choice(_("First session")), _choice(_("Second session"))
        self.back_button = Button(_("Back"), look, icon="arrow-left", key="Esc")
        self.model = CompareModel(self)
        self.table = CompareTable(self.model, look)
        self.empty = EmptyState(
            "table",
            _("There is no other meeting of this area to compare with."),
            _("It appears here once another one is over."),
            look,
        )
        self._lay_out()
        self.first.activated.connect(self._show)
        self.second.activated.connect(self._show)
        self.back_button.clicked.connect(self.back_wanted)
        logbook.applied.connect(self._was_applied)
        self.entrance: QWidget = self.table

    @property
    def panels(self) -> list[QWidget]:
        """The panels that F6 goes through, in their order."""
        return [self.table, self.head]

    def compare_with(self, meeting_id: str) -> None:
        """Compare a meeting with the one before it, or the one after the first of all."""
        meetings = self._meetings(meeting_id)
        ids = [meeting.id for meeting in meetings]
        for choice in (self.first, self.second):
            choice.clear()
            for meeting in meetings:
                choice.addItem(f"{short_date(meeting.day)} {meeting.day.year}, {meeting.title}", meeting.id)
        place = max(ids.index(meeting_id) if meeting_id in ids else 0, 1)
        self.first.setCurrentIndex(place - 1)
        self.second.setCurrentIndex(min(place, len(ids) - 1))
        self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _was_applied(self, _act: object) -> None:
        if self.isVisible():
            self._show()

    @Slot()
    def _show(self) -> None:
        chosen = [self._session(str(choice.currentData())) for choice in (self.first, self.second)]
        sessions = sorted((each for each in chosen if each), key=_when)
        enough = self.first.count() >= _FEWEST and len(sessions) == _FEWEST
        self.table.setVisible(enough)
        self.empty.setVisible(not enough)
        if enough:
            one, two = sessions
            self.model.show_facts(compare(one, two), _named(one.meeting), _named(two.meeting))

    def _session(self, meeting_id: str) -> Session | None:
        register = self._logbook.register
        meeting = register.get(Meeting, meeting_id)
        if meeting is None:
            return None
        return Session(meeting=meeting, contents=self._logbook.contents_of(meeting_id), register=register)

    def _meetings(self, meeting_id: str) -> list[Meeting]:
        """The meetings of the area that are over, the earliest first."""
        register = self._logbook.register
        about = register.get(Meeting, meeting_id)
        if about is None:
            return []
        over = (State.DEBRIEF, State.COMPLETE)
        found = [
            each for each in register.all(Meeting) if each.area_id == about.area_id and each.state in over
        ]
        return sorted(found, key=_order)

    def _lay_out(self) -> None:
        self.head = Panel(Ground.BG, Edge.BOTTOM)
        self.head.setMinimumHeight(self._look.scaled(Height.SCREEN_HEAD))
        row = QHBoxLayout(self.head)
        row.setContentsMargins(Space.X6, Space.X2, Space.X4, Space.X2)
        row.setSpacing(Space.X2)
        row.addWidget(Label(_("Compare"), FontRole.H1))
        row.addWidget(self.first, 1)
        row.addWidget(Label(_("with"), tone="text2"))
        row.addWidget(self.second, 1)
        row.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)


def _choice(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    return made


def _order(meeting: Meeting) -> tuple[object, ...]:
    return meeting.day, meeting.begins.isoformat() if meeting.begins else "", meeting.id


def _when(session: Session) -> tuple[object, ...]:
    return _order(session.meeting)


def _named(meeting: Meeting) -> str:
    return f"{short_date(meeting.day)} {meeting.day.year}"
