"""Runs and the paragraphs that hold them."""

from functools import lru_cache

from nhplogger.reports.blocks import Run, Runs
from nhplogger.reports.word_parts.direction import begins_from_the_right, stretches
from nhplogger.reports.word_parts.text import attribute, pieces, xml_safe


def paragraph(style: str, runs: Runs) -> str:
    """A w:p in the style with that id."""
    return f"<w:p>{_looks(style, _from_the_right(runs))}{''.join(map(_run, runs))}</w:p>"


def wrapped(style: str, inside: str) -> str:
    """A w:p in the style with that id, around XML made elsewhere."""
    return f"<w:p>{_looks(style, from_the_right=False)}{inside}</w:p>"


def _from_the_right(runs: Runs) -> bool:
    return begins_from_the_right(runs[0].text if len(runs) == 1 else "".join(run.text for run in runs))


@lru_cache(maxsize=256)
def _looks(style: str, from_the_right: bool) -> str:  # noqa: FBT001
    return f'<w:pPr><w:pStyle w:val="{style}"/>{"<w:bidi/>" if from_the_right else ""}</w:pPr>'


def _run(run: Run) -> str:
    text = xml_safe(run.text)
    if text.isascii():
        return _stretch(run, text, from_the_right=False) if text else ""
    return "".join(_stretch(run, piece, from_the_right=right) for piece, right in stretches(text))


def _stretch(run: Run, text: str, *, from_the_right: bool) -> str:
    letters = _letters(run.bold, run.italic, run.highlight, run.language, from_the_right)
    return f"<w:r>{letters}{pieces(text)}</w:r>"


@lru_cache(maxsize=256)
def _letters(bold: bool, italic: bool, highlight: bool, language: str, from_the_right: bool) -> str:  # noqa: FBT001
    """The w:rPr, its children in the order Word asks for."""
    inside = (
        ('<w:rStyle w:val="StillIdentifies"/>' if highlight else "")
        + ("<w:b/><w:bCs/>" if bold else "")
        + ("<w:i/><w:iCs/>" if italic else "")
        + ("<w:rtl/>" if from_the_right else "")
        + (_language(language, from_the_right=from_the_right) if language else "")
    )
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def _language(language: str, *, from_the_right: bool) -> str:
    """Word keeps the language of words from the right apart from that of the others."""
    return f"<w:lang w:{'bidi' if from_the_right else 'val'}={attribute(language)}/>"
