"""Whatever is put right, taken back, done again and reopened, the history says what happened, all of it."""

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from nhplogger.domain.agenda_times import correct_item
from nhplogger.domain.bringing_back import bring_back
from nhplogger.domain.contents import Contents
from nhplogger.domain.corrections import annotate, correct_attendance, move_line, rate, star
from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.entry import Entry
from nhplogger.domain.history_words import Told, tell
from nhplogger.domain.meeting import AgendaItem, State
from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.reasons import unexplained
from nhplogger.domain.theme import Rating, Theme
from nhplogger.domain.values import Value
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.opening import open_study
from nhplogger.logbook.reading_book import ReadingBook
from tests.builders import a_meeting, a_moment, a_person, a_study, an_act, an_attendance, an_entry, an_item
from tests.studies import a_study_file, a_theme_id, recovery, reopened

WORDS = st.text("abcdef ", min_size=1, max_size=12).map(str.strip).filter(bool)
OVER = a_meeting(
    "Autumn meeting", state=State.DEBRIEF, started_at=a_moment("14:00"), ended_at=a_moment("16:00")
)
SEAT = an_attendance(a_person("Sgt Hughes"), id="the seat", meeting_id=OVER.id)
ITEM = an_item("Lighting", id="the item", meeting_id=OVER.id)
RATING = Rating(id="the rating", meeting_id=OVER.id, theme_id=a_theme_id(), value=3)
FEW = 4  # acts of a page, where the history is read in pages


@dataclass(frozen=True)
class There:
    """What is said of an act and of its being taken back, and whether it came with a reason."""

    forth: str
    back: str
    reasoned: bool = False


