"""How the report screen is laid out: a head, choices at the left, pages or what stands in their place."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.reports.beside.batch_panel import BatchPanel
from nhplogger.ui.reports.beside.left_panel import LeftPanel
from nhplogger.ui.reports.beside.names_panel import NamesPanel
from nhplogger.ui.reports.beside.side_panel import SidePanel
from nhplogger.ui.reports.choosing.covers_group import CoversGroup
from nhplogger.ui.reports.choosing.foot import Foot
from nhplogger.ui.reports.choosing.include_group import IncludeGroup
from nhplogger.ui.reports.choosing.kind_group import KindGroup
from nhplogger.ui.reports.choosing.names_group import NamesGroup
from nhplogger.ui.reports.choosing.way_group import WayGroup
from nhplogger.ui.reports.pages.pages_view import PagesView
from nhplogger.ui.sizes import Height, Space
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.notice import Notice
from nhplogger.ui.widgets.panel import Divider, Edge, Ground, Panel

OPTIONS_WIDTH = 364  # with room for the bar that scrolls them


class ReportView(QWidget):
    """Shows what it is told; the parts that are used are named."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._about = Label("", tone="text2")
        self.told = Notice(look)
        self.covers, self.kinds = CoversGroup(look), KindGroup(look)
        self.names, self.include, self.way = NamesGroup(look), IncludeGroup(), WayGroup(look)
        self.foot = Foot(look)
        self.pages = PagesView(look)
        self.batch, self.left, self.key_list = BatchPanel(look), LeftPanel(look), NamesPanel(look)
        nothing = _("Nothing to report yet.")
        step = _("Once something is written down in a meeting, its report is shown here.")
        self._nothing = EmptyState("reports", nothing, step, look)
        self._beside = QStackedWidget()
        for part in (self.pages, self.batch, self.left, self.key_list, self._nothing):
            self._beside.addWidget(part)
        self._lay_out()
        self._fit()
        look.changed.connect(self._fit)

    def show_about(self, words: str) -> None:
        """Which meeting, and how far it has come."""
        self._about.setText(words)

    def show_nothing(self, words: str = "") -> None:
        """There is no report: why, and what will appear here."""
        first = _("Nothing to report yet.")
        step = _("Once something is written down in a meeting, its report is shown here.")
        self._nothing.say(*((words, "") if words else (first, step)))
        if self._beside.currentWidget() is self.pages:
            self._beside.setCurrentWidget(self._nothing)

    @Slot()
    def show_pages(self) -> None:
        """The pages again."""
        self._beside.setCurrentWidget(self.pages)

    def show_panel(self, panel: SidePanel) -> None:
        """One of the panels in place of the pages, and the caret in it."""
        self._beside.setCurrentWidget(panel)
        panel.entrance.setFocus()

    @property
    def is_beside(self) -> bool:
        """Whether a panel stands in place of the pages."""
        return self._beside.currentWidget() in (self.batch, self.left, self.key_list)

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._choices())
        body.addWidget(self._beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.told)
        column.addLayout(body, 1)

    def _head(self) -> QWidget:
        head = Panel(Ground.BG, Edge.BOTTOM)
        head.setMinimumHeight(Height.SCREEN_HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(Space.X6, 0, Space.X6, 0)
        row.setSpacing(Space.X4)
        row.addWidget(Label(_("Report"), FontRole.H1))
        row.addWidget(self._about, 1)
        row.addWidget(self.pages.turner)
        return head

    def _choices(self) -> QWidget:
        self._left = Panel(Ground.SURFACE, Edge.RIGHT)
        inner = QWidget()
        inner.setProperty("ground", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for group in (self.covers, self.kinds, self.names, self.include, self.way):
            column.addWidget(group)
            column.addWidget(Divider())
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field one is in
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self._left)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self.foot)
        return self._left

    @Slot()
    def _fit(self) -> None:
        self._left.setFixedWidth(self._look.scaled(OPTIONS_WIDTH))
