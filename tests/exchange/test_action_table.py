"""Actions as a table: what went in comes out, and no spreadsheet takes a cell for a formula."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.exchange.action_table import action_table, safe_cell
from tests.builders import any_text

TITLES = ("Action", "Owner")


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_titles_stand_above_rows_and_excel_is_told_that_it_is_utf_8() -> None:
    content = action_table(TITLES, [("Sign off, then ring", 'Siân "Shan" O’Brien'), ("Two\nlines", "")])
    assert content.startswith(b"\xef\xbb\xbf")
    assert read(content) == [
        ["Action", "Owner"],
        ["Sign off, then ring", 'Siân "Shan" O’Brien'],
        ["Two\nlines", ""],
    ]


def test_with_no_actions_there_are_titles_only() -> None:
    assert read(action_table(TITLES, [])) == [list(TITLES)]


@pytest.mark.parametrize("words", ["\tcmd", "\rcmd", "\t=cmd"])
def test_a_cell_does_not_begin_with_what_spreadsheets_skip(words: str) -> None:
    assert safe_cell(words) == f"'{words}"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
@pytest.mark.parametrize("before", ["", " ", "\n ", "\u00a0"])
def test_what_would_begin_as_a_formula_does_not(sign: str, before: str) -> None:
    assert safe_cell(f"{before}{sign}cmd|'/c calc'!A1").startswith("'")


@pytest.mark.parametrize("words", ["", "Ring @Sgt Hughes", "2 + 2", "'quoted'", "–", "Info-sharing"])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert safe_cell(words) == words


@given(st.lists(st.tuples(any_text(), any_text()), max_size=4))
def test_every_cell_comes_back_but_for_its_apostrophe(rows: list[tuple[str, str]]) -> None:
    found = read(action_table(TITLES, rows))
    assert found == [list(TITLES), *([safe_cell(cell) for cell in row] for row in rows)]
    for row in found:
        assert not any(cell.strip().startswith(("=", "+", "-", "@")) for cell in row)
