"""Putting other words in the place of names."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from nhplogger.analysis.spotting import Spotter


@dataclass(frozen=True, slots=True)
class Replacement:
    """A name and what stands for it; none keeps the name, and all that it is made of, as it is."""

    name: str
    instead: str | None


class Replacements:
    """Replaces names wherever they are spotted.

    A verb that begins a sentence and is also somebody's name is replaced too; its brackets show it.
    """

    def __init__(self, replacements: Iterable[Replacement]) -> None:
        """Of two equal names the first counts."""
        self._spotter = Spotter((each.name, each.instead) for each in replacements)

    def apply(self, text: str, *, brackets: bool = True) -> str:
        """The text with every name replaced; what stands for one is in [square brackets]."""
        text = unicodedata.normalize("NFC", text)
        parts, done = [], 0
        for found in self._spotter.find(text):
            if found.sought is not None:
                instead = f"[{found.sought}]" if brackets else found.sought
                parts += [text[done : found.start], instead]
                done = found.end
        return "".join([*parts, text[done:]])
