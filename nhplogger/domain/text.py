"""Text as the study keeps it: one cleaning for every way in."""

import re
import unicodedata
from functools import lru_cache

# U+FFFE and U+FFFF are no characters; lone surrogates cannot be written to a file at all.
_NOT_KEPT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def clean_text(text: str) -> str:
    """Text any file or document can hold: line ends as `\\n`, composed (NFC), without control characters."""
    return unicodedata.normalize("NFC", _NOT_KEPT.sub("", _LINE_ENDS.sub("\n", text)))


def clean_line(text: str) -> str:
    """The same on one line, with runs of white space as one space and none at the ends."""
    return " ".join(clean_text(text).split())


@lru_cache(maxsize=16384)  # the same few thousand names are compared at every key
def folded(text: str) -> str:
    """Text for comparing names: case, accents' encoding and white space do not count."""
    return clean_line(text).casefold()
