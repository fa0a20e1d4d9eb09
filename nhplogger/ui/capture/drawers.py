"""The three columns of the screen; where text is large, one column with the outer two as drawers."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QWidget
from typing_extensions import override

from nhplogger.i18n import _
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.drawer_edge import DrawerEdge
from nhplogger.ui.capture.side_panels import SidePanels
from nhplogger.ui.look import Look
from nhplogger.ui.panels import enter
from nhplogger.ui.sizes import Width
from nhplogger.ui.widgets.panel import Edge

_ONE_COLUMN_FROM = 2.0
_ONE_COLUMN_BELOW = 800  # pixels at the usual size of text
_WIDEST, _WIDEST_DRAWER = 1.25, 0.4
_SPLITTER = "capture"


class Drawers(QWidget):
    """A drawer lies beside the log, never over it, so that the line and how it is read stay in view.

    It opens with the focus that comes into it, or by the button at the edge; it closes when the focus leaves.
    """

    turned = Signal(bool)  # whether there is one column now
    left = Signal()  # by its button: the writer wants to go on writing

    def __init__(
        self,
        seats: QWidget,
        tree: QWidget,
        centre: QWidget,
        side: SidePanels,
        *,
        look: Look,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        """`tree` is the part of `seats` that takes the keys."""
        super().__init__(parent)
        self._seats, self._tree, self._side = seats, tree, side
        self._look, self._settings = look, settings
        self.is_one_column = False
        self._left = DrawerEdge(_("In the room"), "people", Edge.RIGHT, look)
        self._right = DrawerEdge(_("Agenda, actions, dynamics"), "agenda", Edge.LEFT, look)
        self._edges: dict[QWidget, DrawerEdge] = {seats: self._left, side: self._right}
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        for part in (seats, centre, side):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for each in (self._left, self._splitter, self._right):
            row.addWidget(each, int(each is self._splitter))
        self._connect()

    @Slot()
    def fit(self) -> None:
        """Find as many columns as there is room for, each as wide as the writer had it."""
        self.choose_columns()
        if self.is_one_column:
            self._widen()
            return
        wide = min(self._look.text_scale, _WIDEST)
        usual = [round(Width.SEATS * wide), 0, round(Width.LIVE_SIDE * wide)]
        kept = self._settings.splitters.get(_SPLITTER)
        left, _centre, right = kept if kept and len(kept) == len(usual) else usual
        self._splitter.setSizes([left, max(1, self.width() - left - right), right])

    def choose_columns(self) -> None:
        """One column, or three."""
        scale = self._look.text_scale
        one = scale >= _ONE_COLUMN_FROM or self.width() < _ONE_COLUMN_BELOW * scale
        if one == self.is_one_column:
            return
        self.is_one_column = one
        self.turned.emit(one)
        focus = QApplication.focusWidget()
        for part in self._edges:
            self._show(part, shown=not one or (focus is not None and part.isAncestorOf(focus)))
        # Later: what is shown has the window laid out at once, with columns that are still as tall as before,
        # and a window that has grown never shrinks by itself.
        QTimer.singleShot(0, self, self._show_edges)
        self.fit()

    @Slot()
    def _show_edges(self) -> None:
        for edge in self._edges.values():
            edge.setVisible(self.is_one_column)
        if row := self.layout():
            row.invalidate()
            row.activate()

    def way_into(self, panel: QWidget) -> QWidget:
        """The panel, or the button of the closed drawer in which it lies."""
        for part, edge in self._edges.items():
            if part.isAncestorOf(panel) and part.isHidden():
                return edge.button
        return panel

    def can_reveal(self, panel: QWidget) -> bool:
        """Whether a panel lies in a drawer or behind a tab."""
        return any(part.isAncestorOf(panel) for part in self._edges)

    def reveal(self, panel: QWidget) -> None:
        """Open the drawer a panel lies in, and put its tab in front."""
        part = next(part for part in self._edges if part.isAncestorOf(panel))
        if self.is_one_column:
            # What is hidden while it has the focus hands it to anything; from here it closes no drawer.
            self._edges[part].button.setFocus(Qt.FocusReason.TabFocusReason)
            self._open(part)
        if part is self._side:
            self._side.bring_holder(panel)

    def watch(self, *parts: QWidget) -> None:
        """Open the seats' drawer whenever one of these comes to be shown in it."""
        for part in parts:
            part.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShowToParent and self._seats.isHidden():
            self._open(self._seats)
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        app = cast("QApplication", QApplication.instance())
        app.focusChanged.connect(self._follow_focus)
        self._splitter.splitterMoved.connect(self._remember_sizes)
        self._side.brought.connect(self._open_side)
        self._left.wanted.connect(self._enter_seats)
        self._right.wanted.connect(self._enter_side)
        for edge in self._edges.values():
            edge.hide()
            edge.unwanted.connect(self.left)

    @Slot()
    def _enter_seats(self) -> None:
        self._open(self._seats)
        enter(self._tree)

    @Slot()
    def _enter_side(self) -> None:
        self._open(self._side)
        enter(self._side.shown)

    @Slot()
    def _open_side(self) -> None:
        if self.is_one_column:
            self._open(self._side)

    def _open(self, part: QWidget) -> None:
        for each in self._edges:
            self._show(each, shown=each is part)
        self._widen()

    def _show(self, part: QWidget, *, shown: bool) -> None:
        part.setVisible(shown)
        self._edges[part].show_open(is_open=shown)

    def _widen(self) -> None:
        room = self.width()
        left, right = (
            min(self._look.scaled(wide), round(room * _WIDEST_DRAWER))
            for wide in (Width.SEATS, Width.LIVE_SIDE)
        )
        self._splitter.setSizes([left, max(1, room - left - right), right])

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A drawer closes when the focus goes elsewhere on the screen; a menu of its own is not elsewhere."""
        if not self.is_one_column or now is None or now.window() is not self.window():
            return
        for part, edge in self._edges.items():
            if not part.isHidden() and not part.isAncestorOf(now) and now is not edge.button:
                self._show(part, shown=False)

    @Slot()
    def _remember_sizes(self) -> None:
        if not self.is_one_column:
            self._settings.splitters = {**self._settings.splitters, _SPLITTER: self._splitter.sizes()}
