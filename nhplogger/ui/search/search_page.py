"""Searching everything that was written down, as one types."""

from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent

from nhplogger.domain.faults import StudyError
from nhplogger.domain.names_found import NameFound, find_names
from nhplogger.domain.query import Query
from nhplogger.domain.query_reader import read_query
from nhplogger.domain.query_writer import write_query
from nhplogger.domain.summary import Moment
from nhplogger.i18n import _, plural
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.searching import FIRST, PAGE, Searching
from nhplogger.typed import override
from nhplogger.ui.keys.key_shortcut import KeyShortcut, is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.pages import Place
from nhplogger.ui.search import search_keys as keys
from nhplogger.ui.search.advice import advice, missing
from nhplogger.ui.search.guide import examples
from nhplogger.ui.search.result_rows import HeadingRow, HitRow, heading_row, hit_row
from nhplogger.ui.search.results_model import ResultRole, ResultsModel
from nhplogger.ui.search.search_view import SearchView
from nhplogger.ui.search.view_keeper import ViewKeeper
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.status_bar import StatusBar

# A search slower than this would hold up the next keys: it waits until the hands rest.
_SLOW_S, _WAIT_MS = 0.09, 150
_SHORT = 3  # letters
_REST_MS, _ADVISE_MS, _TELL_MS = 300, 250, 600


