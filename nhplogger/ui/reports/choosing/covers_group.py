"""What the report is of: one meeting, or an area and a time."""

from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from nhplogger.domain.study import Area
from nhplogger.domain.summary import MeetingSummary
from nhplogger.i18n import _, long_date
from nhplogger.ui.look import Look
from nhplogger.ui.reports.choosing.group import Group
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.fields import DayField
from nhplogger.ui.widgets.label import Label


class CoversGroup(Group):
    """`changed` when another meeting, area or day was chosen; `several_wanted` for many meetings at once."""

    changed = Signal()
    several_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_("Meeting"), parent)
        self.meeting, self.area = _combo(_("Meeting")), _combo(_("Area"))
        self.since, self.until = DayField(_("From"), look), DayField(_("To"), look)
        self.several = Button(_("Several meetings…"), look, ButtonKind.LINK)
        self._meeting_part, self._period_part = self._of_meeting(), self._of_period()
        self.column.addWidget(self._meeting_part)
        self.column.addWidget(self._period_part)
        self._period_part.hide()
        self._all: tuple[date, date] | None = None
        self.meeting.currentIndexChanged.connect(self._was_chosen)
        self.area.currentIndexChanged.connect(self._was_chosen)
        self.since.dateChanged.connect(self._day_was_chosen)
        self.until.dateChanged.connect(self._day_was_chosen)
        self.several.clicked.connect(self.several_wanted)

    @property
    def meeting_id(self) -> str:
        """The meeting chosen; empty where there is none."""
        return self.meeting.currentData() or ""

    @property
    def area_id(self) -> str | None:
        """The area chosen; none for all of them."""
        return self.area.currentData() or None

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        since, until = self.since.date(), self.until.date()
        return date(since.year(), since.month(), since.day()), date(until.year(), until.month(), until.day())

    def show_period(self, wanted: bool, *, of_one: bool = False) -> None:  # noqa: FBT001
        """Ask for an area and a time instead of a meeting, or the other way round.

        `of_one` where all areas together will not do.
        """
        self._meeting_part.setVisible(not wanted)
        self._period_part.setVisible(wanted)
        if of_one and not self.area_id and self.area.count() > 1:
            self.area.blockSignals(True)
            self.area.setCurrentIndex(1)
            self.area.blockSignals(False)
        self.title.setText(_("Area and time") if wanted else _("Meeting"))

    def offer(self, summaries: tuple[MeetingSummary, ...], areas: tuple[Area, ...], today: date) -> None:
        """Meetings, newest first, and areas to choose from; what was chosen stays chosen where it can."""
        here, there = self.meeting_id, self.area_id
        for part in (self.meeting, self.area, self.since, self.until):
            part.blockSignals(True)
        self.meeting.clear()
        for each in summaries:
            self.meeting.addItem(f"{each.area.name}, {long_date(each.meeting.day)}", each.meeting.id)
        self.choose(here)
        self.area.clear()
        self.area.addItem(_("All areas"), "")
        for area in areas:
            self.area.addItem(area.name, area.id)
        self.area.setCurrentIndex(max(0, self.area.findData(there or "")))
        self._offer_days(summaries, today)
        for part in (self.meeting, self.area, self.since, self.until):
            part.blockSignals(False)

    def choose(self, meeting_id: str) -> None:
        """Choose a meeting; the newest where it is not offered."""
        self.meeting.setCurrentIndex(max(0, self.meeting.findData(meeting_id)))

    def choose_area(self, area_id: str) -> None:
        """Choose an area."""
        self.area.setCurrentIndex(max(0, self.area.findData(area_id)))

    def _offer_days(self, summaries: tuple[MeetingSummary, ...], today: date) -> None:
        """All the time there is, unless another was chosen."""
        days = [each.meeting.day for each in summaries]
        every = min(days, default=today), max(days, default=today)
        if self._all is None or self.days == self._all:
            self.since.setDate(QDate(every[0].year, every[0].month, every[0].day))
            self.until.setDate(QDate(every[1].year, every[1].month, every[1].day))
        self._all = every

    def _of_meeting(self) -> QWidget:
        part, column = _column()
        column.addWidget(self.meeting)
        column.addWidget(self.several)
        return part

    def _of_period(self) -> QWidget:
        part, column = _column()
        column.addWidget(self.area)
        days = QGridLayout()
        days.setHorizontalSpacing(Space.X3)
        days.setVerticalSpacing(Space.X1)
        for row, (words, field) in enumerate(((_("From"), self.since), (_("To"), self.until))):
            days.addWidget(Label(words, tone="text2"), row, 0)
            days.addWidget(field, row, 1)
        days.setColumnStretch(1, 1)
        column.addLayout(days)
        return part

    @Slot(int)
    def _was_chosen(self, _row: int) -> None:
        self.changed.emit()

    @Slot(QDate)
    def _day_was_chosen(self, _day: QDate) -> None:
        self.changed.emit()


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setAccessibleName(name)
    return combo


def _column() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.X1)
    return part, column
