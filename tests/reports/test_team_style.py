"""Reports in the look of a Word file of the team's."""

import io

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt

from nhplogger.reports.lint import faults
from nhplogger.reports.word import document_bytes
from tests.reports.others_files import a_word_file, saved
from tests.reports.samples import hostile, rich


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def styled(style: bytes) -> Document:
    return opened(document_bytes(rich(), style))


def test_a_style_that_the_file_has_looks_as_it_has_it() -> None:
    team = docx.Document()
    team.styles["Heading 1"].font.size = Pt(31)
    made = styled(saved(team))
    heading = next(
        each for each in made.paragraphs if each.style is not None and each.style.name == "Heading 1"
    )
    assert heading.style is not None
    assert heading.style.font.size == Pt(31)


def test_a_style_that_it_lacks_is_ours() -> None:
    made = styled(a_word_file())
    assert "LogLine" in {style.style_id for style in made.styles}


def test_its_text_is_gone_and_its_header_stays_above_ours() -> None:
    made = styled(a_word_file("A letter to somebody", header="The team", footer="Registered charity"))
    assert all("letter to somebody" not in paragraph.text for paragraph in made.paragraphs)
    lines = [paragraph.text for paragraph in made.sections[0].header.paragraphs]
    assert lines[0] == "The team"
    assert "Confidential" in lines[-1] or len(lines) > 1
    assert made.sections[0].footer.paragraphs[0].text == "Registered charity"


def test_a_style_under_another_id_is_found_by_its_name() -> None:
    """Word names styles in its own language, and only their ids tell."""
    team = docx.Document()
    team.styles["Heading 1"].element.set(f"{{{_W}}}styleId", "Pennawd1")
    team.styles["Quote"].element.set(f"{{{_W}}}styleId", "Heading1")
    made = styled(saved(team))
    names = {paragraph.style.name for paragraph in made.paragraphs if paragraph.style is not None}
    assert "Heading 1" in names
    ids = [style.style_id for style in made.styles]
    assert len(ids) == len(set(ids))


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.mark.parametrize("whole", [rich(), hostile()], ids=["rich", "hostile"])
def test_nothing_in_it_would_trouble_word(whole: object) -> None:
    team = docx.Document()
    team.styles.add_style("LogLine", WD_STYLE_TYPE.CHARACTER)
    for style in (a_word_file("x", header="y"), saved(team)):
        assert faults(document_bytes(whole, style)) == []  # type: ignore[arg-type]


def test_the_same_report_in_the_same_look_is_the_same_file() -> None:
    style = a_word_file(header="The team")
    assert document_bytes(rich(), style) == document_bytes(rich(), style)
