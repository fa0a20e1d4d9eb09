import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Draft
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.drafts import PAUSE_MS, Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import open_study
from tests.builders import a_mark, a_meeting, a_moment, an_entry
from tests.logbook.heard import Heard
from tests.places import read_only
from tests.studies import a_theme_id, recovery

AT = a_moment("15:31:07")


@pytest.fixture
def drafts(logbook: Logbook) -> Drafts:
    return Drafts(logbook)


def _kept(logbook: Logbook) -> Draft | None:
    return logbook.store.draft(a_meeting().id)


def test_half_a_line_is_on_disk_a_third_of_a_second_after_the_last_key(
    logbook: Logbook, drafts: Drafts, qtbot: QtBot
) -> None:
    assert PAUSE_MS <= 300
    with qtbot.waitSignal(drafts.saved) as saved:
        drafts.keep("Four of s", 9, AT, None)
        assert _kept(logbook) is None
    draft = _kept(logbook)
    assert saved.args == [draft]
    assert draft
    assert (draft.text, draft.caret, draft.at, draft.speaker_id) == ("Four of s", 9, AT, None)


def test_somebody_who_types_without_a_pause_is_kept_up_with(
    logbook: Logbook, drafts: Drafts, qtbot: QtBot
) -> None:
    """Keys every few milliseconds for a second: parts of the line reach the disk meanwhile."""
    reached: list[Draft] = []
    drafts.saved.connect(reached.append)
    text, until = "", time.monotonic() + 1.2
    while time.monotonic() < until:
        text += "x"
        drafts.keep(text, len(text), AT, None)
        qtbot.wait(5)
    assert len(reached) >= 2
    drafts.flush()
    kept = _kept(logbook)
    assert kept
    assert kept.text == text


def test_flush_writes_now_and_only_what_waits(logbook: Logbook, drafts: Drafts) -> None:
    drafts.flush()
    assert _kept(logbook) is None
    drafts.keep("now", 3, AT, None)
    drafts.flush()
    kept = _kept(logbook)
    assert kept
    assert kept.text == "now"
    assert not drafts._timer.isActive()


def test_there_is_one_line_a_meeting_and_it_is_no_part_of_the_history(
    logbook: Logbook, drafts: Drafts
) -> None:
    acts = logbook.store.acts()
    for text in ("a", "ab", "abc"):
        drafts.keep(text, 1, AT, None)
        drafts.flush()
    assert [row[0] for row in logbook.store._db.execute("SELECT text FROM draft")] == ["abc"]
    assert logbook.store.acts() == acts
    assert logbook.store.findings() == []


def test_a_line_is_found_by_the_next_program_after_a_crash(
    path: Path, logbook: Logbook, drafts: Drafts, clock: StillClock
) -> None:
    drafts.keep("the line that was half ty", 25, AT, None)
    drafts.flush()
    logbook.close()
    again = open_study(path, recovery(), clock)
    again.open_meeting(a_meeting().id)
    found = Drafts(again).found()
    assert found
    assert (found.text, found.caret, found.at) == ("the line that was half ty", 25, AT)
    again.close()


def test_a_line_that_was_saved_is_not_found_though_the_crash_came_at_once(
    path: Path, logbook: Logbook, drafts: Drafts, clock: StillClock
) -> None:
    for saved in (
        an_entry("Four of six", at="15:31:07"),
        a_mark(theme_id=a_theme_id(), at="15:31:07"),
    ):
        drafts.keep("Four of six", 11, AT, None)
        drafts.flush()
        assert logbook.do("Note", Added(saved))
        assert _kept(logbook), "a crash here leaves the line on disk"
        assert drafts.found() is None
        logbook.undo()
        assert drafts.found(), "an undone line was not saved"


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_a_line_without_words_is_not_found(drafts: Drafts, text: str) -> None:
    drafts.keep(text, 0, AT, None)
    drafts.flush()
    assert drafts.found() is None


def test_a_discarded_line_is_gone_with_the_next_pause(logbook: Logbook, drafts: Drafts, qtbot: QtBot) -> None:
    drafts.keep("not this", 8, AT, None)
    drafts.flush()
    drafts.discard()
    qtbot.waitUntil(lambda: _kept(logbook) is None)
    drafts.keep("nor this", 8, AT, None)
    drafts.discard()
    assert drafts.found() is None
    assert _kept(logbook) is None


def test_a_line_left_by_a_crash_can_be_discarded_unread(logbook: Logbook, drafts: Drafts) -> None:
    drafts.keep("left behind", 8, AT, None)
    drafts.flush()
    later = Drafts(logbook)
    later.discard()
    assert later.found() is None
    assert _kept(logbook) is None


def test_the_next_line_takes_the_place_of_one_just_saved(logbook: Logbook, drafts: Drafts) -> None:
    drafts.keep("first", 5, AT, None)
    drafts.flush()
    drafts.discard()
    drafts.keep("second", 6, a_moment("15:32"), None)
    drafts.flush()
    kept = _kept(logbook)
    assert kept
    assert kept.text == "second"
    drafts.flush()
    assert _kept(logbook) == kept


def test_a_line_still_waiting_is_written_when_its_meeting_is_left_or_the_study_closed(
    logbook: Logbook, drafts: Drafts, path: Path, clock: StillClock
) -> None:
    other = a_meeting("Another")
    logbook.do("Plan", Added(other))
    drafts.keep("left for another meeting", 3, AT, None)
    logbook.open_meeting(other.id)
    kept = _kept(logbook)
    assert kept
    assert kept.text == "left for another meeting"
    assert drafts.found() is None, "the other meeting has no line"
    drafts.keep("of the other", 3, AT, None)
    logbook.close()
    again = open_study(path, recovery(), clock)
    found = again.store.draft(other.id)
    assert found
    assert found.text == "of the other"
    again.close()


def test_a_line_the_disk_refuses_stays_and_is_written_later(
    logbook: Logbook, drafts: Drafts, qtbot: QtBot
) -> None:
    heard = Heard(logbook)
    drafts.keep("kept in memory", 3, AT, None)
    with read_only(logbook.path.parent):
        drafts.flush()
        assert heard.signals == ["failed"]
        assert "study.nhp" in heard.values["failed"]
    drafts.flush()
    kept = _kept(logbook)
    assert kept
    assert kept.text == "kept in memory"


def test_a_discard_the_disk_refuses_is_made_good_later(logbook: Logbook, drafts: Drafts) -> None:
    drafts.keep("not this", 3, AT, None)
    drafts.flush()
    with read_only(logbook.path.parent):
        drafts.discard()
        drafts.flush()
        assert _kept(logbook)
    drafts.flush()
    assert _kept(logbook) is None


def test_half_a_character_pair_does_not_keep_the_rest_from_the_disk(logbook: Logbook, drafts: Drafts) -> None:
    drafts.keep("smile \ud83d and more", 8, AT, None)
    drafts.flush()
    kept = _kept(logbook)
    assert kept
    assert kept.text == "smile ? and more"


def test_without_a_meeting_nothing_is_kept(logbook: Logbook, drafts: Drafts) -> None:
    logbook.close_meeting()
    drafts.keep("of no meeting", 3, AT, None)
    drafts.discard()
    drafts.flush()
    assert drafts.found() is None


def test_after_closing_nothing_more_is_tried(logbook: Logbook, drafts: Drafts) -> None:
    drafts.keep("last words", 3, AT, None)
    drafts.discard()
    heard = Heard(logbook)
    logbook.close()
    assert "failed" not in heard.signals
    assert not drafts._timer.isActive()
