"""The themes picked for quick marks, each with how often it helped and got in the way."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.domain.edits import Act, subject
from nhplogger.domain.entry import Mark, Sign
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.dynamics_counts import DynamicsCounts, quick_themes
from nhplogger.ui.capture.panel_head import PanelHead
from nhplogger.ui.capture.pieces import Key, Piece, Words
from nhplogger.ui.capture.quick_mark import QuickMark
from nhplogger.ui.capture.theme_name import ThemeNameLabel
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.key_cap import KeyCap
from nhplogger.ui.widgets.painting import MINUS

_HEAD, _COLUMNS, _ROW = 33, 2, 28


class DynamicsPanel(QWidget):
    """Follows the logbook. A click marks at once; the same is typed as `+` or `-` and the theme's key."""

    marked = Signal(object)  # tuple[str, Sign]: theme id and sign
    filled = Signal()  # with other buttons than before

    def __init__(self, logbook: Logbook, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._logbook = logbook
        self._look = look
        self.setAccessibleName(_("Dynamics"))
        self._counts = DynamicsCounts(logbook.meeting.all(Mark))
        self._buttons: dict[tuple[str, Sign], QuickMark] = {}
        self._cells: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(Space.X3, 0, Space.X3, Space.X2)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(self._grid)
        self._fill()
        logbook.applied.connect(self._follow)
        logbook.meeting_opened.connect(self._reopen)
        look.changed.connect(self._fit)

    def button(self, theme_id: str, sign: Sign) -> QuickMark:
        """The button of a theme and sign; KeyError where it is not on the panel."""
        return self._buttons[theme_id, sign]

    def _head(self) -> PanelHead:
        head = PanelHead(_("Dynamics"), self._look, _HEAD)
        keys: list[Piece] = [Key("+"), Words(_("or")), Key(MINUS), Words(_("then key"))]
        head.show_right(keys, _("type plus or minus, then the key"))
        return head

    def _fill(self) -> None:
        while item := self._grid.takeAt(0):
            if part := item.widget():
                part.deleteLater()
        self._buttons.clear()
        self._cells.clear()
        for place, theme in enumerate(quick_themes(self._logbook.register.all(Theme))):
            self._grid.addWidget(self._cell(theme), place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._fit()
        self._show_counts()
        self.filled.emit()

    @Slot()
    def _fit(self) -> None:
        for cell in self._cells:
            cell.setMinimumHeight(self._look.scaled(_ROW))

    def _cell(self, theme: Theme) -> QWidget:
        cell = QWidget()
        self._cells.append(cell)
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(3)
        row.addWidget(KeyCap(theme.key, self._look))
        row.addWidget(ThemeNameLabel(theme, self._look), 1)
        for sign in (Sign.HELPS, Sign.HINDERS):
            button = QuickMark(theme, sign, self._look)
            button.marked.connect(self.marked)
            self._buttons[theme.id, sign] = button
            row.addWidget(button)
        return cell

    def _show_counts(self) -> None:
        for (theme_id, sign), button in self._buttons.items():
            button.show_count(self._counts.of(theme_id, sign))

    @Slot(object)
    def _follow(self, act: Act) -> None:
        if any(isinstance(subject(edit), Theme) for edit in act.edits):
            self._fill()
        if self._counts.follow(act.edits):
            self._show_counts()

    @Slot(object)
    def _reopen(self, _meeting: Meeting | None) -> None:
        self._counts = DynamicsCounts(self._logbook.meeting.all(Mark))
        self._fill()
