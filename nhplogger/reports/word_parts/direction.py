"""Which way words run: Hebrew, Arabic and their kin from the right, everything else from the left."""

import re
import unicodedata
from collections.abc import Iterator

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_ANY_RIGHT = re.compile(f"[{_RIGHT}]")
_STRETCH = re.compile(rf"[{_RIGHT}](?:[\W\d_]*[{_RIGHT}])*")


def begins_from_the_right(text: str) -> bool:
    """Whether a paragraph of this text runs from the right: its first letter decides (UAX 9, rule P2)."""
    if text.isascii() or not _ANY_RIGHT.search(text):
        return False
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind != "L" for kind in strong if kind in {"L", "R", "AL"}), False)


def stretches(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces that each run one way, and whether that is from the right."""
    end = 0
    for found in _STRETCH.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], False
        yield found.group(), True
        end = found.end()
    if end < len(text):
        yield text[end:], False
