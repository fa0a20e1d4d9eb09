"""How a practice meeting went: what was said beside what was logged."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.analysis.rehearsal import Outcome, Verdict, totals
from nhplogger.i18n import _
from nhplogger.logbook.practice import Shown
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.rehearsal import rehearsal_keys
from nhplogger.ui.rehearsal.outcome_model import OutcomeModel
from nhplogger.ui.rehearsal.outcome_rows import details, headline, outcome_row, verdict_word
from nhplogger.ui.rehearsal.outcome_strip import OutcomeStrip, verdict_chip
from nhplogger.ui.rehearsal.outcome_table import OutcomeTable
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.chip_view import ChipView
from nhplogger.ui.widgets.label import Label


class ResultPage(QWidget):
    """Numbers in words, a picture of them, then every utterance in a table."""

    again_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.headline, self.details = Label("", FontRole.TITLE, wrap=True), Label("", tone="text2", wrap=True)
        self.strip, self.model = OutcomeStrip(look), OutcomeModel(self)
        self.table = OutcomeTable(self.model, look)
        self.again_button = Button(_("Again"), look, ButtonKind.PRIMARY, key="Enter")
        self.done_button = Button(_("Done"), look, key=rehearsal_keys.LEAVE.usual)
        self._lay_out()
        self.again_button.clicked.connect(self.again_wanted)
        self.done_button.clicked.connect(self.left)
        KeyShortcut(rehearsal_keys.LEAVE.keys, self, look.keys, self.left.emit)
        self.setFocusProxy(self.again_button)

    def show_outcomes(self, shown: Sequence[Shown], outcomes: Sequence[Outcome]) -> None:
        """Show what became of each utterance that was heard."""
        counted = totals(outcomes)
        heading = headline(counted) if outcomes else _("Nothing was said yet.")
        self.headline.setText(heading)
        self.details.setText(details(counted))
        self.strip.show_verdicts([each.verdict for each in outcomes], heading)
        pairs = zip(shown, outcomes, strict=True)
        self.model.show_rows([outcome_row(utterance, each) for (utterance, _at), each in pairs])

    def _lay_out(self) -> None:
        self.setProperty("ground", "bg")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X10, 28, Space.X10, Space.X6)
        column.setSpacing(Space.X3)
        head = QHBoxLayout()
        head.setSpacing(Space.X2)
        head.addWidget(self.headline, 1)
        head.addWidget(self.again_button)
        head.addWidget(self.done_button)
        legend = QHBoxLayout()
        legend.setSpacing(Space.X2)
        for verdict in Verdict:
            legend.addWidget(ChipView(verdict_chip(verdict, verdict_word(verdict)), self._look))
        legend.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.details)
        column.addWidget(self.strip)
        column.addLayout(legend)
        column.addWidget(self.table, 1)
