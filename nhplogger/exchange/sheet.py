"""Sheets of other programs: tables of plain words from .csv, .xlsx and .docx files."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from nhplogger.domain.faults import StudyError
from nhplogger.domain.text import clean_line
from nhplogger.i18n import _

ENDINGS = (".csv", ".tsv", ".xlsx", ".docx")
LARGEST, MOST_ROWS, MOST_COLUMNS = 20 * 1024 * 1024, 100_000, 60
_LONGEST_CELL = 10_000
_FOREIGN = {b"\xd0\xcf\x11\xe0": "old", b"PK": "zip"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of a file: the words above its columns, and its rows, each as long as those."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def read_sheet(path: Path) -> tuple[Table, ...]:
    """The tables of a file that have a row beneath their headings, as words; nothing in it is run.

    Raises StudyError, naming the file and the way out, where it is none, too large, or has no table.
    """
    ending = path.suffix.casefold()
    content = _content(path, ending)
    found: Iterator[tuple[str, Iterator[Sequence[object]]]]
    if ending == ".xlsx":
        from nhplogger.exchange.sheet_xlsx import read_xlsx

        found = read_xlsx(content, path.name)
    elif ending == ".docx":
        from nhplogger.exchange.sheet_docx import read_docx

        found = read_docx(content, path.name)
    else:
        from nhplogger.exchange.sheet_csv import read_csv

        found = read_csv(content, path)
    tables = tuple(table for table in (_table(name, rows, path.name) for name, rows in found) if table)
    if not tables:
        words = _("{name} has no table with headings and a row beneath them. Nothing was changed.")
        raise StudyError(words.format(name=path.name))
    return tables


def _content(path: Path, ending: str) -> bytes:
    if ending not in ENDINGS:
        words = _("{name} is no sheet this program reads. Save it as .csv, .xlsx or .docx and try again.")
        raise StudyError(words.format(name=path.name))
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        words = _("{name} cannot be read: {error}. Check the name and try again.")
        raise StudyError(words.format(name=path.name, error=error.strerror)) from error
    if len(content) > LARGEST:
        words = _("{name} is larger than 20 MB. Keep only the columns that are needed, and try again.")
        raise StudyError(words.format(name=path.name))
    _refuse_foreign(path, ending, content)
    return content


def _refuse_foreign(path: Path, ending: str, content: bytes) -> None:
    kind = next((kind for start, kind in _FOREIGN.items() if content.startswith(start)), "")
    if not content.strip():
        raise StudyError(_("{name} is empty. Nothing was changed.").format(name=path.name))
    if kind == "old":
        words = _(
            "{name} is in an old format, or has a password. Save it as {ending} without one, and try again."
        )
        raise StudyError(words.format(name=path.name, ending=ending))
    if (kind == "zip") != (ending in (".xlsx", ".docx")):
        words = _("{name} is not what its ending says. Open it in its own program and save it as {ending}.")
        raise StudyError(words.format(name=path.name, ending=ending))


def _table(name: str, rows: Iterable[Iterable[object]], file: str) -> Table | None:
    """Rows of cells as a table: empty rows are passed over, the first of the others has the headings."""
    kept = list(_kept(rows, file))
    if len(kept) < 2:
        return None
    wide = max(len(row) for row in kept)
    even = [(*row, *("",) * (wide - len(row))) for row in kept]
    return Table(name=name, heads=even[0], rows=tuple(even[1:]))


def _kept(rows: Iterable[Iterable[object]], file: str) -> Iterator[tuple[str, ...]]:
    for number, row in enumerate(rows, 1):
        if number > MOST_ROWS:
            words = _("{name} has more than 100,000 rows. Split it, and bring in one part after the other.")
            raise StudyError(words.format(name=file))
        cells = [cell_words(cell) for _place, cell in zip(range(MOST_COLUMNS), row, strict=False)]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield tuple(cells)


def cell_words(cell: object) -> str:
    """A cell as one clean line: whole numbers without a point, nothing for an empty one."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        cell = int(cell)
    return clean_line(str(cell)[:_LONGEST_CELL])
