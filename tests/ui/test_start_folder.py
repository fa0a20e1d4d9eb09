"""Where a dialog for files starts."""

from pathlib import Path

import pytest

from nhplogger.ui.start_folder import start_folder


def test_a_folder_that_is_there_is_where_looking_starts(tmp_path: Path) -> None:
    assert start_folder(tmp_path) == tmp_path


@pytest.mark.parametrize("missing", ["Documents", "Documents/Studies"])
def test_in_place_of_a_missing_folder_it_starts_at_home(tmp_path: Path, missing: str) -> None:
    assert start_folder(tmp_path / missing) == Path.home()


def test_a_file_is_no_folder_to_start_in(tmp_path: Path) -> None:
    (tmp_path / "Documents").write_text("a file", encoding="utf-8")
    assert start_folder(tmp_path / "Documents") == Path.home()
