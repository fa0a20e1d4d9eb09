"""Actions as a table that spreadsheets open: no cell of it can be taken for a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def action_table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The rows beneath their titles as CSV, in UTF-8 with the mark by which Excel knows it.

    A cell that would begin as a formula does gets an apostrophe before it, as OWASP advises against CSV
    injection; white space before such a sign hides nothing.
    """
    out = StringIO(newline="")
    writer = csv.writer(out)
    for row in (titles, *rows):
        writer.writerow([safe_cell(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def safe_cell(words: str) -> str:
    """Words as a cell that no spreadsheet works out."""
    begins = words.startswith(_FORMULA) or words.lstrip().startswith(_FORMULA)
    return f"'{words}" if begins else words
