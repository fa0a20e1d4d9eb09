"""A break is no time of an agenda item."""

from datetime import timedelta

import pytest

from nhplogger.analysis.item_times import ItemTimes
from nhplogger.domain.spell import Spell, SpellKind
from tests.builders import a_meeting, a_moment, an_item

NOW = a_moment("15:00")


def _spell(start: str, end: str | None, kind: SpellKind = SpellKind.BREAK) -> Spell:
    ended = a_moment(end) if end else None
    return Spell(id=start, meeting_id=a_meeting().id, kind=kind, started_at=a_moment(start), ended_at=ended)


@pytest.mark.parametrize(
    ("spells", "minutes"),
    [
        ((), 30),
        ((_spell("14:10", "14:20"),), 20),
        ((_spell("14:10", "14:15"), _spell("14:20", "14:21")), 24),
        ((_spell("13:50", "14:05"), _spell("14:25", "14:50")), 20),
        ((_spell("14:10", None),), 10),
        ((_spell("14:10", "14:20", SpellKind.SILENCE), _spell("14:20", "14:25", SpellKind.UNHEARD)), 30),
    ],
    ids=["no break", "one", "two", "at its ends", "one that goes on", "other spells"],
)
def test_an_item_takes_the_time_outside_breaks(spells: tuple[Spell, ...], minutes: int) -> None:
    item = an_item("Lights", started_at=a_moment("14:00"), ended_at=a_moment("14:30"))
    times = ItemTimes(spells)
    assert times.taken(item, NOW) == timedelta(minutes=minutes)
    assert times.in_breaks(item, NOW) == timedelta(minutes=30 - minutes)


def test_an_item_that_is_on_is_timed_up_to_now_and_one_to_come_takes_none() -> None:
    times = ItemTimes([_spell("14:10", "14:20")])
    assert times.taken(an_item("Lights", started_at=a_moment("14:00")), NOW) == timedelta(minutes=50)
    assert times.taken(an_item("Bikes"), NOW) == timedelta(0)
