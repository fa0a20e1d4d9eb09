"""The head of the debrief: which meeting, how much is left, and how to leave it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _, plural, short_date
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

_BESIDE = 980  # the least width at which everything stands in one line


class DebriefHeader(Panel):
    """Shows what it is told; the buttons are named. A complete meeting can be reopened, and no more."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.BG, Edge.BOTTOM, parent)
        self._look = look
        self.about = ElidedLabel("", FontRole.BODY, "text2")
        self.left, self.advice = (ElidedLabel("", FontRole.SMALL, "text2") for _place in range(2))
        self.later_button = Button(_("Finish later"), look)
        self.reopen_button = Button(_("Reopen"), look, icon="restore")
        self.complete_button = Button(_("Complete and export"), look, ButtonKind.PRIMARY, key="Ctrl+Enter")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._names = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()
        look.changed.connect(self.fit)

    def show_meeting(self, meeting: Meeting | None, entries: int, *, locked: bool) -> None:
        """Say which meeting it is, and offer what can be done with it."""
        if meeting is None:
            self.about.setText(_("No meeting is chosen. Home and Meetings lead here."))
        else:
            written = plural("{count} entry", "{count} entries", entries)
            day = short_date(meeting.day)
            words = _("{title}, {day}, {entries}")
            self.about.setText(words.format(title=meeting.title, day=day, entries=written))
        self.reopen_button.setVisible(locked and meeting is not None)
        self.later_button.setText(_("Back") if locked else _("Finish later"))
        self.complete_button.setText(_("Go to the report") if locked else _("Complete and export"))
        self.complete_button.setEnabled(meeting is not None)

    def show_left(self, checks: int, rated: int, themes: int) -> None:
        """Say how much is left to do."""
        left = plural("{count} check left", "{count} checks left", checks)
        of = _("{rated} of {themes} rated").format(rated=rated, themes=themes)
        self.left.setText(_("{checks}, {rated}").format(checks=left, rated=of))
        whole = not checks and rated == themes
        gaps = _("You can complete with gaps. The report lists them.")
        self.advice.setText(_("Everything is done. Complete it while memory is fresh.") if whole else gaps)

    def show_complete(self) -> None:
        """Say that nothing can be changed."""
        self.left.setText(_("This debrief is complete, and locked."))
        self.advice.setText(_("Reopening it asks for a reason, which is kept."))

    @Slot()
    def fit(self) -> None:
        """In one line, or in two where there is too little room."""
        beside = self.width() >= self._look.scaled(_BESIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)
        self._names.setDirection(down if beside else across)
        self._names.setSpacing(0 if beside else Space.X3)
        side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        for label in (self.left, self.advice):
            label.setAlignment(side)
        self.setMinimumHeight(self._look.scaled(Height.SCREEN_HEAD))

    def _lay_out(self) -> None:
        self._row.setContentsMargins(Space.X6, Space.X2, Space.X6, Space.X2)
        self._row.setSpacing(Space.X2)
        said, ends = QVBoxLayout(), QHBoxLayout()
        said.setSpacing(0)
        self._names.addWidget(Label(_("Debrief"), FontRole.H1))
        self._names.addWidget(self.about, 1)
        said.addStretch(1)
        for label in (self.left, self.advice):
            said.addWidget(label)
        said.addStretch(1)
        ends.setSpacing(Space.X4)
        ends.addLayout(said, 1)
        for button in (self.reopen_button, self.later_button, self.complete_button):
            ends.addWidget(button)
        self._row.addLayout(self._names, 1)
        self._row.addLayout(ends)
