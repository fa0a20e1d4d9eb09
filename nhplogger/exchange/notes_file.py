"""Field-notes files from disk: whatever program saved them."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from nhplogger.domain.faults import StudyError
from nhplogger.domain.field_notes import FieldNotes, NotFieldNotesError, Problem
from nhplogger.domain.field_notes_reader import read_notes
from nhplogger.domain.rules import LONGEST_TEXT
from nhplogger.i18n import _

LONGEST = 5 * 1024 * 1024
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def read_notes_file(path: Path) -> FieldNotes:
    """One meeting from a text file in UTF-8, UTF-16 or the Windows alphabet (cp1252).

    Raises StudyError, naming the file and the way out, where it cannot be read or is no field-notes file.
    """
    text, guessed = decoded(path, _bytes(path))
    _refuse_long_lines(path, text)
    try:
        notes = read_notes(text)
    except NotFieldNotesError as error:
        words = _("{name} is not a field-notes file: {why}. Nothing was changed.")
        raise StudyError(words.format(name=path.name, why=error)) from error
    return _with_problem(notes) if guessed else notes


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LONGEST + 1)
    except OSError as error:
        words = _("{name} cannot be read: {error}. Check the name and try again.")
        raise StudyError(words.format(name=path.name, error=error.strerror)) from error
    if len(content) > LONGEST:
        words = _("{name} is longer than 5 MB; a field-notes file holds one meeting. Split it.")
        raise StudyError(words.format(name=path.name))
    return content


def decoded(path: Path, content: bytes) -> tuple[str, bool]:
    """The text, and whether its alphabet had to be guessed."""
    alphabet = next((name for mark, name in _MARKS.items() if content.startswith(mark)), None)
    with suppress(UnicodeDecodeError):
        return content.decode(alphabet or _unmarked(content)), False
    if b"\x00" in content:
        words = _("{name} is not a text file. Save it as plain text (UTF-8) and try again.")
        raise StudyError(words.format(name=path.name))
    return content.decode("cp1252", "replace"), True


def _unmarked(content: bytes) -> str:
    """The alphabet of a file that does not say it: field notes begin with plain letters."""
    first = content[:4]
    if first[1::2] == b"\x00\x00":
        return "utf-16-le"
    return "utf-16-be" if first[::2] == b"\x00\x00" else "utf-8"


def _refuse_long_lines(path: Path, text: str) -> None:
    """A line that no entry can hold would keep the whole file out of the study."""
    number = next((n for n, line in enumerate(text.splitlines(), 1) if len(line) > LONGEST_TEXT), None)
    if number is not None:
        words = _("Line {number} of {name} is longer than a million characters. Split it in two.")
        raise StudyError(words.format(number=number, name=path.name))


def _with_problem(notes: FieldNotes) -> FieldNotes:
    words = _("the file was not UTF-8 and was read as Windows text: check accented letters")
    return replace(notes, problems=(Problem(0, words), *notes.problems))
