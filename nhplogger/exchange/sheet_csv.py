"""Tables from text with commas, semicolons or tabs between its cells."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from nhplogger.domain.faults import StudyError
from nhplogger.exchange.notes_file import decoded
from nhplogger.i18n import _

_BETWEEN = ",;\t|"
_LOOKED_AT = 20


def read_csv(content: bytes, path: Path) -> Iterator[tuple[str, Iterator[Sequence[object]]]]:
    """The one table of a file, named as the file is; what stands between its cells is told from its lines."""
    text, _guessed = decoded(path, content)
    lines = list(StringIO(text.lstrip("\ufeff"), newline=""))
    yield path.stem, _rows(lines, path.name)


def _rows(lines: list[str], name: str) -> Iterator[Sequence[object]]:
    try:
        yield from csv.reader(lines, delimiter=_between(lines))
    except csv.Error as error:
        words = _("{name} is no table this program reads ({error}). Save it again as .csv, and try again.")
        raise StudyError(words.format(name=name, error=error)) from error


def _between(lines: list[str]) -> str:
    """The mark that stands as often as can be in each of the first lines."""
    first = [line for line in lines if line.strip()][:_LOOKED_AT]
    return max(_BETWEEN, key=lambda mark: min((line.count(mark) for line in first), default=0))
