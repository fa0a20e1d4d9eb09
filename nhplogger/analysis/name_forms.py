"""The forms a name takes in a text: as it is, of several who share it, and changed as Welsh changes it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nhplogger.analysis.everyday_words import changed_or_word, name_or_word
from nhplogger.analysis.welsh_mutations import mutated

# What belongs to the letter before it, or is not seen at all: accents, soft hyphens, joiners, directions.
UNSEEN = "\u0300-\u036f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_RAISED = "\u00b2\u00b3\u00b9\u2070-\u209c"  # figures of footnotes, no part of a word
WORD = re.compile(rf"[^\W_{_RAISED}]+(?:[{UNSEEN}]+[^\W_{_RAISED}]*)*")
APOSTROPHES = "'’‘ʼ`´"
_JOINED = re.compile(rf"(?<=\w)[{APOSTROPHES}‐‑‒–-](?=\w)")
_DROPPED = re.compile(f"[{UNSEEN}]")
_LEAST = 3  # letters of a name that has a plural, or of what Welsh leaves of one
_LEAST_JOINED = 6  # letters of two words written as one
_HISSING = ("s", "x", "z", "ch", "sh")


@dataclass(frozen=True, slots=True)
class Form:
    """A name as words without case and accents.

    `written`, where given, is the only way its first word may be typed, and `after` the words of which one
    must stand before it. `left` is the ending that stays when the name goes: the s of "the Joneses". `lead`
    goes with the name where it stands right before it: the bracket of "(029) 2018 0000".
    """

    words: tuple[str, ...]
    written: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    left: str = ""
    lead: str = ""


@lru_cache(maxsize=16384)
def forms(name: str) -> tuple[Form, ...]:
    """The plain forms of a name; none where it has no letter.

    A name that is an everyday word ("Mark", "Will") is a name only as it is written, or all in capitals.
    """
    return tuple(Form(words, _written(words, name)) for words in spellings(name))


@lru_cache(maxsize=16384)
def changed_forms(name: str) -> tuple[Form, ...]:
    """Plural and mutated forms, which are taken for the name only where they are no other one."""
    return tuple(_changed(name))


def _changed(name: str) -> Iterator[Form]:
    for words in spellings(name):
        if len(words[-1]) >= _LEAST:
            yield _plural(words)
        for each in mutated(words[0]):
            yield from _mutated((each.word, *words[1:]), each.after)


def exact_form(name: str) -> Form:
    """A name that counts only as it is written: the initials of an agency, a telephone number."""
    first = WORD.search(name)
    lead = name[: first.start()] if first else ""
    return Form(_words(name), frozenset((_first(name),)), lead=lead)


def spellings(name: str) -> list[tuple[str, ...]]:
    """The name's words, and where it has a hyphen, an apostrophe or a space also as one without it."""
    if not any(letter.isalpha() for letter in name):
        return []
    together = _JOINED.sub("", name)
    found = [_words(name), _words(together)]
    if 1 < len(found[1]) <= 3 and len("".join(found[1])) >= _LEAST_JOINED:
        found.append(("".join(found[1]),))
    return [each for each in dict.fromkeys(found) if each]


def _plural(words: tuple[str, ...]) -> Form:
    word = words[-1]
    ending = "es" if word.endswith(_HISSING) else "s"
    several = word + ending
    careful = len(word) <= _LEAST + 1 or word in name_or_word() or several in changed_or_word()
    cased = (several.capitalize(), several.upper(), word.upper() + ending)
    alone = frozenset(cased) if careful and len(words) == 1 else frozenset[str]()
    return Form((*words[:-1], several), alone, left="s")


def _mutated(words: tuple[str, ...], after: frozenset[str]) -> Iterator[Form]:
    """With a capital anywhere, unless it is a word besides; small only behind a word that changes it."""
    first = words[0]
    capital = frozenset((first.capitalize(), first.upper()))
    if len(words) == 1 and (first in changed_or_word() or len(first) < _LEAST):
        yield Form(words, capital, after)
    elif len(words) == 1:
        yield Form(words, capital)
        yield Form(words, after=after)
    elif first:
        yield Form(words)


def _words(name: str) -> tuple[str, ...]:
    return tuple(flat(word) for word in WORD.findall(unicodedata.normalize("NFC", name)))


def _written(words: tuple[str, ...], name: str) -> frozenset[str]:
    if len(words) > 1 or words[0] not in name_or_word():
        return frozenset()
    word = _first(name)
    return frozenset({word.capitalize() if word.islower() else word, word.upper()})


def _first(name: str) -> str:
    return next((bare(word) for word in WORD.findall(unicodedata.normalize("NFC", name))), "")


@lru_cache(maxsize=32768)
def flat(word: str) -> str:
    """A word without case, accents and what is not seen; wide letters and ligatures as plain ones."""
    return bare(word).lower() if word.isascii() else bare(word.casefold()).casefold()


def bare(word: str) -> str:
    """The same, its case kept."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFKD", _DROPPED.sub("", word))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
