"""The tallies of meetings, kept by a real file."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.edits import Added, Changed, Edit, Removed
from nhplogger.domain.entry import Kind
from nhplogger.domain.people import Presence
from nhplogger.domain.values import Value
from nhplogger.storage.engine import Database
from nhplogger.storage.store import Store
from nhplogger.storage.tally import AS_KEPT, COUNTED_ANEW, KINDS
from tests import builders
from tests.builders import an_act

ONE, TWO = builders.a_meeting("One"), builders.a_meeting("Two")
REGISTER = (*builders.a_study().values(), ONE, TWO)
SEAT = builders.an_attendance(builders.a_person(), 0, meeting_id=ONE.id)
LINE = builders.an_entry("Lights", meeting_id=ONE.id)
AGREED = builders.an_action("Mend", meeting_id=ONE.id)
STATES: dict[str, tuple[Value | None, ...]] = {
    "line": (None, LINE, replace(LINE, starred=True), replace(LINE, kind=Kind.QUOTE, meeting_id=TWO.id)),
    "seat": (None, SEAT, replace(SEAT, status=Presence.APOLOGIES), replace(SEAT, meeting_id=TWO.id)),
    "action": (None, AGREED, replace(AGREED, text="Mend it"), replace(AGREED, meeting_id=TWO.id)),
}
STEPS = st.lists(st.tuples(st.sampled_from(sorted(STATES)), st.integers(0, 3)), max_size=12)


def tallies(db: Database) -> tuple[set[tuple[Any, ...]], set[tuple[Any, ...]]]:
    """As they are kept, and counted anew."""
    kept, anew = db.execute(AS_KEPT), db.execute(COUNTED_ANEW)
    return set(map(tuple, kept)), set(map(tuple, anew))


def edit(before: Value | None, after: Value | None) -> Edit:
    match before, after:
        case None, value if value:
            return Added(value)
        case value, None if value:
            return Removed(value)
        case old, new if old and new:
            return Changed(old, new)
    raise ValueError(before)


def test_every_kind_of_line_has_its_tally() -> None:
    assert set(KINDS) == {kind.value for kind in Kind}


@given(STEPS)
def test_whatever_is_written_changed_moved_or_taken_back_the_tallies_are_right(
    steps: list[tuple[str, int]],
) -> None:
    store = Store.in_memory()
    store.apply(an_act(*map(Added, REGISTER)))
    now: dict[str, Value | None] = dict.fromkeys(STATES)
    for what, place in steps:
        before, after = now[what], STATES[what][place]
        if before != after:
            store.apply(an_act(edit(before, after)))
        now[what] = after
    kept, anew = tallies(store._db)
    assert kept == anew
    assert sum(row[1] for row in kept) == (now["line"] is not None)
    store.close()


def test_a_meeting_that_is_taken_back_and_comes_again_keeps_its_tally() -> None:
    store = Store.in_memory()
    store.apply(an_act(*map(Added, (*REGISTER, LINE, SEAT, AGREED))))
    store.apply(an_act(Removed(ONE)))
    store.apply(an_act(Added(ONE)))
    kept, anew = tallies(store._db)
    assert kept == anew
    store.close()
