"""Tables of a spreadsheet: the values its cells showed when it was last saved, never what works them out."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING
from warnings import catch_warnings, simplefilter

from nhplogger.domain.faults import StudyError
from nhplogger.exchange.sheet import MOST_COLUMNS, MOST_ROWS
from nhplogger.exchange.zipped_parts import opened_archive
from nhplogger.i18n import _

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet


def read_xlsx(content: bytes, name: str) -> Iterator[tuple[str, Iterator[Sequence[object]]]]:
    """Each sheet with cells, by its name. Raises StudyError where it is no workbook.

    Read-only and with values only: no formula is looked at, and no link to another file is followed.
    """
    opened_archive(content, name).close()
    from openpyxl import load_workbook

    with catch_warnings():
        simplefilter("ignore")  # it warns of what it does not read, which is what is wanted
        try:
            book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        except Exception as error:  # a workbook may be broken in as many ways as there are parts in it
            raise StudyError(_broken(name)) from error
        for sheet in book.worksheets:
            yield sheet.title, _rows(sheet, name)
        book.close()


def _rows(sheet: "ReadOnlyWorksheet", name: str) -> Iterator[Sequence[object]]:
    """The rows that are in the file, whatever size the sheet says it has."""
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
    while True:
        try:
            row = next(rows, None)
        except Exception as error:
            raise StudyError(_broken(name)) from error
        if row is None:
            return
        yield row


def _broken(name: str) -> str:
    words = _("{name} is damaged: its cells cannot be read. Save it again as .xlsx, and try again.")
    return words.format(name=name)
