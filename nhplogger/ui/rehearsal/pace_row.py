"""The choice of how fast a practice meeting goes."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.look import Look
from nhplogger.ui.rehearsal.player import Pace
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow


class PaceRow(QWidget):
    """Slower, normal or faster."""

    chosen = Signal(object)  # Pace

    def __init__(self, pace: Pace, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {Pace.SLOWER: _("Slower"), Pace.NORMAL: _("Normal"), Pace.FASTER: _("Faster")}
        choices = tuple(Choice(name=each.name, words=words[each]) for each in Pace)
        self.row = ChoiceRow(choices, ChoiceShape.SEGMENT, _("Pace"), look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        self.row.chosen.connect(self._was_chosen)
        self.show_pace(pace)

    @property
    def pace(self) -> Pace:
        """The chosen one."""
        return Pace[self.row.current()]

    def show_pace(self, pace: Pace) -> None:
        """Mark another one, without saying so."""
        if self.row.current() != pace.name:
            self.row.choose(pace.name)

    @Slot(str)
    def _was_chosen(self, name: str) -> None:
        self.chosen.emit(Pace[name])
