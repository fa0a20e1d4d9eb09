"""What became of agreed actions: how they stand, how old they are, whether done was shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from nhplogger.analysis.likeness import content_words
from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.meeting import Meeting, State

SILENT_MEETINGS = 2  # as many meetings of the area in a row without a word of it, and it was let go
_ALIKE, _SHARED = 0.5, 2
_REPEATED = "every"


class Standing(Enum):
    """How an action stands; what was superseded was dropped for another."""

    OPEN = auto()
    OVERDUE = auto()
    DONE = auto()
    DROPPED = auto()
    SUPERSEDED = auto()


class Proof(Enum):
    """Whether done is more than said: a check fieldworkers make of what partnerships report of themselves."""

    NOT_DONE = auto()
    DECLARED = auto()
    SHOWN = auto()


@dataclass(frozen=True, slots=True)
class Age:
    """How long ago something was agreed: in days, and in meetings of its area held since."""

    days: int
    meetings: int


def repeats(action: Action) -> bool:
    """Whether it is done over and over, so that its due date is only its first."""
    return action.due_words.startswith(_REPEATED)


def is_overdue(action: Action, today: date) -> bool:
    """Whether an open action should have been done by now; what is done over and over never is."""
    return action.status.is_open and action.due is not None and action.due < today and not repeats(action)


def standing(action: Action, today: date, *, superseded: bool = False) -> Standing:
    """How an action stands today."""
    if action.status is Status.DONE:
        return Standing.DONE
    if action.status is Status.DROPPED:
        return Standing.SUPERSEDED if superseded else Standing.DROPPED
    return Standing.OVERDUE if is_overdue(action, today) else Standing.OPEN


def proof(action: Action, updates: Iterable[ActionUpdate]) -> Proof:
    """Declared done is an update that says no more than that; evidence, or words on how, show it.

    The difference is the program's own: a partnership that only reports actions as done cannot be told from
    one that does them.
    """
    if action.status is not Status.DONE:
        return Proof.NOT_DONE
    done = (each for each in updates if each.status is Status.DONE)
    return Proof.SHOWN if any((each.evidence + each.text).strip() for each in done) else Proof.DECLARED


def held(meetings: Iterable[Meeting], area_id: str, today: date) -> list[Meeting]:
    """The meetings of an area that have begun by today, in order."""
    begun = (each for each in meetings if each.area_id == area_id and each.state is not State.PLANNED)
    return sorted((each for each in begun if each.day <= today), key=when)


def age(agreed: Meeting, meetings: Iterable[Meeting], today: date) -> Age:
    """How long ago what was agreed at a meeting was agreed."""
    since = sum(when(each) > when(agreed) for each in held(meetings, agreed.area_id, today))
    return Age(days=(today - agreed.day).days, meetings=since)


def times_carried(action: Action, updates: Iterable[ActionUpdate]) -> int:
    """At how many later meetings it was spoken of and left open.

    A meeting that did not speak of it carried nothing over: it let it lie (`is_quietly_dropped`).
    """
    later = (each for each in updates if each.meeting_id not in (None, action.meeting_id))
    return len({each.meeting_id for each in later if each.status.is_open})


def is_quietly_dropped(
    action: Action,
    agreed: Meeting,
    *,
    meetings: Iterable[Meeting],
    updates: Iterable[ActionUpdate],
    logs: Mapping[str, Sequence[str]],
    today: date,
) -> bool:
    """Whether an action that is still open was let go without anybody saying so.

    That is: it is past due or has no date, and at the last two meetings of its area, both after it was
    agreed, there was neither an update on it nor a line of the log about it. `logs` has the lines of those
    meetings by meeting. The rule is the program's own.
    """
    if not action.status.is_open or repeats(action) or (action.due is not None and action.due >= today):
        return False
    last = held(meetings, agreed.area_id, today)[-SILENT_MEETINGS:]
    if len(last) < SILENT_MEETINGS or any(when(each) <= when(agreed) for each in last):
        return False
    told = {each.meeting_id for each in updates}
    return not any(each.id in told or is_mentioned(action, logs.get(each.id, ())) for each in last)


def is_mentioned(action: Action, lines: Iterable[str]) -> bool:
    """Whether one of the lines is about an action: it has half of its content words, and two at least."""
    sought = content_words(action.text)
    least = max(min(_SHARED, len(sought)), _ALIKE * len(sought))
    return bool(sought) and any(len(sought & content_words(line)) >= least for line in lines)


def when(meeting: Meeting) -> tuple[str, str, str]:
    """What meetings are put in order by."""
    begins = meeting.begins.isoformat() if meeting.begins else ""
    return meeting.day.isoformat(), begins, meeting.id
