"""What was said keeps its own language, and says it where that is not the report's."""

import io
from zipfile import ZipFile

import pytest

from nhplogger.domain.entry import Kind
from nhplogger.i18n import speaking
from nhplogger.reports.blocks import Report
from nhplogger.reports.html import html_text
from nhplogger.reports.making import make_report
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.reports.recorded import recorded
from nhplogger.reports.word import document_bytes
from tests.builders import an_entry
from tests.reports.meetings import NOW, with_meeting
from tests.reports.periods import one_meeting

CYMRAEG = "Mae’r goleuadau wedi torri ers mis ac nid oes neb yn gwrando"
ENGLISH = "The lights have been out for a month and nobody listens"


@pytest.mark.parametrize(
    ("words", "in_english", "in_welsh"),
    [
        (CYMRAEG, "cy-GB", ""),
        (ENGLISH, "", "en-GB"),
        ("Bryn y Don and Ysgol yr Ynys were shut", "", ""),
        ("Gwilym ap Rhys, Pen-y-bont", "", ""),
        ("Diolch, all of you", "", ""),
        ("w" * 5_000, "", ""),
        ("אבג قال", "", ""),
        ("", "", ""),
    ],
)
def test_words_say_their_language_only_where_it_is_surely_another(
    words: str, in_english: str, in_welsh: str
) -> None:
    assert recorded(words).language == in_english
    with speaking("cy-GB"):
        assert recorded(words).language == in_welsh


def test_in_a_language_that_is_not_known_nothing_is_said_of_it() -> None:
    with speaking("fr-FR"):
        assert recorded(ENGLISH).language == ""


def report(kind: ReportKind, language: str) -> Report:
    lines = [an_entry(words, kind=each) for words in (CYMRAEG, ENGLISH) for each in (Kind.NOTE, Kind.QUOTE)]
    options = ReportOptions(kind=kind, language=language)
    return make_report(one_meeting(with_meeting(*lines)), options, NOW)


@pytest.mark.parametrize("kind", [ReportKind.OBSERVATION, ReportKind.FULL_LOG])
@pytest.mark.parametrize(("own", "other"), [("en-GB", "cy-GB"), ("cy-GB", "en-GB")])
def test_word_and_html_say_it_of_each_line(kind: ReportKind, own: str, other: str) -> None:
    made = report(kind, own)
    with ZipFile(io.BytesIO(document_bytes(made))) as archive:
        body, styles = (archive.read(f"word/{name}.xml").decode() for name in ("document", "styles"))
        about = archive.read("docProps/core.xml").decode()
    assert body.count(f'<w:lang w:val="{other}"/>') == 2
    assert f'w:val="{own}"' in styles
    assert f">{own}</dc:language>" in about
    page = html_text(made)
    assert f'<html lang="{own}">' in page
    assert page.count(f'<span lang="{other}">') == 2
    words = CYMRAEG if other == "cy-GB" else ENGLISH
    assert body.count(words) == page.count(words) == 2
