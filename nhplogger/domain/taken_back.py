"""Lines that were taken back: they stay to be read and restored, and count in nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeGuard

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.edits import Added, Edit, Removed
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.values import KINDS, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenLine:
    """A line, or a mark without words, with what was taken back together with it: marks, action, owners."""

    line: Entry | Mark
    parts: tuple[Value, ...] = ()

    @property
    def id(self) -> str:
        """The id of the line."""
        return self.line.id


def taken_lines(edits: Iterable[Edit]) -> tuple[TakenLine, ...]:
    """The lines that an act with these edits takes back."""
    return with_parts(edit.value for edit in edits if isinstance(edit, Removed))


def with_parts(removed: Iterable[Value]) -> tuple[TakenLine, ...]:
    """The lines among values that were removed together, each with the values that belong to it."""
    gone = list(removed)
    lines = [value for value in gone if is_line(value)]
    return tuple(TakenLine(line=line, parts=_parts(line, gone)) for line in lines)


def is_line(value: Value) -> TypeGuard[Entry | Mark]:
    """Whether a value is a line of the log by itself: an entry, or a mark that hangs on the moment."""
    return isinstance(value, Entry) or (isinstance(value, Mark) and value.entry_id is None)


def restored(taken: TakenLine) -> tuple[Edit, ...]:
    """Brings a line back with all that was taken back with it, the line itself first."""
    return (Added(taken.line), *(Added(part) for part in taken.parts))


def _parts(line: Value, gone: list[Value]) -> tuple[Value, ...]:
    marks = [each for each in gone if isinstance(each, Mark) and each.entry_id == line.id]
    actions = [each for each in gone if isinstance(each, Action) and each.entry_id == line.id]
    owned = {action.id for action in actions}
    rest = [each for each in gone if isinstance(each, ActionOwner | ActionUpdate) and each.action_id in owned]
    return tuple(sorted((*marks, *actions, *rest), key=lambda value: KINDS.index(type(value))))
