"""A report poured into Word says what its blocks say."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as some

from nhplogger.reports.blocks import (
    Block,
    BulletList,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Quote,
    Report,
    Run,
    Table,
    plain,
)
from nhplogger.reports.lint import faults
from nhplogger.reports.word import document_bytes
from nhplogger.reports.word_parts.tables import shared_out
from nhplogger.reports.word_parts.text import xml_safe
from tests.reports.samples import HOSTILE, MADE, hostile, report, rich

ANY_TEXT = some.text(some.characters(), max_size=40)


def opened(given_report: Report) -> Document:
    return docx.Document(io.BytesIO(document_bytes(given_report)))


def poured(*blocks: Block) -> Document:
    return opened(report(*blocks))


def found(document: Document, path: str) -> list[Any]:
    return list(document.element.body.xpath(path))


def test_the_same_report_makes_the_same_bytes() -> None:
    assert document_bytes(rich()) == document_bytes(rich())


@pytest.mark.parametrize("whole", [rich(), hostile(), report()], ids=["rich", "hostile", "empty"])
def test_no_report_breaks_what_word_needs(whole: Report) -> None:
    assert faults(document_bytes(whole)) == []


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT, ANY_TEXT, some.booleans())
def test_text_comes_back_as_it_went_in(one: str, other: str, bold: bool) -> None:
    document = poured(Paragraph(runs=(Run(text=one, bold=bold), Run(text=other, italic=True))))
    assert document.paragraphs[1].text == xml_safe(one) + xml_safe(other)


@settings(max_examples=40, deadline=None)
@given(ANY_TEXT)
def test_every_block_gives_its_text_back(text: str) -> None:
    document = poured(
        Heading(text=text),
        Quote(runs=plain(text)),
        BulletList(items=(plain(text),)),
        Facts(facts=(Fact(label=text, runs=plain(text)),)),
        Table(header=(text,), widths=(1,), rows=((plain(text),),), caption=text, summary=text),
    )
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    kept = [paragraph.text for paragraph in document.paragraphs if paragraph.style is not None]
    assert cells == [xml_safe(text)] * 4
    assert kept.count(xml_safe(text)) >= 3


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_written_out_and_never_obeyed(text: str) -> None:
    assert poured(Paragraph(runs=plain(text))).paragraphs[1].text == xml_safe(text)


def test_what_xml_cannot_hold_is_dropped_and_line_ends_are_kept() -> None:
    assert xml_safe("a\0b\x1b\ud800\ufffe\uffffc") == "abc"
    assert xml_safe("a\r\nb\rc\x0bd\x0ce") == "a\nb\nc\nd\ne"


def test_the_properties_say_title_subject_author_and_when() -> None:
    about = opened(rich()).core_properties
    assert about.title == "Observation report: Area B partnership meeting"
    assert about.subject == "Neighbourhood policing partnerships study"
    assert (about.author, about.last_modified_by) == ("Fieldworker 2", "Fieldworker 2")
    assert about.created == about.modified == MADE
    assert about.language == "en-GB"


def test_a_time_with_another_zone_is_written_in_utc() -> None:
    in_summer = datetime.fromisoformat("2026-06-01T10:00:00+01:00")
    assert opened(replace(report(), created=in_summer)).core_properties.created == in_summer


def test_a_title_without_end_is_cut_in_the_properties_and_whole_on_the_page() -> None:
    document = opened(report(title="long " * 200))
    assert len(document.core_properties.title) <= 255
    assert document.paragraphs[0].text == "long " * 200


def test_a_title_cannot_turn_its_own_direction_in_the_properties() -> None:
    assert opened(report(title="a\u202egnp\u2069\nb")).core_properties.title == "agnp b"


def languages(document: Document) -> Iterator[str]:
    for element in document.styles.element.iter(qn("w:lang")):
        yield element.get(qn("w:val"))


def test_the_language_of_the_report_is_that_of_its_styles() -> None:
    assert set(languages(opened(report()))) == {"en-GB"}
    assert set(languages(opened(replace(report(), language="cy-GB")))) == {"cy-GB"}


def test_welsh_words_in_an_english_report_are_marked_as_welsh() -> None:
    document = poured(Paragraph(runs=(Run(text="Bore da", language="cy-GB"), Run(text=" all"))))
    assert found(document, "//w:r[w:rPr/w:lang/@w:val='cy-GB']/w:t/text()") == ["Bore da"]


def test_arabic_runs_from_the_right_and_the_english_beside_it_does_not() -> None:
    document = poured(Paragraph(runs=(Run(text="قال: نعم (ok)", language="ar-EG"),)))
    assert found(document, "//w:r[w:rPr/w:rtl]/w:t/text()") == ["قال: نعم"]
    assert found(document, "//w:r[w:rPr/w:rtl]/w:rPr/w:lang/@w:bidi") == ["ar-EG"]
    assert len(found(document, "//w:p[w:pPr/w:bidi]")) == 1


def test_an_english_paragraph_that_cites_hebrew_runs_from_the_left() -> None:
    document = poured(Paragraph(runs=plain("She said שלום twice")))
    assert found(document, "//w:pPr/w:bidi") == []
    assert found(document, "//w:r[w:rPr/w:rtl]/w:t/text()") == ["שלום"]


def test_a_table_repeats_its_heading_row_and_keeps_short_rows_whole() -> None:
    long_row = (plain("x" * 2_000),)
    document = poured(Table(header=("Entry",), widths=(1,), rows=((plain("short"),), long_row)))
    heading, short, long = found(document, "//w:tr")
    assert heading.xpath("w:trPr/w:tblHeader")
    assert short.xpath("w:trPr/w:cantSplit")
    assert not short.xpath("w:trPr/w:tblHeader")
    assert not long.xpath("w:trPr/w:cantSplit")


def test_a_full_cell_in_a_narrow_column_lets_its_row_break() -> None:
    row = (plain("x" * 200), plain("x"))
    document = poured(Table(header=("Who", "Entry"), widths=(1, 10), rows=(row,)))
    assert not found(document, "//w:tr")[1].xpath("w:trPr/w:cantSplit")


@given(some.lists(some.floats(1, 2), min_size=1, max_size=8), some.integers(2000, 20000))
def test_columns_share_out_the_whole_width(shares: list[float], width: int) -> None:
    columns = shared_out(width, shares)
    assert sum(columns) == width
    fair = [width * share / sum(shares) for share in shares]
    assert columns == [pytest.approx(column, abs=1) for column in fair]


@given(some.lists(some.floats(0.001, 1000), min_size=1, max_size=8))
def test_no_column_is_too_narrow_for_a_letter(shares: list[float]) -> None:
    columns = shared_out(9184, shares)
    assert sum(columns) == 9184
    assert min(columns) >= 350


def test_a_picture_keeps_its_proportions_and_says_what_it_shows() -> None:
    document = opened(rich())
    (extent,) = found(document, "//wp:extent")
    assert int(extent.get("cx")) / int(extent.get("cy")) == pytest.approx(40 / 12, rel=1e-4)
    assert found(document, "//wp:docPr/@descr") == ["Bars: residents spoke 20% of the time."]


def test_the_foot_of_each_page_counts_and_the_head_names_the_study() -> None:
    section = opened(rich()).sections[0]
    fields = section.footer.part.element.xpath("//w:fldSimple/@w:instr")
    assert fields == ["PAGE", "NUMPAGES"]
    assert "".join(section.footer.part.element.xpath("//w:t/text()")) == "Page 1 of 1"
    assert section.header.paragraphs[0].text == (
        "Neighbourhood policing partnerships study\tConfidential research data"
    )


def test_a_name_that_still_identifies_is_marked() -> None:
    document = poured(Paragraph(runs=(Run(text="at "), Run(text="Mill Court", highlight=True))))
    assert [run.style.name for run in document.paragraphs[1].runs] == [
        "Default Paragraph Font",
        "Still Identifies",
    ]


def test_headings_are_headings() -> None:
    document = poured(*(Heading(level=level, text="1. Summary") for level in (1, 2, 3)))
    names = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert names == ["Title", "Heading 1", "Heading 2", "Heading 3"]
