"""Where an update is written: what has happened since, how it could be seen, and when that was told."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _, short_date
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

_LINES, _AROUND, _DATED = 2, 18, 140


class UpdateBox(Panel):
    """Words are kept for each action they are about until they are added."""

    add_wanted = Signal()
    begun_changed = Signal()  # something was typed, or is done with

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.PANEL, Edge.TOP, parent)
        self._look = look
        self._about = ""
        self._kept: dict[str, tuple[str, str]] = {}
        prompt = _("What has happened since? Who told you?")
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(prompt)
        self.text.setAccessibleName(prompt)
        self.evidence = QLineEdit()
        self.evidence.setPlaceholderText(_("How could it be seen?"))
        self.evidence.setAccessibleName(_("How could it be seen?"))
        self.add_button = Button(_("Add update"), look, ButtonKind.PRIMARY, key="Ctrl+Enter")
        self.dated = QComboBox()
        self.dated.setAccessibleName(_("When it was told"))
        self.dated.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._lay_out()
        self.add_button.clicked.connect(self.add_wanted)
        self.text.textChanged.connect(self.begun_changed)
        self.evidence.textChanged.connect(self.begun_changed)
        look.changed.connect(self._fit)
        self._fit()

    def show_about(self, about: str, meetings: Sequence[Meeting], *, done: bool) -> None:
        """Write about other actions; what was begun about these before stands again. `done` asks for more."""
        if about != self._about:
            self._kept[self._about] = (self.text.toPlainText(), self.evidence.text())
            words, evidence = self._kept.pop(about, ("", ""))
            self.text.setPlainText(words)
            self.evidence.setText(evidence)
            self._about = about
            self._offer(meetings)
        self.evidence.setVisible(done)
        self.setEnabled(bool(about))

    @property
    def begun(self) -> dict[str, tuple[str, str]]:
        """What was typed and not added yet, by what it is about."""
        now = {self._about: (self.text.toPlainText(), self.evidence.text())}
        return {about: words for about, words in {**self._kept, **now}.items() if about and any(words)}

    def take_begun(self, begun: dict[str, tuple[str, str]]) -> None:
        """What was typed another time stands again once its action is in hand."""
        self._kept.update(begun)

    def was_added(self) -> None:
        """What was written stands in the study now."""
        self.text.clear()
        self.evidence.clear()

    @property
    def words(self) -> str:
        """What has happened."""
        return self.text.toPlainText().strip()

    @property
    def seen(self) -> str:
        """How it could be seen, where that was asked."""
        return self.evidence.text().strip() if not self.evidence.isHidden() else ""

    @property
    def meeting_id(self) -> str | None:
        """The meeting at which it was told; none for today."""
        return self.dated.currentData() or None

    def _offer(self, meetings: Sequence[Meeting]) -> None:
        self.dated.clear()
        self.dated.addItem(_("Dated today"), "")
        for meeting in meetings:
            words = _("At the meeting of {day}").format(day=short_date(meeting.day))
            self.dated.addItem(words, meeting.id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X5, Space.X3, Space.X5, Space.X4)
        column.setSpacing(Space.X2)
        column.addWidget(self.text)
        column.addWidget(self.evidence)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addSpacing(Space.X2)
        row.addWidget(self.dated, 1)
        column.addLayout(row)

    def _fit(self) -> None:
        line = QFontMetrics(self._look.font(FontRole.BODY)).lineSpacing()
        self.text.setFixedHeight(_LINES * line + _AROUND)
        self.dated.setMinimumWidth(min(self._look.scaled(_DATED), _DATED))
