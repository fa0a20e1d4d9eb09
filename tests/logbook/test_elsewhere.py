"""Going on in another file: disk full, drive gone, file replaced or written underneath, read-only."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.entry import Entry, Turn
from nhplogger.domain.faults import StudyError
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.elsewhere import save_elsewhere
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import open_study
from nhplogger.storage.opening import open_file
from tests.builders import a_meeting, a_moment, an_action, an_entry
from tests.places import no_file_longer_than, read_only
from tests.studies import ENTRIES, PASSPHRASE, a_study_file, digest, recovery, reopened


def _written_elsewhere(path: Path) -> None:
    opened = open_file(path, recovery())
    opened.db.execute("UPDATE entry SET text = 'changed by another program' WHERE seq = 1")
    opened.db.close()


def _replaced(path: Path) -> None:
    a_study_file(path.parent, "from the other laptop.nhp").replace(path)


def _torn_out(path: Path) -> None:
    path.write_bytes(b"")


_GONE: dict[str, Callable[[Path], object]] = {
    "drive gone": Path.unlink,
    "replaced by another file": _replaced,
    "written by another program": _written_elsewhere,
    "emptied underneath": _torn_out,
}
_REFUSING: dict[str, Callable[[Path], AbstractContextManager[object]]] = {
    "full": lambda path: no_file_longer_than(16),
    "read-only": lambda path: read_only(path.parent),
}


def _work(logbook: Logbook, drafts: Drafts) -> None:
    """Lines, a change, a turn, an undo and half a line."""
    entry = an_entry("Written while it was refused", at="15:31", seq=100)
    turn = Turn(id="turn", meeting_id=a_meeting().id, person_id=None, started_at=a_moment("15:32"))
    assert logbook.do("Write a line", Added(entry))
    assert logbook.do("Mark a key moment", Changed(entry, replace(entry, starred=True)))
    assert logbook.do("Mark who is speaking", Added(turn))
    assert logbook.do("Write a line", Added(an_entry("taken back", at="15:33", seq=101)))
    assert logbook.undo()
    drafts.keep("half a li", 9, a_moment("15:34"), None)
    drafts.flush()


def _read_back(path: Path, clock: StillClock) -> tuple[Contents, str]:
    """What the file holds, and the half line, opened with the passphrase as anybody would."""
    again = open_study(path, PASSPHRASE, clock)
    again.open_meeting(a_meeting().id)
    found = Drafts(again).found()
    contents = again.meeting.copy()
    again.close()
    return contents, found.text if found else ""


@pytest.mark.parametrize("kind", _GONE)
def test_what_was_written_after_the_file_was_gone_is_in_the_new_one(
    logbook: Logbook, clock: StillClock, tmp_path: Path, kind: str
) -> None:
    old, drafts = logbook.path, Drafts(logbook)
    _GONE[kind](old)
    before = digest(old) if old.exists() else ""
    _work(logbook, drafts)
    assert (logbook.held, drafts.is_held) == (5, True)
    target = tmp_path / "stick" / "study.nhp"
    found = save_elsewhere(logbook, target)
    assert (found.path, logbook.path, logbook.held) == (target, target, 0)
    assert logbook.do("Write a line", Added(an_entry("goes on there", at="15:40", seq=102)))
    wanted = logbook.meeting.copy()
    logbook.close()
    contents, half = _read_back(target, clock)
    assert half == "half a li"
    assert contents.count(Entry) == ENTRIES + 2
    if kind != "written by another program":
        assert contents == wanted
        assert _findings(target) == []
    assert (digest(old) if old.exists() else "") == before, "the old file is left alone"


@pytest.mark.parametrize("kind", _REFUSING)
def test_what_a_disk_refused_is_saved_elsewhere_and_the_whole_study_with_it(
    logbook: Logbook, clock: StillClock, tmp_path: Path, kind: str
) -> None:
    drafts, target = Drafts(logbook), tmp_path.parent / f"{tmp_path.name}-stick" / "study.nhp"
    with _REFUSING[kind](logbook.path):
        _work(logbook, drafts)
        assert logbook.held == 5
        if kind == "read-only":
            assert save_elsewhere(logbook, target).whole
    if kind == "full":
        assert save_elsewhere(logbook, target).whole
    wanted = logbook.meeting.copy()
    logbook.close()
    assert _read_back(target, clock) == (wanted, "half a li")
    assert _findings(target) == []


@pytest.mark.parametrize("kind", _REFUSING)
def test_what_a_disk_refused_is_written_in_order_when_it_takes_it_again(
    logbook: Logbook, clock: StillClock, kind: str
) -> None:
    drafts = Drafts(logbook)
    with _REFUSING[kind](logbook.path):
        _work(logbook, drafts)
        assert not logbook.try_again()
    assert logbook.try_again()
    drafts.flush()
    labels = [act.label for act in logbook.store.acts()[-5:]]
    assert labels == [
        "Write a line",
        "Mark a key moment",
        "Mark who is speaking",
        "Write a line",
        "Write a line",
    ]
    wanted = logbook.meeting.copy()
    path = logbook.path
    logbook.close()
    assert _read_back(path, clock) == (wanted, "half a li")


def test_a_file_that_comes_back_is_written_again(logbook: Logbook, tmp_path: Path) -> None:
    away = tmp_path / "away.nhp"
    logbook.path.rename(away)
    logbook.do("Write a line", Added(an_entry("while it was away")))
    assert logbook.held == 1
    away.rename(logbook.path)
    assert logbook.try_again()
    assert logbook.store.read_meeting(a_meeting().id) == logbook.meeting


def test_a_drive_that_was_unplugged_and_comes_back_is_written_again(
    logbook: Logbook, clock: StillClock
) -> None:
    path = logbook.path
    logbook.do("Write a line", Added(an_entry("before it was unplugged", seq=98)))
    kept = path.read_bytes()
    path.unlink()
    logbook.do("Write a line", Added(an_entry("while it was away", seq=99)))
    path.write_bytes(kept)
    assert not logbook.try_again(quietly=True), "only when the person says so"
    assert logbook.try_again()
    logbook.do("Write a line", Added(an_entry("after it came back", seq=100)))
    wanted = logbook.meeting.copy()
    logbook.close()
    assert _read_back(path, clock)[0] == wanted
    assert _findings(path) == []


def test_where_the_old_file_cannot_be_read_the_meeting_in_memory_is_saved(
    logbook: Logbook, clock: StillClock, tmp_path: Path
) -> None:
    drafts = Drafts(logbook)
    drafts.keep("half a li", 9, a_moment("15:34"), None)
    drafts.flush()
    _lose(logbook)
    assert logbook.do("Write a line", Added(an_entry("after the drive was gone", seq=99)))
    assert logbook.do("Take back a line", Removed(logbook.meeting.all(Entry)[0]))
    found = save_elsewhere(logbook, tmp_path / "stick.nhp")
    assert not found.whole
    assert logbook.undo()
    wanted = logbook.meeting.copy()
    assert logbook.store.read_register() == logbook.register
    logbook.close()
    assert _read_back(tmp_path / "stick.nhp", clock) == (wanted, "half a li")


def test_what_is_held_can_be_taken_back_after_it_was_saved_elsewhere_and_opened_again(
    logbook: Logbook, clock: StillClock, tmp_path: Path
) -> None:
    _lose(logbook)
    entry = an_entry("after the drive was gone", seq=99)
    logbook.do("Write a line", Added(entry))
    save_elsewhere(logbook, tmp_path / "stick.nhp")
    logbook.close()
    again = open_study(tmp_path / "stick.nhp", recovery(), clock)
    again.open_meeting(a_meeting().id)
    assert again.undo()
    assert again.meeting.get(Entry, entry.id) is None
    again.close()


def test_an_action_carried_over_lets_go_of_a_line_that_was_left_behind(
    logbook: Logbook, tmp_path: Path
) -> None:
    earlier = a_meeting("Earlier", day=a_meeting().day.replace(day=1))
    entry = an_entry("Agreed", meeting_id=earlier.id)
    action = an_action(meeting_id=earlier.id, entry_id=entry.id)
    logbook.do("Read in", Added(earlier), Added(entry), Added(action))
    _lose(logbook)
    logbook.do("Write a line", Added(an_entry(seq=99)))
    assert not save_elsewhere(logbook, tmp_path / "stick.nhp").whole
    assert logbook.store.read_meeting(a_meeting().id) == logbook.meeting
    assert logbook.store.findings() == []


@pytest.mark.parametrize("full", [False, True])
def test_where_the_new_place_refuses_too_nothing_moves_and_nothing_is_left_there(
    logbook: Logbook, tmp_path: Path, full: bool
) -> None:
    before = logbook.path
    logbook.path.rename(tmp_path / "away.nhp")
    logbook.do("Write a line", Added(an_entry()))
    target = tmp_path / ("new.nhp" if full else "there.nhp")
    if not full:
        target.write_bytes(b"somebody's")
    with no_file_longer_than(4096) if full else nullcontext(), pytest.raises(StudyError):
        save_elsewhere(logbook, target)
    assert (logbook.path, logbook.held) == (before, 1)
    assert target.exists() is not full


def _lose(logbook: Logbook) -> None:
    """Has nothing of the file readable any more, in memory or on the disk."""
    logbook.path.write_bytes(b"\0" * 4096)
    logbook.store._db.execute("PRAGMA shrink_memory")


def _findings(path: Path) -> list[str]:
    store = reopened(path)
    found = store.findings()
    store.close()
    return found
