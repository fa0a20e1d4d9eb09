"""How the talk was shared between agencies, those of few people put together."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from nhplogger.analysis.heard_time import NOTHING, HeardTime
from nhplogger.analysis.small_groups import told_apart
from nhplogger.domain.entry import Turn
from nhplogger.domain.spell import Spell


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What agencies said: how many people they had there, their turns, and their time that could be heard.

    `share` is of all talk that could be heard, 0 to 1: an estimate, time between speaker marks.
    """

    agencies: tuple[str, ...]
    people: int
    turns: tuple[str, ...]
    held: timedelta
    share: float


def talk_by_agency(
    turns: Sequence[Turn],
    spells: Iterable[Spell],
    *,
    agency_of: Callable[[str], str],
    seated: Iterable[str],
    until: datetime,
    least: int,
) -> tuple[Talk, ...]:
    """The agencies that were heard, most talk first; those of fewer than `least` people are one, and last.

    `seated` are the ids of the people in the room, `agency_of` says for whom each was there, empty for
    nobody. Nothing where no talk could be heard, or where nothing may be told apart.
    """
    heard = HeardTime(spells)
    held: dict[str, list[tuple[str, timedelta]]] = defaultdict(list)
    people = {person: agency_of(person) for person in seated}
    for turn in turns:
        if turn.person_id:
            agency = people.setdefault(turn.person_id, agency_of(turn.person_id))
            held[agency].append((turn.id, heard.within(turn.started_at, turn.ended_at or until)))
    total = sum((span for each in held.values() for _id, span in each), NOTHING)
    told = told_apart(Counter(people.values()), least)
    if not total or not told.apart:
        return ()
    groups = [*((agency,) for agency in told.apart), *((told.together,) if told.together else ())]
    found = [_talk(group, people.values(), held, total) for group in groups]
    apart = sorted(found[: len(told.apart)], key=lambda each: -each.share)
    return (*apart, *found[len(told.apart) :])


def _talk(
    agencies: tuple[str, ...],
    people: Iterable[str],
    held: dict[str, list[tuple[str, timedelta]]],
    total: timedelta,
) -> Talk:
    mine = [each for agency in agencies for each in held.get(agency, ())]
    span = sum((each for _id, each in mine), NOTHING)
    return Talk(
        agencies=agencies,
        people=sum(agency in agencies for agency in people),
        turns=tuple(turn_id for turn_id, _span in mine),
        held=span,
        share=span / total,
    )
