"""What stands on every page: the words above the text, the page number beneath it."""

import re

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from nhplogger.i18n import _
from nhplogger.reports.blocks import Report, Run
from nhplogger.reports.word_parts.runs import paragraph, wrapped
from nhplogger.reports.word_parts.text import pieces

_LONGEST = 60  # characters
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def header(report: Report) -> str:
    """The two texts of the header, one at each margin."""
    sides = (short(report.header_left), short(report.header_right))
    return paragraph("Header", (Run(text=sides[0]), Run(text="\t"), Run(text=sides[1])))


def footer() -> str:
    """Page 1 of 5, at the right margin; Word counts."""
    words = _("Page {page} of {pages}")
    inside = "".join(_field_or_words(piece) for piece in re.split("({pages?})", words) if piece)
    return wrapped("Footer", f"<w:r><w:tab/></w:r>{inside}")


def has_page_number(footer: BaseOxmlElement) -> bool:
    """Whether a footer counts pages by itself."""
    said = [words for each in footer.iter(qn("w:instrText")) if (words := each.text)]
    said += [words for each in footer.iter(qn("w:fldSimple")) if (words := each.get(qn("w:instr")))]
    return any("PAGE" in words.upper().split() for words in said)


def _field_or_words(piece: str) -> str:
    if piece in _FIELDS:
        return f'<w:fldSimple w:instr="{_FIELDS[piece]}"><w:r>{pieces("1")}</w:r></w:fldSimple>'
    return f"<w:r>{pieces(piece)}</w:r>"


def short(text: str) -> str:
    """The text on one line, cut so that two fit side by side."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
