"""Looking for a stick to save on."""

from pathlib import Path

from nhplogger.logbook.drives import removable_drive


def test_what_is_offered_is_a_folder_that_is_there_and_not_the_drive_of_the_study(tmp_path: Path) -> None:
    found = removable_drive(tmp_path / "study.nhp")
    assert found is None or (found.is_dir() and not tmp_path.is_relative_to(found))
