"""Reading a session: its whole log, who was there, what was agreed, and what was put right since."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from nhplogger.domain.action import Action
from nhplogger.domain.entry import Entry
from nhplogger.domain.study import Area
from nhplogger.domain.summary import Moment
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.typed import override
from nhplogger.ui.capture.feed_rows import EntryRow, MarkRow
from nhplogger.ui.keys.key_shortcut import KeyShortcut
from nhplogger.ui.look import Look
from nhplogger.ui.pages import Place
from nhplogger.ui.reports import report_keys
from nhplogger.ui.sessions import facts
from nhplogger.ui.sessions.history_panel import HistoryOf
from nhplogger.ui.sessions.session_deeds import SessionDeeds
from nhplogger.ui.sessions.session_keys import KEYS, SessionCommand
from nhplogger.ui.sessions.session_view import LOG, SessionView

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class SessionPage(SessionView):
    """Everything on it is as the study has it now; what is changed here can be taken back here."""

    back_wanted = Signal()
    report_wanted = Signal(str)  # meeting id
    compare_wanted = Signal(str)  # meeting id
    debrief_wanted = Signal(str)  # meeting id
    told = Signal(str)  # what was done

    def __init__(self, logbook: Logbook, look: Look, parent: QWidget | None = None) -> None:
        self.book = ReadingBook(logbook)
        super().__init__(self.book, look, parent)
        self.book.setParent(self)
        self.came_from: Place | None = None
        self.deeds = SessionDeeds(self, self.book)
        self._commands = self._table()
        self._connect()

    def show_meeting(self, meeting_id: str, entry_id: str = "") -> bool:
        """Open a meeting at one of its lines, or at its beginning; false where it cannot be read here."""
        self.strip.hide()
        self.history.hide()
        self.timeline.hide()
        if self.book.open_meeting(meeting_id) is None:
            return False
        self.refresh()
        self.feed.show_everything()
        self.select(entry_id)
        return True

    def select(self, entry_id: str) -> None:
        """Have a line in hand and in view; without one, the first."""
        model, view = self.feed.view.feed, self.feed.view
        if model.rowCount():
            index = model.index(model.place(entry_id) or 0)
            view.setCurrentIndex(index)
            view.scrollTo(index)
        view.setFocus()

    def refresh(self) -> None:
        """Show what stands beside the log as it is now."""
        about, register, meeting = self.book.current, self.book.register, self.book.meeting
        if about is None:
            return
        area = register.get(Area, about.area_id)
        self.header.show_meeting(about, area.name if area else "")
        self.people.show_rows(facts.attendance_rows(meeting, register, about))
        self.side.agenda.show_rows(facts.agenda_facts(meeting, about))
        today = self.book.clock.today()
        self.side.agreed.show_rows(facts.action_facts(meeting, register, about, today))
        self.side.ratings.show_rows(facts.rating_facts(meeting, register))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.keep_in_view()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keep_in_view()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        struck = QKeySequence((event.modifiers() & ~_KEYPAD).value | event.key())
        command = next((each for each, key in KEYS.items() if QKeySequence(key) == struck), None)
        if command is None:
            super().keyPressEvent(event)
        else:
            self._commands[command]()

    @Slot()
    def show_history(self) -> None:
        """Of the line, the person or the action in hand; of the whole meeting where none is."""
        for section, title in (
            (self.people, _("History of this attendance")),
            (self.side.agreed, _("History of this action")),
            (self.side.agenda, _("History of this item")),
            (self.side.ratings, _("History of this rating")),
        ):
            if section.list.hasFocus() and section.list.in_hand:
                self.open_history(HistoryOf(title=title, ids=frozenset({section.list.in_hand})))
                return
        view = self.feed.view
        if view.hasFocus() and view.currentIndex().isValid():
            row = view.currentIndex().row()
            is_line = isinstance(view.feed.at(row), EntryRow | MarkRow)
            title = _("History of this line") if is_line else _("History of this item")
            self.open_history(HistoryOf(title=title, ids=self._line_ids(row)))
        else:
            self.show_whole_history()

    @Slot()
    def show_whole_history(self) -> None:
        """Of everything in the meeting."""
        self.open_history(HistoryOf(title=_("History of the meeting")))

    def _line_ids(self, row: int) -> frozenset[str]:
        """The line, and the action it agreed: now, or at any time before."""
        row_id = self.feed.view.feed.at(row).id
        acts = self.book.history_acts((row_id,))
        values = (
            v
            for act in acts
            for e in act.edits
            for v in (getattr(e, "value", None), getattr(e, "after", None))
        )
        actions = {value.id for value in values if isinstance(value, Action) and value.entry_id == row_id}
        return frozenset({row_id, *actions})

    def _table(self) -> dict[SessionCommand, Callable[[], object]]:
        deeds = self.deeds
        return {
            SessionCommand.TIME: deeds.change_time,
            SessionCommand.SPEAKER: deeds.change_speaker,
            SessionCommand.NOTE: deeds.add_note,
            SessionCommand.STAR: deeds.star,
            SessionCommand.MERGE: deeds.merge_person,
            SessionCommand.TIMELINE: self._turn_timeline,
            SessionCommand.GO: self._go_to_log,
            SessionCommand.FIND: self.feed.start_find,
            SessionCommand.HISTORY: self.show_history,
            SessionCommand.WHOLE_HISTORY: self.show_whole_history,
            SessionCommand.BRING_BACK: deeds.bring_back,
            SessionCommand.COMPARE: self._compare,
            SessionCommand.DEBRIEF: self._debrief,
            SessionCommand.UNDO: deeds.undo,
            SessionCommand.REDO: deeds.redo,
            SessionCommand.BACK: self._leave,
        }

    def _connect(self) -> None:
        self.book.applied.connect(self._was_applied)
        self.timeline.moment_wanted.connect(self._open_moment)
        self.timeline.cursor_moved.connect(self._follow_cursor)
        self.feed.view.selectionModel().currentChanged.connect(self._lead_cursor)
        self.header.timeline_button.clicked.connect(self._turn_timeline)
        self.feed.menu.wished.connect(self._wished)
        self.feed.left.connect(self.feed.view.setFocus)
        self.history.left.connect(self.close_history)
        self.side.agreed.list.opened.connect(self._go_to_action)
        head = self.header
        head.back_button.clicked.connect(self.back_wanted)
        head.history_button.clicked.connect(self.show_whole_history)
        head.compare_button.clicked.connect(self._compare)
        head.report_button.clicked.connect(self._report)
        head.debrief_button.clicked.connect(self._debrief)
        head.complete_button.clicked.connect(self.deeds.turn_complete)
        KeyShortcut(report_keys.EXPORT.keys, self, self.look.keys, self._report)

    @Slot(object)
    def _was_applied(self, _act: object) -> None:
        if self.isVisible():
            self.refresh()

    @Slot()
    def _turn_timeline(self) -> None:
        """Show the timeline with the caret in it, or hide it and go back to the log."""
        if self.timeline.isHidden():
            self.tabs.choose(LOG)
            self.timeline.open_here()
            self._lead_cursor(self.feed.view.currentIndex())
        else:
            self.timeline.hide()
            self.feed.view.setFocus()
        self._fit()

    @Slot(object)
    def _open_moment(self, moment: Moment) -> None:
        self.select(moment.entry_id)

    @Slot(object)
    def _follow_cursor(self, moment: Moment) -> None:
        """Have the line in hand at which the cursor stands; the caret stays on the timeline."""
        view = self.feed.view
        place = view.feed.place(moment.entry_id)
        if place is not None:
            view.setCurrentIndex(view.feed.index(place))
            view.scrollTo(view.currentIndex())

    @Slot(QModelIndex)
    def _lead_cursor(self, index: QModelIndex) -> None:
        if index.isValid() and not self.timeline.isHidden() and not self.timeline.has_caret:
            self.timeline.put_cursor(self.feed.view.feed.at(index.row()).id)

    @Slot(object)
    def _wished(self, command: SessionCommand) -> None:
        self._commands[command]()

    @Slot(str)
    def _go_to_action(self, action_id: str) -> None:
        action = self.book.meeting.get(Action, action_id)
        if action and self.book.meeting.get(Entry, action.entry_id):
            self.select(action.entry_id or "")
        else:
            self.told.emit(_("That was agreed at an earlier meeting. H shows its history."))

    def _go_to_log(self) -> None:
        """To where the item or the action in hand stands in the log."""
        agenda, agreed = self.side.agenda.list, self.side.agreed.list
        if agenda.hasFocus() and agenda.in_hand:
            self._go_to_item(agenda.in_hand)
        elif agreed.hasFocus() and agreed.in_hand:
            self._go_to_action(agreed.in_hand)
        else:
            self.told.emit(_("Choose an item or an action beside the log first; G goes to it."))

    def _go_to_item(self, item_id: str) -> None:
        model, view = self.feed.view.feed, self.feed.view
        place = model.place(item_id)
        if place is not None:
            view.setCurrentIndex(model.index(place))
            view.scrollTo(model.index(place))
            view.setFocus()

    @Slot()
    def _compare(self) -> None:
        if self.book.current:
            self.compare_wanted.emit(self.book.current.id)

    @property
    def meeting_in_hand(self) -> str:
        """The id of the meeting that is read; nothing where none is."""
        return self.book.current.id if self.book.current else ""

    @Slot()
    def _debrief(self) -> None:
        if self.book.current:
            self.debrief_wanted.emit(self.book.current.id)

    @Slot()
    def _report(self) -> None:
        if self.book.current:
            self.report_wanted.emit(self.book.current.id)

    def _leave(self) -> None:
        if self.timeline.has_caret:
            self._turn_timeline()
        elif self.history.isVisible():
            self.close_history()
        else:
            self.back_wanted.emit()
