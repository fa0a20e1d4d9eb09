"""The head of the Meetings screen: how many there are, what narrows them, ways that lead on."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nhplogger.i18n import _, plural
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import meetings_keys
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel
from nhplogger.ui.widgets.search_field import SearchField


class MeetingsHeader(Panel):
    """Enter in the field narrows the list to its words, Down leads from it into the list."""

    narrow_asked = Signal(str)
    left_downwards = Signal()
    past_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.BG, Edge.BOTTOM, parent)
        self._look = look
        self.count = ElidedLabel("", FontRole.BODY, "text2")
        self.search = SearchField(_("Search notes, quotes, people, tags"), look, key="Ctrl+F")
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.people_button = Button(_("People"), look)
        self.people_button.setAccessibleDescription(_("People and agencies"))
        self.past_button = Button(_("Add past meeting"), look)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.X6, Space.X3, Space.X6, Space.X3)
        row.setSpacing(Space.X3)
        row.addWidget(Label(_("Meetings"), FontRole.H1))
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addWidget(self.people_button)
        row.addWidget(self.past_button)
        self.search.returnPressed.connect(self._narrow)
        self.past_button.clicked.connect(self.past_asked)
        look.changed.connect(self._fit)
        self._fit()

    def show_count(self, shown: int, total: int, *, held: bool = False) -> None:
        """How many meetings are shown, of how many; `held` says that changes wait in memory."""
        words = _("{shown} of {total}").format(shown=f"{shown:,}", total=f"{total:,}")
        words = plural("{count} meeting", "{count} meetings", total) if shown == total else words
        said = _("{words}, as last saved: some changes are not on the disk yet")
        self.count.setText(said.format(words=words) if held else words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A field of one line has no use for it, and lets it rise.
        if self.search.hasFocus() and is_struck(meetings_keys.INTO_LIST, event):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _narrow(self) -> None:
        self.narrow_asked.emit(self.search.text())

    @Slot()
    def _fit(self) -> None:
        self.setMinimumHeight(self._look.height(Height.SCREEN_HEAD, FontRole.H1))
