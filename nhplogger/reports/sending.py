"""How a report leaves: as what kind of file, in whose look, with a password or not."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Format(StrEnum):
    """The kinds of file a report is written as; their names end so."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """Word in the shipped house style, unless something else is asked for.

    `style` is a Word file whose styles, header and footer are taken; `template` one with fields, which is
    filled in place of the report's own form. `password` opens the Word file; `recipient` is only noted.
    """

    format: Format = Format.DOCX
    style: Path | None = None
    template: Path | None = None
    password: str = ""
    recipient: str = ""
