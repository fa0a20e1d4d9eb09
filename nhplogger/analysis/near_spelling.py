"""Finding words that are a name but for one letter."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from nhplogger.analysis.name_forms import flat

T = TypeVar("T")

_LEAST = 5  # letters: a shorter word is one letter from too many others


class NearSpelling(Generic[T]):
    """Names by all that is left of them when a letter goes, as Wolf Garbe's SymSpell has them (2012).

    Two words that leave the same differ by one letter more, less or other, or by two that changed places.
    """

    def __init__(self, names: Iterable[tuple[str, T]]) -> None:
        self._near: defaultdict[str, list[tuple[str, T]]] = defaultdict(list)
        for name, what in names:
            if len(flat(name)) >= _LEAST:
                for left in _left(flat(name)):
                    self._near[left].append((flat(name), what))

    def find(self, word: str) -> tuple[str, T] | None:
        """The name that a word is, or is near to, in small letters, and what it is; none where there is none.

        Both begin with the same letter.
        """
        word = flat(word)
        if len(word) < _LEAST or not self._near:
            return None
        found = (each for left in _left(word) for each in self._near.get(left, ()))
        return next((each for each in found if each[0][0] == word[0]), None)


def _left(word: str) -> Iterator[str]:
    yield word
    yield from (word[:place] + word[place + 1 :] for place in range(len(word)))
