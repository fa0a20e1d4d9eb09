"""How each key moves the cursor along a timeline."""

from collections.abc import Callable
from typing import NamedTuple

from nhplogger.analysis.timeline_parts import MeetingTimeline
from nhplogger.ui.keys.key_row import KeyRow
from nhplogger.ui.meetings import timeline_keys


class Move(NamedTuple):
    """A key, and the place among the stops where it leads from another; -1 is none."""

    row: KeyRow
    to: Callable[[MeetingTimeline, int], int]


def back(timeline: MeetingTimeline, place: int) -> int:
    """The stop before, or the first."""
    return max(place - 1, min(0, last(timeline, place)))


def on(timeline: MeetingTimeline, place: int) -> int:
    """The next stop, or the last."""
    return min(place + 1, last(timeline, place))


def first(timeline: MeetingTimeline, _place: int) -> int:
    """The first stop."""
    return 0 if timeline.stops else -1


def last(timeline: MeetingTimeline, _place: int) -> int:
    """The last stop."""
    return len(timeline.stops) - 1


def item_on(timeline: MeetingTimeline, place: int) -> int:
    """The first stop of the next agenda item in which there is one, or the last of all."""
    begins = _item_begins(timeline)
    return next((begun for begun in begins if begun > place), last(timeline, place))


def item_back(timeline: MeetingTimeline, place: int) -> int:
    """The first stop of this item, from there that of the item before, or the first of all."""
    begins = _item_begins(timeline)
    return next((begun for begun in reversed(begins) if begun < place), first(timeline, place))


def _item_begins(timeline: MeetingTimeline) -> list[int]:
    """The first stop of each stretch of the agenda that has one."""
    places: dict[object, int] = {}
    for place, stop in enumerate(timeline.stops):
        places.setdefault(timeline.item_at(stop.at), place)
    return sorted(places.values())


MOVES = (
    Move(timeline_keys.BACK, back),
    Move(timeline_keys.ON, on),
    Move(timeline_keys.FIRST, first),
    Move(timeline_keys.LAST, last),
    Move(timeline_keys.ITEM_BACK, item_back),
    Move(timeline_keys.ITEM_ON, item_on),
)
