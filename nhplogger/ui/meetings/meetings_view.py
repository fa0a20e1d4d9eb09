"""How the Meetings screen is laid out: head; filters beside the list, what is chosen of it beneath."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.logbook.settings import Settings
from nhplogger.typed import override
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.chips_row import ChipsRow
from nhplogger.ui.meetings.facet_panel import FacetPanel
from nhplogger.ui.meetings.list_model import ListModel
from nhplogger.ui.meetings.list_view import ListView
from nhplogger.ui.meetings.meeting_preview import MeetingPreview
from nhplogger.ui.meetings.meetings_header import MeetingsHeader
from nhplogger.ui.meetings.typing_bar import TypingBar
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.empty_state import EmptyState
from nhplogger.ui.widgets.notice import Notice

FACETS, PREVIEW = 212, 304
TABS_FROM = 1.5  # text size
BESIDE, FACETS_BESIDE = 760, 760  # least widths at 100 %: of what is beside the filters, of all with them
LIST, TIMELINE, FILTERS = "list", "timeline", "filters"
_WIDEST = 0.6  # of the screen, for the filters
_SIDE, _BELOW = "meetings/filters", "meetings/preview"


class MeetingsView(QWidget):
    """Large text has the preview, and then the filters, on pages of their own behind tabs."""

    def __init__(
        self,
        model: ListModel,
        preview: MeetingPreview,
        look: Look,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self._total = self._shown = 0
        self.header, self.facets = MeetingsHeader(look), FacetPanel(look)
        self.chips, self.bar, self.notice = ChipsRow(look), TypingBar(look), Notice(look)
        self.list, self.preview = ListView(model, look), preview
        self.none = EmptyState(
            "meetings", _("No meetings yet. Add your first meeting."), "", look,
            button=_("Add a meeting"), key="Ctrl+M",
        )  # fmt: skip
        self.nothing = EmptyState("filter", _("No meeting matches these filters."), "", look)
        self.stack = QStackedWidget()
        self.tabs = ChoiceRow(_choices(), ChoiceShape.TAB, _("Parts of this screen"), look)
        self._main, self._side = QSplitter(Qt.Orientation.Vertical), QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.entrance: QWidget = self.list
        self.tabs.chosen.connect(self.fit)
        look.changed.connect(self.fit)
        self._side.splitterMoved.connect(self._remember)
        self._main.splitterMoved.connect(self._remember)

    @property
    def panels(self) -> list[QWidget]:
        """Where F6 goes, in turn."""
        return [
            self.header,
            self.tabs,
            self.facets,
            self.chips,
            self.list,
            self.preview.view,
            self.preview.moments,
        ]

    def show_state(self, *, total: int, shown: int) -> None:
        """Show the list, or what there is to say where it is empty."""
        which: QWidget = self.list if shown else self.nothing if total else self.none
        if which is self.nothing:
            key = self._look.keys.now("Ctrl+Shift+X")
            step = (
                _("Remove one above, or clear all ({key}).") if key else _("Remove one above, or clear all.")
            )
            self.nothing.say(_("No meeting matches these filters."), step.format(key=key))
        self.stack.setCurrentWidget(which)
        self._total, self._shown = total, shown
        self.fit()

    @property
    def tab_names(self) -> tuple[str, ...]:
        """Of the tabs that large text has."""
        return LIST, TIMELINE, FILTERS

    @property
    def uses_tabs(self) -> bool:
        """Whether the preview is on a page of its own."""
        scale = self._look.text_scale
        return scale >= TABS_FROM or self.width() < (FACETS + BESIDE) * scale

    @property
    def is_narrow(self) -> bool:
        """Whether the filters are on a page of their own too."""
        return self.uses_tabs and self.width() < FACETS_BESIDE * self._look.text_scale

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Put the parts beside each other, or behind tabs, and give each the room it had."""
        tabs, narrow = self.uses_tabs, self.is_narrow
        some = bool(self._total)
        self.tabs.setVisible(tabs and some)
        self.tabs.button(FILTERS).setVisible(narrow)
        if self.tabs.current() == FILTERS and not narrow:
            self.tabs.choose(LIST)
        shown = self.tabs.current() if tabs else LIST
        self.facets.setVisible(some and (not narrow or shown == FILTERS))
        self._main.setVisible(not (narrow and shown == FILTERS))
        self.stack.setVisible(shown != TIMELINE or not some)
        self.chips.setVisible(some and shown != TIMELINE)
        self.preview.setVisible(self._shown > 0 and (shown == TIMELINE or not tabs))
        self._share_room()

    def _share_room(self) -> None:
        wide = self._look.scaled(FACETS)
        kept = self._settings.splitters
        side, below = kept.get(_SIDE), kept.get(_BELOW)
        left = side[0] if side and not self.uses_tabs else wide
        left = round(self.width() * _WIDEST) if self.is_narrow else left
        left = min(max(left, self._look.scaled(FACETS) // 2), max(1, round(self.width() * _WIDEST)))
        self._side.setSizes([left, max(1, self.width() - left)])
        foot = below[0] if below else self._look.scaled(PREVIEW)
        room = self._main.height()
        self._main.setSizes([max(1, room - foot), foot])

    @Slot()
    def _remember(self) -> None:
        if self.uses_tabs:
            return
        kept = {**self._settings.splitters, _SIDE: [self._side.sizes()[0]]}
        if not self.preview.isHidden():
            kept[_BELOW] = [self._main.sizes()[1]]
        self._settings.splitters = kept

    def _lay_out(self) -> None:
        for each in (self.list, self.nothing, self.none):
            self.stack.addWidget(each)
        self._main.setChildrenCollapsible(False)
        self._main.addWidget(self.stack)
        self._main.addWidget(self.preview)
        self._main.setStretchFactor(0, 1)
        beside = QWidget()
        beside.setProperty("ground", "surface")
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.chips, self.bar, self.notice):
            column.addWidget(part)
        column.addWidget(self._main, 1)
        self._side.setChildrenCollapsible(False)
        self._side.addWidget(self.facets)
        self._side.addWidget(beside)
        self._side.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.tabs.setContentsMargins(Space.X4, 0, Space.X4, 0)
        whole.addWidget(self.header)
        whole.addWidget(self.tabs)
        whole.addWidget(self._side, 1)


def _choices() -> tuple[Choice, ...]:
    return (
        Choice(name=LIST, words=_("Meetings")),
        Choice(name=TIMELINE, words=_("Timeline")),
        Choice(name=FILTERS, words=_("Filters")),
    )
