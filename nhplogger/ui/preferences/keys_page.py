"""The page on which keys are changed: all of them in a list, the one in hand on a card beside it."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.logbook.settings import Settings
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.help.help_keys import FIND, LEAVE
from nhplogger.ui.keys.key_choice import Free, Refused, Taken, look_at
from nhplogger.ui.keys.key_row import KeyRow, KeySection
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.preferences.key_card import KeyCard
from nhplogger.ui.preferences.key_list import KeyList
from nhplogger.ui.preferences.key_list_model import KeyListModel
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.search_field import SearchField

CARD_WIDTH, LEAST_LIST = 340, 460
QWIDGETSIZE_MAX = 16_777_215  # Qt's own name for no limit


class KeysPage(QWidget):
    """What is chosen goes into the settings at once, and from there everywhere."""

    left = Signal()

    def __init__(
        self, sections: Sequence[KeySection], settings: Settings, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._look = settings, look
        self._rows = tuple(row for section in sections for row in section.rows)
        self._taken: Taken | None = None
        self.search = SearchField(_("Search these keys"), look, key=FIND)
        self.model = KeyListModel(sections, look.keys, self)
        self.list = KeyList(self.model, look)
        self.card = KeyCard(look)
        self.reset_all_button = Button(_("All back to the usual keys"), look, icon="undo")
        self.back_button = Button(_("Back"), look, ButtonKind.QUIET, key=LEAVE.usual)
        self._lay_out()
        self._connect()
        self.list.setCurrentIndex(self.model.index_of(None))

    @property
    def panels(self) -> list[QWidget]:
        """The panels that F6 goes through."""
        return [self.search, self.list, self.card]

    @override
    def setFocus(self) -> None:  # type: ignore[override]
        """The caret goes to the list; as a focus proxy it would catch Tab before it comes to the search."""
        self.list.setFocus()

    @property
    def row(self) -> KeyRow | None:
        """The action in hand."""
        return self.list.row

    @Slot(str)
    def _filter(self, words: str) -> None:
        row = self.row
        self.model.show_only(words)
        self.list.setCurrentIndex(self.model.index_of(row))

    @Slot()
    def _show_card(self) -> None:
        self._taken = None
        self.card.setEnabled(self.row is not None)
        if self.row:
            self.card.show_row(self.row)

    @Slot()
    def _start(self) -> None:
        if self.row and self.row.changeable:
            self.card.start()

    @Slot(str)
    def _was_caught(self, key: str) -> None:
        if self.row is None:
            return
        match look_at(key, self.row, self._rows, self._look.keys):
            case Free(key=free):
                self._give({self.row: free})
            case Refused(words=words):
                self.card.refuse(words)
            case Taken(words=words) as taken:
                self._taken = taken
                self.card.ask(words)
            case never:
                assert_never(never)

    @Slot()
    def _take(self) -> None:
        if self.row and self._taken:
            self._give({self._taken.by: "", self.row: self._taken.key})

    @Slot()
    def _reset(self) -> None:
        """The usual key again; whoever has it meanwhile is asked for it like for any other."""
        if self.row:
            self._was_caught(self.row.usual)

    @Slot()
    def _reset_all(self) -> None:
        self._settings.keys = {}
        self._leave_card()

    def _give(self, given: dict[KeyRow, str]) -> None:
        keys = dict(self._settings.keys)
        for row, key in given.items():
            keys[row.name] = key
            if key == row.usual:
                del keys[row.name]
        self._settings.keys = keys
        self._leave_card()

    @Slot()
    def _leave_card(self) -> None:
        self._show_card()
        self.list.setFocus()

    @Slot()
    def _leave(self) -> None:
        if self.search.text():
            self.search.clear()
        elif self._taken:
            self._leave_card()
        else:
            self.left.emit()

    @Slot()
    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.moved.connect(self._show_card)
        self.list.chosen.connect(self._start)
        self.card.caught.connect(self._was_caught)
        self.card.left.connect(self._leave_card)
        self.card.taking_wanted.connect(self._take)
        self.card.reset_wanted.connect(self._reset)
        self.reset_all_button.clicked.connect(self._reset_all)
        self.back_button.clicked.connect(self.left)
        self._look.changed.connect(self._fit)
        self._look.keys.changed.connect(self._show_card)
        KeyShortcut(LEAVE.keys, self, self._look.keys, self._leave)
        KeyShortcut((FIND,), self, self._look.keys, self._find)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """The card beside the list, or beneath it where large text leaves no room for both."""
        card, listed = self._look.scaled(CARD_WIDTH), self._look.scaled(LEAST_LIST)
        beside = self.width() >= card + listed + 3 * Space.X10
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(way)
        self._head.setDirection(way)
        self.card.setMinimumWidth(card if beside else 0)
        self.card.setMaximumWidth(card if beside else QWIDGETSIZE_MAX)

    def _lay_out(self) -> None:
        self.setProperty("ground", "bg")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.X10, 28, Space.X10, Space.X6)
        column.setSpacing(Space.X5)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(Space.X3)
        self._head.addWidget(Label(_("Change the keys"), FontRole.TITLE), 1)
        self._head.addWidget(self.search)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.X2)
        buttons.addWidget(self.reset_all_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        self._head.addLayout(buttons)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(Space.X6)
        self._both.addWidget(self.list, 1)
        self._both.addWidget(self.card)
        column.addLayout(self._head)
        column.addLayout(self._both, 1)
