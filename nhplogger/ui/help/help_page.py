"""The page of all keys (F1)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nhplogger.i18n import _, plural
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.help.help_keys import FIND, LEAVE
from nhplogger.ui.help.help_section import HelpSection
from nhplogger.ui.keys.key_row import KeySection
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.search_field import SearchField

COLUMNS, COLUMN_WIDTH = 3, 330


class HelpPage(QScrollArea):
    """Sections of keys in columns as even as they come; what is typed leaves only the keys it is about."""

    left = Signal()
    change_wanted = Signal()
    practice_wanted = Signal()

    def __init__(self, sections: Sequence[KeySection], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._look = look
        self.search = SearchField(_("Search these keys"), look, key=FIND)
        self.change_button = Button(_("Change the keys"), look, icon="edit", key="Ctrl+K")
        self.practice_button = Button(_("Practise for five minutes"), look, icon="play", key="Ctrl+Shift+R")
        self.back_button = Button(_("Back"), look, ButtonKind.QUIET, key=LEAVE.usual)
        self._none = Label(_("No key does that. Try another word."), FontRole.BODY, "text2")
        self.sections = [HelpSection(section, look) for section in sections]
        self._count = 0
        self._row, self._columns = QHBoxLayout(), [QVBoxLayout() for _column in range(COLUMNS)]
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.search)

    @Slot(str)
    def _filter(self, words: str) -> None:
        seen = sum(section.show_only(words) for section in self.sections)
        self._none.setVisible(not seen)
        self._deal(self._count)
        if words:
            announce(self.search, plural("{count} key", "{count} keys", seen))

    @Slot()
    def _leave(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.left.emit()

    @Slot()
    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.back_button.clicked.connect(self.left)
        self.change_button.clicked.connect(self.change_wanted)
        self.practice_button.clicked.connect(self.practice_wanted)
        self._look.changed.connect(self._fit)
        KeyShortcut(LEAVE.keys, self, self._look.keys, self._leave)
        KeyShortcut((FIND,), self, self._look.keys, self._find)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """As many columns as there is room for."""
        wide = self.viewport().width() - 2 * Space.X10
        count = min(COLUMNS, max(1, wide // self._look.scaled(COLUMN_WIDTH)))
        across = QBoxLayout.Direction.LeftToRight
        self._head.setDirection(across if count == COLUMNS else QBoxLayout.Direction.TopToBottom)
        if count != self._count:
            self._deal(count)

    def _deal(self, count: int) -> None:
        """Lay the sections out in so many columns; those without a line left take no room."""
        self._count = count
        for column in self._columns:
            while column.takeAt(0):
                pass
        for section, place in zip(self.sections, _dealt(self.sections, count), strict=True):
            self._columns[place].addWidget(section)
        for place, column in enumerate(self._columns):
            column.addStretch(1)
            self._row.setStretch(place, 1 if place < count else 0)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("ground", "bg")
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.X10, 28, Space.X10, Space.X6)
        column.setSpacing(Space.X5)
        column.addLayout(self._head_part())
        column.addWidget(self._none)
        self._none.hide()
        self._row.setSpacing(Space.X10)
        for part in self._columns:
            part.setSpacing(Space.X5)
            self._row.addLayout(part)
        column.addLayout(self._row, 1)
        self.setWidget(page)
        for section in self.sections:
            section.setParent(page)
        self._fit()

    def _head_part(self) -> QBoxLayout:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(Space.X3)
        self._head.addWidget(Label(_("All keys"), FontRole.TITLE), 1)
        self._head.addWidget(self.search)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X2)
        for button in (self.practice_button, self.change_button, self.back_button):
            buttons.addWidget(button)
        buttons.addStretch()
        self._head.addLayout(buttons)
        return self._head


def _dealt(sections: Sequence[HelpSection], columns: int) -> list[int]:
    """The column of each section: the shortest so far."""
    lengths, places = [0] * columns, []
    for section in sections:
        shortest = lengths.index(min(lengths))
        places.append(shortest)
        seen = sum(not line.isHidden() for line in section.lines)
        lengths[shortest] += seen + 2 if seen else 0
    return places
