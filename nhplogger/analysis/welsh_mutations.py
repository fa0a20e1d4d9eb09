"""How the first letter of a Welsh word changes behind certain words: "Caerdydd", "i Gaerdydd"."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mutation:
    """One of the three ways: which letters become which, and the words behind which they do."""

    letters: dict[str, str]
    after: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mutated:
    """A word in small letters with its beginning changed, and the words that change it so."""

    word: str
    after: frozenset[str]


# Peter Wynn Thomas, "Gramadeg y Gymraeg" (1996), chapter on initial mutations; longest letters first.
_SOFT = Mutation(
    {"ll": "l", "rh": "r", "p": "b", "t": "d", "c": "g", "b": "f", "d": "dd", "g": "", "m": "f"},
    frozenset(
        (
            *("am", "ar", "at", "dan", "tan", "dros", "tros", "drwy", "trwy", "gan", "heb", "hyd", "i", "o"),
            *("wrth", "ei", "dy", "neu", "pa", "y", "yr", "r", "a", "na", "ni", "yn", "dau", "dwy", "yna"),
        )
    ),
)
_NASAL = Mutation(
    {"p": "mh", "t": "nh", "c": "ngh", "b": "m", "d": "n", "g": "ng"}, frozenset(("yn", "ym", "yng", "fy"))
)
_ASPIRATE = Mutation(
    {"p": "ph", "t": "th", "c": "ch"},
    frozenset(("a", "gyda", "tua", "efo", "ei", "na", "ni", "tri", "chwe", "â")),
)
_NEVER = ("ch", "ph", "th", "ng", "dd", "ff")  # one letter each in Welsh, and none of those that change


def mutated(word: str) -> Iterator[Mutated]:
    """The forms a word (in small letters, no accents) takes, soft, nasal and aspirate."""
    if word.startswith(_NEVER):
        return
    for way in (_SOFT, _NASAL, _ASPIRATE):
        for letter, changed in way.letters.items():
            if word.startswith(letter):
                yield Mutated(changed + word.removeprefix(letter), way.after)
                break
