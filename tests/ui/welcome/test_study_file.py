"""Where a new study lies."""

from pathlib import Path

import pytest

from nhplogger.ui.welcome.study_file import new_file


@pytest.mark.parametrize(
    ("name", "file"),
    [("Six areas", "Six areas.nhp"), ("a/b:c", "abc.nhp"), ("...", "study.nhp"), ("CON", "CON_.nhp")],
)
def test_a_study_is_called_by_its_name_as_far_as_every_system_allows(
    name: str, file: str, tmp_path: Path
) -> None:
    assert new_file(name, tmp_path).name == file


def test_a_second_study_of_the_same_name_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "Six areas.nhp").touch()
    (tmp_path / "Six areas 2.nhp").touch()
    assert new_file("Six areas", tmp_path).name == "Six areas 3.nhp"
