"""What a person's seats tell over time: as what they came for whom, from when to when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from nhplogger.domain.action import Action
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Person
from nhplogger.domain.people_seen import Owned, Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A person as one thing for one agency, over `meetings` one after the other; `lasts` to this day."""

    role: str
    agency_id: str | None
    meetings: int
    first: date
    last: date
    lasts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnedCounts:
    """How many actions of somebody are open, how many of those overdue, and how many done or dropped."""

    open: int = 0
    overdue: int = 0
    done: int = 0
    dropped: int = 0


def services(person: Person, sittings: Sequence[Sitting]) -> tuple[Service, ...]:
    """The times a person served as the same thing for the same agency, oldest first.

    A seat without a role or an agency is counted as what the person usually is. Meetings missed count for
    nothing, nor do those only planned.
    """
    found: list[Service] = []
    for each in sittings:
        if each.meeting.state is State.PLANNED or not each.seat.status.in_room:
            continue
        role, agency = each.seat.role or person.role, each.seat.agency_id or person.agency_id
        last = found[-1] if found else None
        begun = last if last and (last.role, last.agency_id) == (role, agency) else None
        if begun:
            found.pop()
        found.append(
            Service(
                role=role,
                agency_id=agency,
                meetings=begun.meetings + 1 if begun else 1,
                first=begun.first if begun else each.meeting.day,
                last=each.meeting.day,
            )
        )
    return (*found[:-1], *(_lasting(each, person) for each in found[-1:]))


def _lasting(last: Service, person: Person) -> Service:
    """The last service goes on as long as the person still is what they were in it."""
    return Service(
        role=last.role,
        agency_id=last.agency_id,
        meetings=last.meetings,
        first=last.first,
        last=last.last,
        lasts=(last.role, last.agency_id) == (person.role or last.role, person.agency_id or last.agency_id),
    )


def attended(sittings: Iterable[Sitting]) -> tuple[Sitting, ...]:
    """The meetings a person was at, for some of the time at least."""
    held = (each for each in sittings if each.meeting.state is not State.PLANNED)
    return tuple(each for each in held if each.seat.status.in_room)


def owned_counts(owned: Iterable[Owned], today: date) -> OwnedCounts:
    """How the actions of somebody stand."""
    actions = [each.action for each in owned]
    waiting = [each for each in actions if each.status.is_open]
    closed = [each for each in actions if not each.status.is_open]
    done = sum(each.status.value == "done" for each in closed)
    return OwnedCounts(
        open=len(waiting),
        overdue=sum(is_overdue(each, today) for each in waiting),
        done=done,
        dropped=len(closed) - done,
    )


def is_overdue(action: Action, today: date) -> bool:
    """Whether an open action's day is past; what is done over and over is never past."""
    late = action.status.is_open and action.due is not None and action.due < today
    return late and not action.due_words.startswith("every")
