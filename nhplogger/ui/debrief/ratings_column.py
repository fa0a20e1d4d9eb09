"""The debrief's second column: rating what was seen, with the evidence for it a key away."""

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.capture.piece_row import PieceRow
from nhplogger.ui.capture.pieces import Key, Piece, Words
from nhplogger.ui.debrief.column_head import ColumnHead
from nhplogger.ui.debrief.evidence_rows import EvidenceRow
from nhplogger.ui.debrief.evidence_view import EvidenceView
from nhplogger.ui.debrief.rating_geometry import least_width
from nhplogger.ui.debrief.rating_rows import RatingRow
from nhplogger.ui.debrief.ratings_head import RatingsHead
from nhplogger.ui.debrief.ratings_view import RatingsView
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

_FOOT = 40


class RatingsColumn(Panel):
    """Shows the ratings, or the evidence of one theme in their place."""

    rated = Signal(object)  # Rated
    unrated = Signal(str)  # theme id
    evidence_wanted = Signal(str)  # theme id
    line_wanted = Signal(str)  # the id of a line, or of a mark without words

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SURFACE, Edge.RIGHT, parent)
        self._look = look
        self.setAccessibleName(_("Rate what you saw"))
        self.head = ColumnHead(2, _("Rate what you saw"), look)
        self.titles, self.list = RatingsHead(look), RatingsView(look, _("Ratings"))
        self.evidence = EvidenceView(look)
        self._stage, self._front = QStackedWidget(), QWidget()
        self._hint, self._foot_hint = PieceRow(look), PieceRow(look)
        self.foot = Panel(Ground.SURFACE, Edge.TOP)
        self._say_keys()
        self._lay_out()
        self._connect()
        look.changed.connect(self._fit)
        self._fit()

    @property
    def is_reading(self) -> bool:
        """Whether the evidence of a theme is shown."""
        return self._stage.currentWidget() is self.evidence

    @property
    def entrance(self) -> QWidget:
        """Where the caret goes first."""
        return self.evidence.entrance if self.is_reading else self.list

    @property
    def least_width(self) -> int:
        """How narrow the column may be before its themes have too little room."""
        return least_width(self._look) + self.list.verticalScrollBar().sizeHint().width()

    def show_rows(self, rows: list[RatingRow], *, locked: bool) -> None:
        """Show the ratings as they stand."""
        self.list.show_rows(rows, locked=locked)

    def show_evidence(self, row: RatingRow, lines: list[EvidenceRow], *, locked: bool) -> None:
        """Show the evidence of a theme; the caret stays where it is."""
        self.evidence.show_theme(row, lines, locked=locked)
        self._stage.setCurrentWidget(self.evidence)

    @Slot()
    def close_evidence(self) -> None:
        """Back to all themes, the one that was read in hand."""
        if self.is_reading:
            had_focus = self.evidence.isAncestorOf(self.focusWidget() or self)
            self._stage.setCurrentWidget(self._front)
            self.list.take_in_hand(self.evidence.theme_id)
            if had_focus:
                self.list.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.titles.set_inset(self.list.width() - self.list.viewport().width())
        return False

    def _connect(self) -> None:
        for view in (self.list, self.evidence.rating):
            view.rated.connect(self.rated)
            view.unrated.connect(self.unrated)
        self.list.evidence_wanted.connect(self.evidence_wanted)
        self.evidence.line_wanted.connect(self.line_wanted)
        self.evidence.left.connect(self.close_evidence)
        self.list.viewport().installEventFilter(self)

    def _say_keys(self) -> None:
        pieces: list[Piece] = [Key("↑ ↓"), Words(_("move")), Key("1"), Words(_("to")), Key("5")]
        pieces += [Words(_("rate")), Key("0"), Words(_("not seen"))]
        self._hint.show_pieces(pieces, _("Up and Down move, 1 to 5 rate, 0 not seen"))
        before, after = _("Press"), _("on a theme to read its evidence before you rate it")
        self._foot_hint.show_pieces([Words(before), Key("Enter"), Words(after)], f"{before} Enter {after}")

    def _lay_out(self) -> None:
        self.head.row.addWidget(self._hint)
        self.head.note.hide()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(Space.X5, 0, Space.X5, 0)
        row.addWidget(IconMark("open", self._look, "text2", IconSize.SMALL))
        row.addWidget(self._foot_hint, 1)
        front, column = QVBoxLayout(self._front), QVBoxLayout(self)
        front.addWidget(self.titles)
        front.addWidget(self.list, 1)
        front.addWidget(self.foot)
        column.addWidget(self.head)
        column.addWidget(self._stage, 1)
        for layout in (front, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.setContentsMargins(0, 0, 1, 0)  # the line at the right stays in sight
        for part in (self._front, self.evidence):
            self._stage.addWidget(part)

    @Slot()
    def _fit(self) -> None:
        self.list.setMinimumHeight(self.list.row_height())
        self.foot.setFixedHeight(self._look.scaled(_FOOT))
