"""Pictures of Home in studies of each kind: prepared, planned, just held, all done, with much to do."""

from collections.abc import Callable, Iterator, Sequence
from datetime import time, timedelta
from functools import partial

from nhplogger.domain.edits import Added
from nhplogger.domain.meeting import Meeting, State
from nhplogger.domain.values import Value
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.opening import furnish
from nhplogger.storage.store import Store
from nhplogger.ui.main_window import MainWindow
from tests.builders import DAY, START, a_meeting, a_person, an_action, an_agency, an_area, an_entry

_OF_ALL = (an_area(), an_area("Ashmere", letter="B"), an_agency(), a_person(agency_id=an_agency().id))


def home_screens() -> Iterator[tuple[str, Callable[[MainWindow], None]]]:
    """Each by its name."""
    for name in ("areas", "planned", "held", "done", "busy"):
        yield f"home-{name}", partial(_show, name)


def _show(name: str, window: MainWindow) -> None:
    window.enter(a_study_of(name))
    assert window.house is not None
    window.house.go_home()


def a_study_of(name: str) -> Logbook:
    """A study in memory in one of the states above."""
    logbook = Logbook(Store.in_memory(), StillClock(START), "Fieldworker 2")
    furnish(logbook, "Six areas")
    logbook.take("Prepare", tuple(Added(value) for value in (*_OF_ALL, *_values(name))), None)
    return logbook


def _values(name: str) -> Sequence[Value]:
    match name:
        case "planned":
            return (_later("Partnership meeting", 5),)
        case "held":
            return _held("Estate panel", 2, State.DEBRIEF, due=3)
        case "done":
            return _held("Estate panel", 9, State.COMPLETE, due=3)
        case "busy":
            waiting = [_held(f"Panel {day}", day, State.DEBRIEF, due=1 - day) for day in range(2, 9)]
            coming = [_later(f"Tasking group {day}", day) for day in range(1, 7)]
            return (*coming, *(value for each in waiting for value in each))
        case _:
            return ()


def _later(title: str, days: int) -> Meeting:
    return a_meeting(title, day=DAY + timedelta(days), begins=time(14), place="Community hub, room 2")


def _held(title: str, days: int, state: State, due: int) -> tuple[Value, ...]:
    at = START - timedelta(days)
    meeting = a_meeting(title, day=at.date(), state=state, started_at=at, ended_at=at + timedelta(hours=1))
    agreed = an_action(f"Mend the lights, {title}", meeting_id=meeting.id, due=DAY + timedelta(due))
    return meeting, an_entry(meeting_id=meeting.id), agreed
