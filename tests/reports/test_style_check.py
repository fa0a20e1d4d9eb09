"""Word files of others are looked over before anything of them is used."""

from pathlib import Path

import pytest

from nhplogger.reports.not_written import ReportNotWritten
from nhplogger.reports.style_check import MOST_ON_DISK, problem_of, read_checked
from tests.reports.others_files import a_word_file, linked, with_part, without_part

GOOD = a_word_file("Our house style", header="The team")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
FIELD = b'<w:p><w:r><w:instrText>INCLUDETEXT "C:\\\\secret.docx"</w:instrText></w:r></w:p><w:sectPr'


def test_a_plain_word_file_may_be_used() -> None:
    assert problem_of(GOOD) == ""


def test_a_hyperlink_fetches_nothing_and_is_let_through() -> None:
    assert problem_of(linked(GOOD, f"{OFFICE}/hyperlink", "https://example.org")) == ""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no Word file"),
        (b"PK\x03\x04 and then nothing", "no Word file"),
        (GOOD[: len(GOOD) // 2], "no Word file"),
        (b"\xd0\xcf\x11\xe0 an old file", "an old Word file, or has a password"),
        (without_part(GOOD, "word/styles.xml"), "no Word file"),
        (with_part(GOOD, "word/document.xml", lambda part: part[:-20]), "no Word file"),
        (
            with_part(GOOD, "word/document.xml", lambda part: b'<!DOCTYPE a [<!ENTITY b "c">]>' + part),
            "no Word file",
        ),
        (with_part(GOOD, "word/vbaProject.bin", lambda _part: b"macro"), "runs macros"),
        (
            with_part(
                GOOD,
                "[Content_Types].xml",
                lambda part: part.replace(b"wordprocessingml.document", b"macroEnabled"),
            ),
            "runs macros",
        ),
        (with_part(GOOD, "word/embeddings/oleObject1.bin", lambda _part: b"x"), "other files inside"),
        (
            linked(GOOD, f"{OFFICE}/attachedTemplate", "https://example.org/t.dotm"),
            "fetch “https://example.org/t.dotm”",
        ),
        (linked(GOOD, f"{OFFICE}/image", "https://example.org/track.png"), "fetch"),
        (linked(GOOD, f"{OFFICE}/image", "https://example.org/{name}"), "fetch"),
        (
            with_part(GOOD, "word/document.xml", lambda part: part.replace(b"<w:sectPr", FIELD, 1)),
            "(INCLUDETEXT)",
        ),
        (with_part(GOOD, "word/media/zeros.xml", lambda _part: b" " * 30_000_000), "unpack to far more"),
    ],
)
def test_a_file_that_could_do_harm_is_refused_with_the_reason(
    content: bytes, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "team.docx"
    path.write_bytes(content)
    with pytest.raises(ReportNotWritten) as refused:
        read_checked(path)
    assert words in str(refused.value)
    assert "“team.docx”" in str(refused.value)
    assert path.read_bytes() == content


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "team.docx"
    with path.open("wb") as file:
        file.truncate(MOST_ON_DISK + 1)
    with pytest.raises(ReportNotWritten, match="larger than 20 MB"):
        read_checked(path)


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReportNotWritten, match=r"“team.docx” cannot be read: .*Choose another"):
        read_checked(tmp_path / "team.docx")
