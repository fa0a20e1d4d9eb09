"""nhplogger calendar: sentences, and 0, 1 or 2."""

from pathlib import Path

from tests.cli.conftest import Run

EVENT = "BEGIN:VEVENT\nUID:{uid}\nDTSTART:20991204T140000Z\nSUMMARY:{title}\nEND:VEVENT\n"


def a_calendar(path: Path, *titles: str) -> Path:
    events = "".join(EVENT.format(uid=place, title=title) for place, title in enumerate(titles))
    path.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n", "utf-8")
    return path


def test_a_calendar_is_read_once(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    file = a_calendar(tmp_path / "in.ics", "Brackwell panel")
    first = nhplogger("calendar", study, "--in", file)
    assert (first.code, first.out) == (0, "1 meeting added\n")
    assert nhplogger("calendar", study, "--in", file).out == "0 meetings added; 1 there already\n"
    assert "Brackwell panel" in nhplogger("list", study).out


def test_an_event_of_no_known_area_is_told_and_can_be_given_one(
    nhplogger: Run, study: Path, tmp_path: Path
) -> None:
    file = a_calendar(tmp_path / "in.ics", "Estate walk")
    ran = nhplogger("calendar", study, "--in", file)
    assert ran.code == 1
    assert "Estate walk" in ran.err
    assert "--area NAME" in ran.err
    assert nhplogger("calendar", study, "--in", file, "--area", "Brackwell").out == "1 meeting added\n"


def test_meetings_and_due_dates_are_written_under_pseudonyms(
    nhplogger: Run, study: Path, tmp_path: Path
) -> None:
    ran = nhplogger("calendar", study, "--out", tmp_path / "out.ics")
    assert (ran.code, ran.out.split(":")[0]) == (0, "2 meetings and 1 due date, under pseudonyms")
    told = (tmp_path / "out.ics").read_bytes().replace(b"\r\n ", b"").decode()
    assert not [name for name in ("Okafor", "Hughes", "Brackwell", "Ffynnon", "Gŵyl") if name in told]
    assert nhplogger("check", study).code == 0


def test_wrong_use_is_2_and_a_bad_file_is_1_in_a_sentence(
    nhplogger: Run, study: Path, tmp_path: Path
) -> None:
    assert nhplogger("calendar", study).code == 2
    assert nhplogger("calendar", study, "--out", tmp_path / "o.ics", "--area", "X").code == 2
    bad = tmp_path / "bad.ics"
    bad.write_text("Dear all")
    ran = nhplogger("calendar", study, "--in", bad)
    assert (ran.code, ran.err.startswith("bad.ics is not a calendar file.")) == (1, True)
    assert "--in FILE" in nhplogger("calendar", "--help").out
