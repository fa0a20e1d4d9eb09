"""One check of the record: its title, its first gaps, and the rest on demand; or that it is clear."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.analysis.debrief_checks import Checked
from nhplogger.i18n import _, plural
from nhplogger.ui.debrief.checks.check_words import clear_title, open_title
from nhplogger.ui.debrief.checks.finding_row import FindingRow
from nhplogger.ui.debrief.checks.row_maker import RowMaker
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Divider

SHOWN = 2
STEP = 20  # more gaps at a time: a long log may have hundreds


class CheckSection(QWidget):
    """`more_wanted` asks for further gaps of it to be shown."""

    mended = Signal()
    more_wanted = Signal(str)

    def __init__(self, checked: Checked, shown: int, maker: RowMaker | None, look: Look) -> None:
        """No `maker` where nothing can be changed: the gaps are then only counted."""
        super().__init__()
        self.checked, self._look = checked, look
        self.rows: list[FindingRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.X5, Space.X3, Space.X5, Space.X2)
        self._column.setSpacing(Space.X2)
        if checked.is_clear:
            self._clear()
        else:
            self._open(shown, maker)

    def _clear(self) -> None:
        self._column.setContentsMargins(Space.X5, Space.X2, Space.X5, Space.X2)
        words = clear_title(self.checked)
        row = QHBoxLayout()
        row.setSpacing(Space.X2)
        row.addWidget(IconMark("check-circle", self._look, Tone.OK.value, IconSize.SMALL))
        row.addWidget(Label(words, tone="text2", wrap=True), 1)
        self._column.addLayout(row)
        self.setAccessibleName(words)

    def _open(self, shown: int, maker: RowMaker | None) -> None:
        words, found = open_title(self.checked), self.checked.open
        title = QHBoxLayout()
        title.setSpacing(Space.X2)
        title.addWidget(IconMark("alert", self._look, Tone.WARN.value, IconSize.NORMAL))
        title.addWidget(Label(words, strong=True, wrap=True), 1)
        if maker is not None and len(found) > shown:
            counted = _("{shown} of {all} shown").format(shown=min(shown, len(found)), all=len(found))
            title.addWidget(Label(counted, FontRole.SMALL, "text2"))
        self._column.addLayout(title)
        self.setAccessibleName(words)
        for finding in found[:shown] if maker else ():
            row = maker.row(self.checked.check, finding) if maker else None
            if row is not None:
                row.mended.connect(self.mended)
                self.rows.append(row)
                self._column.addWidget(row)
        if maker is not None and len(found) > shown:
            more = min(STEP, len(found) - shown)
            link = Button(plural("Show {count} more", "Show {count} more", more), self._look, ButtonKind.LINK)
            link.setAccessibleName(_("Show more: {title}").format(title=words))
            link.clicked.connect(self._more)
            self._column.addWidget(link)

    @Slot()
    def _more(self) -> None:
        self.more_wanted.emit(self.checked.check.value)


def divided(section: CheckSection) -> QWidget:
    """A section with a line under it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(section)
    column.addWidget(Divider())
    return holder
