"""A report as one HTML file."""

import base64
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some
from lxml import html
from lxml.html import HtmlElement

from nhplogger.reports.blocks import (
    Block,
    BulletList,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Picture,
    Quote,
    Report,
    Run,
    Table,
    plain,
)
from nhplogger.reports.html import html_text
from nhplogger.reports.html_parts.text import safe
from tests.reports.samples import HOSTILE, hostile, png, report, rich

ANY_TEXT = some.text(some.characters(), max_size=40)


def read(given_report: Report) -> HtmlElement:
    return html.document_fromstring(html_text(given_report))


def body(*blocks: Block) -> HtmlElement:
    return read(report(*blocks)).find("body/main")


def words(element: HtmlElement) -> str:
    for line in element.iter("br"):
        line.tail = "\n" + (line.tail or "")
    return str(element.text_content())


def test_the_same_report_makes_the_same_file() -> None:
    assert html_text(rich()) == html_text(rich())


def test_the_language_of_the_report_and_of_its_runs_is_said() -> None:
    page = read(replace(rich(), language="cy-GB"))
    assert page.get("lang") == "cy-GB"
    assert page.xpath("//span[@lang='cy-GB']/text()") == ["“Mae’r dŵr yn oer.”"]


def test_a_language_that_is_no_tag_is_not_written() -> None:
    said = body(Paragraph(runs=(Run(text="x", language='en" onload="y'),)))
    assert said.xpath("//@lang") == ["en-GB"]


def test_headings_go_down_one_step_at_a_time_from_a_single_title() -> None:
    tags = [element.tag for element in read(rich()).iter("h1", "h2", "h3", "h4")]
    assert tags.count("h1") == 1
    levels = [int(tag[1]) for tag in tags]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_tables_say_what_their_headings_head_and_what_they_hold() -> None:
    table = Table(
        header=("Agency", "Seats"),
        widths=(3, 1),
        rows=((plain("Police"), plain("2")),),
        caption="Who",
        summary="By",
    )
    (made,) = body(table).iter("table")
    assert [head.get("scope") for head in made.iter("th")] == ["col", "col"]
    assert made.xpath("caption/span/text()") == ["Who", "By"]
    assert made.xpath("colgroup/col/@style") == ["width: 75%", "width: 25%"]
    assert made.xpath("tbody/tr/td/text()") == ["Police", "2"]


def test_a_table_without_caption_or_summary_has_none() -> None:
    assert not body(Table(header=("A",), widths=(1,), rows=())).xpath(".//caption")


def test_pictures_are_in_the_file_with_words_for_those_who_cannot_see_them() -> None:
    (image,) = body(Picture(png=png(), alt='Bars "20%"', width=0.5, caption="Talk")).iter("img")
    assert image.get("alt") == 'Bars "20%"'
    assert image.get("style") == "width: 50%"
    assert base64.b64decode(image.get("src").removeprefix("data:image/png;base64,")) == png()
    assert image.getparent().findtext("figcaption") == "Talk"


def test_quotes_say_whose_they_are() -> None:
    (quote,) = body(Quote(runs=plain("“No”"), attribution="Resident 2, 14:18")).iter("blockquote")
    assert words(quote) == "“No” (Resident 2, 14:18)"


def test_facts_are_pairs_and_points_are_a_list() -> None:
    page = body(
        Facts(facts=(Fact(label="Place", runs=plain("Hub")),)), BulletList(items=(plain("a"), plain("b")))
    )
    assert page.xpath(".//dl/div/dt/text() | .//dl/div/dd/text()") == ["Place", "Hub"]
    assert page.xpath(".//ul/li/text()") == ["a", "b"]


def test_a_time_stands_before_its_line_and_small_print_is_quiet() -> None:
    page = body(Paragraph(runs=plain("out"), margin="14:18"), Paragraph(runs=plain("how"), quiet=True))
    assert page.xpath(".//p[@class='line']/span/text()") == ["14:18", "out"]
    assert page.xpath(".//p[@class='quiet']/text()") == ["how"]


def test_what_still_identifies_is_marked() -> None:
    assert body(Paragraph(runs=(Run(text="Mill Court", highlight=True, bold=True),))).xpath(
        ".//mark/b/text()"
    ) == ["Mill Court"]


def test_words_from_the_right_run_from_the_right() -> None:
    page = body(
        Paragraph(runs=plain("قال نعم")), Paragraph(runs=plain("She said שלום")), Heading(text="שלום")
    )
    assert page.xpath(".//p/@dir") == ["rtl"]
    assert page.xpath(".//h2/@dir") == ["rtl"]


def test_marks_that_turn_the_direction_turn_only_their_own_run() -> None:
    page = body(Paragraph(runs=(Run(text="a\u202egnp"), Run(text=" after"))))
    assert page.xpath(".//bdi/text()") == ["a\u202egnp"]


def test_nothing_hostile_becomes_an_element_or_is_fetched() -> None:
    page = read(hostile())
    tags = {element.tag for element in page.iter() if isinstance(element.tag, str)}
    assert not tags & {"script", "link", "iframe", "object", "a", "form", "w:p", "base"}
    assert not [key for element in page.iter() for key in element.attrib if str(key).startswith("on")]
    assert all(source.startswith("data:image/png;base64,") for source in page.xpath("//@src"))
    assert not list(page.iter(html.etree.Comment))


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "</style><script>", "<!--", "]]>", "&lt;b&gt;", *HOSTILE.values()]
)
def test_hostile_text_is_shown_and_never_obeyed(text: str) -> None:
    (made,) = body(Paragraph(runs=plain(text))).iter("p")
    assert words(made) == safe(text)
    assert {element.tag for element in made.iter()} <= {"p", "br", "bdi"}


@given(ANY_TEXT)
def test_text_comes_back_as_it_went_in(text: str) -> None:
    page = body(
        Heading(text=f"x{text}"), Table(header=(f"x{text}",), widths=(1,), rows=((plain(f"x{text}"),),))
    )
    assert [words(element) for element in page.iter("h2", "th", "td")] == [safe(f"x{text}")] * 3


def test_the_file_can_be_written_as_utf_8_and_asks_for_nothing() -> None:
    assert html_text(hostile()).encode("utf-8")
    page = read(rich())
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert page.xpath("//meta/@charset") == ["utf-8"]


def test_title_author_and_time_are_said_and_the_header_stands_above() -> None:
    page = read(rich())
    assert page.findtext("head/title") == "Observation report: Area B partnership meeting"
    assert page.xpath("//meta[@name='author']/@content") == ["Fieldworker 2"]
    assert page.xpath("//meta[@name='dcterms.created']/@content") == ["2025-11-27T16:20:00Z"]
    assert page.xpath("body/header/span/text()") == [
        "Neighbourhood policing partnerships study",
        "Confidential research data",
    ]
