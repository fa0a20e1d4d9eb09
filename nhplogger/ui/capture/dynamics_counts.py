"""How often each theme was marked as helping or getting in the way, kept up as marks come and go."""

from collections import Counter
from collections.abc import Iterable

from nhplogger.domain.edits import Edit, steps, subject
from nhplogger.domain.entry import Mark, Sign
from nhplogger.domain.theme import Theme
from nhplogger.domain.values import Value

QUICK_THEMES = 10


class DynamicsCounts:
    """Counts of this meeting by theme and sign."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._counts = Counter((mark.theme_id, mark.sign) for mark in marks)

    def follow(self, edits: Iterable[Edit]) -> bool:
        """Take in what an act did to marks; whether it did anything."""
        edits = [edit for edit in edits if isinstance(subject(edit), Mark)]
        for value, step in steps(edits):
            self._count(value, step)
        return bool(edits)

    def of(self, theme_id: str, sign: Sign) -> int:
        """How often a theme was marked with a sign."""
        return self._counts[theme_id, sign]

    def uses(self, theme_id: str) -> int:
        """How often a theme was marked at all."""
        return sum(self._counts[theme_id, sign] for sign in Sign)

    def _count(self, value: Value, step: int) -> None:
        if isinstance(value, Mark):
            self._counts[value.theme_id, value.sign] += step


def quick_themes(themes: Iterable[Theme]) -> list[Theme]:
    """The themes on the panel: those picked for it, in the order of the codebook, ten at most."""
    picked = sorted((theme for theme in themes if theme.quick), key=lambda theme: theme.position)
    return picked[:QUICK_THEMES]
