"""Field-notes files from disk: whatever program saved them."""

from pathlib import Path

from nhplogger.domain.faults import StudyError
from nhplogger.domain.field_notes import FieldNotes, NotFieldNotesError, Problem
from nhplogger.domain.field_notes_reader import read_notes
from nhplogger.i18n import _

LONGEST = 5 * 1024 * 1024
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def read_notes_file(path: Path) -> FieldNotes:
    """One meeting from a text file in UTF-8, UTF-16 or the Windows alphabet (cp1252).

    Raises StudyError, naming the file and the way out, where it cannot be read or is no field-notes file.
    """
    text, guessed = _decoded(path, _bytes(path))
    try:
        notes = read_notes(text)
    except NotFieldNotesError as error:
        words = _("{name} is not a field-notes file: {why}. Nothing was changed.")
        raise StudyError(words.format(name=path.name, why=error)) from error
    return _with_problem(notes) if guessed else notes


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LONGEST:
            words = _(
                "{name} is {size} MB long; a field-notes file holds one meeting, at most 5 MB. Split it."
            )
            raise StudyError(words.format(name=path.name, size=size // 1024**2))
        return path.read_bytes()
    except OSError as error:
        words = _("{name} cannot be read: {error}. Check the name and try again.")
        raise StudyError(words.format(name=path.name, error=error.strerror)) from error


def _decoded(path: Path, content: bytes) -> tuple[str, bool]:
    """The text, and whether its alphabet had to be guessed."""
    alphabet = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        return content.decode(alphabet), False
    except UnicodeDecodeError:
        pass
    if b"\x00" in content:
        words = _("{name} is not a text file. Save it as plain text (UTF-8) and try again.")
        raise StudyError(words.format(name=path.name))
    return content.decode("cp1252", "replace"), True


def _with_problem(notes: FieldNotes) -> FieldNotes:
    from dataclasses import replace

    words = _("the file was not UTF-8 and was read as Windows text: check accented letters")
    return replace(notes, problems=(Problem(0, words), *notes.problems))
