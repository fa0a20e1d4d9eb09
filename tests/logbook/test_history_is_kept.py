"""Whatever is edited, undone, done again and reopened, the history says what happened, all of it."""

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from nhplogger.domain.bringing_back import bring_back
from nhplogger.domain.contents import Contents
from nhplogger.domain.corrections import annotate, correct_attendance, move_line, star
from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.entry import Entry
from nhplogger.domain.history_words import tell
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.people import Attendance, Presence
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.storage.store import Store
from tests.builders import a_meeting, a_moment, a_person, a_study, an_act, an_attendance, an_entry

WORDS = st.text("abcdef ", min_size=1, max_size=12).map(str.strip).filter(bool)
SEAT = an_attendance(a_person("Sgt Hughes"), id="the seat")
REASON = "Misheard"

There = tuple[str, str]  # what is said of an act, and of its being taken back


class HistoryIsKept(RuleBasedStateMachine):
    entries = Bundle("entries")

    def __init__(self) -> None:
        super().__init__()
        self.store = Store.in_memory()
        self.clock = StillClock(a_moment("18:00"))
        self.happened: list[str] = []
        self.done: list[There] = []
        self.undone: list[There] = []
        self.seen: tuple[Act, ...] = ()
        self.count = 0

    @initialize()
    def begin(self) -> None:
        over = a_meeting(state=State.DEBRIEF, started_at=a_moment("14:00"), ended_at=a_moment("16:00"))
        self.store.apply(an_act(*map(Added, a_study().values())))
        self.store.apply(an_act(Added(over), Added(SEAT), meeting_id=over.id))
        self.happened = ["Meeting “Partnership meeting” added", "Sgt Hughes entered as present"]
        self.open()

    def open(self) -> None:
        self.book = Logbook(self.store, self.clock, "Fieldworker 2")
        self.reading = ReadingBook(self.book)
        assert self.reading.open_meeting(a_meeting().id)

    def _do(self, forth: str, back: str, *edits: Edit) -> None:
        self.clock.advance(1)
        assert self.reading.do("Act", *edits, reason=REASON) is bool(edits)
        if edits:
            self.happened.append(forth)
            self.done.append((forth, back))
            self.undone = []

    def _entry(self, entry_id: str) -> Entry | None:
        return self.reading.meeting.get(Entry, entry_id)

    @rule(target=entries, words=WORDS)
    def write(self, words: str) -> str:
        self.count += 1
        entry = an_entry(f"{words} {self.count}", id=f"line {self.count}", seq=self.count)
        self._do(f"Written as a note: “{entry.text}”", f"Line “{entry.text}” taken back", Added(entry))
        return entry.id

    @rule(entry_id=entries, words=WORDS)
    def change_words(self, entry_id: str, words: str) -> None:
        entry = self._entry(entry_id)
        if entry is None or entry.text == words:
            return
        after = replace(entry, text=words, typed=words)
        self._do(
            f"Line “{words}”: Words changed from “{entry.text}” to “{words}”",
            f"Line “{entry.text}”: Words changed from “{words}” to “{entry.text}”",
            Changed(entry, after),
        )

    @rule(entry_id=entries, minute=st.integers(0, 59))
    def move(self, entry_id: str, minute: int) -> None:
        if (entry := self._entry(entry_id)) is None:
            return
        old, new = f"{entry.at:%H:%M}", f"14:{minute:02}"
        self._do(
            f"Line “{entry.text}”: Time moved from {old} to {new}",
            f"Line “{entry.text}”: Time moved from {new} to {old}",
            *move_line(entry, a_moment(new), self.reading.meeting),
        )

    @rule(entry_id=entries)
    def mark_as_key_moment(self, entry_id: str) -> None:
        if (entry := self._entry(entry_id)) is None:
            return
        sides = f"Line “{entry.text}”: Made a key moment", f"Line “{entry.text}”: No longer a key moment"
        self._do(*(sides[::-1] if entry.starred else sides), *star(entry))

    @rule(entry_id=entries, words=WORDS)
    def note(self, entry_id: str, words: str) -> None:
        if entry := self._entry(entry_id):
            edits = annotate(entry, words, "Fieldworker 2", self.clock.now())
            self._do(f"Note “{words}” added", f"Note “{words}” taken back", *edits)

    @rule(entry_id=entries)
    def remove(self, entry_id: str) -> None:
        if entry := self._entry(entry_id):
            name = f"Line “{entry.text}”"
            self._do(f"{name} taken back", f"{name} put back", Removed(entry))

    @rule(entry_id=entries)
    def bring_back_the_line(self, entry_id: str) -> None:
        if self._entry(entry_id):
            return
        removals = [
            told.edits
            for told in tell(self.reading.history_acts((entry_id,)), self.book.register, "UTC")
            if any(isinstance(edit, Removed) and edit.value.id == entry_id for edit in told.edits)
        ]
        if not removals:
            return
        lines = tuple(
            edit for edit in removals[-1] if isinstance(edit, Removed) and edit.value.id == entry_id
        )
        (back,) = bring_back(lines, self.reading.meeting)
        assert isinstance(back, Added)
        assert isinstance(back.value, Entry)
        name = f"Line “{back.value.text}”"
        self._do(f"{name} put back", f"{name} taken back", back)
        assert self._entry(entry_id)

    @rule(status=st.sampled_from(Presence))
    def correct_status(self, status: Presence) -> None:
        seat = self.reading.meeting.get(Attendance, SEAT.id)
        assert seat
        words = "Status of Sgt Hughes: {} → {}"
        self._do(
            words.format(seat.status.value, status.value),
            words.format(status.value, seat.status.value),
            *correct_attendance(seat, status, None, None),
        )

    @rule()
    def complete_or_reopen(self) -> None:
        meeting = self.reading.current
        assert meeting
        to = State.DEBRIEF if meeting.state is State.COMPLETE else State.COMPLETE
        words = "Meeting “Partnership meeting”: State changed from {} to {}"
        edit = Changed(meeting, replace(meeting, state=to))
        self._do(words.format(meeting.state.value, to.value), "", edit)
        self.done = []  # nothing is taken back across a change of state

    @rule()
    def undo(self) -> None:
        assert bool(self.reading.undo(REASON)) == bool(self.done)
        if self.done:
            both = self.done.pop()
            self.undone.append(both)
            self.happened.append(both[1])

    @rule()
    def redo(self) -> None:
        assert bool(self.reading.redo(REASON)) == bool(self.undone)
        if self.undone:
            both = self.undone.pop()
            self.done.append(both)
            self.happened.append(self._again(both))

    def _again(self, both: There) -> str:
        """What was added comes back."""
        first = both[0]
        if first.startswith("Written as a note: "):
            return both[1].replace("taken back", "put back")
        return first.replace(" added", " put back") if first.startswith("Note ") else first

    @rule()
    def restart(self) -> None:
        self.open()

    @invariant()
    def the_history_says_what_happened(self) -> None:
        if not hasattr(self, "reading"):
            return
        found = tell(self.reading.history_acts(), self.book.register, "UTC")
        said = [sentence for each in found for sentence in each.sentences]
        assert [_plain(each) for each in said if not each.startswith("Reason ")] == [
            _plain(each) for each in self.happened
        ]

    @invariant()
    def nothing_of_it_is_lost(self) -> None:
        acts = self.store.acts()
        assert acts[: len(self.seen)] == self.seen
        self.seen = acts

    @invariant()
    def the_acts_from_the_beginning_give_what_is_there(self) -> None:
        replayed = Contents()
        for act in self.store.acts():
            replayed.apply(act)
        assert replayed == self.store.read_all()
        if hasattr(self, "reading"):
            assert self.reading.meeting == self.store.read_meeting(a_meeting().id)

    @invariant()
    def every_change_after_completion_has_its_reason(self) -> None:
        if hasattr(self, "reading") and (meeting := self.book.register.get(Meeting, a_meeting().id)):
            told = tell(self.reading.history_acts(), self.book.register, "UTC")
            if self.reading.history.done and meeting.state is State.COMPLETE:
                assert all(each.reason for each in told[-1:])

    def teardown(self) -> None:
        self.store.close()


def _plain(sentence: str) -> str:
    """Without the name of the line, which is what it is called now and not what it was called then."""
    if not sentence.startswith("Line “"):
        return sentence
    return sentence.split("”", 1)[1] if ": " in sentence else "Line" + sentence[sentence.rindex("”") :]


HistoryIsKept.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestHistoryIsKept = HistoryIsKept.TestCase
