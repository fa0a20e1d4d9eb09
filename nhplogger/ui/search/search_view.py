"""How the search is laid out: the line, names, filters and problems, and what was found."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.search.asked_row import AskedRow
from nhplogger.ui.search.found_names import FoundNames
from nhplogger.ui.search.results_list import ResultsList
from nhplogger.ui.search.results_model import ResultsModel
from nhplogger.ui.search.search_line import SearchLine
from nhplogger.ui.search.try_list import TryList
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Edge, Ground, Panel

_WIDE = 900


class SearchView(QWidget):
    """Its parts are named; what they show and do is the page's."""

    def __init__(self, model: ResultsModel, look: Look) -> None:
        super().__init__()
        self.model = model
        self.field = SearchLine(look, self)
        self.keep_button = Button(_("Keep as a view"), look, key="Ctrl+S")
        self.back_button = Button(_("Back"), look, key="Esc")
        self.names, self.asked = FoundNames(look), AskedRow(look)
        self.list = ResultsList(model, look)
        self.guide = TryList(look, _("How to search"))
        self.nothing = TryList(look, _("Nothing found"))
        self.stage = QStackedWidget()
        self._title = Label(_("Search"), FontRole.H1)
        self._look = look
        self._head = Panel(Ground.BG, Edge.BOTTOM)
        for part in (self.guide, self.list, self.nothing):
            self.stage.addWidget(part)
        self._lay_out()
        self.panels: list[QWidget] = [self.field, self.names, self.asked, self.stage]
        self.entrance: QWidget = self.field
        self.field.left_downwards.connect(self.go_down)
        look.changed.connect(self._fit)
        for left in (self.list.left_upwards, self.guide.left_upwards, self.nothing.left_upwards):
            left.connect(self.field.setFocus)

    def show_part(self, part: QWidget) -> None:
        """Show the guide, the lines found, or what to try where there are none."""
        if self.stage.currentWidget() is not part:
            had_focus = self.stage.isAncestorOf(self.focusWidget() or self)
            self.stage.setCurrentWidget(part)
            if had_focus:
                self.field.setFocus()

    @Slot()
    def go_down(self) -> None:
        """The caret from the line into what is beneath it."""
        part = self.stage.currentWidget()
        if part is self.list:
            self.list.enter()
        elif isinstance(part, TryList) and part.list.rows.rowCount():
            part.list.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Where there is little room the line has all of it that can be had."""
        is_wide = self.width() >= self._look.scaled(_WIDE)
        self._title.setVisible(is_wide)
        for button in (self.keep_button, self.back_button):
            button.show_key(is_wide)

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(Space.X3)
        across.addWidget(self._title)
        across.addWidget(self.field, 1)
        across.addWidget(self.keep_button)
        across.addWidget(self.back_button)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(Space.X6, Space.X3, Space.X6, Space.X2)
        head.setSpacing(Space.X2)
        head.addLayout(across)
        head.addWidget(self.names)
        head.addWidget(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.stage, 1)
        self.field.completion.raise_()
