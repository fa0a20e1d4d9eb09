"""What a report is made of, as plain values that know nothing of Word or of the screen."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that look alike; a new line is `\\n`, a tab `\\t`.

    `highlight` marks what still identifies a person or place. `language` is a BCP 47 tag such as `cy-GB`;
    empty means the language of the report.
    """

    text: str
    bold: bool = False
    italic: bool = False
    highlight: bool = False
    language: str = ""


Runs = tuple[Run, ...]


def plain(text: str) -> Runs:
    """One run without any emphasis."""
    return (Run(text=text),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 1 to 3; its number, if it has one, is part of the text: `2. Who took part`."""

    level: int = 1
    text: str

    def __post_init__(self) -> None:
        if self.level not in {1, 2, 3}:
            raise ValueError(f"a heading is of level 1 to 3, not {self.level}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; a quiet one is small and grey, for limits and how a figure is worked out.

    `margin` is a word that stands alone at its left, such as the time of a line of the log.
    """

    runs: Runs
    quiet: bool = False
    margin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words as they were said, quotation marks included; `attribution` as `Resident 2, 14:18`."""

    runs: Runs
    attribution: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label and what goes with it: Place, Community hub."""

    label: str
    runs: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Labels in a first column, values in a second, without lines."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletList:
    """A list of points."""

    items: tuple[Runs, ...]


class TableLook(Enum):
    """How a table is drawn: boxed on every side for short ones, ruled between rows for long logs."""

    BOXED = auto()
    RULED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose heading row is repeated on every page.

    `widths` are relative (`(2, 5, 1)`), one for each heading; they fill the width of the text.
    `caption` stands above the table; `summary` is said only by a screen reader.
    """

    header: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[Runs, ...], ...]
    caption: str = ""
    summary: str = ""
    look: TableLook = TableLook.BOXED

    def __post_init__(self) -> None:
        columns = len(self.header)
        if not columns or len(self.widths) != columns or any(len(row) != columns for row in self.rows):
            raise ValueError(f"a table of {columns} headings needs as many widths, and cells in every row")
        if min(self.widths) <= 0:
            raise ValueError("every column of a table needs a width above nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A PNG image; `alt` says in a sentence what it shows. Its height follows from its own proportions.

    `width` is a share of the width of the text, above 0 and up to 1.
    """

    png: bytes
    alt: str
    width: float = 1.0
    caption: str = ""

    def __post_init__(self) -> None:
        if not self.png.startswith(b"\x89PNG\r\n\x1a\n"):
            raise ValueError("a picture is a PNG image")
        if not 0 < self.width <= 1:
            raise ValueError(
                f"a picture's width is a share of the text's, above 0 and up to 1, not {self.width}"
            )
        if not self.alt.strip():
            raise ValueError("a picture needs words for those who cannot see it")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A thin line from margin to margin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows starts on a new page."""


Block = Heading | Paragraph | Quote | Facts | BulletList | Table | Picture | Rule | PageBreak


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report: what Word shows as its properties, what stands on every page, and its blocks.

    `title` heads the first page. `created` carries its time zone: the same report makes the same bytes.
    `header_left` and `header_right` stand at the top of each page.
    """

    title: str
    subject: str
    author: str
    created: datetime
    header_left: str = ""
    header_right: str = ""
    language: str = "en-GB"
    keywords: str = ""
    blocks: tuple[Block, ...]

    def __post_init__(self) -> None:
        if self.created.utcoffset() is None:
            raise ValueError("a report's time of making needs its time zone")
