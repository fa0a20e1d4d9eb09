"""The head of a session that is read: what it was, and where one can go from it."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.domain.meeting import Meeting, State
from nhplogger.i18n import _, long_date
from nhplogger.ui.capture.words import local_time
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

_ALL_BUTTONS = 1.6  # from this size of text on, there is no room for the timeline's and comparing
_BESIDE = 1.2  # from this size of text on, the buttons stand under the title


class SessionHeader(Panel):
    """Shows what it is told; the buttons are named."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.BG, Edge.BOTTOM, parent)
        self._look = look
        self.title, self.about = ElidedLabel("", FontRole.H1), ElidedLabel("", tone="text2")
        self.back_button = Button(_("Back"), look, small=True, icon="arrow-left", key="Esc")
        self.history_button = Button(_("History"), look, small=True, icon="clock", key="Shift+H")
        self.timeline_button = Button(_("Timeline"), look, small=True, icon="insights", key="L")
        self.compare_button = Button(_("Compare"), look, small=True, icon="table", key="C")
        self.report_button = Button(_("Report"), look, small=True, icon="reports", key="Ctrl+E")
        self.debrief_button = Button(_("Debrief"), look, small=True, icon="edit", key="D")
        self.complete_button = Button("", look, small=True, icon="check")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(Space.X6, Space.X2, Space.X4, Space.X2)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        self._row.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X2)
        for button in self.buttons:
            buttons.addWidget(button)
        buttons.addStretch(0)  # under the title they begin where it does
        self._row.addLayout(buttons)
        look.changed.connect(self._fit)
        self._fit()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """From the left."""
        return (
            self.back_button,
            self.history_button,
            self.timeline_button,
            self.compare_button,
            self.report_button,
            self.debrief_button,
            self.complete_button,
        )

    def show_meeting(self, meeting: Meeting, area: str) -> None:
        """Say which meeting it is, and how far it has come."""
        self.title.setText(f"{meeting.title}, {area}" if area else meeting.title)
        self.about.setText(" · ".join((long_date(meeting.day), *_times(meeting), _state(meeting))))
        is_complete = meeting.state is State.COMPLETE
        self.complete_button.setText(_("Reopen") if is_complete else _("Complete"))
        self.complete_button.show_icon("restore" if is_complete else "check")

    def _fit(self) -> None:
        beside = self._look.text_scale < _BESIDE
        for button in (self.timeline_button, self.compare_button):
            button.setVisible(self._look.text_scale < _ALL_BUTTONS)  # their keys and a menu stay
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(way)
        self.setMinimumHeight(self._look.scaled(Height.SCREEN_HEAD))


def _times(meeting: Meeting) -> list[str]:
    if meeting.started_at is None:
        return []
    began = local_time(meeting.started_at, meeting)
    ended = local_time(meeting.ended_at, meeting) if meeting.ended_at else ""
    return [_("{start} to {end}").format(start=began, end=ended) if ended else began]


def _state(meeting: Meeting) -> str:
    return {
        State.PLANNED: _("planned"),
        State.LIVE: _("in progress"),
        State.DEBRIEF: _("debrief to finish"),
        State.COMPLETE: _("complete: every change asks for a reason"),
    }[meeting.state]
