"""log: field notes in, from files good and bad."""

from pathlib import Path

import pytest

from tests.cli.conftest import MEETING, PLANNED, Run


def test_a_meeting_is_told_in_one_line(nhplogger: Run, tmp_path: Path, meeting: Path) -> None:
    ran = nhplogger("log", meeting, "--study", tmp_path / "new.nhp")
    line = "Partnership meeting; 2025-11-27; 3 present, 1 apology, 5 entries, 1 action; meeting.txt\n"
    assert (ran.code, ran.out, ran.err) == (0, line, "")


def test_the_same_file_twice_adds_nothing(nhplogger: Run, study: Path, meeting: Path) -> None:
    before = nhplogger("list", study, "--json").json
    ran = nhplogger("log", meeting, meeting, "--study", study)
    assert ran.code == 0
    assert [line.rsplit("; ")[-1] for line in ran.out.splitlines()] == ["meeting.txt, nothing new"] * 2
    assert nhplogger("list", study, "--json").json == before


def test_what_a_line_could_not_say_is_listed_with_its_number(nhplogger: Run, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(MEETING + "@QZ came in late\n! do it by flurs\n#wibble+ no\n", "utf-8")
    ran = nhplogger("log", notes, "--study", tmp_path / "new.nhp")
    assert ran.code == 0
    assert ran.out.splitlines()[1:] == [
        "  line 27: no such person '@QZ': kept in the text",
        "  line 28: No date understood in 'by flurs'. Saved without a date; the debrief will ask.",
        "  line 29: no such theme '#wibble': kept in the text",
    ]


def test_files_are_read_oldest_meeting_first(nhplogger: Run, tmp_path: Path) -> None:
    later, earlier = tmp_path / "a.txt", tmp_path / "b.txt"
    later.write_text(PLANNED.replace("Present", "Carried over:\nmend; done\n\nPresent"), "utf-8")
    agreed = PLANNED.replace("4 December", "6 November") + "\nLog:\n! mend the lights\n"
    earlier.write_text(agreed, "utf-8")
    ran = nhplogger("log", later, earlier, "--study", tmp_path / "new.nhp")
    assert [line.split("; ")[1] for line in ran.out.splitlines()] == ["2025-11-06", "2025-12-04"]
    shown = nhplogger("show", tmp_path / "new.nhp", "last", "--json").json
    assert shown["actions"][0]["status"] == "done"


def test_a_bad_file_among_good_ones_keeps_no_other_out(
    nhplogger: Run, tmp_path: Path, meeting: Path, shelf: Path
) -> None:
    bad = tmp_path / "shopping.txt"
    bad.write_text("eggs\n", "utf-8")
    ran = nhplogger("log", meeting, bad, shelf / "planned.txt", "--study", tmp_path / "new.nhp")
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 2
    words = "is not a field-notes file: there is no line 'Meeting: …' at its top. Nothing was changed."
    assert ran.err == f"shopping.txt {words}\n"
    assert len(nhplogger("list", tmp_path / "new.nhp", "--json").json) == 2


def test_only_bad_files_make_no_study(nhplogger: Run, tmp_path: Path) -> None:
    ran = nhplogger("log", tmp_path / "missing.txt", "--study", tmp_path / "new.nhp")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "missing.txt cannot be read: No such file or directory. Check the name and try again.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_report_is_written_of_each_meeting(nhplogger: Run, tmp_path: Path, shelf: Path) -> None:
    files = sorted(shelf.glob("*.txt"))
    ran = nhplogger("log", *files, "--study", tmp_path / "new.nhp", "--report", tmp_path / "out")
    assert ran.code == 0
    written = [Path(line.rsplit("; ", 1)[-1]) for line in ran.out.splitlines()]
    assert len(set(written)) == 2
    assert all(path.read_bytes().startswith(b"PK") for path in written)


def test_a_report_that_cannot_be_written_leaves_the_meeting_logged(
    nhplogger: Run, tmp_path: Path, meeting: Path
) -> None:
    folder = tmp_path / "no" / "such" / "place"
    ran = nhplogger("log", meeting, "--study", tmp_path / "new.nhp", "--report", folder)
    assert (ran.code, len(ran.err.splitlines())) == (1, 1)
    assert ran.out.startswith("Partnership meeting; 2025-11-27; 3 present")
    assert len(nhplogger("list", tmp_path / "new.nhp", "--json").json) == 1


def test_names_with_spaces_and_other_letters_are_names_like_any(nhplogger: Run, tmp_path: Path) -> None:
    notes = tmp_path / "nodiadau cyfarfod ŵ – “iawn”.txt"
    notes.write_text(PLANNED, "utf-8")
    study = tmp_path / "astudiaeth ŷ" / "fy ffeil.nhp"
    ran = nhplogger("log", notes, "--study", study)
    assert ran.code == 0
    assert ran.out.endswith("nodiadau cyfarfod ŵ – “iawn”.txt\n")
    assert nhplogger("list", study, "--json").json[0]["area"] == "Ffynnon-lâs"


@pytest.mark.parametrize("end", ["\r", "\r\n"])
def test_any_line_end_gives_the_same_meeting(nhplogger: Run, tmp_path: Path, end: str) -> None:
    notes = tmp_path / "old.txt"
    notes.write_bytes(MEETING.replace("\n", end).encode())
    ran = nhplogger("log", notes, "--study", tmp_path / "new.nhp")
    assert "3 present, 1 apology, 5 entries, 1 action" in ran.out
