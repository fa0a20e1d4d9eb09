"""The debrief's first column: checking the record. What checks it is put into it and says what is open."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.logbook.debriefing import Debriefing
from nhplogger.ui.debrief.column_head import ColumnHead
from nhplogger.ui.look import Look
from nhplogger.ui.widgets.panel import Edge, Ground, Panel


@runtime_checkable
class ChecksBody(Protocol):
    """What fills the column: a widget, scrolling by itself, made with the Debriefing and the look.

    It has `counted = Signal(int, int)`, how many checks are open and how many there are, and sends it
    whenever one of them may have changed.
    """

    entrance: QWidget  # where the caret goes first; may be the body itself, where nothing in it takes keys

    def refresh(self) -> None:
        """Look through the meeting that is debriefed as it stands now, and send `counted`."""

    @property
    def open_count(self) -> int:
        """How many checks are open."""


class NoChecks(QWidget):
    """Stands in the column where nothing checks the record."""

    counted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entrance: QWidget = self

    def refresh(self) -> None:
        """There is nothing to look through."""
        self.counted.emit(0, 0)

    @property
    def open_count(self) -> int:
        """None is open."""
        return 0


class RecordColumn(Panel):
    """Shows how many checks are clear; `body` is what was put into it."""

    counted = Signal(int)  # how many checks are open

    def __init__(self, body: QWidget, look: Look, parent: QWidget | None = None) -> None:
        """`body` is a ChecksBody."""
        super().__init__(Ground.SURFACE, Edge.RIGHT, parent)
        if not isinstance(body, ChecksBody):
            raise TypeError(body)
        self.head = ColumnHead(1, _("Check the record"), look)
        self.setAccessibleName(_("Check the record"))
        self.body: ChecksBody = body
        body.setObjectName("checks_body")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)  # the line at the right stays in sight
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(body, 1)
        body.counted.connect(self._were_counted)  # type: ignore[attr-defined]

    @Slot(int, int)
    def _were_counted(self, still_open: int, total: int) -> None:
        clear = _("{clear} of {total} checks clear").format(clear=total - still_open, total=total)
        self.head.note.setText(clear if total else "")
        self.counted.emit(still_open)


def no_checks(_debriefing: Debriefing, _look: Look) -> NoChecks:
    """An empty column, until something is there that checks the record."""
    return NoChecks()
