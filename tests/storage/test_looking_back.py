"""What a meeting no longer says is read from the file."""

from dataclasses import replace
from pathlib import Path

from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.lines import remove_entry
from nhplogger.domain.taken_back import restored, taken_lines
from nhplogger.domain.theme import Theme
from nhplogger.storage.store import Store
from tests.builders import a_mark, a_meeting, a_person, a_study, an_act, an_action, an_entry, an_owner
from tests.studies import reopened

MEETING = a_meeting().id


def _agree(store: Store) -> Entry:
    """A line with a mark, an action and its owner."""
    theme, entry = a_study().all(Theme)[0], an_entry("Mend the door")
    action = an_action(entry_id=entry.id)
    mark = a_mark(theme, entry_id=entry.id)
    owner = an_owner(action, a_person())
    store.apply(an_act(Added(entry), Added(mark), Added(action), Added(owner)))
    return entry


def test_a_line_taken_back_is_read_with_all_that_went_with_it(store: Store, path: Path) -> None:
    entry = _agree(store)
    before = store.read_meeting(MEETING)
    edits = remove_entry(entry, before)
    store.apply(an_act(*edits, at="14:30"))
    assert store.taken_back(MEETING) == taken_lines(edits)
    store.close()
    again = reopened(path)
    assert again.taken_back(MEETING) == taken_lines(edits)
    again.apply(an_act(*restored(again.taken_back(MEETING)[0])))
    assert again.taken_back(MEETING) == ()
    assert again.read_meeting(MEETING) == before
    again.close()


def test_a_mark_that_an_edit_removed_earlier_does_not_come_back_with_its_line(store: Store) -> None:
    entry = _agree(store)
    mark = next(mark for mark in store.read_meeting(MEETING).all(Mark) if mark.entry_id == entry.id)
    store.apply(an_act(Removed(mark), at="14:20"))
    store.apply(an_act(*remove_entry(entry, store.read_meeting(MEETING)), at="14:30"))
    (taken,) = store.taken_back(MEETING)
    assert mark not in taken.parts
    assert len(taken.parts) == 2


def test_what_another_meeting_took_back_is_not_told_of(store: Store) -> None:
    store.apply(an_act(*remove_entry(_agree(store), store.read_meeting(MEETING))))
    assert store.taken_back("another") == ()


def test_the_earlier_words_of_a_line_are_read_oldest_first(store: Store) -> None:
    entry = _agree(store)
    states = [replace(entry, text=text) for text in ("two", "three")]
    store.apply(an_act(Changed(entry, states[0]), at="14:30", meeting_id=MEETING))
    starred = replace(states[0], starred=True)
    store.apply(an_act(Changed(states[0], starred), at="14:31", meeting_id=MEETING))
    store.apply(an_act(Changed(starred, replace(states[1], starred=True)), at="14:32", meeting_id=MEETING))
    found = [(version.line.text, f"{version.until:%H:%M}") for version in store.versions(MEETING)]
    assert found == [("Mend the door", "14:30"), ("two", "14:32")]
    assert store.versions("another") == ()
