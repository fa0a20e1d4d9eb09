"""Finds names by how they begin, however many there are."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from nhplogger.domain.text import folded


class PrefixIndex:
    """Each id has words, the telling ones first; words within them count after all of those."""

    def __init__(self, named: Iterable[tuple[str, Sequence[str]]]) -> None:
        self._order: dict[str, int] = {}
        found: set[tuple[str, int, str]] = set()
        for value_id, words in named:
            self._order[value_id] = len(self._order)
            whole = [folded(word) for word in words]
            found.update((word, place, value_id) for place, word in enumerate(whole))
            found.update((part, len(whole), value_id) for word in whole for part in word.split()[1:])
        self._words = sorted(found)

    def begins(self, typed: str) -> dict[str, tuple[int, int]]:
        """Ids with a word that goes on from what was typed: the place of that word, and their own place."""
        sought = folded(typed)
        if not sought:
            return {value_id: (0, place) for value_id, place in self._order.items()}
        ranks: dict[str, int] = {}
        for number in range(bisect_left(self._words, (sought,)), len(self._words)):
            word, place, value_id = self._words[number]
            if not word.startswith(sought):
                break
            ranks[value_id] = min(place, ranks.get(value_id, place))
        return {value_id: (place, self._order[value_id]) for value_id, place in ranks.items()}

    def has(self, start: str) -> bool:
        """Whether any whole word or part of one begins so."""
        sought = folded(start)
        number = bisect_left(self._words, (sought,))
        return number < len(self._words) and self._words[number][0].startswith(sought)
