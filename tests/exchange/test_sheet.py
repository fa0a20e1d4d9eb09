"""Sheets as tables of words, whatever program wrote them and whatever was meant by it."""

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from nhplogger.domain.faults import StudyError
from nhplogger.exchange.sheet import LARGEST, read_sheet

ROWS = [["Name", "Role", "Agency"], ["Siân Gŵyl", "chair", "Residents"], ["Sgt Hughes", "sergeant", "Police"]]


def workbook(path: Path, rows: list[list[object]]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def document(path: Path, rows: list[list[str]]) -> Path:
    made = Document()
    made.add_paragraph("Attendance")
    table = made.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    made.save(str(path))
    return path


def with_part(path: Path, name: str, content: str) -> Path:
    """An archive with one part of a document."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_text_is_read_in_every_usual_alphabet(tmp_path: Path, encoding: str, between: str) -> None:
    path = tmp_path / "people.csv"
    words = "\r\n".join(between.join(row) for row in ROWS).replace("ŵ", "w")
    path.write_bytes(words.encode(encoding))
    table = read_sheet(path)[0]
    assert table.heads == ("Name", "Role", "Agency")
    assert table.rows[0] == ("Siân Gwyl", "chair", "Residents")


def test_a_workbook_gives_its_values(tmp_path: Path) -> None:
    rows: list[list[object]] = [[*row] for row in ROWS]
    path = workbook(tmp_path / "people.xlsx", [*rows, [None, None, None], ["Dr Lin", 7.0, "Health"]])
    table = read_sheet(path)[0]
    assert table.rows[-1] == ("Dr Lin", "7", "Health")
    assert len(table.rows) == 3


def test_a_formula_is_its_value_and_is_never_run(tmp_path: Path) -> None:
    formula = '=HYPERLINK("https://example.org","Sgt Hughes")'
    path = workbook(tmp_path / "people.xlsx", [["Name", "Role"], [formula, "x"]])
    assert read_sheet(path)[0].rows == (("", "x"),)  # nobody has worked it out


def test_a_word_table_gives_its_cells(tmp_path: Path) -> None:
    table = read_sheet(document(tmp_path / "people.docx", ROWS))[0]
    assert (table.heads, table.rows[0]) == (tuple(ROWS[0]), tuple(ROWS[1]))


def test_control_characters_do_not_come_in(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(b"Name,Role\nSgt\x0b\x01 Hughes,ch\x1bair\n")
    assert read_sheet(path)[0].rows == (("Sgt Hughes", "chair"),)


def test_an_external_entity_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    cells = "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    told = (
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document xmlns:w="{w}"><w:body><w:tbl>'
        f"{cells.format('Name')}{cells.format('A &x; B')}</w:tbl></w:body></w:document>"
    )
    table = read_sheet(with_part(tmp_path / "x.docx", "word/document.xml", told))[0]
    assert "secret" not in str(table)


def test_a_bomb_of_entities_is_refused(tmp_path: Path) -> None:
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    told = f"<!DOCTYPE d [{entities}]><d>&a11;</d>"
    with pytest.raises(StudyError, match=r"bomb\.docx"):
        read_sheet(with_part(tmp_path / "bomb.docx", "word/document.xml", told))


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, ending: str) -> None:
    path = with_part(tmp_path / f"bomb{ending}", "word/document.xml", "0" * 120 * 1024 * 1024)
    with pytest.raises(StudyError, match="far more than it holds"):
        read_sheet(path)


def test_more_than_20_mb_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_bytes(b"Name\n" + b"x" * LARGEST)
    with pytest.raises(StudyError, match="larger than 20 MB"):
        read_sheet(path)


def test_more_than_a_hundred_thousand_rows_are_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("Name\n" + "x\n" * 100_001)
    with pytest.raises(StudyError, match="100,000 rows"):
        read_sheet(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("one.csv", b"Name\n"),
        ("old.xlsx", b"\xd0\xcf\x11\xe0 and so on"),
        ("text.xlsx", b"Name,Role\nA,B\n"),
        ("zip.csv", b"PK\x03\x04"),
        ("cut.docx", b"PK\x03\x04 cut short"),
        ("a.exe", b"MZ"),
    ],
)
def test_what_is_no_sheet_is_told_with_its_name(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(StudyError) as told:
        read_sheet(path)
    assert name in str(told.value)
    assert str(told.value).endswith(".")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match=r"gone\.csv cannot be read"):
        read_sheet(tmp_path / "gone.csv")


def told_or_read(path: Path, content: bytes) -> str:
    """The sentence a file is refused with; nothing where it is read, with rows as long as their heads."""
    path.write_bytes(content)
    try:
        tables = read_sheet(path)
    except StudyError as told:
        return str(told)
    return "" if all(len(row) == len(each.heads) for each in tables for row in each.rows) else "uneven"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.sampled_from([".csv", ".xlsx", ".docx"]))
def test_any_bytes_give_a_table_or_a_sentence(tmp_path: Path, content: bytes, ending: str) -> None:
    told = told_or_read(tmp_path / f"any{ending}", content)
    assert not told or "any" in told


@cache
def whole_workbook() -> bytes:
    book, buffer = Workbook(), BytesIO()
    for row in ROWS:
        book.active.append(row)
    book.save(buffer)
    return buffer.getvalue()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(place=st.floats(0, 1), put=st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_gives_a_table_or_a_sentence(tmp_path: Path, place: float, put: bytes) -> None:
    whole = whole_workbook()
    at = int(place * (len(whole) - 1))
    told = told_or_read(tmp_path / "damaged.xlsx", whole[:at] + put + whole[at + len(put) :])
    assert not told or "damaged.xlsx" in told
