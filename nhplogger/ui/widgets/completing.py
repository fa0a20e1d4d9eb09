"""What is offered under a field while one types, in a list that wears the look for itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit

from nhplogger.ui.look import Look


class Completing(QCompleter):
    """Goes with its field, though Qt gives its list no parent; large and small letters are the same."""

    def __init__(self, words: Sequence[str], field: QLineEdit, look: Look) -> None:
        super().__init__(list(words), field)
        self._look = look
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._restyle()
        look.restyled.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        if (offered := self.popup()) is not None:
            self._look.put_on(offered)
