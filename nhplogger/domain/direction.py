"""Text that turns the direction of writing, kept from turning what stands beside it."""

import re

# Embeddings and overrides are ended by U+202C, isolates by U+2069 (UAX 9, sections 2.1 to 2.4).
_EMBEDS, _ISOLATES = "\u202a\u202b\u202d\u202e", "\u2066\u2067\u2068"
_END_OF_EMBEDDING, _END_OF_ISOLATE = "\u202c", "\u2069"
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def balanced(text: str) -> str:
    """Text as it is shown: whatever it turns round is turned back at the end of each of its lines.

    Only for showing: what is kept stays as it was written.
    """
    if text.isascii() or not _TURNS.search(text):
        return text
    return "\n".join(line + _missing_ends(line) for line in text.split("\n"))


def _missing_ends(line: str) -> str:
    """What ends all that is open at the end of a line, innermost first."""
    ends: list[str] = []
    for sign in _TURNS.findall(line):
        if sign in _EMBEDS:
            ends.append(_END_OF_EMBEDDING)
        elif sign in _ISOLATES:
            ends.append(_END_OF_ISOLATE)
        elif sign == _END_OF_ISOLATE and sign in ends:
            del ends[_last(ends, sign) :]  # embeddings within end with it
        elif ends and ends[-1] == sign:
            ends.pop()
    return "".join(reversed(ends))


def _last(ends: list[str], sign: str) -> int:
    return len(ends) - 1 - ends[::-1].index(sign)
