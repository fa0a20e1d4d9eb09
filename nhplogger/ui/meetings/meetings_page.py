"""The Meetings screen: which meetings there are, narrowed, ordered, opened."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from nhplogger.domain.faults import StudyError
from nhplogger.domain.meeting_list import Order
from nhplogger.domain.query import Facet, Query
from nhplogger.domain.query_reader import read_query
from nhplogger.domain.query_writer import write_query
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.meetings_overview import Listed, MeetingsOverview
from nhplogger.logbook.settings import Settings
from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import KeyShortcut, is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import meetings_keys
from nhplogger.ui.meetings.chip_words import words_of
from nhplogger.ui.meetings.facet_values import facet_values
from nhplogger.ui.meetings.list_model import ListModel
from nhplogger.ui.meetings.meeting_deleting import MeetingDeleting
from nhplogger.ui.meetings.meeting_preview import MeetingPreview
from nhplogger.ui.meetings.meetings_focus import order_focus
from nhplogger.ui.meetings.meetings_view import MeetingsView
from nhplogger.ui.meetings.page_acts import PageActs
from nhplogger.ui.meetings.views_kept import ViewsKept
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.announce import announce

_MOMENT_MS = 30  # no longer is the list worked on before keys are heard again


class MeetingsPage(MeetingsView):
    """Reads the list anew when it is shown and after every act; counts come after the list is on screen."""

    meeting_wanted = Signal(str)
    past_wanted = Signal()
    add_wanted = Signal()
    lines_wanted = Signal(object)  # Query
    report_wanted = Signal(str)
    debrief_wanted = Signal(str)
    moment_wanted = Signal(object)  # Moment

    def __init__(
        self, logbook: Logbook, look: Look, settings: Settings, parent: QWidget | None = None
    ) -> None:
        self.overview = MeetingsOverview(logbook, logbook.clock)
        self.model = ListModel(self.overview, logbook.register)
        super().__init__(self.model, MeetingPreview(logbook, look), look, settings, parent)
        self.model.setParent(self)
        self._logbook = logbook
        self.query, self.order = Query(), Order()
        self._in_hand = ""
        self.acts = PageActs(logbook, self)
        self.views = ViewsKept(logbook, self.acts, self, look)
        self.deleting = MeetingDeleting(logbook, self.acts, self)
        self._steps = QTimer(self, singleShot=True, interval=0)
        self._listing: Iterator[Listed] = iter(())
        self._connect(look)
        self.refresh()

    @Slot(object)
    def ask(self, query: Query) -> None:
        """Narrow the list to what a query asks for."""
        if words_of(query) != words_of(self.query):
            self._show_words(query)
        self.query = query
        self.refresh()
        announce(self.list, self.header.count.whole)

    @Slot()
    def refresh(self) -> None:
        """Show the list as the study has it now."""
        self._listing = self.overview.listing(self.query, self.order)
        self.facets.forget_counts()
        view = self.views.current
        self.chips.show_query(self.query, self._logbook.register, view.name if view else "")
        self.list.show_order(self.order)
        self._step_on()

    @Slot()
    def _step_on(self) -> None:
        """Go on listing and counting for a moment, then let the program do what else there is."""
        moment = QDeadlineTimer(_MOMENT_MS)
        try:
            for listed in self._listing:
                self._show(listed)
                if listed.ids is not None or moment.hasExpired():
                    self._steps.start()
                    return
        except StudyError as error:
            self._listing = iter(())
            self.tell(str(error))

    def _show(self, listed: Listed) -> None:
        if listed.ids is not None:
            self._show_ids(listed.ids, self.overview.total())
        if listed.counts is not None:
            values = facet_values(listed.counts, self.query, self._logbook.register)
            self.facets.show_values(values, self.query)
            order_focus(self)

    def _show_ids(self, ids: tuple[str, ...], total: int) -> None:
        if self.model.follows(ids):
            self.model.add_ids(ids)
        else:
            keep = self._in_hand
            self.model.show_ids(ids)
            self.list.choose(keep)
        self.header.show_count(len(ids), total, held=not self.overview.counts_all)
        self.show_state(total=total, shown=len(ids))

    @Slot(str)
    def tell(self, words: str) -> None:
        """Say what did not work."""
        self.notice.tell(words, Tone.WARN)

    @property
    def meeting_in_hand(self) -> str:
        """The id of the meeting in hand; nothing where none is."""
        return self._in_hand

    @property
    def is_settled(self) -> bool:
        """Whether the list and its counts are whole."""
        return not self._steps.isActive()

    @Slot()
    def clear(self) -> None:
        """Show all meetings."""
        self.ask(Query())
        self.list.setFocus()

    @Slot(str)
    def narrow(self, words: str) -> None:
        """Narrow the list to what was typed, beside the days and facets chosen."""
        asked = read_query(words, self._logbook.register)
        merged = replace(
            asked,
            filters=asked.filters | self.query.filters,
            since=asked.since or self.query.since,
            until=asked.until or self.query.until,
        )
        if asked.problems:
            self.tell(" ".join(asked.problems))
        self.ask(merged)
        self._show_words(merged)

    def _show_words(self, query: Query) -> None:
        """The words the list is narrowed to stand in the field; filters and days are chips."""
        self.header.search.setText(write_query(words_of(query), self._logbook.register))

    @Slot()
    def show_lines(self) -> None:
        """To the lines that have what is looked for, what was typed but not asked for yet included."""
        typed = read_query(self.header.search.text(), self._logbook.register)
        if typed.has_text:
            self.narrow(self.header.search.text())
        if not self.query.is_empty:
            self.lines_wanted.emit(self.query)

    @Slot()
    def undo(self) -> None:
        """Take back what was done here last."""
        if act := self.acts.undo():
            self.notice.clear()
            announce(self, _("Taken back: {act}").format(act=act.label))

    @Slot()
    def search(self) -> None:
        """The caret into the field for searching."""
        self.header.search.setFocus()
        self.header.search.selectAll()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = (
            (meetings_keys.UNDO, self.undo),
            (meetings_keys.KEEP_VIEW, self.views.ask_name),
            (meetings_keys.SEARCH, self.search),
            (meetings_keys.LINES, self.show_lines),
        )
        for row, deed in deeds:
            if is_struck(row, event):
                deed()
                return
        super().keyPressEvent(event)

    def _connect(self, look: Look) -> None:
        self._steps.timeout.connect(self._step_on)
        self.model.refused.connect(self.tell)
        self.acts.refused.connect(self.tell)
        self.list.moved.connect(self._has_moved)
        self.list.opened.connect(self.meeting_wanted)
        self.list.step_asked.connect(self._step)
        self.preview.open_wanted.connect(self.meeting_wanted)
        self.preview.report_wanted.connect(self.report_wanted)
        self.preview.debrief_wanted.connect(self.debrief_wanted)
        self.preview.moment_wanted.connect(self.moment_wanted)
        self.list.order_asked.connect(self._order_by)
        self.list.delete_asked.connect(self.deleting.ask)
        self.facets.turned.connect(self._turn)
        self.facets.since_changed.connect(self._begin_from)
        self.facets.until_changed.connect(self._end_with)
        self.chips.query_asked.connect(self.ask)
        self.chips.cleared.connect(self.clear)
        self.chips.views_button.clicked.connect(self.views.show_menu)
        self.header.narrow_asked.connect(self.narrow)
        self.header.left_downwards.connect(self.list.setFocus)
        self.chips.lines_button.clicked.connect(self.show_lines)
        self.header.past_asked.connect(self.past_wanted)
        self.none.button.clicked.connect(self.add_wanted)
        self._logbook.applied.connect(self._was_applied)
        self._logbook.held_changed.connect(self._was_applied)
        for row, deed in (
            (meetings_keys.CLEAR, self.clear),
            (meetings_keys.VIEWS, self.views.show_menu),
            (meetings_keys.ORDER, self._order_by_next),
            (meetings_keys.TURN, self._turn_order),
        ):
            KeyShortcut(row.keys, self, look.keys, deed)

    @Slot(int)
    def _step(self, step: int) -> None:
        """Along the timeline of the meeting in hand, as its own keys go."""
        key = Qt.Key.Key_Right if step > 0 else Qt.Key.Key_Left
        struck = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(self.preview.view.chart, struck)

    @Slot(object)
    def _was_applied(self, _act: object) -> None:
        if self.isVisible():
            self.refresh()

    @Slot(str)
    def _has_moved(self, meeting_id: str) -> None:
        self._in_hand = meeting_id or self._in_hand
        self.preview.show_meeting(meeting_id or None)

    @Slot(object, str)
    def _turn(self, facet: Facet, value: str) -> None:
        signed = {each for each in self.query.of(facet) if each.value == value}
        if signed:
            self.ask(replace(self.query, filters=self.query.filters - signed))
        else:
            self.ask(self.query.toggled(facet, value))

    @Slot(object)
    def _begin_from(self, day: date | None) -> None:
        self.ask(replace(self.query, since=day))

    @Slot(object)
    def _end_with(self, day: date | None) -> None:
        self.ask(replace(self.query, until=day))

    @Slot(object)
    def _order_by(self, order: Order) -> None:
        self.order = order
        self.refresh()

    @Slot()
    def _order_by_next(self) -> None:
        self.list.order_by_next()

    @Slot()
    def _turn_order(self) -> None:
        self._order_by(replace(self.order, descending=not self.order.descending))
