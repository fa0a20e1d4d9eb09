"""A stretch of a long history, with what one has to know of what came before it."""

from dataclasses import dataclass

from nhplogger.domain.edits import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPage:
    """Acts that follow each other, oldest first.

    `before` is where an older page begins, none where this is the oldest. `gone` are the ids of values that
    are added in it and had been taken away before it: they come back.
    """

    acts: tuple[Act, ...]
    before: int | None = None
    gone: frozenset[str] = frozenset()
