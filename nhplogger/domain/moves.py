"""What an observer does in a meeting beside writing: start, finish, agenda, seats, who speaks."""

from dataclasses import replace
from datetime import datetime
from operator import itemgetter

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit
from nhplogger.domain.entry import Closed, Turn
from nhplogger.domain.ids import new_id
from nhplogger.domain.meeting import AgendaItem, Meeting, State
from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.spells import FLOORLESS, end_spells, is_restricted

_CYCLE: tuple[Presence, ...] = tuple(Presence)


def start_meeting(meeting: Meeting, contents: Contents, now: datetime) -> tuple[Edit, ...]:
    """Starts the clock of a planned meeting, and its first agenda item."""
    edits: list[Edit] = [Changed(meeting, replace(meeting, state=State.LIVE, started_at=now))]
    items = agenda(contents)
    if items and items[0].started_at is None:
        edits.append(Changed(items[0], replace(items[0], started_at=now)))
    return tuple(edits)


def finish_meeting(meeting: Meeting, contents: Contents, now: datetime) -> tuple[Edit, ...]:
    """Stops the clock; the open turn, open spells and the current item end with it."""
    ended = replace(meeting, state=State.DEBRIEF, ended_at=now)
    return (
        *end_turn(contents, now, Closed.FINISH),
        *end_spells(contents, now, Closed.FINISH),
        *_end_item(contents, now),
        Changed(meeting, ended),
    )


def agenda(contents: Contents) -> list[AgendaItem]:
    """The agenda in its order."""
    return sorted(contents.all(AgendaItem), key=lambda item: item.position)


def current_item(contents: Contents) -> AgendaItem | None:
    """The item that is being talked about: started, and not ended."""
    started = [(item.started_at, item) for item in agenda(contents) if item.started_at and not item.ended_at]
    return max(started, key=itemgetter(0))[1] if started else None


def go_to_item(item: AgendaItem, contents: Contents, now: datetime) -> tuple[Edit, ...]:
    """Ends the current item and takes up another; one taken up again goes on from its first start."""
    if item == current_item(contents):
        return ()
    begun = replace(item, started_at=item.started_at or now, ended_at=None)
    return (*_end_item(contents, now), Changed(item, begun))


def step_item(step: int, contents: Contents, now: datetime) -> tuple[Edit, ...]:
    """Goes to the next item (1) or the one before (-1); nothing where there is none."""
    items = agenda(contents)
    current = current_item(contents)
    done = [place for place, item in enumerate(items) if item.started_at]
    place = (items.index(current) if current else max(done, default=-1)) + step
    return go_to_item(items[place], contents, now) if 0 <= place < len(items) else ()


def _end_item(contents: Contents, now: datetime) -> tuple[Edit, ...]:
    current = current_item(contents)
    return (Changed(current, replace(current, ended_at=now)),) if current else ()


def next_status(status: Presence) -> Presence:
    """The status that one more key press gives."""
    return _CYCLE[(_CYCLE.index(status) + 1) % len(_CYCLE)]


def set_presence(seat: Attendance, status: Presence, now: datetime) -> tuple[Edit, ...]:
    """Changes how somebody is there; late and left early take the moment it was said.

    A latecomer who leaves early came late all the same. Only a deputy stands for somebody.
    """
    arrived = {Presence.LATE: seat.arrived_at or now, Presence.LEFT: seat.arrived_at}.get(status)
    left = now if status is Presence.LEFT else None
    absent = seat.deputy_for_id if status is Presence.DEPUTY else None
    after = replace(seat, status=status, arrived_at=arrived, left_at=left, deputy_for_id=absent)
    return (Changed(seat, after),) if after != seat else ()


def open_turn(contents: Contents) -> Turn | None:
    """The turn of whoever is speaking."""
    return next((turn for turn in contents.all(Turn) if turn.ended_at is None), None)


def speak(person_id: str | None, meeting_id: str, contents: Contents, now: datetime) -> tuple[Edit, ...]:
    """Somebody takes the floor (none: nobody in particular); the one who has it already gives it up.

    A silence, or everybody talking at once, ends with it. Of a restricted passage no turn is kept.
    """
    if is_restricted(contents):
        return ()
    turn = open_turn(contents)
    if turn and turn.person_id == person_id:
        return end_turn(contents, now, Closed.OBSERVER)
    begun = Turn(id=new_id(), meeting_id=meeting_id, person_id=person_id, started_at=now)
    ended = (*end_turn(contents, now, Closed.NEXT), *end_spells(contents, now, Closed.NEXT, FLOORLESS))
    return (*ended, Added(begun))


def end_turn(contents: Contents, now: datetime, closed_by: Closed) -> tuple[Edit, ...]:
    """Ends the turn of whoever is speaking, if anybody is; at its start where the clock was set back."""
    turn = open_turn(contents)
    if turn is None:
        return ()
    return (Changed(turn, replace(turn, ended_at=max(now, turn.started_at), closed_by=closed_by)),)
