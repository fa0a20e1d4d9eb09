"""What is shown once a meeting is over: what was saved, and what to do with it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nhplogger.domain.action import Action
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.study import Area
from nhplogger.i18n import _, long_date, plural
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.reports import report_keys
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.centred import centre
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card
from nhplogger.ui.widgets.wrapping import Wrapping

CARD_WIDTH = 600


class FinishedPage(QWidget):
    """One card: 61 lines are saved. Debrief while memory is fresh, or go home."""

    debrief_wanted = Signal(str)
    report_wanted = Signal(str)
    check_wanted = Signal(str)
    log_wanted = Signal(str)
    home_wanted = Signal()

    def __init__(self, logbook: Logbook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logbook, self._look = logbook, look
        self._meeting_id = ""
        self.saved, self._meeting = Label("", FontRole.H1), Label("", FontRole.LOG, wrap=True)
        self.counts = Label("", tone="text2", wrap=True)
        self.debrief_button = Button(_("Debrief"), look, ButtonKind.PRIMARY, key="Ctrl+Shift+D")
        self.report_button = Button(_("Export report"), look, key="Ctrl+E")
        self.check_button = Button(_("Check people and agenda"), look)
        self.log_button = Button(_("Read the log"), look)
        self.home_button = Button(_("Home"), look, key="Esc")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.debrief_button)

    def show_meeting(self, meeting_id: str) -> None:
        """Count what a meeting holds."""
        contents, self._meeting_id = self._logbook.contents_of(meeting_id), meeting_id
        meeting = self._logbook.register.get(Meeting, meeting_id)
        area = self._logbook.register.get(Area, meeting.area_id) if meeting else None
        self.saved.setText(plural("{count} line is saved", "{count} lines are saved", contents.count(Entry)))
        if meeting and area:
            self._meeting.setText(f"{meeting.title}, {area.name}. {long_date(meeting.day)}")
        agreed = sum(action.meeting_id == meeting_id for action in contents.all(Action))
        actions = plural("{count} action agreed", "{count} actions agreed", agreed)
        marks = plural("{count} theme marked", "{count} themes marked", contents.count(Mark))
        self.counts.setText(f"{actions}, {marks}.")

    @property
    def meeting_in_hand(self) -> str:
        """The id of the meeting that was finished."""
        return self._meeting_id

    @Slot()
    def _debrief(self) -> None:
        self.debrief_wanted.emit(self._meeting_id)

    @Slot()
    def _report(self) -> None:
        self.report_wanted.emit(self._meeting_id)

    @Slot()
    def _check(self) -> None:
        self.check_wanted.emit(self._meeting_id)

    @Slot()
    def _read(self) -> None:
        self.log_wanted.emit(self._meeting_id)

    def _connect(self) -> None:
        self.debrief_button.clicked.connect(self._debrief)
        self.report_button.clicked.connect(self._report)
        self.check_button.clicked.connect(self._check)
        self.log_button.clicked.connect(self._read)
        self.home_button.clicked.connect(self.home_wanted)
        KeyShortcut(report_keys.EXPORT.keys, self, self._look.keys, self._report)
        KeyShortcut(report_keys.GO_HOME.keys, self, self._look.keys, self.home_wanted.emit)

    def _lay_out(self) -> None:
        card = Card(margin=Space.X8)
        card.setMinimumWidth(CARD_WIDTH)
        head = QHBoxLayout()
        head.setSpacing(Space.X3)
        head.addWidget(IconMark("check-circle", self._look, "ok", IconSize.HUGE))
        head.addWidget(self.saved, 1)
        buttons = Wrapping(Space.X2)
        buttons.addWidget(self.debrief_button)
        buttons.addWidget(self.report_button)
        buttons.addWidget(self.log_button)
        buttons.addWidget(self.check_button)
        buttons.addWidget(self.home_button)
        card.column.addLayout(head)
        card.column.addWidget(self._meeting)
        card.column.addWidget(self.counts)
        card.column.addSpacing(Space.X4)
        card.column.addLayout(buttons)
        centre(self, card)
