"""The debrief of a meeting: gaps closed, ratings made, thoughts kept apart, and then complete."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from nhplogger.domain.edits import Act, subject
from nhplogger.domain.entry import Entry
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.meeting import State
from nhplogger.domain.summary import Moment
from nhplogger.domain.theme import Rating
from nhplogger.logbook.debriefing import Debriefing
from nhplogger.logbook.logbook import Logbook
from nhplogger.typed import override
from nhplogger.ui.debrief import debrief_keys as keys
from nhplogger.ui.debrief.debrief_deeds import DebriefDeeds
from nhplogger.ui.debrief.debrief_view import DebriefView
from nhplogger.ui.debrief.evidence_rows import evidence_rows
from nhplogger.ui.debrief.rating_rows import RatingRow, rated_count, rating_rows
from nhplogger.ui.debrief.reflection_rows import reflection_rows
from nhplogger.ui.debrief.summary_keeper import SummaryKeeper
from nhplogger.ui.keys.key_shortcut import is_struck
from nhplogger.ui.look import Look
from nhplogger.ui.pages import Place
from nhplogger.ui.widgets.announce import announce

MakeChecks = Callable[[Debriefing, Look], QWidget]
_NO_RECORD = (Rating, ReflectiveSummary)  # no check of the record looks at them
_LOCAL = (keys.COMPLETE, keys.UNDO, keys.REDO)


class DebriefPage(DebriefView):
    """Shows the meeting as the study has it, what is held in memory included; reads nothing while hidden."""

    left = Signal()
    report_wanted = Signal(str)  # meeting id
    moment_wanted = Signal(object)  # Moment
    told = Signal(object)  # what was done, and the key that takes it back

    def __init__(
        self, logbook: Logbook, look: Look, make_checks: MakeChecks, parent: QWidget | None = None
    ) -> None:
        """`make_checks` makes what fills the first column (a ChecksBody)."""
        self.debriefing = Debriefing(logbook)
        super().__init__(make_checks(self.debriefing, look), look, parent)
        self.debriefing.setParent(self)
        self.keeper = SummaryKeeper(self.reflect.field, self.debriefing)
        self.deeds = DebriefDeeds(self)
        self.came_from: Place | None = None
        self._rows: list[RatingRow] = []
        self._checks_open = 0
        self._connect()
        self.refresh()

    @property
    def meeting_in_hand(self) -> str:
        """The id of the meeting that is debriefed; nothing where none is."""
        meeting = self.debriefing.meeting
        return meeting.id if meeting else ""

    def show_meeting(self, meeting_id: str) -> bool:
        """Take up a meeting; false where it is running or not there. Raises StudyError."""
        if meeting_id != self.meeting_in_hand:
            self.keeper.forget()
            self.strip.hide()
            self.ratings.close_evidence()
        if self.debriefing.open_meeting(meeting_id) is None:
            return False
        self.keeper.open_meeting(meeting_id)
        self.refresh()
        self.ratings.list.take_in_hand("")
        return True

    @Slot()
    def keep(self) -> None:
        """Have on disk what is typed, in the record if it can be."""
        self.keeper.flush()

    def refresh(self) -> None:
        """Show the meeting as it is now, and look through its record."""
        self._show()
        self.record.body.refresh()

    def _show(self) -> None:
        debriefing, book = self.debriefing, self.debriefing.book
        about, locked = debriefing.meeting, debriefing.is_locked
        self._rows = rating_rows(book.register, book.meeting) if about else []
        self.ratings.show_rows(self._rows, locked=locked)
        reflections = reflection_rows(book.meeting, about) if about else []
        self.reflect.show_rows(reflections, locked=locked)
        self.header.show_meeting(about, book.meeting.count(Entry), locked=locked)
        self.keeper.follow()
        self._count()
        if self.ratings.is_reading:
            self._read(self.ratings.evidence.theme_id)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.keep()

    @override
    def event(self, event: QEvent) -> bool:
        # Taken here, so that the same key means this screen's own while it is in front.
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and any(is_struck(row, event) for row in _LOCAL):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = (
            (keys.COMPLETE, self.deeds.complete),
            (keys.UNDO, self.deeds.undo),
            (keys.REDO, self.deeds.redo),
            (keys.LEAVE, self._leave),
        )
        for row, deed in deeds:
            if is_struck(row, event):
                deed()
                return
        super().keyPressEvent(event)

    def _leave(self) -> None:
        """Close the evidence where it is open; else finish later."""
        if self.ratings.is_reading:
            self.ratings.close_evidence()
        else:
            self.left.emit()

    def say(self, words: str, key: str = "") -> None:
        """Say what was done, and the key that takes it back."""
        self.told.emit((words, key))
        announce(self, words)

    def rating_of(self, theme_id: str) -> RatingRow | None:
        """The row of a theme as it stands."""
        return next((row for row in self._rows if row.theme_id == theme_id), None)

    def _connect(self) -> None:
        self.debriefing.book.applied.connect(self._was_applied)
        self.debriefing.refused.connect(self.debriefing.logbook.failed)
        self.keeper.stood.connect(self.reflect.show_standing)
        self.record.counted.connect(self._were_counted)
        self.ratings.evidence_wanted.connect(self._open_evidence)
        self.ratings.line_wanted.connect(self._open_line)
        self.header.later_button.clicked.connect(self.left)

    @Slot(object)
    def _was_applied(self, act: Act) -> None:
        if not self.isVisible():
            return
        if all(isinstance(subject(edit), _NO_RECORD) for edit in act.edits):
            self._show()
        else:
            self.refresh()

    @Slot(int)
    def _were_counted(self, still_open: int) -> None:
        self._checks_open = still_open
        self._count()

    def _count(self) -> None:
        meeting = self.debriefing.meeting
        if meeting is not None and meeting.state is State.COMPLETE:
            self.header.show_complete()
        else:
            self.header.show_left(self._checks_open, rated_count(self._rows), len(self._rows))

    @Slot(str)
    def _open_evidence(self, theme_id: str) -> None:
        self._read(theme_id)
        self.ratings.entrance.setFocus()

    def _read(self, theme_id: str) -> None:
        about, book = self.debriefing.meeting, self.debriefing.book
        row = self.rating_of(theme_id)
        if about is None or row is None:
            self.ratings.close_evidence()
            return
        lines = evidence_rows(book.meeting, book.register, about, theme_id)
        self.ratings.show_evidence(row, lines, locked=self.debriefing.is_locked)

    @Slot(str)
    def _open_line(self, line_id: str) -> None:
        self.moment_wanted.emit(Moment(meeting_id=self.meeting_in_hand, entry_id=line_id))
