"""Text on its last step into HTML: what HTML cannot hold is dropped, the rest is escaped."""

import re
from html import escape

from nhplogger.reports.blocks import Run, Runs
from nhplogger.reports.word_parts.direction import begins_from_the_right
from nhplogger.reports.word_parts.text import xml_safe

# HTML forbids more than XML does: the second row of control characters and what is no character.
_FORBIDDEN = re.compile(
    "[\x7f-\x9f\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF))
    + "]"
)
# Marks that turn the direction of all that follows; within an element of its own they cannot.
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_TAG = re.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def safe(words: str) -> str:
    """The words without what HTML forbids."""
    return _FORBIDDEN.sub("", xml_safe(words))


def text(words: str) -> str:
    """Words as the inside of an element; each new line is a line there."""
    return escape(safe(words), quote=False).replace("\n", "<br>")


def attribute(words: str) -> str:
    """Words as the value of an attribute, quotation marks included."""
    return f'"{escape(" ".join(safe(words).split()))}"'


def language(tag: str) -> str:
    """The attribute that says in which language an element is; none for what is no language tag."""
    return f' lang="{tag}"' if _TAG.fullmatch(tag) else ""


def ordered(runs: Runs) -> str:
    """The attribute that says which way a paragraph runs, where that is from the right."""
    return ' dir="rtl"' if begins_from_the_right("".join(run.text for run in runs)) else ""


def inside(runs: Runs) -> str:
    """Runs as the inside of an element."""
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    words = text(run.text)
    if not words:
        return ""
    turned = bool(_TURNS.search(run.text))
    for tag, wanted in (("b", run.bold), ("i", run.italic), ("mark", run.highlight), ("bdi", turned)):
        words = f"<{tag}>{words}</{tag}>" if wanted else words
    spoken = language(run.language)
    way = ' dir="rtl"' if spoken and begins_from_the_right(run.text) else ""
    return f"<span{spoken}{way}>{words}</span>" if spoken else words
