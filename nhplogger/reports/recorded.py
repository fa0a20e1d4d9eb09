"""Words that were written down or said, each in its own language whatever the report's."""

from nhplogger.analysis.line_language import is_english, is_welsh
from nhplogger.i18n import language
from nhplogger.reports.blocks import Run

_TAGS = {"cy": ("en-GB", is_english), "en": ("cy-GB", is_welsh)}


def recorded(words: str, *, before: str = "", italic: bool = False) -> Run:
    """A run of recorded words; it says its language only where that is surely not the report's.

    `before` is what stands at its head without being part of it, such as a blank.
    """
    other = _TAGS.get(language()[:2])
    tag = other[0] if other and other[1](words) else ""
    return Run(text=before + words, italic=italic, language=tag)
