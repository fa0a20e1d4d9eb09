"""The practice meeting that ships."""

from itertools import pairwise
from pathlib import Path

import pytest

from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.entry import Kind
from nhplogger.domain.known import known_names
from nhplogger.domain.script import Script, Utterance
from nhplogger.domain.theme import Theme
from nhplogger.exchange.rehearsal import practice_script, read_script
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.practice import Practice
from tests.builders import START

SCRIPT = practice_script()
LINES = pytest.mark.parametrize("said", SCRIPT.utterances, ids=lambda said: f"{said.at:.0f}")


@pytest.fixture(scope="module")
def practice() -> Practice:
    return Practice(SCRIPT, StillClock(START))


def test_six_people_say_twenty_five_things_in_five_minutes() -> None:
    assert (len(SCRIPT.people), len(SCRIPT.utterances), SCRIPT.seconds) == (6, 25, 300)


def test_there_is_time_to_write_between_one_and_the_next() -> None:
    times = [said.at for said in SCRIPT.utterances] + [SCRIPT.seconds]
    assert min(later - earlier for earlier, later in pairwise(times)) >= 10


def test_every_kind_of_line_is_practised_at_least_twice() -> None:
    kinds = [said.kind for said in SCRIPT.utterances]
    assert {kind for kind in Kind if kinds.count(kind) < 2} == set()


def test_everybody_speaks_and_nobody_else_does() -> None:
    names = {person.name for person in SCRIPT.people}
    assert {said.who for said in SCRIPT.utterances} == {*names, ""}


@LINES
def test_a_good_line_reads_as_the_script_says(said: Utterance, practice: Practice) -> None:
    book = practice.logbook
    reading = read_line(said.line, known_names(book.register, book.meeting, START.date()))
    themes = {book.register.get(Theme, theme): sign for theme, sign in reading.marks}
    assert reading.problems == ()
    assert reading.kind is said.kind
    assert {theme.short: sign for theme, sign in themes.items() if theme} == dict(said.themes)
    if said.kind is Kind.ACTION:
        assert len(reading.owners) == 1
    elif said.kind in (Kind.NOTE, Kind.QUOTE, Kind.PRIORITY):
        assert reading.speaker_id == practice.person_id(said.who)


def test_a_script_is_read_in_the_order_of_its_times(tmp_path: Path) -> None:
    path = tmp_path / "short.toml"
    path.write_text(
        'title = "T"\narea = "A"\nplace = ""\nseconds = 9\nagenda = []\n'
        '[[people]]\nname = "Chair"\nrole = "chair"\nagency = "Council"\n'
        + "".join(
            f'[[utterances]]\nat = {at}\nwho = "Chair"\nkind = "note"\n'
            f'words = "{at}"\nline = "x"\nthemes = []\n'
            for at in (5, 2)
        ),
        encoding="utf-8",
    )
    read: Script = read_script(path)
    assert [said.words for said in read.utterances] == ["2", "5"]
