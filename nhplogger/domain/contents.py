"""The values of a study or of one meeting, held in memory by kind and id."""

from collections.abc import Iterable
from typing import Any, TypeVar, assert_never

from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed, subject
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
        for (kind, value_id), after in self.check(act).items():
            self._put(kind, value_id, after)

    def check(self, act: Act) -> dict[tuple[type[Any], str], Value | None]:
        """What an act would leave in each place, none where it removes. Raises StaleEditError."""
        then: dict[tuple[type[Any], str], Value | None] = {}
        for edit in act.edits:
            before, after = _states(edit)
            value = subject(edit)
            place = type(value), value.id
            if then.get(place, self._kinds[place[0]].get(value.id)) != before:
                raise StaleEditError(f"{place[0].__name__} {value.id} is not as the edit found it")
            then[place] = after
        return then

    def _put(self, kind: type[Any], value_id: str, value: Value | None) -> None:
        if value is None:
            self._kinds[kind].pop(value_id, None)
        else:
            self._kinds[kind][value_id] = value


def _states(edit: Edit) -> tuple[Value | None, Value | None]:
    """What an edit finds, and what it leaves."""
    match edit:
        case Added(value):
            return None, value
        case Changed(before, after):
            return before, after
        case Removed(value):
            return value, None
        case _:
            assert_never(edit)
