from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate, Status
from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.entry import Entry
from nhplogger.domain.faults import StudyError
from nhplogger.domain.history import History
from nhplogger.domain.lines import remove_entry
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.outside import ExportLog
from nhplogger.domain.people import Person
from nhplogger.domain.rules import LONGEST_TEXT
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import open_study
from tests.builders import (
    a_meeting,
    a_moment,
    a_person,
    an_action,
    an_area,
    an_entry,
    an_item,
    an_owner,
)
from tests.logbook.heard import Heard
from tests.places import read_only, small_disk
from tests.studies import ENTRIES, a_study_file, digest, recovery


def test_an_act_is_written_applied_and_told_in_that_order(logbook: Logbook, clock: StillClock) -> None:
    heard = Heard(logbook)
    entry = an_entry("One more")
    clock.advance(2.5)
    assert logbook.do("Note", Added(entry))
    assert heard.signals == ["applied", "saved", "history_moved"]
    act = heard.values["applied"]
    assert act == logbook.store.acts()[-1]
    assert (act.label, act.edits, act.observer, act.meeting_id) == (
        "Note",
        (Added(entry),),
        "Observer 1",
        a_meeting().id,
    )
    assert act.at == heard.values["saved"] == clock.now()
    assert heard.values["history_moved"] == logbook.history == History(done=(act,))
    assert logbook.meeting.get(Entry, entry.id) == entry
    assert logbook.meeting == logbook.store.read_meeting(a_meeting().id)


def test_memory_has_the_act_before_a_view_hears_of_it(logbook: Logbook) -> None:
    seen: list[tuple[int, int, int]] = []

    def look(_act: object) -> None:
        kept = logbook.store.read_meeting(a_meeting().id).count(Entry)
        seen.append((kept, logbook.meeting.count(Entry), len(logbook.history.done)))

    logbook.applied.connect(look)
    logbook.do("Note", Added(an_entry()))
    assert seen == [(ENTRIES + 1, ENTRIES + 1, 1)]


def test_an_act_done_in_answer_to_another_is_undone_before_it(logbook: Logbook) -> None:
    entry = an_entry("to be starred")

    def star(_act: object) -> None:
        if logbook.meeting.get(Entry, entry.id) == entry:
            logbook.do("Star", Changed(entry, replace(entry, starred=True)))

    logbook.applied.connect(star)
    logbook.do("Note", Added(entry))
    logbook.applied.disconnect(star)
    assert [act.label for act in logbook.history.done] == ["Note", "Star"]
    assert [act and act.label for act in (logbook.undo(), logbook.undo(), logbook.undo())] == [
        "Star",
        "Note",
        None,
    ]
    assert logbook.meeting.count(Entry) == ENTRIES


def test_undo_and_redo_go_through_the_file_and_tell_the_same(logbook: Logbook, clock: StillClock) -> None:
    before = logbook.meeting.copy()
    logbook.do("Note", Added(an_entry("first")))
    logbook.do("Note", Added(an_entry("second")))
    after = logbook.meeting.copy()
    heard = Heard(logbook)
    clock.advance(1)
    undone = [act for act in (logbook.undo(), logbook.undo(), logbook.undo()) if act]
    assert logbook.meeting == before == logbook.store.read_meeting(a_meeting().id)
    assert heard.signals == ["applied", "saved", "history_moved"] * 2
    kept = logbook.store.acts()[-2:]
    assert [act.undoes for act in kept] == [act.id for act in undone]
    assert [act.at for act in kept] == [clock.now()] * 2
    redone = [act for act in (logbook.redo(), logbook.redo(), logbook.redo()) if act]
    assert [act.edits for act in redone] == [act.edits for act in reversed(undone)]
    assert logbook.meeting == after == logbook.store.read_meeting(a_meeting().id)
    assert logbook.history.to_redo is None
    assert len(logbook.store.acts()) == ENTRIES + 1 + 6


def test_a_new_act_forgets_what_was_taken_back(logbook: Logbook) -> None:
    logbook.do("Note", Added(an_entry()))
    logbook.undo()
    logbook.do("Note", Added(an_entry()))
    assert logbook.redo() is None


