"""What became of every action of a period, each told in one value."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from nhplogger.analysis.actions_fate import (
    SILENT_MEETINGS,
    Proof,
    Standing,
    held,
    is_quietly_dropped,
    proof,
    standing,
    times_carried,
    when,
)
from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.review import Supersession

V = TypeVar("V", ActionOwner, ActionUpdate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """One action: how it stands, how often it was carried over, what was said of it, what took its place.

    `owners` are ids of people, first named first; `let_go` is an open action that the last two meetings of
    its area did not speak of.
    """

    action: Action
    agreed: Meeting | None
    standing: Standing
    proof: Proof
    carried: int
    owners: tuple[str, ...] = ()
    updates: tuple[ActionUpdate, ...] = ()
    by: Action | None = None
    let_go: bool = False


def fates(
    pooled: Contents, meetings: Mapping[str, Meeting], logs: Mapping[str, Sequence[str]], today: date
) -> tuple[Fate, ...]:
    """Every action of `pooled`, in the order in which they were agreed.

    `meetings` has those of the study by id, `logs` the lines of those covered. Whether an action was let go
    is only told where the last meetings of its area are all covered.
    """
    owners = _by_action(sorted(pooled.all(ActionOwner), key=lambda each: each.position))
    updates = _by_action(sorted(pooled.all(ActionUpdate), key=lambda each: each.at))
    gone = {each.action_id: pooled.get(Action, each.by_id) for each in pooled.all(Supersession)}
    last = _last_meetings(meetings.values(), today)
    found = (
        Fate(
            action=action,
            agreed=(agreed := meetings.get(action.meeting_id)),
            standing=standing(action, today, superseded=action.id in gone),
            proof=proof(action, mine := tuple(updates[action.id])),
            carried=times_carried(action, mine),
            owners=tuple(each.person_id for each in owners[action.id]),
            updates=mine,
            by=gone.get(action.id),
            let_go=_let_go(action, agreed, mine, last=last, logs=logs, today=today),
        )
        for action in pooled.all(Action)
    )
    return tuple(sorted(found, key=lambda each: when(each.agreed) if each.agreed else ("", "", "")))


def _by_action(values: Iterable[V]) -> defaultdict[str, list[V]]:
    groups: defaultdict[str, list[V]] = defaultdict(list)
    for value in values:
        groups[value.action_id].append(value)
    return groups


def _last_meetings(meetings: Iterable[Meeting], today: date) -> dict[str, list[Meeting]]:
    """The last meetings of each area, as many as make silence count."""
    every = list(meetings)
    return {area: held(every, area, today)[-SILENT_MEETINGS:] for area in {each.area_id for each in every}}


def _let_go(
    action: Action,
    agreed: Meeting | None,
    updates: Sequence[ActionUpdate],
    *,
    last: Mapping[str, Sequence[Meeting]],
    logs: Mapping[str, Sequence[str]],
    today: date,
) -> bool:
    if agreed is None or not action.status.is_open:
        return False
    latest = last.get(agreed.area_id, ())
    if any(each.id not in logs for each in latest):
        return False
    return is_quietly_dropped(action, agreed, meetings=latest, updates=updates, logs=logs, today=today)
