"""The panel of a meeting's key moments."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nhplogger.i18n import _, plural
from nhplogger.typed import override
from nhplogger.ui.capture.row_list_model import RowListModel
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.key_moment_rows import KeyMomentRow
from nhplogger.ui.meetings.key_moments_list import KeyMomentsList
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

WIDTH = 304
_HEAD = 42


class KeyMomentsPanel(Panel):
    """A heading with how many are in view, and the list; words that teach where there are none."""

    moment_wanted = Signal(object)  # Moment
    moment_chosen = Signal(object)  # Moment: the row one came to

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SURFACE, Edge.LEFT, parent)
        self._look = look
        self.rows: RowListModel[KeyMomentRow] = RowListModel(self)
        self.list = KeyMomentsList(self.rows, look)
        self.count = Label("", FontRole.SMALL, "text2")
        self.empty = EmptyState("star-outline", _("No key moments yet."), "", look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.list.opened.connect(self._open)
        self.list.came_to.connect(self._choose)
        self.list.room_changed.connect(self._count)
        self._lay_out()
        look.keys.changed.connect(self._teach)
        self._teach()
        self.show_rows(())

    def show_rows(self, rows: Sequence[KeyMomentRow]) -> None:
        """Show these, in their order."""
        self.rows.show_rows(tuple(rows))
        self._stack.setCurrentWidget(self.list if rows else self.empty)
        self._count()

    def select(self, entry_id: str) -> None:
        """Have the row of that line in hand, none where it has no row, without telling anybody."""
        self.list.select(entry_id)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.scaled(WIDTH), super().sizeHint().height())

    @Slot(object)
    def _open(self, row: KeyMomentRow) -> None:
        self.moment_wanted.emit(row.moment)

    @Slot(object)
    def _choose(self, row: KeyMomentRow) -> None:
        self.moment_chosen.emit(row.moment)

    @Slot()
    def _teach(self) -> None:
        key = self._look.keys.now("Ctrl+D")
        step = _("Press {key} in a meeting to mark a key moment.").format(key=key) if key else ""
        self.empty.say(_("No key moments yet."), step)

    @Slot()
    def _count(self) -> None:
        total, seen = self.rows.rowCount(), self.list.in_view
        shown = _("{seen} of {total}").format(seen=seen, total=total) if seen < total else str(total)
        self.count.setText(shown if total else "")
        self.count.setAccessibleName(plural("{count} key moment", "{count} key moments", total))

    def _lay_out(self) -> None:
        head = QWidget()
        head.setMinimumHeight(_HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(Space.X4, 0, Space.X4, 0)
        row.addWidget(Label(_("Key moments"), FontRole.H2))
        row.addStretch(1)
        row.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
