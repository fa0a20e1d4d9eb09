"""report and backup: what leaves the study."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_report_is_written_of_the_latest_meeting_that_was_held(
    nhplogger: Run, study: Path, tmp_path: Path
) -> None:
    ran = nhplogger("report", study, "--out", tmp_path / "out")
    (path,) = (tmp_path / "out").iterdir()
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"Partnership meeting; 2025-11-27; {path}\n"
    assert path.suffix == ".docx"


def test_a_report_of_all_leaves_planned_meetings_out(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    assert nhplogger("report", study, "--meeting", "all", "--out", tmp_path / "out").code == 0
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_a_report_of_one_meeting_goes_by_its_id(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    for meeting in nhplogger("list", study, "--json").json:
        assert nhplogger("report", study, "--meeting", meeting["id"], "--out", tmp_path / "out").code == 0
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_a_report_of_a_meeting_nobody_has_is_told(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    ran = nhplogger("report", study, "--meeting", "nope", "--out", tmp_path / "out")
    assert (ran.code, ran.err) == (1, "There is no meeting 'nope' in this study; see nhplogger list.\n")
    assert not (tmp_path / "out").exists()


def test_real_names_leave_only_when_asked_for(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    import docx

    for name, options in (("safe", []), ("real", ["--real-names", "--with-reflections"])):
        assert nhplogger("report", study, "--out", tmp_path / name, *options).code == 0
    words = {}
    for name in ("safe", "real"):
        (path,) = (tmp_path / name).iterdir()
        words[name] = str(docx.Document(str(path)).element.xml)
    assert ("Okafor" in words["safe"], "looked at the door" in words["safe"]) == (False, False)
    assert ("Okafor" in words["real"], "looked at the door" in words["real"]) == (True, True)


def test_reports_need_a_folder_to_go_to(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.write_text("")
    assert nhplogger("report", study).code == 2
    assert nhplogger("report", study, "--out", file).code == 2


def test_a_backup_opens_with_the_same_passphrase(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "copy.nhp"
    ran = nhplogger("backup", study, copy)
    assert (ran.code, ran.out) == (0, f"5 entries copied and checked: {copy}\n")
    assert nhplogger("list", copy, "--json").json == nhplogger("list", study, "--json").json
    assert nhplogger("check", copy).code == 0


def test_a_backup_never_takes_the_place_of_anything(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.nhp"
    copy.write_text("mine")
    for target in (copy, study, tmp_path):
        ran = nhplogger("backup", study, target)
        assert (ran.code, ran.err) == (1, f"{target.name} is there already. Choose another name.\n")
    assert copy.read_text() == "mine"


@pytest.mark.parametrize("command", [["list"], ["show", "last"], ["search", "x"], ["check"]])
def test_what_left_is_noted_and_the_study_stays_sound(
    nhplogger: Run, study: Path, tmp_path: Path, command: list[str]
) -> None:
    nhplogger("report", study, "--out", tmp_path)
    nhplogger("backup", study, tmp_path / "copy.nhp")
    assert nhplogger(command[0], study, *command[1:]).code == 0