def test_nothing_to_undo_says_nothing(logbook: Logbook) -> None:
    heard = Heard(logbook)
    assert (logbook.undo(), logbook.redo(), logbook.do("Nothing")) == (None, None, False)
    assert heard.signals == []


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (an_area("  "), "A name is missing"),
        (a_person(" "), "A name is missing"),
        (a_meeting(" "), "A meeting needs a title"),
        (a_meeting(begins=time(14), ends=time(13)), "end before it begins"),
        (an_entry("x" * (LONGEST_TEXT + 1)), "longer than a million characters"),
        (an_entry("half a pair \ud83d"), r"study.nhp could not be"),
        (an_entry(seq=1 << 70), "study.nhp could not be"),
        (an_entry(meeting_id="no such meeting"), "study.nhp could not be"),
    ],
)
def test_an_act_that_cannot_be_done_says_why_and_moves_nothing(
    logbook: Logbook, value: object, told: str
) -> None:
    before = logbook.meeting.copy(), logbook.register.copy(), logbook.store.acts()
    heard = Heard(logbook)
    assert not logbook.do("Note", Added(an_entry("good")), Added(value))  # type: ignore[arg-type]
    assert heard.signals == ["failed"]
    assert told in heard.values["failed"]
    assert (logbook.meeting, logbook.register, logbook.store.acts()) == before
    assert logbook.history == History()


def test_an_act_on_what_has_changed_since_moves_neither_file_nor_memory(logbook: Logbook) -> None:
    person = logbook.register.all(Person)[0]
    entry = logbook.meeting.all(Entry)[0]
    before = logbook.store.acts()
    for edit in (
        Removed(replace(entry, text="another")),
        Changed(replace(person, role="another"), replace(person, role="x")),
        Added(entry),
    ):
        heard = Heard(logbook)
        assert not logbook.do("Note", Added(an_entry()), edit)
        assert heard.signals == ["failed"]
        assert "changed meanwhile" in heard.values["failed"]
        with pytest.raises(StudyError, match="changed meanwhile"):
            logbook.take("Note", (edit,), None)
    assert logbook.store.acts() == before
    assert logbook.meeting == logbook.store.read_meeting(a_meeting().id)


def test_a_full_disk_holds_every_act_in_memory_and_takes_them_in_order_when_there_is_room(
    tmp_path: Path, clock: StillClock, qapp: object
) -> None:
    with small_disk(tmp_path, 900) as disk:
        logbook = open_study(a_study_file(disk), recovery(), clock)
        logbook.open_meeting(a_meeting().id)
        ballast = disk / "ballast"
        ballast.write_bytes(b"x" * 300_000)
        while not logbook.held:
            assert logbook.do("Note", Added(an_entry("words " * 1_000)))
        heard = Heard(logbook)
        assert logbook.do("Note", Added(long := an_entry("words " * 4_000)))
        assert heard.signals == ["held_changed", "applied", "failed", "history_moved"]
        assert heard.values["failed"] == (
            "The disk is full, so study.nhp could not be written. Free some space and try again."
        )
        assert logbook.meeting.get(Entry, long.id)
        assert logbook.held == 2
        ballast.unlink()
        assert logbook.do("Note", Added(an_entry("room again")))
        assert logbook.held == 0
        assert logbook.meeting == logbook.store.read_meeting(a_meeting().id)
        assert logbook.store.findings() == []
        logbook.close()


def test_an_undo_the_file_refuses_is_held_like_any_other_act(logbook: Logbook) -> None:
    logbook.do("Note", Added(an_entry("first")))
    logbook.do("Note", Added(an_entry("second")))
    before = logbook.meeting.copy()
    heard = Heard(logbook)
    with read_only(logbook.path.parent):
        assert logbook.undo()
        assert logbook.redo()
        assert logbook.undo()
        assert heard.signals.count("failed") == 3
        assert "saved" not in heard.signals
        assert logbook.held == 3
    assert logbook.redo()
    assert logbook.held == 0
    assert logbook.meeting == before == logbook.store.read_meeting(a_meeting().id)
    assert logbook.store.findings() == []


def test_what_no_file_would_take_is_refused_and_not_held(logbook: Logbook) -> None:
    with read_only(logbook.path.parent):
        assert not logbook.do("Note", Added(an_entry("half a pair \ud83d")))
        assert not logbook.do("Note", Added(an_entry(seq=1 << 70)))
    assert logbook.held == 0


