"""A file that cannot be brought in: why, what one that can looks like, the use of its words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.bringing.items import BadItem
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card


class BadView(QWidget):
    """The example is of field notes, so it is shown for text files alone."""

    words_wanted = Signal()  # the text is to be the log of a past meeting

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = EmptyState("document", "", "", look, button=_("Use its words as a log"))
        self._card = Card(margin=Space.X4)
        self._about = Label(_("A field-notes file is plain text of one meeting, such as:"), FontRole.BODY)
        self.example = Label(_example(), FontRole.SMALL, "text2")
        self.example.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rest = Label(_("Meeting, Date and Area must be there; all else may be missing."), FontRole.BODY)
        for part in (self._about, self.example, self._rest):
            self._card.column.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X6, 0, Space.X6, Space.X6)
        column.addStretch(1)
        column.addWidget(self.state)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._card)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)
        self.state.button.clicked.connect(self.words_wanted)

    def show_item(self, item: BadItem) -> None:
        """Say what is wrong with a file."""
        self.state.say(_("{name} cannot be brought in").format(name=item.name), item.why)
        self.state.button.setVisible(bool(item.text))
        self._card.setVisible(item.is_text)


def _example() -> str:
    lines = (
        _("Meeting: Neighbourhood Partnership"),
        _("Date: 27 November 2025"),
        _("Area: Brackwell"),
        "",
        _("Present:"),
        _("Sgt Hughes; sergeant; Police"),
        "",
        _("Log:"),
        _("13:50 Four of six lights are out #info-"),
        _("! @Sgt Hughes mend them by 5 dec"),
    )
    return "\n".join(lines)
