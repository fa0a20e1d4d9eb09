"""What was done and can be taken back, and what was taken back and can be done again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from nhplogger.domain.edits import Act, Added, Changed, subject
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.outside import BackupLog, ExportLog
from nhplogger.domain.reasons import unexplained


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Two piles of acts. It is moved after an act has been written, never before."""

    done: tuple[Act, ...] = ()
    undone: tuple[Act, ...] = ()

    def did(self, act: Act) -> "History":
        """After a new act: what had been taken back can no longer be done again.

        An act just like the last one taken back does it again, whatever the reason given. None is taken back
        across the start or the end of a meeting.
        """
        if _moves_meeting(act):
            return History()
        if self.to_redo and unexplained(self.to_redo.edits) == unexplained(act.edits):
            return self.redid(act)
        return History(done=(*self.done, act))

    def undid(self) -> "History":
        """After the last act was taken back."""
        return History(done=self.done[:-1], undone=(*self.undone, self.done[-1]))

    def redid(self, act: Act) -> "History":
        """After the last act taken back was done again, as `act`."""
        return replace(self, done=(*self.done, act), undone=self.undone[:-1])

    def done_again(self, before: "History") -> Act | None:
        """The act that was taken back `before` and has just been done again; none where something else."""
        again, taken = self.to_undo, before.to_redo
        is_again = again and taken and again.edits == taken.edits and self.undone == before.undone[:-1]
        return again if is_again else None

    @property
    def to_undo(self) -> Act | None:
        """The act that undo would take back."""
        return self.done[-1] if self.done else None

    @property
    def to_redo(self) -> Act | None:
        """The act that redo would do again."""
        return self.undone[-1] if self.undone else None


def history_of(acts: Iterable[Act]) -> History:
    """What a meeting's acts, oldest first, leave to be taken back and done again.

    What has left the study as a report or a copy cannot be taken back.
    """
    history = History()
    for act in acts:
        if act.edits and not any(isinstance(subject(edit), ExportLog | BackupLog) for edit in act.edits):
            history = after(history, act)
    return history


def after(history: History, act: Act) -> History:
    """After one more act of a meeting, which may be one that takes another back."""
    if act.undoes is None:
        return history.did(act)
    found = history.to_undo is not None and history.to_undo.id == act.undoes
    return history.undid() if found else History()


def _moves_meeting(act: Act) -> bool:
    """Whether an act plans, starts or ends the meeting it belongs to."""
    return any(
        (isinstance(edit, Added) and isinstance(edit.value, Meeting) and edit.value.id == act.meeting_id)
        or (isinstance(edit, Changed) and _states(edit))
        for edit in act.edits
    )


def _states(edit: Changed) -> bool:
    before, after = edit.before, edit.after
    return isinstance(before, Meeting) and isinstance(after, Meeting) and before.state is not after.state
