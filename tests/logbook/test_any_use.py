"""Any sequence of acts, undos, full disks, retries and restarts, beside a model of plain dictionaries."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    precondition,
    rule,
)

from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.entry import Entry, Mark
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.elsewhere import save_elsewhere
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import open_study
from tests.builders import a_mark, a_meeting, a_moment, an_entry, any_text
from tests.places import no_file_longer_than
from tests.studies import a_study_file, a_theme_id, recovery

Model = dict[str, Entry | Mark]


class AnyUse(RuleBasedStateMachine):
    entries = Bundle("entries")

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = a_study_file(Path(self.folder.name))
        self.clock = StillClock(a_moment("15:00"))
        self.model: Model = {}
        self.done: list[Model] = []
        self.undone: list[Model] = []
        self.acts = 0
        self.half = ""
        self.full = False
        self.places = 0

    @initialize()
    def open(self) -> None:
        self.logbook: Logbook = open_study(self.path, recovery(), self.clock)
        self.logbook.open_meeting(a_meeting().id)
        self.drafts = Drafts(self.logbook)
        self.model = self._kept()
        self.acts = len(self.logbook.store.acts())

    def _kept(self) -> Model:
        meeting = self.logbook.meeting
        marks: Model = {mark.id: mark for mark in meeting.all(Mark)}
        return marks | {entry.id: entry for entry in meeting.all(Entry)}

    @contextmanager
    def _disk(self) -> Iterator[None]:
        """The disk as it is now: with no room at all while it is full."""
        if not self.full:
            yield
            return
        with no_file_longer_than(16):
            yield

    def _do(self, after: Model, *edits: Edit) -> None:
        self.clock.advance(1)
        with self._disk():
            assert self.logbook.do("Act", *edits)
        self.done.append(self.model)
        self.undone = []
        self.model = after
        self.acts += 1

    @rule(target=entries, text=any_text(), marked=st.booleans())
    def add(self, text: str, marked: bool) -> str:
        entry = an_entry(text, at=f"15:{self.acts % 60:02}", seq=self.acts)
        mark = a_mark(theme_id=a_theme_id(), entry_id=entry.id)
        values: list[Entry | Mark] = [entry, mark] if marked else [entry]
        self._do(self.model | {value.id: value for value in values}, *(Added(value) for value in values))
        return entry.id

    @rule(target=entries, texts=st.lists(any_text(), min_size=2, max_size=3))
    def add_several(self, texts: list[str]):  # type: ignore[no-untyped-def]
        values = [an_entry(text, seq=self.acts) for text in texts]
        self._do(self.model | {value.id: value for value in values}, *(Added(value) for value in values))
        return multiple(*(value.id for value in values))

    @rule(entry_id=entries, text=any_text(), starred=st.booleans())
    def change(self, entry_id: str, text: str, starred: bool) -> None:
        before = self.model.get(entry_id)
        if isinstance(before, Entry):
            after = replace(before, text=text, starred=starred)
            self._do(self.model | {entry_id: after}, Changed(before, after))

    @rule(entry_id=entries)
    def remove(self, entry_id: str) -> None:
        if (value := self.model.get(entry_id)) is not None:
            self._do({key: each for key, each in self.model.items() if key != entry_id}, Removed(value))

    @rule(entry_id=entries, text=any_text())
    def bring_back(self, entry_id: str, text: str) -> None:
        if entry_id not in self.model:
            value = replace(an_entry(text), id=entry_id)
            self._do(self.model | {entry_id: value}, Added(value))

    @rule(entry_id=entries)
    def refuse_what_is_stale(self, entry_id: str) -> None:
        wrong: Edit = Removed(replace(an_entry("never"), id=entry_id))
        if entry_id in self.model:
            wrong = Added(self.model[entry_id])
        with self._disk():
            assert not self.logbook.do("Act", Added(an_entry("good")), wrong)

    @rule()
    def refuse_what_no_file_takes(self) -> None:
        with self._disk():
            assert not self.logbook.do("Act", Added(an_entry("half a pair \ud83d")))

    @rule()
    def fill_the_disk(self) -> None:
        self.full = True

    @rule()
    def free_the_disk_and_try_again(self) -> None:
        self.full = False
        assert self.logbook.try_again()
        assert self.logbook.held == 0
        assert len(self.logbook.store.acts()) == self.acts

    @rule()
    def save_elsewhere(self) -> None:
        self.places += 1
        self.path = self.path.with_name(f"elsewhere {self.places}.nhp")
        assert save_elsewhere(self.logbook, self.path).whole
        self.full = False
        assert self.logbook.held == 0
        assert len(self.logbook.store.acts()) == self.acts

    @rule()
    def try_again_as_it_is(self) -> None:
        held = self.logbook.held
        with self._disk():
            assert self.logbook.try_again() is not (self.full and held > 0)

    @rule()
    def undo(self) -> None:
        with self._disk():
            assert bool(self.logbook.undo()) == bool(self.done)
        if self.done:
            self.undone.append(self.model)
            self.model = self.done.pop()
            self.acts += 1

    @rule()
    def redo(self) -> None:
        with self._disk():
            assert bool(self.logbook.redo()) == bool(self.undone)
        if self.undone:
            self.done.append(self.model)
            self.model = self.undone.pop()
            self.acts += 1

    @rule(text=any_text())
    def type(self, text: str) -> None:
        self.drafts.keep(text, len(text), a_moment("16:00"), None)
        with self._disk():
            self.drafts.flush()
        self.half = text

    @rule()
    def discard(self) -> None:
        self.drafts.discard()
        self.half = ""

    @precondition(lambda self: not self.full)
    @rule()
    def reopen(self) -> None:
        self.drafts.flush()
        self.logbook.close()
        self.open_again()

    def open_again(self) -> None:
        self.logbook = open_study(self.path, recovery(), self.clock)
        self.logbook.open_meeting(a_meeting().id)
        self.drafts = Drafts(self.logbook)

    @precondition(lambda self: not self.full)
    @rule(number=st.integers(0, 1_000_000))
    def copy(self, number: int) -> None:
        target = self.path.with_name(f"{number}.nhp")
        if not target.exists():
            self.logbook.store.backup(target)

    @invariant()
    def memory_is_the_model(self) -> None:
        if hasattr(self, "logbook"):
            assert self._kept() == self.model
            assert len(self.logbook.history.done) == len(self.done)
            assert len(self.logbook.history.undone) == len(self.undone)

    @invariant()
    def the_line_is_found(self) -> None:
        if hasattr(self, "logbook"):
            with self._disk():
                found = self.drafts.found()
            assert (found.text if found else "") == (self.half if self.half.strip() else "")

    def teardown(self) -> None:
        if hasattr(self, "logbook"):
            self.logbook.close()
            self.open_again()
            assert self._kept() == self.model
            assert len(self.logbook.store.acts()) == self.acts
            assert self.logbook.store.findings() == []
            self.logbook.close()
        self.folder.cleanup()


AnyUse.TestCase.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
TestAnyUse = AnyUse.TestCase