class HistoryIsKept(RuleBasedStateMachine):
    entries = Bundle("entries")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = a_study_file(Path(self.folder.name))
        self.clock = StillClock(a_moment("18:00"))
        self.happened: list[str] = []
        self.reasons: list[str] = []
        self.done: list[There] = []
        self.undone: list[There] = []
        self.seen: tuple[Act, ...] = ()
        self.count = 0

    @initialize()
    def begin(self) -> None:
        store = reopened(self.path)
        values: tuple[Value, ...] = (OVER, SEAT, ITEM, RATING)
        store.apply(an_act(*map(Added, values), meeting_id=OVER.id))
        store.close()
        theme = next(each.label for each in a_study().all(Theme) if each.id == RATING.theme_id)
        self.happened = [
            "Meeting “Autumn meeting” added",
            "Sgt Hughes entered as present",
            "Agenda item “Lighting” added",
            f"Rated {theme}: 3",
        ]
        self.theme = theme
        self.open()

    def open(self) -> None:
        self.book = open_study(self.path, recovery(), self.clock, "Fieldworker 2")
        self.reading = ReadingBook(self.book)
        assert self.reading.open_meeting(OVER.id)

    @property
    def complete(self) -> bool:
        return self.reading.needs_reason

    def _reason(self) -> str:
        self.count += 1
        return f"Reason {self.count}"

    def _do(self, forth: str, back: str, *edits: Edit) -> None:
        self.clock.advance(1)
        reason, owed, to_redo = self._reason(), self.complete, self.reading.history.to_redo
        again = to_redo is not None and unexplained(to_redo.edits) == edits
        if owed and edits:
            assert not self.reading.do("Act", *edits), "a complete meeting was changed without a reason"
        assert self.reading.do("Act", *edits, reason=reason) is bool(edits)
        if not edits:
            return
        self.happened.append(forth)
        self.reasons += [reason] if owed else []
        # What was taken back last and is done once more by hand leaves the rest to be done again.
        self.undone = self.undone[:-1] if again else []
        self.done.append(There(forth, back, owed))

    def _entry(self, entry_id: str) -> Entry | None:
        return self.reading.meeting.get(Entry, entry_id)

    @rule(target=entries, words=WORDS)
    def write(self, words: str) -> str:
        self.count += 1
        entry = an_entry(f"{words} {self.count}", id=f"line {self.count}", seq=self.count, meeting_id=OVER.id)
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

    @rule(title=WORDS, minutes=st.none() | st.integers(1, 90))
    def correct_the_agenda(self, title: str, minutes: int | None) -> None:
        item = self.reading.meeting.get(AgendaItem, ITEM.id)
        assert item
        if title == item.title or minutes == item.minutes:
            return  # one sentence for each field; both are changed here
        name = "Agenda item “{}”: "
        words = f"{name}Title changed from “{{}}” to “{{}}”\n{name}Minutes planned changed from {{}} to {{}}"
        old, new = (str(each or "nothing") for each in (item.minutes, minutes))
        after = replace(item, title=title, minutes=minutes)
        self._do(
            words.format(title, item.title, title, title, old, new),
            words.format(item.title, title, item.title, item.title, new, old),
            *correct_item(item, after, self.reading.meeting),
        )

    @rule(value=st.none() | st.integers(1, 5))
    def change_the_rating(self, value: int | None) -> None:
        rating = self.reading.meeting.get(Rating, RATING.id)
        assert rating
        words = f"Rating of {self.theme}: Rating changed from {{}} to {{}}"
        old, new = (str(each or "not seen") for each in (rating.value, value))
        self._do(words.format(old, new), words.format(new, old), *rate(rating, value))

    @rule()
    def complete_or_reopen(self) -> None:
        meeting = self.reading.current
        assert meeting
        to = State.DEBRIEF if meeting.state is State.COMPLETE else State.COMPLETE
        words = "Meeting “Autumn meeting”: State changed from {} to {}"
        edit = Changed(meeting, replace(meeting, state=to))
        self._do(words.format(meeting.state.value, to.value), "", edit)
        self.done, self.undone = [], []  # nothing is taken back across a change of state

    @rule()
    def undo(self) -> None:
        reason, owed = self._reason(), self._owed(self.done)
        if owed:
            assert self.reading.undo() is None
        assert bool(self.reading.undo(reason)) == bool(self.done)
        if self.done:
            self.undone.append(self.done.pop())
            self.happened.append(self.undone[-1].back)
            self.reasons += [reason] if owed else []

    @rule()
    def redo(self) -> None:
        reason, owed = self._reason(), self._owed(self.undone)
        if owed:
            assert self.reading.redo() is None
        assert bool(self.reading.redo(reason)) == bool(self.undone)
        if self.undone:
            both = self.undone.pop()
            self.done.append(replace(both, reasoned=owed))
            self.happened.append(_again(both))
            self.reasons += [reason] if owed else []

    def _owed(self, pile: list[There]) -> bool:
        return bool(pile) and (self.complete or pile[-1].reasoned)

    @rule()
    def restart(self) -> None:
        """The program ends, and is started on the same file."""
        self.book.close()
        self.open()
        self.the_acts_from_the_beginning_give_what_is_there()
        self.pages_say_what_the_whole_says()

    @invariant()
    def the_history_says_what_happened(self) -> None:
        if not hasattr(self, "reading"):
            return
        found = tell(self.reading.history_acts(), self.book.register, "UTC")
        said = [sentence for each in found for sentence in each.sentences]
        happened = [sentence for each in self.happened for sentence in each.split("\n")]
        assert [_plain(each) for each in said] == [_plain(each) for each in happened]
        assert [each.reason for each in found if each.reason] == self.reasons

    @invariant()
    def nothing_of_it_is_lost(self) -> None:
        if not hasattr(self, "reading"):
            return
        acts = self.book.store.acts()
        assert acts[: len(self.seen)] == self.seen
        self.seen = acts

    @invariant()
    def what_can_be_taken_back_is_known(self) -> None:
        if hasattr(self, "reading"):
            assert len(self.reading.history.done) == len(self.done)
            assert len(self.reading.history.undone) == len(self.undone)
            assert self.reading.meeting == self.book.store.read_meeting(OVER.id)

    def the_acts_from_the_beginning_give_what_is_there(self) -> None:
        replayed = Contents()
        for act in self.book.store.acts():
            replayed.apply(act)
        assert replayed == self.book.store.read_all()

    def pages_say_what_the_whole_says(self) -> None:
        whole = tell(self.reading.history_acts(), self.book.register, "UTC")
        told: tuple[Told, ...] = ()
        before: int | None = None
        while True:
            page = self.reading.history_page(FEW, before)
            beside = self.reading.ever_held()
            told = (*tell(page.acts, self.book.register, "UTC", gone=page.gone, beside=beside), *told)
            if (before := page.before) is None:
                break
        assert [each.sentences for each in told] == [each.sentences for each in whole]

    def teardown(self) -> None:
        if hasattr(self, "reading"):
            self.restart()
            self.the_history_says_what_happened()
            self.nothing_of_it_is_lost()
            assert self.book.store.findings() == []
            self.book.close()
        self.folder.cleanup()


def _again(both: There) -> str:
    """What was added comes back."""
    if both.forth.startswith("Written as a note: "):
        return both.back.replace("taken back", "put back")
    return both.forth.replace(" added", " put back") if both.forth.startswith("Note ") else both.forth


def _plain(sentence: str) -> str:
    """Without the name of the thing, which is what it is called now and not what it was called then."""
    kind = next((each for each in ("Line", "Agenda item") if sentence.startswith(f"{each} “")), "")
    if not kind:
        return sentence
    return kind + (sentence.split("”", 1)[1] if ": " in sentence else sentence[sentence.rindex("”") :])


HistoryIsKept.TestCase.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
TestHistoryIsKept = HistoryIsKept.TestCase
