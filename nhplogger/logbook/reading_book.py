"""A meeting that is over, opened to be read and corrected while another one may be running."""

from collections.abc import Iterable
from dataclasses import replace
from platform import node

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Added, Edit, subject
from nhplogger.domain.faults import StudyError
from nhplogger.domain.history import History, after, history_of
from nhplogger.domain.history_page import HistoryPage
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.reasons import unexplained
from nhplogger.domain.review import Amendment
from nhplogger.domain.taken_back import TakenLine, taken_lines
from nhplogger.domain.values import Value
from nhplogger.domain.versions import Version, versions
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.meeting_at_hand import MeetingAtHand
from nhplogger.logbook.scope import of_meeting
from nhplogger.typed import override

_REMEMBERED = 500


class ReadingBook(MeetingAtHand):
    """Holds a meeting beside the one the logbook holds; both write through the same door.

    It keeps a pile of its own of what can be taken back, so that undo here never reaches into the meeting
    that is running, nor undo there into what is read.
    """

    history_moved = Signal(object)  # History

    def __init__(self, book: Logbook, parent: QObject | None = None) -> None:
        super().__init__()
        self.setParent(parent)
        self.book = book
        self.register, self.clock = book.register, book.clock
        self.history = History()
        book.applied.connect(self._follow)

    @property
    def needs_reason(self) -> bool:
        """Whether the meeting is complete, so that every change has to say why."""
        return self.current is not None and self.current.state is State.COMPLETE

    def open_meeting(self, meeting_id: str) -> Meeting | None:
        """Read a meeting, in place of another; none where it is running or not there. Raises StudyError."""
        held = self.book.current
        if held and held.id == meeting_id:
            if held.state is State.LIVE:
                return None
            self.book.close_meeting()  # one hand on a meeting: what one takes back, the other does not know
        if self._meeting_id != meeting_id or not self.current:
            self.meeting, self._meeting_id = self.book.contents_of(meeting_id), meeting_id
            acts = (*self.book.store.acts(meeting_id, last=_REMEMBERED), *self._held())
            self._move_history(history_of(acts))
            self.meeting_opened.emit(self.current)
        return self.current

    def close_meeting(self) -> None:
        """Let go of the meeting."""
        self.meeting, self._meeting_id = Contents(), None
        self._move_history(History())
        self.meeting_opened.emit(None)

    def do(self, label: str, *edits: Edit, reason: str = "") -> bool:
        """Do one thing to the meeting; after its completion the reason is kept in the same act.

        False where it was not done, and the logbook has said why.
        """
        if self.current is None or not edits:
            return False
        if self._lacks(reason):
            return False
        return self._tried(self._act(label, (*edits, *self._amendments(self.owes(), reason))))

    def undo(self, reason: str = "") -> Act | None:
        """Take back the last act; it, or none. The reason for it stays: who audits the record wants both."""
        act = self.history.to_undo
        if act is None or self.current is None or self._lacks(reason, act):
            return None
        inverse = act.inverse(self.clock.now())
        edits = (*unexplained(inverse.edits), *self._amendments(self.owes(act), reason))
        back = replace(inverse, edits=edits, observer=self.book.observer, device=node())
        return act if self._tried(back) else None

    def redo(self, reason: str = "") -> Act | None:
        """Do again the last act taken back; it, or none."""
        act = self.history.to_redo
        if act is None or self.current is None or self._lacks(reason, act):
            return None
        edits = (*unexplained(act.edits), *self._amendments(self.owes(act), reason))
        return act if self._tried(self._act(act.label, edits)) else None

    @override
    def taken_back(self) -> tuple[TakenLine, ...]:
        held = tuple(line for act in self._held() for line in taken_lines(act.edits))
        return (*self.book.store.taken_back(self._meeting_id), *held) if self._meeting_id else ()

    @override
    def versions(self) -> tuple[Version, ...]:
        held = tuple(version for act in self._held() for version in versions(act.edits, act.at))
        return (*self.book.store.versions(self._meeting_id), *held) if self._meeting_id else ()

    @override
    def amending(self) -> tuple[Act, ...]:
        if not self._meeting_id or not self.meeting.count(Amendment):
            return ()
        # People made one are an act of no meeting, with a reason for each complete one it changes.
        acts = (*self.book.store.acts_about(self._meeting_id, ()), *self._held())
        return tuple(act for act in acts if any(isinstance(subject(edit), Amendment) for edit in act.edits))

    def history_acts(self, value_ids: tuple[str, ...] = ()) -> tuple[Act, ...]:
        """Every act that ever touched the meeting, oldest first, or those that touched values of it.

        What was done to them at later meetings of the area is among the second.
        """
        if self._meeting_id is None:
            return ()
        found = self.book.store.acts_about(self._meeting_id, value_ids)
        held = (act for act in self.book.unwritten.acts if self._concerns(act, value_ids))
        return (*found, *held)

    def history_page(self, most: int, before: int | None = None) -> HistoryPage:
        """The newest acts that touched the meeting, or the newest `before` a page; what is held is newest."""
        if self._meeting_id is None:
            return HistoryPage(acts=())
        page = self.book.store.acts_page(self._meeting_id, most, before)
        return page if before is not None else replace(page, acts=(*page.acts, *self._held()))

    def ever_held(self) -> tuple[Value, ...]:
        """What the meeting has, and what was taken away from it."""
        gone = self.book.store.removed(self._meeting_id) if self._meeting_id else ()
        return (*gone, *self.meeting.values())

    def _concerns(self, act: Act, value_ids: tuple[str, ...]) -> bool:
        if not value_ids:
            return act.meeting_id == self._meeting_id
        return any(value_id in repr(edit) for edit in act.edits for value_id in value_ids)

    def _held(self) -> tuple[Act, ...]:
        return tuple(act for act in self.book.unwritten.acts if act.meeting_id == self._meeting_id)

    def owes(self, act: Act | None = None) -> tuple[str, ...]:
        """The meetings owed a reason for a change of this one, or for taking back or redoing `act`."""
        of_act = (subject(edit) for edit in act.edits) if act else ()
        owed = {value.meeting_id for value in of_act if isinstance(value, Amendment)}
        if self.current is not None and self.needs_reason:
            owed.add(self.current.id)
        return tuple(sorted(owed))

    def _lacks(self, reason: str, act: Act | None = None) -> bool:
        """Whether a reason is asked for and not given; the logbook has said so then."""
        lacks = bool(self.owes(act)) and not reason.strip()
        if lacks:
            self.book.failed.emit(_("This meeting is complete. Say why it is changed; nothing was changed."))
        return lacks

    def _amendments(self, owed: Iterable[str], reason: str) -> tuple[Edit, ...]:
        at, reason = self.clock.now(), reason.strip()
        return tuple(
            Added(Amendment(id=new_id(), meeting_id=meeting_id, at=at, reason=reason)) for meeting_id in owed
        )

    def _act(self, label: str, edits: tuple[Edit, ...]) -> Act:
        return Act(
            label=label,
            edits=edits,
            at=self.clock.now(),
            meeting_id=self._meeting_id,
            observer=self.book.observer,
            device=node(),
        )

    def _tried(self, act: Act) -> bool:
        try:
            self.book.write(act)
        except StudyError as error:
            self.book.failed.emit(str(error))
            return False
        return True

    @Slot(object)
    def _follow(self, act: Act) -> None:
        if self._meeting_id is None:
            return
        own = of_meeting(act, self._meeting_id, self.meeting, self.register)
        self.meeting.apply(replace(act, edits=own))
        if act.meeting_id == self._meeting_id and act.edits:
            self._move_history(after(self.history, act))
        self.applied.emit(act)

    def _move_history(self, history: History) -> None:
        self.history = history
        self.history_moved.emit(history)
