"""Comparing two sessions of an area side by side."""

from typing import assert_never

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.analysis.compared_fact import Session
from nhplogger.analysis.comparing import compare
from nhplogger.domain.meeting import Meeting, State
from nhplogger.i18n import _, short_date
from nhplogger.logbook.logbook import Logbook
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sessions.compare_keys import COMPARE_KEYS, CompareCommand, foot_words
from nhplogger.ui.sessions.compare_model import CompareModel
from nhplogger.ui.sessions.compare_table import CompareTable
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

_FEWEST = 2
_BESIDE = 1.3  # from this size of text on, the choices stand under the title


class ComparePage(QWidget):
    """Two meetings are chosen, of one area; the earlier one stands at the left."""

    back_wanted = Signal()
    told = Signal(str)  # why nothing happened

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
        self.foot = Label(foot_words(), FontRole.SMALL, "text2", wrap=True)
        self._lay_out()
        look.changed.connect(self._fit)
        self._fit()
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
        struck = QKeySequence(event.keyCombination())
        match next((each for each, key in COMPARE_KEYS.items() if QKeySequence(key) == struck), None):
            case CompareCommand.ONE:
                self._choose(self.first)
            case CompareCommand.OTHER:
                self._choose(self.second)
            case CompareCommand.THIRD:
                self._take_third()
            case CompareCommand.BACK:
                self.back_wanted.emit()
            case None:
                super().keyPressEvent(event)
            case command:
                assert_never(command)

    def _choose(self, choice: QComboBox) -> None:
        choice.setFocus()
        choice.showPopup()

    def _take_third(self) -> None:
        """The next session, which is neither of the two, in place of the other; after the last the first."""
        count, taken = self.second.count(), self.first.currentIndex()
        places = [(self.second.currentIndex() + step) % count for step in range(1, count)] if count else []
        place = next((each for each in places if each != taken), None)
        if place is None:
            words = _("There is no third session of this area that is over.")
            self.told.emit(words)
            announce(self.table, words)
            return
        self.second.setCurrentIndex(place)
        self._show()
        announce(self.table, self.second.currentText())

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
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.head)
        self._row.setContentsMargins(Space.X6, Space.X2, Space.X4, Space.X2)
        self._row.setSpacing(Space.X2)
        title, choices = QHBoxLayout(), QHBoxLayout()
        title.addWidget(Label(_("Compare"), FontRole.H1))
        title.addStretch(1)
        choices.setSpacing(Space.X2)
        choices.addWidget(self.first, 1)
        choices.addWidget(Label(_("with"), tone="text2"))
        choices.addWidget(self.second, 1)
        choices.addWidget(self.back_button)
        self._row.addLayout(title)
        self._row.addLayout(choices, 1)
        foot = Panel(Ground.PANEL, Edge.TOP)
        inside = QVBoxLayout(foot)
        inside.setContentsMargins(Space.X6, Space.X1, Space.X4, Space.X1)
        inside.addWidget(self.foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(foot)

    @Slot()
    def _fit(self) -> None:
        """What is chosen stands beneath the title where larger text would cut it."""
        way = QBoxLayout.Direction
        beside = self._look.text_scale < _BESIDE
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)


def _choice(name: str) -> QComboBox:
    made = QComboBox()
    made.view().setTextElideMode(Qt.TextElideMode.ElideMiddle)
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
