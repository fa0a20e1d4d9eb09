"""The log with the filters above it, and the way back to its end."""

from collections import Counter

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from nhplogger.domain.entry import Kind
from nhplogger.i18n import _, plural
from nhplogger.ui.capture.feed_find_bar import FeedFindBar
from nhplogger.ui.capture.feed_finder import FeedFinder
from nhplogger.ui.capture.feed_menu import FeedMenu
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.feed_view import FeedView
from nhplogger.ui.capture.words import KIND_MARKS, kinds_word
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Divider, Ground, Panel

_ALL, _STARRED, _STAR = "all", "starred", "★"
_LEAST = 240
_KINDS = (None, Kind.NOTE, Kind.QUOTE, Kind.DECISION, Kind.ACTION, Kind.PRIORITY, Kind.REFLECTION)


class FeedPanel(Panel):
    """Filters by kind, finds words, and says how many lines came below while one reads further up."""

    left = Signal()  # Esc: the writer wants to go on writing

    def __init__(
        self,
        model: FeedModel,
        look: Look,
        parent: QWidget | None = None,
        *,
        menu: type[FeedMenu] = FeedMenu,
        empty: str = "",
        find_key: str = "Ctrl+F",
    ) -> None:
        """`empty` is said of a log with no line; without it, how to begin."""
        super().__init__(Ground.SURFACE, parent=parent)
        self._model = model
        self._look = look
        self.filters = _filter_row(look, marks=False)
        self.narrow = _filter_row(look, marks=True)
        self._find_button = Button(_("Find"), look, ButtonKind.QUIET, small=True, icon="search", key=find_key)
        self.finding = FeedFindBar(look)
        self.view = FeedView(model, look)
        self.menu = menu(self.view, look.keys)
        self._finder = FeedFinder(model, self.view, self.finding, self)
        self._empty = Label(empty or _("Type what you see and press Enter."), FontRole.BODY, "text3")
        self._missed = Button("", look, small=True, icon="chevron-down", key=_("End"), parent=self.view)
        self._digits = 0  # of the longest count
        self._find_button.setAccessibleName(_("Find"))
        self._find_button.setToolTip(_("Find in this log"))
        self._lay_out()
        self._connect()
        self._show_counts(model.counts)

    @property
    def missed_words(self) -> str:
        """What is said of new lines below; nothing where all are in view."""
        return self._missed.text() if self._missed.isVisibleTo(self) else ""

    @property
    def is_empty(self) -> bool:
        """Whether it says how to begin."""
        return self._empty.isVisibleTo(self)

    def start_find(self) -> None:
        """Open the field to find words in."""
        self._find_button.hide()
        self.finding.show()
        self._choose_row()
        self.finding.start()

    def show_everything(self) -> None:
        """Hold no line back."""
        self._choose(_ALL)

    def _lay_out(self) -> None:
        self.bar = QWidget()
        self.bar.setAccessibleName(_("Filters"))
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(Space.X3, 0, Space.X3, 0)
        row.setSpacing(2)
        row.addWidget(self.filters)
        row.addWidget(self.narrow)
        row.addStretch(1)
        row.addWidget(self._find_button)
        row.addWidget(self.finding)
        self.finding.hide()
        self._missed.hide()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setParent(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, Divider(), self.view):
            column.addWidget(part)
        self._fit()

    def _connect(self) -> None:
        self.filters.chosen.connect(self._choose)
        self.narrow.chosen.connect(self._choose)
        self._find_button.clicked.connect(self.start_find)
        self._missed.clicked.connect(self.view.show_newest)
        self._model.counted.connect(self._show_counts)
        self.view.missed.connect(self._show_missed)
        self.view.resized.connect(self._place_missed)
        self.finding.left.connect(self._close_find)
        self._look.changed.connect(self._fit)

    @Slot()
    def _close_find(self) -> None:
        self.finding.hide()
        self._find_button.show()
        self._choose_row()
        self.left.emit()

    @Slot()
    def _fit(self) -> None:
        usual = self._look.height(Height.PANEL_HEAD, FontRole.SMALL)
        self.bar.setFixedHeight(max(usual, self.finding.sizeHint().height() + Space.X1))
        self._place_missed()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_row()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.scaled(_LEAST), super().minimumSizeHint().height())

    def _choose_row(self) -> None:
        """Kinds are named where there is room for it; else their marks stand for them, or nothing does."""
        self._find_button.setText(_("Find"))
        named, marked = self._has_room(self.filters), self._has_room(self.narrow)
        if not marked:
            self._find_button.setText("")
            marked = self._has_room(self.narrow)
        self.filters.setVisible(named)
        self.narrow.setVisible(marked and not named)

    def _has_room(self, row: ChoiceRow) -> bool:
        found = self.finding if self.finding.isVisibleTo(self) else self._find_button
        return row.sizeHint().width() <= self.width() - found.minimumSizeHint().width() - 3 * Space.X3

    @Slot(str)
    def _choose(self, name: str) -> None:
        for row in (self.filters, self.narrow):
            row.choose(name)
        kind = None if name in (_ALL, _STARRED) else Kind(name)
        self._model.show_only(kind, starred=name == _STARRED)

    @Slot(object)
    def _show_counts(self, counts: Counter[Kind | None]) -> None:
        for kind in _KINDS:
            for row in (self.filters, self.narrow):
                row.set_count(kind or _ALL, str(counts[kind]))
        for row in (self.filters, self.narrow):
            row.set_count(_STARRED, str(self._model.key_moments))
        self._empty.setVisible(not counts[None])
        if (digits := len(str(counts[None]))) != self._digits:
            self._digits = digits
            self._choose_row()

    @Slot(int)
    def _show_missed(self, count: int) -> None:
        self._missed.setText(plural("{count} new line", "{count} new lines", count))
        self._missed.setVisible(bool(count))
        self._place_missed()

    @Slot()
    def _place_missed(self) -> None:
        self._missed.adjustSize()
        area = self.view.rect()
        left = (area.width() - self._missed.width()) // 2
        self._missed.move(left, area.height() - self._missed.height() - Space.X2)
        self._empty.setGeometry(area)


def _filter_row(look: Look, *, marks: bool) -> ChoiceRow:
    """The kinds in words, or in the marks that stand for them."""
    kinds = [
        Choice(name=kind or _ALL, words=_mark(kind) if marks else kinds_word(kind), spoken=kinds_word(kind))
        for kind in _KINDS
    ]
    starred = Choice(name=_STARRED, words=_STAR, spoken=_("Key moments"))
    return ChoiceRow((*kinds, starred), ChoiceShape.FILTER, _("Which lines are shown"), look)


def _mark(kind: Kind | None) -> str:
    return KIND_MARKS[kind].value if kind else kinds_word(None)