def test_without_a_meeting_what_the_disk_refuses_is_not_done(logbook: Logbook) -> None:
    logbook.close_meeting()
    before = logbook.register.copy()
    with read_only(logbook.path.parent):
        assert not logbook.do("Add a person", Added(a_person("Somebody")))
    assert (logbook.register, logbook.held) == (before, 0)


def test_nothing_goes_past_what_is_held(logbook: Logbook) -> None:
    with read_only(logbook.path.parent):
        logbook.do("Note", Added(an_entry()))
        with pytest.raises(StudyError, match=r"study\.nhp"):
            logbook.take("Plan", (Added(a_meeting("Another")),), None)
    logbook.take("Plan", (Added(a_meeting("Another")),), None)
    assert [act.label for act in logbook.store.acts()[-2:]] == ["Note", "Plan"]


def test_what_is_held_is_written_by_itself_when_the_disk_takes_it(logbook: Logbook, qtbot: QtBot) -> None:
    with read_only(logbook.path.parent):
        logbook.do("Note", Added(an_entry()))
        logbook.unwritten.due.emit()
        assert logbook.held == 1
    with qtbot.waitSignal(logbook.saved):
        logbook.unwritten.due.emit()
    assert logbook.held == 0


def test_what_can_be_taken_back_is_known_again_after_a_restart(
    logbook: Logbook, path: Path, clock: StillClock
) -> None:
    logbook.take("Export a report", (Added(_left()),), a_meeting().id)
    for words in ("first", "second", "third"):
        logbook.do(words, Added(an_entry(words)))
    logbook.undo()
    logbook.undo()
    logbook.redo()
    wanted = logbook.meeting.copy()
    logbook.close()
    again = open_study(path, recovery(), clock)
    again.open_meeting(a_meeting().id)
    assert [act.label for act in again.history.done[-2:]] == ["first", "second"]
    assert [act.label for act in again.history.undone] == ["third"]
    assert again.undo()
    assert again.redo()
    assert again.meeting == wanted
    assert "Export a report" not in [act.label for act in again.history.done]
    again.close()


def test_the_start_of_a_meeting_is_not_taken_back(logbook: Logbook) -> None:
    meeting = logbook.current
    assert meeting
    logbook.do("Before", Added(an_entry()))
    logbook.do("Start the meeting", Changed(meeting, replace(meeting, state=State.LIVE)))
    assert logbook.undo() is None
    logbook.do("After", Added(an_entry()))
    logbook.close_meeting()
    logbook.open_meeting(meeting.id)
    assert [act.label for act in logbook.history.done] == ["After"]


def test_a_study_changed_underneath_is_only_read_from_then_on(logbook: Logbook, tmp_path: Path) -> None:
    logbook.do("Note", Added(an_entry("in this file only")))
    a_study_file(tmp_path, "other.nhp").replace(logbook.path)
    before = digest(logbook.path)
    heard = Heard(logbook)
    assert logbook.do("Note", Added(an_entry()))
    assert "Another program changed or replaced study.nhp" in heard.values["failed"]
    assert logbook.meeting.count(Entry) == ENTRIES + 2
    assert (logbook.held, logbook.try_again()) == (1, False)
    assert digest(logbook.path) == before


def test_opening_a_meeting_tells_and_one_that_is_open_stays_as_it_is(logbook: Logbook) -> None:
    logbook.do("Note", Added(an_entry()))
    heard = Heard(logbook)
    assert logbook.open_meeting(a_meeting().id) == logbook.current
    assert heard.signals == []
    logbook.close_meeting()
    assert heard.values["meeting_opened"] is None
    assert logbook.undo() is None
    heard = Heard(logbook)
    assert logbook.open_meeting(a_meeting().id) == logbook.current
    assert heard.signals == ["history_moved", "meeting_opened"]
    assert heard.values["meeting_opened"] == logbook.current
    logbook.close_meeting()
    assert (logbook.current, logbook.meeting.count(Entry)) == (None, 0)


def test_edits_of_another_meeting_do_not_show_in_the_open_one(logbook: Logbook) -> None:
    other = a_meeting("Another", day=a_meeting().day.replace(day=1))
    logbook.do("Plan", Added(other), Added(an_item(meeting_id=other.id)))
    assert logbook.register.get(Meeting, other.id) == other
    assert logbook.meeting == logbook.store.read_meeting(a_meeting().id)
    assert logbook.contents_of(other.id) == logbook.store.read_meeting(other.id)


