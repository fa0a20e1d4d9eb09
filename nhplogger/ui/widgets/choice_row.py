"""A row of which one is chosen: filters with counts, tabs, the parts of a segmented control."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.choice_button import Choice, ChoiceButton, ChoiceShape


class ChoiceRow(QWidget):
    """Exactly one is chosen, by click, Space or the arrow keys."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: tuple[Choice, ...],
        shape: ChoiceShape,
        name: str,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons = {choice.name: ChoiceButton(choice, shape, look, self) for choice in choices}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing({ChoiceShape.FILTER: 2, ChoiceShape.TAB: Space.X5, ChoiceShape.SEGMENT: 0}[shape])
        for button in self._buttons.values():
            self._group.addButton(button)
            button.clicked.connect(self._was_clicked)
            row.addWidget(button)
        self._mark_ends()
        self.choose(choices[0].name)

    def choose(self, name: str) -> None:
        """Mark one as chosen, without saying so."""
        self._current = name
        self._buttons[name].setChecked(True)

    def current(self) -> str:
        """The name of the chosen one."""
        return self._current

    def set_count(self, name: str, count: str) -> None:
        """Say how many one of them holds."""
        self._buttons[name].set_count(count)

    def button(self, name: str) -> QAbstractButton:
        """The button of one of them."""
        return self._buttons[name]

    def _mark_ends(self) -> None:
        buttons = list(self._buttons.values())
        buttons[0].first, buttons[-1].last = True, True

    @Slot()
    def _was_clicked(self) -> None:
        name = self.sender().objectName()
        if name != self._current:
            self._current = name
            self.chosen.emit(name)