class SearchPage(SearchView):
    """What it shows always answers the line as it stands: each key puts a search off to the next turn."""

    moment_wanted = Signal(object)  # Moment
    meetings_wanted = Signal(object)  # Query
    left = Signal()

    def __init__(self, logbook: Logbook, look: Look, status: StatusBar | None = None) -> None:
        """`status` says what was done last."""
        self._book, self._status = logbook, status
        self._searching = Searching(logbook, logbook.clock)
        self.query = self._shown = Query()
        self.came_from: Place | None = None
        super().__init__(ResultsModel(self._heading, self._more), look)
        self.model.setParent(self)
        self.views = ViewKeeper(logbook, self)
        self._stale, self._refused = False, ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._rest_later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._advise_later = QTimer(self, singleShot=True, interval=_ADVISE_MS)
        self._tell_later = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._connect()
        self.look_up()

    @property
    def is_at_rest(self) -> bool:
        """Whether everything there is to say about the line is said."""
        return not any(timer.isActive() for timer in self._timers)

    @Slot()
    def look_up(self) -> None:
        """Find what the line asks for, as it stands."""
        self._stop()
        self._stale = False
        began = perf_counter()
        self.query = read_query(self.field.text(), self._book.register)
        # Whatever begins with a common word takes the engine long to gather: lines with the word itself
        # stand in for it till the hands rest, where there are enough of them or it is only a few letters.
        whole = replace(self.query, open_end=False)
        enough = 0 if self.query.open_end and len(self.query.words[-1]) <= _SHORT else FIRST
        if not (self.query.open_end and self._show_lines(whole, at_least=enough)):
            self._show_lines(self.query)
        self._show_asked()
        self._soon.setInterval(_WAIT_MS if perf_counter() - began > _SLOW_S else 0)
        self.field.offer(self._book.register)
        self._rest_later.start()
        self._tell_later.start()

    def _show_lines(self, query: Query, at_least: int = 0) -> bool:
        """Show the newest lines that answer a query; whether there are so many, else nothing changes."""
        try:
            lines = self._searching.page(query)
        except StudyError as error:
            self._refused = str(error)
            lines = ()
        if len(lines) < at_least:
            return False
        self._shown = query
        hits = [hit_row(line, query, self._book.register) for line in lines]
        self.model.show_hits(hits, more=len(hits) == FIRST)
        self.list.scrollToTop()
        return True

    @Slot()
    def _rest(self) -> None:
        """What can wait till the hands rest: names, and whatever begins with the last word."""
        self.names.show_names(find_names(self._book.register, self.query))
        moved = self.list.hasFocus() or self.list.verticalScrollBar().value() > 0
        if self._shown != self.query and not (moved and self.model.rowCount()):
            self._show_lines(self.query)
            self._show_asked()

    @property
    def _timers(self) -> tuple[QTimer, ...]:
        return self._soon, self._rest_later, self._advise_later, self._tell_later

    def _stop(self) -> None:
        self._refused = ""
        for timer in self._timers:
            timer.stop()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._look_again()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_struck(keys.KEEP, event):
            self._keep()
        elif is_struck(keys.UNDO, event):
            self.views.undo()
        elif is_struck(keys.LEAVE, event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_asked(self) -> None:
        """Everything about the search but the lines themselves."""
        register, query = self._book.register, self.query
        self.asked.show_query(query, register)
        if self._refused:
            self.nothing.say(_("The study cannot be searched"), self._refused, ())
            self.show_part(self.nothing)
        elif self.model.rowCount() or self._shown != self.query:
            self.show_part(self.list)
        elif not (query.has_text or query.filters or query.since or query.until):
            self.guide.say(_("How to search"), _guide_words(query), examples(register))
            self.show_part(self.guide)
        else:
            self.nothing.say(_("Nothing found"), _("No line of any meeting answers that."), ())
            self.show_part(self.nothing)
            self._advise_later.start()
        self._show_count()

    def _heading(self, meeting_id: str) -> HeadingRow:
        return heading_row(meeting_id, self._book.register)

    def _more(self) -> list[HitRow]:
        """The lines after the last."""
        last = self.model.last
        try:
            lines = self._searching.page(self._shown, last.row) if last else ()
        except StudyError as error:
            self._say(str(error))
            return []
        self.model.has_more = len(lines) == PAGE
        return [hit_row(line, self._shown, self._book.register) for line in lines]

    def _connect(self) -> None:
        self._soon.timeout.connect(self.look_up)
        self._rest_later.timeout.connect(self._rest)
        self._advise_later.timeout.connect(self._advise)
        self._tell_later.timeout.connect(self._tell)
        self.field.textChanged.connect(self._was_typed)
        self.asked.query_asked.connect(self._ask)
        self.names.chosen.connect(self._was_named)
        self.list.opened.connect(self._open)
        self.guide.chosen.connect(self._try)
        self.nothing.chosen.connect(self._try)
        self.model.rowsInserted.connect(self._show_count)
        self.keep_button.clicked.connect(self._keep)
        self.asked.list_button.clicked.connect(self._list_meetings)
        KeyShortcut(keys.LIST.keys, self, self._look.keys, self._list_meetings)
        self.back_button.clicked.connect(self.left)
        self.views.said.connect(self._say)
        self.views.refused.connect(self._say)
        self._book.applied.connect(self._was_applied)

    @Slot(str)
    def _was_typed(self, _text: str) -> None:
        self.entrance = self.field
        self._stop()
        self._soon.start()

    @Slot()
    def _show_count(self) -> None:
        hits, meetings = self.model.hits, self.model.meetings
        lines = plural("{count} line", "{count} lines", hits)
        if self.model.has_more:
            lines = _("{count} or more lines").format(count=hits)
        words = _("{lines} in {meetings}").format(
            lines=lines, meetings=plural("{count} meeting", "{count} meetings", meetings)
        )
        shown = words if hits else ""
        if not self._searching.counts_all:
            shown = f"{shown} {_('What is not saved yet is not found.')}".strip()
        self.asked.count.setText(shown)
        self.asked.count.setVisible(bool(shown))

    @Slot()
    def _advise(self) -> None:
        """Say what to try; only lines that find something are offered."""
        register = self._book.register
        try:
            lost = missing(self.query, self._searching)
            rows = advice(self.query, self._searching, register)
        except StudyError as error:
            self._say(str(error))
            return
        words = [_("No line of any meeting has “{word}”.").format(word=word) for word in lost]
        said = " ".join(words) or _("No line of any meeting answers that.")
        if not rows:
            said += " " + _("Try fewer words, the beginning of a word, or another spelling.")
        self.nothing.say(_("Nothing found"), said, rows)

    @Slot()
    def _tell(self) -> None:
        """Have those who listen hear how much there is, when the hands rest."""
        found = self.asked.count.text() if self.model.rowCount() else ""
        nothing = self.nothing.words.text() if self.stage.currentWidget() is self.nothing else ""
        if said := " ".join(part for part in (found, nothing, *self.query.problems) if part):
            announce(self.field, said)

    @Slot(object)
    def _ask(self, query: Query) -> None:
        self._try(write_query(query, self._book.register))

    @Slot(str)
    def _try(self, words: str) -> None:
        self.field.setText(words)
        self.field.setFocus()
        self.look_up()

    @Slot(object)
    def _was_named(self, name: NameFound) -> None:
        if name.query is None:
            self.moment_wanted.emit(Moment(meeting_id=name.value))
        else:
            self._ask(name.query)

    @Slot()
    def _list_meetings(self) -> None:
        if not self.query.is_empty:
            self.meetings_wanted.emit(self.query)

    @Slot(object)
    def _open(self, row: HitRow) -> None:
        self.entrance = self.list  # where one goes on when one comes back
        self.moment_wanted.emit(Moment(meeting_id=row.meeting_id, entry_id=row.entry_id))

    @Slot()
    def _keep(self) -> None:
        self.views.keep(self.query)

    @Slot(object)
    def _was_applied(self, _act: object) -> None:
        self._stale = True
        if self.isVisible():
            self._look_again()

    def _look_again(self) -> None:
        """Find anew, with the same line in hand if it is still there."""
        row = self.list.currentIndex().data(ResultRole.ROW)
        self.look_up()
        if isinstance(row, HitRow):
            self.list.choose(row.entry_id)
        if not self.list.currentIndex().isValid():
            self.entrance = self.field

    @Slot(str)
    def _say(self, words: str) -> None:
        if self._status:
            self._status.say(words)
        announce(self.field, words)


def _guide_words(query: Query) -> str:
    if query.unwanted:
        return _("Say what lines should have too: words that they should not have find nothing alone.")
    return _("Type above, or choose an example with Enter. The newest lines come first.")
