"""A practice meeting in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nhplogger.analysis.rehearsal import Verdict
from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.entry import Kind
from nhplogger.domain.known import known_names
from nhplogger.domain.lines import Line, line_edits
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Attendance
from nhplogger.exchange.rehearsal import practice_script
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.practice import Practice
from tests.builders import START

SCRIPT = practice_script()


@pytest.fixture
def clock() -> StillClock:
    return StillClock(START)


@pytest.fixture
def practice(clock: StillClock) -> Iterator[Practice]:
    made = Practice(SCRIPT, clock, "Fieldworker 2")
    yield made
    made.close()


def write(practice: Practice, text: str, seq: int) -> None:
    book = practice.logbook
    assert book.current
    reading = read_line(text, known_names(book.register, book.meeting, book.clock.today()))
    line = Line(text=text, at=book.clock.now(), meeting_id=book.current.id, seq=seq)
    assert book.do("Write a line", *line_edits(reading, line))


def test_the_meeting_runs_and_everybody_is_in_their_seat(practice: Practice) -> None:
    book = practice.logbook
    assert book.current
    assert book.current.state is State.LIVE
    seats = sorted(book.meeting.all(Attendance), key=lambda each: each.seat)
    assert [each.person_id for each in seats] == [practice.person_id(each.name) for each in SCRIPT.people]


def test_nothing_of_it_lies_on_the_disk(practice: Practice, tmp_path: Path) -> None:
    assert practice.logbook.path == Path()
    assert list(tmp_path.iterdir()) == []


def test_good_lines_are_all_caught(practice: Practice, clock: StillClock) -> None:
    shown = []
    for seq, said in enumerate(SCRIPT.utterances):
        shown.append((said, clock.now()))
        clock.advance(3)
        write(practice, said.line, seq)
        clock.advance(9)
    outcomes = practice.outcomes(shown)
    assert {each.verdict for each in outcomes} == {Verdict.CAUGHT}
    assert {each.theme for each in outcomes} == {True, None}
    assert {each.behind for each in outcomes} == {3.0}


def test_a_line_without_its_mark_of_kind_is_partly_caught(practice: Practice, clock: StillClock) -> None:
    quote = next(said for said in SCRIPT.utterances if said.kind is Kind.QUOTE)
    shown = [(quote, clock.now())]
    write(practice, "It isn't down, people stopped reporting it @6", 0)
    (outcome,) = practice.outcomes(shown)
    assert (outcome.verdict, outcome.kind, outcome.speaker, outcome.theme) == (
        Verdict.PARTLY, False, True, False
    )  # fmt: skip


def test_a_quick_mark_alone_is_set_against_its_theme(practice: Practice, clock: StillClock) -> None:
    info = next(said for said in SCRIPT.utterances if said.themes and said.themes[0][0] == "info")
    shown = [(info, clock.now())]
    write(practice, "-i", 0)
    (outcome,) = practice.outcomes(shown)
    assert (outcome.verdict, outcome.theme) == (Verdict.PARTLY, True)


def test_what_was_never_shown_is_not_asked_for(practice: Practice) -> None:
    assert practice.outcomes([]) == ()
