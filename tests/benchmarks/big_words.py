"""Lines of a log made of words that are as frequent as words are: the second half as often as the first."""

import random
from itertools import accumulate

_COMMON_WORDS = (
    "the and to of a in is on for that it was with they street police residents council not at by "
    "from lights meeting housing agreed said be out community safety information youth this patrol "
    "estate are about chair no one more problem figures priorities flooding graffiti parking officer "
    "warden"
)
_SYLLABLE_LIST = "ba cor den fel gri hal jen kem lor mun nor pel quin ros sel tam ver wyn yst zel"
_COMMON, _SYLLABLES = _COMMON_WORDS.split(), _SYLLABLE_LIST.split()
_WORDS = 20_000
_SHORTEST, _LONGEST = 8, 36  # words a line, 22 on average
PHRASE = "broken street lights"
_PHRASES_IN = 0.01
COMMONEST, COMMON, LESS_COMMON = "the", "residents", "housing"


def _word(number: int) -> str:
    """A word for each number, none twice."""
    if number < len(_COMMON):
        return _COMMON[number]
    syllables: list[str] = []
    number -= len(_COMMON)
    while number or len(syllables) < 3:
        number, place = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[place])
    return "".join(syllables)


class Writer:
    """Writes lines; the same seed writes the same."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._words = [_word(number) for number in range(_WORDS)]
        self._weights = list(accumulate(1 / rank for rank in range(1, _WORDS + 1)))

    def line(self) -> str:
        """A sentence of 8 to 36 words; one in a hundred has the phrase."""
        count = self._random.randint(_SHORTEST, _LONGEST)
        words = self._random.choices(self._words, cum_weights=self._weights, k=count)
        if self._random.random() < _PHRASES_IN:
            words[count // 2] = PHRASE
        return " ".join(words).capitalize() + "."
