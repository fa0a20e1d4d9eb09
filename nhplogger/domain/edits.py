"""What a user can do to a study, as values: edits that know their inverse, acts that hold edits together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

from nhplogger.domain.ids import new_id
from nhplogger.domain.values import Value


@dataclass(frozen=True, slots=True)
class Added:
    """A value that was not there before."""

    value: Value

    def inverse(self) -> "Removed":
        return Removed(self.value)


@dataclass(frozen=True, slots=True)
class Changed:
    """A value that takes the place of its earlier self."""

    before: Value
    after: Value

    def inverse(self) -> "Changed":
        return Changed(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Removed:
    """A value taken away; the file keeps it, marked, until retention ends."""

    value: Value

    def inverse(self) -> Added:
        return Added(self.value)


Edit = Added | Changed | Removed


def subject(edit: Edit) -> Value:
    """The value an edit is about, as it stands afterwards (or stood, where it was removed)."""
    match edit:
        case Added(value) | Removed(value):
            return value
        case Changed(_, after):
            return after
        case _:
            assert_never(edit)


def steps(edits: Iterable[Edit]) -> Iterator[tuple[Value, int]]:
    """What the edits add to a count of values, or take from it: each value with 1 or -1."""
    for edit in edits:
        match edit:
            case Added(value):
                yield value, 1
            case Removed(value):
                yield value, -1
            case Changed(before, after):
                yield before, -1
                yield after, 1
            case _:
                assert_never(edit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing the user did: one transaction, one undo. `undoes` names the act it takes back."""

    label: str
    edits: tuple[Edit, ...]
    at: datetime
    id: str = field(default_factory=new_id)
    meeting_id: str | None = None
    observer: str = ""
    device: str = ""
    undoes: str | None = None

    def inverse(self, at: datetime | None = None) -> "Act":
        """The act that takes this one back, done at `at` (at its own moment where none is given)."""
        return Act(
            label=self.label,
            edits=tuple(edit.inverse() for edit in reversed(self.edits)),
            at=at or self.at,
            meeting_id=self.meeting_id,
            observer=self.observer,
            device=self.device,
            undoes=self.id,
        )
