"""Lines that were taken back, and how they come again."""

from nhplogger.domain.action import ActionUpdate, Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Removed
from nhplogger.domain.entry import Entry
from nhplogger.domain.lines import remove_entry
from nhplogger.domain.taken_back import restored, taken_lines
from tests.builders import a_mark, a_moment, a_person, an_act, an_action, an_entry, an_item, an_owner


def _meeting() -> tuple[Contents, str]:
    entry = an_entry("Mend the door")
    action = an_action(entry_id=entry.id)
    update = ActionUpdate(
        id="update", action_id=action.id, meeting_id=None, at=a_moment(), status=Status.IN_PROGRESS
    )
    mark, loose = a_mark(entry_id=entry.id), a_mark()
    owner = an_owner(action, a_person())
    return Contents([entry, action, owner, update, mark, loose, an_item()]), entry.id


def test_a_line_comes_back_with_its_marks_and_its_action_as_if_it_had_never_gone() -> None:
    contents, entry_id = _meeting()
    before = contents.copy()
    gone = next(entry for entry in contents.all(Entry) if entry.id == entry_id)
    edits = remove_entry(gone, contents)
    contents.apply(an_act(*edits))
    (taken,) = taken_lines(edits)
    assert (taken.id, len(taken.parts)) == (entry_id, 4)
    contents.apply(an_act(*restored(taken)))
    assert contents == before


def test_a_mark_without_words_is_a_line_by_itself() -> None:
    mark = a_mark()
    (taken,) = taken_lines((Removed(mark),))
    assert (taken.line, taken.parts) == (mark, ())


def test_only_what_is_removed_and_stands_in_the_log_was_taken_back() -> None:
    edits = (Added(an_entry()), Removed(an_item()), Removed(a_mark(entry_id="a line that stays")))
    assert taken_lines(edits) == ()


def test_lines_removed_together_keep_what_is_theirs() -> None:
    first, second = an_entry("first"), an_entry("second")
    mark = a_mark(entry_id=second.id)
    taken = taken_lines(Removed(value) for value in (mark, first, second))
    assert [(each.line, each.parts) for each in taken] == [(first, ()), (second, (mark,))]
