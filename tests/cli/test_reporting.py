"""report: every kind, format, period and refusal from the command line."""

import io
import json
from pathlib import Path

import docx
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from nhplogger import assets
from tests.cli.conftest import Run

# Pages are drawn with the application that the tests of windows have: there can be no second one.
pytestmark = pytest.mark.usefixtures("qapp")
TEMPLATE = assets.ROOT / "word" / "template.docx"


def words(path: Path) -> str:
    return str(docx.Document(str(path)).element.xml)


@pytest.mark.parametrize(
    ("options", "name"),
    [
        (("--template", "partners"), "Area-A_2025-11-27_note.docx"),
        (("--template", "log"), "Area-A_2025-11-27_log.docx"),
        (("--template", "reflections"), "Area-A_2025-11-27_reflections.docx"),
        (("--template", "tracker", "--to", "2025-11-30"), "All-areas_2025-11-30_actions.docx"),
        (("--template", "area", "--area", "brackwell", "--to", "2025-11-30"), "Area-A_2025-11-30_area.docx"),
        (("--template", "area", "--area", "a", "--to", "2025-11-30"), "Area-A_2025-11-30_area.docx"),
        (("--template", TEMPLATE), "Area-A_2025-11-27_template.docx"),
        (("--format", "html"), "Area-A_2025-11-27_observation.html"),
        (("--format", "pdf"), "Area-A_2025-11-27_observation.pdf"),
    ],
)
def test_every_report_has_its_file(
    options: tuple[object, ...], name: str, nhplogger: Run, study: Path, tmp_path: Path
) -> None:
    ran = nhplogger("report", study, "--out", tmp_path / "out", *options)
    assert (ran.code, ran.err) == (0, "")
    (path,) = (tmp_path / "out").iterdir()
    assert path.name == name
    assert path.stat().st_size > 1000
    assert str(path) in ran.out


def test_a_filled_template_does_not_take_the_place_of_the_report(
    nhplogger: Run, study: Path, tmp_path: Path
) -> None:
    for options in ((), ("--template", TEMPLATE), ("--template", TEMPLATE)):
        assert nhplogger("report", study, "--out", tmp_path / "out", *options).code == 0
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_parts_can_be_left_out(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    for name, options in (("all", ()), ("less", ("--without", "quotes", "--without", "people"))):
        assert nhplogger("report", study, "--out", tmp_path / name, *options).code == 0
    whole, less = (words(next((tmp_path / name).iterdir())) for name in ("all", "less"))
    assert "been weeks" in whole
    assert "been weeks" not in less


def test_a_password_locks_the_word_file(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("open sesame\n", encoding="utf-8")
    assert nhplogger("report", study, "--out", tmp_path / "out", "--password-file", secret).code == 0
    (path,) = (tmp_path / "out").iterdir()
    locked, opened = OOXMLFile(io.BytesIO(path.read_bytes())), io.BytesIO()
    locked.load_key(password="open sesame", verify_password=True)
    locked.decrypt(opened)
    assert "car park lights" in docx.Document(opened).element.xml


def test_the_look_of_another_word_file_is_taken(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    style = tmp_path / "team.docx"
    team = docx.Document()
    team.sections[0].header.paragraphs[0].text = "The team"
    team.save(str(style))
    assert nhplogger("report", study, "--out", tmp_path / "out", "--style", style).code == 0
    (path,) = (tmp_path / "out").iterdir()
    assert docx.Document(str(path)).sections[0].header.paragraphs[0].text == "The team"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--template", "nothing"), "There is no template “nothing”."),
        (("--template", "area"), "Name the area the report is about"),
        (("--area", "Brackwell"), "go with --template tracker or area"),
        (("--from", "2025-01-01"), "go with --template tracker or area"),
        (("--format", "pdf", "--style", "x.docx"), "go with Word"),
        (("--format", "odt"), "'odt' is not one of"),
        (("--from", "yesterday", "--template", "tracker"), "'yesterday' does not match"),
        (("--password-file", "gone.txt"), "The password file gone.txt cannot be read"),
    ],
)
def test_wrong_use_is_told_and_nothing_is_written(
    options: tuple[str, ...], words: str, nhplogger: Run, study: Path, tmp_path: Path
) -> None:
    ran = nhplogger("report", study, "--out", tmp_path / "out", *options)
    assert ran.code == 2
    assert words in ran.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--template", "area", "--area", "Nowhere"), "There is no area “Nowhere”."),
        (("--template", "tracker", "--to", "1999-01-01"), "No meeting was held there in that time."),
        (("--style", "gone.docx"), "“gone.docx” cannot be read"),
    ],
)
def test_what_cannot_be_reported_is_told(
    options: tuple[str, ...], words: str, nhplogger: Run, study: Path, tmp_path: Path
) -> None:
    ran = nhplogger("report", study, "--out", tmp_path / "out", *options)
    assert ran.code == 1
    assert words in ran.err
    assert not list(tmp_path.glob("out/*"))


def test_a_broken_template_is_told(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"no Word file")
    ran = nhplogger("report", study, "--out", tmp_path / "out", "--template", broken)
    assert ran.code == 1
    assert "“broken.docx” is damaged or no Word file." in ran.err


def test_nobody_is_named_in_any_kind(nhplogger: Run, study: Path, tmp_path: Path) -> None:
    for kind in ("observation", "partners", "log", "reflections"):
        options = ("--template", kind, "--with-reflections", "--hide-agencies", "--format", "html")
        assert nhplogger("report", study, "--out", tmp_path / "out", *options).code == 0
    text = json.dumps([path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir()])
    assert all(name not in text for name in ("Okafor", "Hughes", "Dana", "Brackwell"))
