"""Templates with fields are filled apart from the program, and nothing in a field is taken for mark-up."""

import io
from pathlib import Path

import docx
import pytest

from nhplogger import assets
from nhplogger.domain.entry import Kind
from nhplogger.domain.meeting import Meeting
from nhplogger.reports.lint import faults
from nhplogger.reports.not_written import ReportNotWritten
from nhplogger.reports.observed import Observed
from nhplogger.reports.options import ReportOptions
from nhplogger.reports.templates import field_list
from nhplogger.reports.templates.fields import fields, known_fields
from nhplogger.reports.templates.filling import described, filled
from nhplogger.reports.templates.sample import PLACE, sample_template
from tests.builders import a_study, an_action, an_attendance, an_entry, an_owner
from tests.reports.meetings import MEETING, NOW, with_meeting
from tests.reports.others_files import a_word_file
from tests.reports.reading import HUGHES
from tests.reports.samples import HOSTILE, report

QUOTE = an_entry("It isn't down", kind=Kind.QUOTE, speaker_id=HUGHES.id)
THOUGHT = an_entry("the chair moved on", kind=Kind.REFLECTION, seq=2)


def observed(*texts: str, reflections: bool = False) -> Observed:
    """A meeting with a quote, a reflection, an action, and decisions of these words."""
    register = a_study()
    decisions = [an_entry(text, kind=Kind.DECISION, seq=3 + place) for place, text in enumerate(texts)]
    action = an_action("Sign off the repairs")
    contents = with_meeting(
        QUOTE, THOUGHT, *decisions, action, an_owner(action, HUGHES), an_attendance(HUGHES)
    )
    meeting = contents.get(Meeting, MEETING.id)
    assert meeting is not None
    return Observed(register, contents, meeting, ReportOptions(reflections=reflections), NOW)


def words_in(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def fill(*lines: str, texts: tuple[str, ...] = ()) -> str:
    return words_in(filled(a_word_file(*lines), fields(observed(*texts)), "team.docx"))


def test_plain_fields_and_lists_are_filled() -> None:
    words = fill(
        "{{ title }} on {{ date }}",
        "{%p for each in decisions %}",
        "- {{ each }}",
        "{%p endfor %}",
        texts=("Lights first",),
    )
    assert "Neighbourhood Partnership on Thursday 27 November 2025" in words
    assert "- Lights first" in words
    assert "{" not in words


def test_the_sample_is_filled_whole_and_word_can_open_it() -> None:
    made = described(filled(sample_template(), fields(observed("Lights first")), PLACE), report())
    words = words_in(made)
    assert "Lights first" in words
    assert "Sign off the repairs" in words
    assert "It isn't down" in words
    assert "{" not in words
    assert faults(made) == []


def test_the_shipped_sample_is_the_one_that_is_made() -> None:
    assert (assets.ROOT / "word" / PLACE).read_bytes() == sample_template()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_stands_in_a_field_stays_words(text: str) -> None:
    lines = a_word_file("{{ decisions[0] }}|{{ entries[0].text }}")
    made = described(filled(lines, fields(observed(text)), "team.docx"), report())
    assert faults(made) == []
    if text.strip().isascii() and "\n" not in text and "\x00" not in text:
        assert " ".join(text.split()) in " ".join(words_in(made).split())


def test_reflections_are_there_only_where_they_are_asked_for() -> None:
    assert fields(observed())["reflections"] == []
    assert "the chair moved on" not in str(fields(observed()))
    assert fields(observed(reflections=True))["reflections"] == ["the chair moved on"]


def test_no_field_names_anybody() -> None:
    assert "Hughes" not in str(fields(observed("Hughes will ring")))


def test_every_field_of_a_list_has_the_parts_that_are_told() -> None:
    values = fields(observed("Lights first"))
    for known in known_fields():
        value = values[known.name]
        if known.parts and isinstance(value, list):
            assert all(isinstance(each, dict) and set(each) == set(known.parts) for each in value), known.name
        else:
            assert not known.parts


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{{ nothing_like_it }}", r"a field that is not known \('nothing_like_it' is undefined\)"),
        ("{% for %}", "not written right"),
        ("{{ title.__class__.__mro__ }}", "not do|not known"),
        ("{{ ''.__class__.__subclasses__() }}", "may not do|not known"),
        ("{% for a in range(100000000) %}{% endfor %}", "could not be filled|may not do"),
    ],
)
def test_a_template_that_goes_wrong_is_told_in_a_sentence(line: str, words: str) -> None:
    with pytest.raises(ReportNotWritten, match=words) as refused:
        fill(line)
    assert "“team.docx”" in str(refused.value)


def test_a_template_without_end_is_ended() -> None:
    loop = "{% for each in r %}" * 4 + "x" + "{% endfor %}" * 4
    line = "{% set r = range(9999) %}" + loop
    with pytest.raises(ReportNotWritten, match="too long or too much memory"):
        filled(a_word_file(line), fields(observed()), "team.docx", seconds=2)


def test_a_template_that_wants_too_much_memory_is_ended() -> None:
    grows = "{% for each in range(2000) %}{% set ns.s = ns.s + ns.s %}{% endfor %}"
    line = "{% set ns = namespace(s='x' * 1000000) %}" + grows
    with pytest.raises(ReportNotWritten, match=r"too long or too much memory|could not be filled"):
        filled(a_word_file(line), fields(observed()), "team.docx", seconds=10)


def test_nothing_is_read_from_the_disk(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    with pytest.raises(ReportNotWritten):
        fill("{% include '" + str(tmp_path / "secret.txt") + "' %}")


def test_the_shipped_list_of_fields_is_the_one_that_is_made() -> None:
    shipped = (assets.ROOT / "word" / field_list.PLACE).read_text(encoding="utf-8")
    assert shipped == field_list.field_list()
    assert all(f"`{known.name}`" in shipped for known in known_fields())
