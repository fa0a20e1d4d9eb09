"""What was done and can be taken back, and what was taken back and can be done again."""

from dataclasses import dataclass, replace

from nhplogger.domain.edits import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Two piles of acts. It is moved after an act has been written, never before."""

    done: tuple[Act, ...] = ()
    undone: tuple[Act, ...] = ()

    def did(self, act: Act) -> "History":
        """After a new act: what had been taken back can no longer be done again."""
        return History(done=(*self.done, act))

    def undid(self) -> "History":
        """After the last act was taken back."""
        return History(done=self.done[:-1], undone=(*self.undone, self.done[-1]))

    def redid(self, act: Act) -> "History":
        """After the last act taken back was done again, as `act`."""
        return replace(self, done=(*self.done, act), undone=self.undone[:-1])

    @property
    def to_undo(self) -> Act | None:
        """The act that undo would take back."""
        return self.done[-1] if self.done else None

    @property
    def to_redo(self) -> Act | None:
        """The act that redo would do again."""
        return self.undone[-1] if self.undone else None
