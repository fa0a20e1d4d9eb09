"""The values of a study or of one meeting, held in memory by kind and id."""

from collections.abc import Iterable
from typing import Any, TypeVar, assert_never

from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.values import KINDS, Value

V = TypeVar("V", bound=Value)


class StaleEditError(Exception):
    """An edit that does not fit what is there: added twice, changed or removed from another state."""


class Contents:
    """What is there now. Reading is free; `apply` is the only way anything changes."""

    def __init__(self, values: Iterable[Value] = ()) -> None:
        self._kinds: dict[type[Any], dict[str, Any]] = {kind: {} for kind in KINDS}
        for value in values:
            self._kinds[type(value)][value.id] = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Contents) and self._kinds == other._kinds

    __hash__ = None  # type: ignore[assignment]

    def get(self, kind: type[V], value_id: str | None) -> V | None:
        """The value with that id, or none."""
        value: V | None = self._kinds[kind].get(value_id or "")
        return value

    def all(self, kind: type[V]) -> tuple[V, ...]:
        """Every value of a kind, in the order they came."""
        return tuple(self._kinds[kind].values())

    def count(self, kind: type[V]) -> int:
        """How many values of a kind there are."""
        return len(self._kinds[kind])

    def values(self) -> Iterable[Value]:
        """Everything, what is referred to before what refers to it."""
        return (value for kind in KINDS for value in self._kinds[kind].values())

    def copy(self) -> "Contents":
        """A snapshot that later acts do not reach."""
        return Contents(self.values())

    def apply(self, act: Act) -> None:
        """Do every edit of an act, or none of them. Raises StaleEditError where one does not fit."""
        done: list[Edit] = []
        try:
            for edit in act.edits:
                self._apply(edit)
                done.append(edit)
        except StaleEditError:
            for edit in reversed(done):
                self._apply(edit.inverse())
            raise

    def _apply(self, edit: Edit) -> None:
        match edit:
            case Added(value):
                self._expect(None, value)
                self._kinds[type(value)][value.id] = value
            case Changed(before, after):
                self._expect(before, after)
                self._kinds[type(after)][after.id] = after
            case Removed(value):
                self._expect(value, value)
                del self._kinds[type(value)][value.id]
            case _:
                assert_never(edit)

    def _expect(self, expected: Value | None, value: Value) -> None:
        if self._kinds[type(value)].get(value.id) != expected:
            raise StaleEditError(f"{type(value).__name__} {value.id} is not as the edit found it")
