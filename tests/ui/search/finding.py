"""A study with lines to find: two meetings, spoken and marked lines, more of a sort than a page holds."""

from datetime import timedelta

from nhplogger.domain.edits import Added
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Person
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.searching import PAGE
from nhplogger.storage.store import Store
from tests.builders import DAY, START, a_mark, a_meeting, a_moment, a_study, an_act, an_entry

MANY = PAGE + 10
EARLIER = "Earlier panel"


def a_book_to_search() -> Logbook:
    """A street light in either meeting, and "bench" in more lines than are read at once."""
    store = Store.in_memory()
    study = a_study()
    person = study.all(Person)[0]
    now = a_meeting("Partnership meeting", state=State.COMPLETE)
    before = a_meeting(EARLIER, id="earlier", state=State.COMPLETE, day=DAY - timedelta(days=30))
    light = an_entry("Four of six street lights are out", kind=Kind.QUOTE, speaker_id=person.id)
    old = an_entry("A light by the café", seq=2, meeting_id=before.id, at="13:50")
    many = [an_entry(f"The bench, time {n}", "15:00", seq=100 + n) for n in range(MANY)]
    mark = a_mark(sign=Sign.HINDERS, entry_id=light.id)
    edits = [*map(Added, study.values()), Added(now), Added(before), Added(light), Added(old)]
    store.apply(an_act(*edits, Added(mark), *map(Added, many), label="Make the study"))
    assert a_moment() == START
    return Logbook(store, StillClock(START), "Fieldworker 2")
