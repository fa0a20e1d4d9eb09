"""The heading of a meeting's preview: its title, its day and time, and what can be done with it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nhplogger.analysis.timeline_parts import MeetingTimeline
from nhplogger.domain.meeting import Meeting, State
from nhplogger.i18n import _, short_date
from nhplogger.reports.local_times import LocalTimes
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.timeline_chart import INSET
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.elided_label import ElidedLabel


class PreviewHead(QWidget):
    """`debrief`, `report` and `open` are for whoever shows it to connect."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("", FontRole.H2)
        self.when = ElidedLabel("", FontRole.SMALL, "text2")
        self.debrief = Button(_("Debrief"), look, small=True)
        self.report = Button(_("Report"), look, small=True)
        self.open = Button(_("Open meeting"), look, ButtonKind.PRIMARY, small=True, key="Enter")
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(Space.X3)
        row.addWidget(self.title)
        row.addWidget(self.when)
        row.addStretch(1)
        row.addWidget(self.debrief)
        row.addWidget(self.report)
        row.addWidget(self.open)

    def show_timeline(self, timeline: MeetingTimeline) -> None:
        """Say which meeting it is and when it was, or will be."""
        self.title.setText(timeline.meeting.title)
        self.debrief.setVisible(timeline.meeting.state in (State.DEBRIEF, State.COMPLETE))
        day, times = short_date(timeline.meeting.day), _times(timeline)
        self.when.setText(_("{day}, {times}").format(day=day, times=times) if times else day)


def _times(timeline: MeetingTimeline) -> str:
    meeting = timeline.meeting
    if meeting.started_at:
        return LocalTimes.of(meeting).span(meeting.started_at, meeting.ended_at)
    return _planned_times(meeting)


def _planned_times(meeting: Meeting) -> str:
    if meeting.begins and meeting.ends:
        return _("{begun} to {ended}").format(begun=f"{meeting.begins:%H:%M}", ended=f"{meeting.ends:%H:%M}")
    return _("from {begun}").format(begun=f"{meeting.begins:%H:%M}") if meeting.begins else ""
