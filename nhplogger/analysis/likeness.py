"""How alike two pieces of text are, by the words they share."""

import re

_WORD = re.compile(r"[^\W_]+")
_STEM = 5  # "repair", "repairs" and "repaired" begin with the same five letters
# Words that say little of what a sentence is about.
_SMALL = re.compile(
    "a|an|and|are|as|at|be|been|but|by|can|do|does|for|from|had|has|have|he|her|him|his|i|if|in|into|is|it|its|"
    "me|my|no|not|of|on|or|our|she|so|that|the|their|them|then|there|they|this|to|up|us|was|we|were|what|when|"
    "where|which|who|will|with|you|your"
)


def content_words(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, small words and lone letters left out."""
    words = _WORD.findall(text.casefold().replace("’", "'").replace("'", ""))
    kept = (word for word in words if not _SMALL.fullmatch(word) and (len(word) > 1 or word.isdigit()))
    return frozenset(word[:_STEM] for word in kept)


def overlap(one: str, other: str) -> float:
    """The share of the shorter text's content words that the other one has too, 0 to 1.

    This is the overlap coefficient of Szymkiewicz and Simpson, |A ∩ B| ÷ min(|A|, |B|): a line that puts a
    long sentence in short counts as alike. It is 0 where either text has no such word.
    """
    first, second = content_words(one), content_words(other)
    least = min(len(first), len(second))
    return len(first & second) / least if least else 0.0
