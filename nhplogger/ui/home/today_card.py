"""The card at the top of Home: the meeting one would start now, or is in."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.domain.people import Agency
from nhplogger.domain.summary import MeetingSummary
from nhplogger.i18n import _, plural, short_date
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.home.rows import area_words, expected_words
from nhplogger.ui.home.until import until_words
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.badge import AgencyBadge
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card

TIME_WIDTH = 92
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
FindAgency = Callable[[str], Agency | None]


class TodayCard(Card):
    """Shows one meeting; Start (or Return) is its primary button."""

    start_wanted = Signal(str)
    check_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=Space.X6)
        self._look = look
        self._meeting_id = ""
        self._time, self._until = Label("", FontRole.DISPLAY), Label("", FontRole.SMALL, "text2")
        self._title, self._where = Label("", FontRole.LEAD, wrap=True), Label("", tone="text2", wrap=True)
        self._carried = Label("", FontRole.SMALL, "text2", wrap=True)
        self._carried.setAlignment(_RIGHT)
        self._agencies = QHBoxLayout()
        self._agencies.setSpacing(Space.X1)
        self.start_button = Button(_("Start meeting"), look, ButtonKind.PRIMARY, key="Enter")
        self.check_button = Button(_("Check people and agenda"), look)
        self.start_button.clicked.connect(self._start)
        self.check_button.clicked.connect(self._check)
        self._lay_out()

    def show_meeting(self, summary: MeetingSummary, find: FindAgency, now: datetime, carried: int) -> None:
        """Show a planned meeting; `find` gives an agency, `carried` counts its area's open actions."""
        meeting = summary.meeting
        self._meeting_id = meeting.id
        self._time.setText(f"{meeting.begins:%H:%M}" if meeting.begins else short_date(meeting.day))
        self._until.setText(until_words(meeting, now))
        self._title.setText(meeting.title)
        self._where.setText(_where(summary))
        self._carried.setText(
            plural("{count} action carried over", "{count} actions carried over", carried) if carried else ""
        )
        self.setAccessibleName(f"{meeting.title}, {self._until.text()}")
        self._show_agencies(summary, find)

    def show_running(self, summary: MeetingSummary) -> None:
        """Show the meeting that is on."""
        self._meeting_id = summary.meeting.id
        started = summary.meeting.started_at
        self._time.setText(f"{started.astimezone():%H:%M}" if started else "")
        self._until.setText(_("in progress"))
        self._title.setText(summary.meeting.title)
        self._where.setText(_where(summary))
        self._carried.setText("")

    def set_words(self, start: str) -> None:
        """What the primary button says."""
        self.start_button.setText(start)
        self.start_button.updateGeometry()

    def _show_agencies(self, summary: MeetingSummary, find: FindAgency) -> None:
        while (item := self._agencies.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for agency_id, count in summary.agencies:
            if agency := find(agency_id):
                badge = AgencyBadge(agency.initials, agency.colour, agency.name, self._look)
                self._agencies.addWidget(badge)
                self._agencies.addWidget(Label(str(count), FontRole.SMALL, "text2"))
                self._agencies.addSpacing(Space.X1 + 2)
        self._agencies.addWidget(Label(expected_words(summary), FontRole.SMALL, "text2"))
        self._agencies.addStretch(1)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.X6)
        row.addLayout(self._time_column())
        row.addLayout(self._word_column(), 1)
        self.column.addLayout(row)

    def _time_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._time)
        column.addWidget(self._until)
        column.addStretch(1)
        self._time.setMinimumWidth(self._look.scaled(TIME_WIDTH))
        return column

    def _word_column(self) -> QVBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X2)
        buttons.addWidget(self.start_button)
        buttons.addWidget(self.check_button)
        buttons.addWidget(self._carried, 1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._where)
        column.addSpacing(Space.X3)
        column.addLayout(self._agencies)
        column.addSpacing(Space.X4)
        column.addLayout(buttons)
        return column

    @Slot()
    def _start(self) -> None:
        self.start_wanted.emit(self._meeting_id)

    @Slot()
    def _check(self) -> None:
        self.check_wanted.emit(self._meeting_id)


def _where(summary: MeetingSummary) -> str:
    meeting = summary.meeting
    until = _("until {time}").format(time=f"{meeting.ends:%H:%M}") if meeting.ends else ""
    place = ", ".join(part for part in (meeting.place, until) if part)
    return ". ".join(part for part in (area_words(summary), place) if part)
