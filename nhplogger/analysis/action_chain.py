"""The chain of one action: from the second it was agreed, through all that was done about it, to its end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum, auto
from zoneinfo import ZoneInfo

from nhplogger.analysis.action_moves_told import Move
from nhplogger.analysis.actions_fate import is_overdue, repeats
from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.entry import Entry
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.review import Supersession
from nhplogger.domain.summary import Moment


class Step(Enum):
    """What happened to an action."""

    AGREED = auto()
    UPDATED = auto()
    CARRIED = auto()
    DATE_MOVED = auto()
    OWNERS_CHANGED = auto()
    REWORDED = auto()
    OVERDUE = auto()
    DECLARED_DONE = auto()
    SHOWN_DONE = auto()
    DROPPED = auto()
    SUPERSEDED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One step: on which day, `at` which moment where one is known, in what words.

    `meeting` is where it was said, `entry_id` the line of its log at that moment. `move` is what was moved.
    """

    step: Step
    day: date
    at: datetime | None = None
    words: str = ""
    evidence: str = ""
    status: Status | None = None
    meeting: Meeting | None = None
    entry_id: str = ""
    move: Move | None = None
    by: Action | None = None

    @property
    def moment(self) -> Moment | None:
        """Where to open the meeting at which it was said."""
        return Moment(meeting_id=self.meeting.id, entry_id=self.entry_id) if self.meeting else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that is known of one action.

    `lines` has, by update, the line of the log that was written last when it was given. `logs` has the lines
    of the last meetings of its area, by meeting. `by` took its place.
    """

    action: Action
    agreed: Meeting
    meetings: tuple[Meeting, ...] = ()
    entry: Entry | None = None
    updates: tuple[ActionUpdate, ...] = ()
    moves: tuple[Move, ...] = ()
    lines: dict[str, str] = field(default_factory=dict)
    logs: dict[str, Sequence[str]] = field(default_factory=dict)
    supersession: Supersession | None = None
    by: Action | None = None


def chain(case: Case, today: date) -> tuple[Link, ...]:
    """Its steps, oldest first; an update that moved the date, or came with another owner, is one step."""
    said = [_updated(update, case) for update in case.updates]
    moved = {link.move for link in said if link.move}
    moves = [_moved(move, case) for move in case.moves if move not in moved]
    links = [*said, *moves, *_overdue(case, today)]
    if case.supersession:
        links = [link for link in links if not _is_end(link, case.supersession)]
        links.append(_superseded(case, case.supersession))
    # What became overdue on a day did so after all that was said on it.
    links.sort(key=lambda link: (link.day, link.step is Step.OVERDUE, _seconds(link)))
    return (_agreed(case), *links)


def _agreed(case: Case) -> Link:
    entry = case.entry
    at = entry.at if entry and entry.timed else None
    return Link(
        step=Step.AGREED,
        day=case.agreed.day,
        at=at,
        words=entry.text if entry else case.action.text,
        meeting=case.agreed,
        entry_id=entry.id if entry else "",
    )


def _updated(update: ActionUpdate, case: Case) -> Link:
    meeting = _meeting(update.meeting_id, case)
    return Link(
        step=_step(update, case),
        day=_day(update.at, meeting, case),
        at=update.at,
        words=update.text,
        evidence=update.evidence,
        status=update.status,
        meeting=meeting,
        entry_id=case.lines.get(update.id, ""),
        move=next((move for move in case.moves if _belongs(move, update)), None),
    )


def _belongs(move: Move, update: ActionUpdate) -> bool:
    together = move.meeting_id is not None and move.meeting_id == update.meeting_id
    return move.update_id == update.id or (not move.update_id and together)


def _step(update: ActionUpdate, case: Case) -> Step:
    if update.status is Status.DONE:
        return Step.SHOWN_DONE if (update.evidence + update.text).strip() else Step.DECLARED_DONE
    if update.status is Status.DROPPED:
        return Step.DROPPED
    return Step.UPDATED if update.meeting_id in (None, case.agreed.id) else Step.CARRIED


def _moved(move: Move, case: Case) -> Link:
    step = Step.DATE_MOVED if move.other_date else Step.REWORDED
    if move.other_owners and not move.other_date:
        step = Step.OWNERS_CHANGED
    meeting = _meeting(move.meeting_id, case)
    return Link(step=step, day=_day(move.at, meeting, case), at=move.at, meeting=meeting, move=move)


def _overdue(case: Case, today: date) -> Iterable[Link]:
    """A step for each due date that passed while it was in force and nothing was done."""
    if repeats(case.action):
        return
    dated = [move for move in case.moves if move.before.due != move.after.due]
    for move in dated:
        due = move.before.due
        if due and due < _day(move.at, _meeting(move.meeting_id, case), case):
            yield Link(step=Step.OVERDUE, day=due)
    closed = [each.at for each in case.updates if not each.status.is_open]
    ended = _day(max(closed), None, case) if closed and not case.action.status.is_open else today
    open_still = replace(case.action, status=Status.NOT_STARTED)
    known_end = case.action.status.is_open or closed
    if case.action.due and known_end and is_overdue(open_still, ended):
        yield Link(step=Step.OVERDUE, day=case.action.due)


def _superseded(case: Case, supersession: Supersession) -> Link:
    day = _day(supersession.at, None, case)
    return Link(step=Step.SUPERSEDED, day=day, at=supersession.at, by=case.by)


def _is_end(link: Link, supersession: Supersession) -> bool:
    """Whether a step only says what taking its place says better."""
    return link.step is Step.DROPPED and link.at == supersession.at and not link.words


def _meeting(meeting_id: str | None, case: Case) -> Meeting | None:
    return next((each for each in (case.agreed, *case.meetings) if each.id == meeting_id), None)


def _day(at: datetime, meeting: Meeting | None, case: Case) -> date:
    return at.astimezone(ZoneInfo((meeting or case.agreed).zone)).date()


def _seconds(link: Link) -> float:
    return link.at.timestamp() if link.at else 0.0
