"""Field-notes files from disk."""

from pathlib import Path

import pytest

from nhplogger.domain.faults import StudyError
from nhplogger.exchange.notes_file import LONGEST, read_notes_file
from tests.exchange.studies import notes

WELSH = notes("Log:", "@Siân said: Dŵr, tŷ a gŵyl – “iawn”", area="Ffynnon-lâs")
PLAIN = notes("Log:", "the café is shut", area="Brackwell")


def saved(folder: Path, content: bytes) -> Path:
    """A file of those bytes."""
    path = folder / "a meeting – Siân.txt"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_any_kind_of_unicode_is_read(tmp_path: Path, alphabet: str) -> None:
    found = read_notes_file(saved(tmp_path, WELSH.encode(alphabet)))
    assert (found.area, found.problems) == ("Ffynnon-lâs", ())
    assert "Dŵr, tŷ a gŵyl – “iawn”" in str(found.log)


def test_windows_text_is_read_and_told(tmp_path: Path) -> None:
    found = read_notes_file(saved(tmp_path, PLAIN.encode("cp1252")))
    assert "the café is shut" in str(found.log)
    assert [problem.words for problem in found.problems] == [
        "the file was not UTF-8 and was read as Windows text: check accented letters"
    ]


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_any_line_end_is_read(tmp_path: Path, end: str) -> None:
    assert len(read_notes_file(saved(tmp_path, PLAIN.replace("\n", end).encode())).log) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is not a field-notes file: there is no line 'Meeting: …' at its top"),
        (b"just some words\n", "is not a field-notes file: there is no line 'Meeting: …' at its top"),
        (b"Meeting: x\nArea: y\n", "there is no line 'Date: 27 November 2025' at its top"),
        (b"Meeting: x\nDate: 31 June 2025\nArea: y\n", "'31 June 2025' is not a date"),
        (b"PK\x03\x04\x14\x00\x06\x00\xff\xfe\x99", "is not a text file"),
        (b"\xff\xfeM\x00e", "is not a text file"),
        (b"x" * (LONGEST + 1), "is longer than 5 MB"),
        (
            PLAIN.encode() + b"\n" + b"x" * 1_000_001,
            "is longer than a million characters",
        ),
    ],
)
def test_what_is_no_field_notes_is_refused_in_a_sentence(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(StudyError) as refused:
        read_notes_file(saved(tmp_path, content))
    assert words in str(refused.value)
    assert "a meeting – Siân.txt" in str(refused.value)


def test_a_folder_or_a_missing_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.txt"):
        with pytest.raises(StudyError, match=f"{path.name} cannot be read: "):
            read_notes_file(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no endless file")
def test_an_endless_file_is_refused_rather_than_read() -> None:
    with pytest.raises(StudyError, match="zero is longer than 5 MB"):
        read_notes_file(Path("/dev/zero"))
