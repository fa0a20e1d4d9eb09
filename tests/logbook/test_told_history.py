"""A long history is told a page at a time, in the words it is told in as a whole."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from nhplogger.domain.corrections import star
from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.entry import Entry
from nhplogger.domain.history_words import tell
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.reading_book import ReadingBook
from nhplogger.logbook.told_history import PAGE, ToldHistory
from tests.builders import a_moment, an_entry
from tests.past_sessions import OVER, past_study

LINES = 3 * PAGE


@pytest.fixture
def book() -> Iterator[Logbook]:
    made = past_study(StillClock(a_moment("14:30")))
    yield made
    made.close()


@pytest.fixture
def reading(book: Logbook) -> ReadingBook:
    made = ReadingBook(book)
    assert made.open_meeting(OVER.id)
    line = made.meeting.get(Entry, "rings")
    assert line
    assert made.do("Take back", Removed(line))
    for number in range(LINES):
        assert made.do("Write", Added(an_entry(f"Line {number}", meeting_id=OVER.id, seq=number + 9)))
    assert made.do("Put back", Added(line))
    return made


def said(history: ToldHistory) -> list[tuple[str, ...]]:
    return [each.sentences for each in history.told]


def whole(reading: ReadingBook) -> list[tuple[str, ...]]:
    return [each.sentences for each in tell(reading.history_acts(), reading.register, OVER.zone)]


def test_no_more_is_read_than_a_page_until_more_is_wanted(reading: ReadingBook) -> None:
    history = ToldHistory(reading)
    history.begin(frozenset())
    assert len(history.told) == PAGE
    assert history.has_more
    history.more()
    assert len(history.told) == 2 * PAGE


def test_all_pages_together_say_what_the_whole_says(reading: ReadingBook) -> None:
    history = ToldHistory(reading)
    history.begin(frozenset())
    assert said(history) == whole(reading)[-PAGE:]
    while history.has_more:
        history.more()
    assert said(history) == whole(reading)


def test_what_comes_back_is_told_so_though_its_going_is_on_an_older_page(reading: ReadingBook) -> None:
    history = ToldHistory(reading)
    history.begin(frozenset())
    assert said(history)[-1] == ("Line “Nobody rings back” put back",)


def test_what_is_gone_keeps_its_name_on_a_page_that_does_not_hold_it(reading: ReadingBook) -> None:
    line = reading.meeting.get(Entry, "lights")
    assert line
    assert reading.do("Take back", Removed(line))
    history = ToldHistory(reading)
    history.begin(frozenset())
    assert said(history)[-1][0] == "Line “Four of six lights are out” taken back"


def test_after_another_act_as_much_is_told_as_before(reading: ReadingBook) -> None:
    history = ToldHistory(reading)
    history.begin(frozenset())
    history.more()
    before = said(history)
    line = reading.meeting.get(Entry, "rings")
    assert line
    assert reading.do("Star", *star(line))
    history.again()
    assert said(history)[:-1] == before
    assert said(history)[-1] == ("Line “Nobody rings back”: Made a key moment",)


def test_the_history_of_one_line_is_whole_at_once(reading: ReadingBook) -> None:
    line = reading.meeting.get(Entry, "lights")
    assert line
    assert reading.do("Correct", Changed(line, replace(line, text="Five lights are out")))
    history = ToldHistory(reading)
    history.begin(frozenset({"lights"}))
    assert not history.has_more
    assert [words[-1] for words in said(history)][-1].endswith("to “Five lights are out”")


def test_without_a_meeting_there_is_no_history(book: Logbook) -> None:
    history = ToldHistory(ReadingBook(book))
    history.begin(frozenset())
    assert not history.told
    assert not history.has_more
