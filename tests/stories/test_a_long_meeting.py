"""Four hundred lines and six hundred turns at seventy words a minute, with a crash in the middle."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nhplogger.domain.entry import Closed, Entry, Mark, Turn
from nhplogger.domain.meeting import State
from nhplogger.domain.moves import next_status
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.domain.theme import Theme
from nhplogger.domain.timeline import in_order
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import create_study, open_study
from tests.stories.long_meeting import LINES, PASSPHRASE, SEATS, START, TURNS, Line, Script, script
from tests.ui.capture.brackwell import MEETING, fill


def _strike(study: Path, folder: Path, first: int, last: int) -> tuple[int, str]:
    """Strike those keys in a process of its own; how it ended, and what stood in the line at its start."""
    words = [sys.executable, "-m", "tests.stories.long_meeting_writer"]
    done = subprocess.run(
        [*words, str(study), str(folder), str(first), str(last)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout.splitlines()[0])


@pytest.mark.timeout(600)
def test_the_log_equals_the_script_line_for_line_and_time_for_time(tmp_path: Path) -> None:
    study = tmp_path / "Brackwell.nhp"
    made, _words = create_study(study, "Six areas", PASSPHRASE, StillClock(START), "Fieldworker 2")
    fill(made, lines=False)
    made.close()
    wanted = script()

    assert _strike(study, tmp_path, 0, wanted.crash_at) == (-signal.SIGKILL, "")
    ended, found = _strike(study, tmp_path, wanted.crash_at, len(wanted.presses))
    assert (ended, found) == (0, wanted.half_line)

    book = open_study(study, PASSPHRASE, StillClock(wanted.now), "Fieldworker 2")
    book.open_meeting(MEETING.id)
    assert _lines(book) == sorted(wanted.lines, key=lambda line: line.at)
    assert len(wanted.lines) == LINES
    _read_turns(book, wanted)
    _read_presences(book, wanted)
    assert book.current
    assert (book.current.state, book.current.ended_at) == (State.DEBRIEF, wanted.now)
    assert book.store.findings() == []
    book.close()


def _lines(book: Logbook) -> list[Line]:
    names = {person.id: person.name for person in book.register.all(Person)}
    themes = {theme.id: theme.short for theme in book.register.all(Theme)}
    marks: dict[str | None, list[tuple[str, int]]] = {}
    for mark in book.meeting.all(Mark):
        marks.setdefault(mark.entry_id, []).append((themes[mark.theme_id], int(mark.sign)))
    return [
        Line(
            entry.at,
            entry.kind,
            entry.text.strip('"'),
            names.get(entry.speaker_id or "", ""),
            tuple(marks.get(entry.id, ())),
        )
        for entry in in_order(book.meeting.all(Entry))
        if entry.at >= START
    ]


def _read_turns(book: Logbook, wanted: Script) -> None:
    names = {person.id: person.name for person in book.register.all(Person)}
    turns = sorted(book.meeting.all(Turn), key=lambda turn: turn.started_at)
    found = [turn for turn in turns if turn.started_at >= START]
    *before, (began, _open, who) = wanted.turns
    assert [(turn.started_at, turn.ended_at, names[turn.person_id or ""]) for turn in found] == [
        *before,
        (began, wanted.now, who) if wanted.floor else wanted.turns[-1],
    ]
    assert len(found) >= TURNS
    ends = {Closed.FINISH, Closed.OBSERVER} if wanted.floor else {Closed.OBSERVER}
    assert found[-1].closed_by in ends


def _read_presences(book: Logbook, wanted: Script) -> None:
    names = {person.id: person.name for person in book.register.all(Person)}
    found = {names[seat.person_id]: seat.status for seat in book.meeting.all(Attendance)}
    for seat, name in SEATS.items():
        status = Presence.PRESENT
        for _press in range(wanted.presences.get(seat, 0)):
            status = next_status(status)
        assert (name, found[name]) == (name, status)
