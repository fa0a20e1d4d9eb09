"""The body of the first column: every check of the record, those with gaps first."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from nhplogger.analysis.debrief_checks import Checked
from nhplogger.logbook.debrief_mending import Mending
from nhplogger.logbook.debriefing import Debriefing
from nhplogger.ui.debrief.checks.check_section import SHOWN, STEP, CheckSection, divided
from nhplogger.ui.debrief.checks.row_maker import RowMaker
from nhplogger.ui.look import Look


class Checks(QScrollArea):
    """Looks anew after every change; where all is the same, widgets and what is typed in them stay."""

    counted = Signal(int, int)  # how many checks are open, of how many

    def __init__(self, debriefing: Debriefing, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._debriefing, self._look = debriefing, look
        self._mending = Mending(debriefing)
        self._shown: dict[str, int] = {}
        self._seen: tuple[object, ...] = ()
        self._found: tuple[Checked, ...] = ()
        self.sections: list[CheckSection] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field one is in
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entrance: QWidget = self

    @property
    def open_count(self) -> int:
        """How many checks are open."""
        return sum(not each.is_clear for each in self._found)

    @Slot()
    def refresh(self) -> None:
        """Look through the meeting as it stands, and show what is open."""
        meeting = self._debriefing.meeting
        self._found = self._mending.checks()
        locked = self._debriefing.is_locked
        seen = (meeting.id if meeting else "", self._found, locked, tuple(self._shown.items()))
        if seen != self._seen:
            if self._seen[:1] != seen[:1]:
                self._shown.clear()
            self._seen = seen
            self._rebuild(locked=locked)
        self.counted.emit(self.open_count, len(self._found))

    def _rebuild(self, *, locked: bool) -> None:
        """New sections; the scroll stays where it was, and the caret in the check it was in."""
        top, at = self.verticalScrollBar().value(), self._check_in_hand()
        inner = QWidget()
        inner.setProperty("ground", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        maker = None if locked else RowMaker(self._debriefing, self._mending, self._look)
        self.sections = []
        for found in sorted(self._found, key=_clear_last):
            shown = self._shown.get(found.check.value, SHOWN)
            section = CheckSection(found, shown, maker, self._look)
            section.more_wanted.connect(self._show_more)
            self.sections.append(section)
            column.addWidget(divided(section))
        column.addStretch(1)
        self._put_away(self.takeWidget())
        self.setWidget(inner)
        inner.show()
        self.verticalScrollBar().setValue(top)
        self._go_on(at)

    @staticmethod
    def _put_away(before: QWidget | None) -> None:
        """Gone once the key that brought this about is done with: it may have been pressed in there."""
        if before is not None:
            before.hide()
            before.deleteLater()

    def _check_in_hand(self) -> str:
        focus = self.window().focusWidget() if self.window() else None
        holding = (each for each in self.sections if focus is not None and each.isAncestorOf(focus))
        return next((each.checked.check.value for each in holding), "")

    def _go_on(self, check: str) -> None:
        """The caret into the first field of the check it was in, or of the first that is still open."""
        first = next((each for each in self.sections if each.rows), None)
        fields = self._fields(first) if first else []
        self.entrance = fields[0] if fields else self
        if check:
            again = next((each for each in self.sections if each.checked.check.value == check), first)
            wanted = (self._fields(again) if again else []) or fields
            if wanted:
                wanted[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _fields(section: CheckSection) -> list[QWidget]:
        """What takes keys in a section, in order."""
        return [
            each
            for row in section.rows
            for each in row.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and each.parent() is not None
        ]

    @Slot(str)
    def _show_more(self, check: str) -> None:
        self._shown[check] = self._shown.get(check, SHOWN) + STEP
        self.refresh()


def _clear_last(found: Checked) -> bool:
    return found.is_clear


def make_checks(debriefing: Debriefing, look: Look) -> Checks:
    """The checks of whatever meeting is debriefed."""
    return Checks(debriefing, look)
