"""The evidence for one theme in place of the ratings: its lines, and its own rating above them."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.debrief.evidence_delegate import EvidenceDelegate
from nhplogger.ui.debrief.evidence_rows import EvidenceRow
from nhplogger.ui.debrief.lines_view import LinesView
from nhplogger.ui.debrief.rating_rows import RatingRow
from nhplogger.ui.debrief.ratings_view import RatingsView
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.panel import Edge, Ground, Panel


class EvidenceList(LinesView[EvidenceRow]):
    """Numbers rate the theme while its evidence is read; `rating` is the row that hears them."""

    def __init__(self, rating: RatingsView, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, _("Evidence"), Ground.SURFACE.value, parent)
        self._rating = rating
        delegate = EvidenceDelegate(look, self)
        self.paint_by(delegate, delegate)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._rating.struck(event):
            super().keyPressEvent(event)


class EvidenceView(QWidget):
    """Shows what it is given; `rating` tells what is pressed, as the list of ratings does."""

    left = Signal()
    line_wanted = Signal(str)  # the id of a line, or of a mark without words

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.back_button = Button(_("All themes"), look, small=True, icon="arrow-left", key="Esc")
        self._counted = ElidedLabel("", FontRole.SMALL, "text2")
        self.rating = RatingsView(look, _("Rating"))
        self.list = EvidenceList(self.rating, look)
        self.empty = EmptyState("theme-tag", _("Nothing was marked for this theme."), "", look)
        self.theme_id = ""
        self._lay_out()
        self.back_button.clicked.connect(self.left)
        self.list.opened.connect(self._was_opened)
        look.changed.connect(self._fit)
        self._fit()

    def show_theme(self, row: RatingRow, lines: list[EvidenceRow], *, locked: bool) -> None:
        """Show the evidence of a theme, with how it is rated now."""
        self.theme_id = row.theme_id
        self._counted.setText(row.evidence)
        self.rating.show_rows([row], locked=locked)
        self.rating.setCurrentIndex(self.rating.model_rows.index(0))
        self.list.setAccessibleName(_("Evidence: {theme}").format(theme=row.name))
        self.list.show_rows(lines)
        self.list.setVisible(bool(lines))
        self.empty.setVisible(not lines)

    @property
    def entrance(self) -> QWidget:
        """Where the caret goes: the lines, or the rating where there are none."""
        return self.list if self.list.lines.rows else self.rating

    @Slot(int)
    def _was_opened(self, place: int) -> None:
        self.line_wanted.emit(self.list.lines.rows[place].line_id)

    def _lay_out(self) -> None:
        head = Panel(Ground.PANEL, Edge.BOTTOM)
        row = QHBoxLayout(head)
        row.setContentsMargins(Space.X5, Space.X1, Space.X5, Space.X1)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self._counted)
        self._open_button = Button(_("Open the session there"), self._look, ButtonKind.LINK, key="Enter")
        self._open_button.clicked.connect(self._open_in_hand)
        row.addSpacing(Space.X3)
        row.addWidget(self._open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.rating)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)

    @Slot()
    def _open_in_hand(self) -> None:
        self.list.open_row(self.list.currentIndex())

    @Slot()
    def _fit(self) -> None:
        self.rating.setFixedHeight(self.rating.row_height())
        self.list.setMinimumHeight(self.rating.row_height() // 2)
