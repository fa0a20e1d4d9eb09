"""How the screen that brings things in is laid out: head, what happened, files, the one in hand, foot."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.bringing.bad_view import BadView
from nhplogger.ui.bringing.calendar_view import CalendarView
from nhplogger.ui.bringing.notes_view import NotesView
from nhplogger.ui.bringing.plan_table import PlanTable
from nhplogger.ui.bringing.sheet_view import SheetView
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.elided_label import ElidedLabel
from nhplogger.ui.widgets.notice import Notice
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

_FILES_SHOWN = 4


class BringingFrame(QWidget):
    """Only what is seen; `BringingPage` knows what it means."""

    def __init__(
        self, look: Look, offers: Callable[[int], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.title = ElidedLabel(_("Add a past meeting"), FontRole.H1)
        self.told = ElidedLabel("", FontRole.BODY, "text2")
        self.open_button = Button(_("Open a file…"), look, icon="folder", key="Ctrl+O")
        self.export_button = Button(_("Export calendar…"), look, icon="calendar", key="Ctrl+Shift+E")
        self.notice = Notice(look)
        heads = (_("File"), _("What it is"), _("How it stands"))
        self.files = PlanTable(look, _("Files"), heads, (1, 2))
        self.files.tells = False
        self.notes, self.sheet = NotesView(look, offers), SheetView(look)
        self.calendar = CalendarView(look)
        self.bad = BadView(look)
        self.stack = QStackedWidget()
        for view in (self.notes, self.sheet, self.calendar, self.bad):
            self.stack.addWidget(view)
        self.add_button = Button(_("Add meeting"), look, ButtonKind.PRIMARY, key="Ctrl+Enter")
        self.all_button = Button(_("Add every new meeting"), look)
        self.leave_button = Button(_("Back"), look, ButtonKind.QUIET, key="Esc")
        self._lay_out()
        self._fit()
        look.changed.connect(self._fit)

    @property
    def panels(self) -> list[QWidget]:
        """Where F6 leads, from the top."""
        view = self.stack.currentWidget()
        return [self._head, self.files.view, *getattr(view, "panels", [view]), self._foot]

    def show_files(self, *, several: bool) -> None:
        """Whether the list of files is there."""
        self._strip.setVisible(several)
        self._fit()
        self.all_button.setVisible(several)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head, self._foot = self._make_head(), self._make_foot()
        self._strip = QWidget()
        strip = QVBoxLayout(self._strip)
        strip.setContentsMargins(Space.X5, Space.X3, Space.X5, 0)
        strip.addWidget(self.files)
        for part in (self._head, self.notice, self._strip):
            column.addWidget(part)
        column.addWidget(self.stack, 1)
        column.addWidget(self._foot)
        self.show_files(several=False)

    def _make_head(self) -> QWidget:
        head = Panel(Ground.BG, Edge.BOTTOM)
        head.setMinimumHeight(Height.SCREEN_HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(Space.X5, 0, Space.X5, 0)
        row.setSpacing(Space.X3)
        row.addWidget(self.title)
        row.addWidget(self.told, 1)
        row.addWidget(self.open_button)
        row.addWidget(self.export_button)
        return head

    def _make_foot(self) -> QWidget:
        foot = Panel(Ground.PANEL, Edge.TOP)
        row = QHBoxLayout(foot)
        row.setContentsMargins(Space.X5, Space.X3, Space.X5, Space.X3)
        row.setSpacing(Space.X2)
        row.addWidget(self.add_button)
        row.addWidget(self.all_button)
        row.addStretch(1)
        row.addWidget(self.leave_button)
        return foot

    @Slot()
    def _fit(self) -> None:
        """Room for the heading and a few files; more are scrolled to."""
        rows = min(self.files.model.rowCount(), _FILES_SHOWN) * self._look.height(Height.TABLE_ROW)
        self.files.view.setFixedHeight(self.files.view.horizontalHeader().sizeHint().height() + rows)