def test_an_action_carried_over_comes_back_when_its_removal_is_undone(logbook: Logbook) -> None:
    """What is in memory is what reading the meeting again would give, after every act."""
    earlier = a_meeting("Earlier", day=a_meeting().day.replace(day=1))
    entry = an_entry("Agreed", meeting_id=earlier.id)
    action = an_action(meeting_id=earlier.id, entry_id=entry.id)
    owner = an_owner(action, logbook.register.all(Person)[0])
    logbook.do("Read in", Added(earlier), Added(entry), Added(action), Added(owner))
    assert logbook.meeting.all(Action) == (action,)
    update = ActionUpdate(
        id="update", action_id=action.id, meeting_id=a_meeting().id, at=a_moment(), status=Status.DONE
    )
    done = replace(action, status=Status.DONE)
    logbook.do("Done", Added(update), Changed(action, done))
    assert logbook.meeting == logbook.store.read_meeting(a_meeting().id)
    logbook.undo()
    logbook.do("Remove", *remove_entry(entry, logbook.meeting)[:-1])
    assert logbook.meeting.count(ActionOwner) == 0
    for step in (logbook.undo, logbook.redo, logbook.undo):
        assert step()
        assert logbook.meeting == logbook.store.read_meeting(a_meeting().id)
    assert logbook.meeting.all(ActionOwner) == (owner,)
    assert [each.action for each in logbook.open_actions()] == [action]


def test_a_closed_action_of_an_earlier_meeting_is_not_carried_over(logbook: Logbook) -> None:
    earlier = a_meeting("Earlier", day=a_meeting().day.replace(day=1))
    elsewhere = an_area("Carrowby", letter="B")
    other = a_meeting("Elsewhere", area_id=elsewhere.id, day=earlier.day)
    later = a_meeting("Later", day=a_meeting().day.replace(day=30))
    logbook.do(
        "Read in",
        *(Added(value) for value in (elsewhere, earlier, other, later)),
        Added(an_action(meeting_id=earlier.id, status=Status.DONE)),
        Added(an_action(meeting_id=other.id)),
        Added(an_action(meeting_id=later.id)),
    )
    assert logbook.meeting.all(Action) == ()
    assert logbook.meeting == logbook.store.read_meeting(a_meeting().id)


def test_a_backup_is_noted_and_one_that_failed_is_not(logbook: Logbook, tmp_path: Path) -> None:
    assert logbook.backed_up_at() is None
    assert logbook.back_up(tmp_path / "copy.nhp") == ENTRIES
    assert logbook.backed_up_at() == logbook.clock.now()
    acts = logbook.store.acts()
    with pytest.raises(StudyError, match="there already"):
        logbook.back_up(tmp_path / "copy.nhp")
    assert logbook.store.acts() == acts


def test_closing_the_study_lets_go_of_the_meeting_first(path: Path, clock: StillClock, qapp: object) -> None:
    logbook = open_study(path, recovery(), clock)
    logbook.open_meeting(a_meeting().id)
    heard = Heard(logbook)
    logbook.close()
    assert heard.signals == ["history_moved", "meeting_opened"]
    assert not logbook.do("Note", Added(an_entry(meeting_id=a_meeting().id)))
    assert heard.signals[-1] == "failed"


def test_what_the_open_meeting_no_longer_says_can_be_read(logbook: Logbook, clock: StillClock) -> None:
    entry = an_entry("First words")
    assert logbook.do("Note", Added(entry))
    changed = replace(entry, text="Other words")
    clock.advance(60)
    assert logbook.do("Edit", Changed(entry, changed))
    assert [version.line for version in logbook.versions()] == [entry]
    clock.advance(60)
    assert logbook.do("Take back", *remove_entry(changed, logbook.meeting))
    assert [taken.line for taken in logbook.taken_back()] == [changed]
    logbook.close_meeting()
    assert not logbook.taken_back()
    assert not logbook.versions()


def _left() -> ExportLog:
    return ExportLog(
        id="left", at=a_moment(), meeting_id=a_meeting().id, path="x", real_names=False, reflections=False
    )
