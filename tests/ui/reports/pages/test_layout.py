"""How paragraphs, tables and pictures lie on their pages."""

import pytest
from PySide6.QtGui import QImage, QPainter

from nhplogger.reports.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    Picture,
    Report,
    Run,
    Table,
    TableLook,
    plain,
)
from nhplogger.ui.reports.pages.paged_report import PagedReport
from tests.reports.samples import log, png, report
from tests.ui.reports.pages.drawn import drawn

pytestmark = pytest.mark.usefixtures("qapp")
LONG = "Four of six car park lights are out, and the contractor was paid. " * 8


def laid(*blocks: Block) -> PagedReport:
    made = PagedReport(report(*blocks))
    made.finish()
    return made


def lines(paged: PagedReport) -> list[list[str]]:
    return [paged.text(page).splitlines() for page in range(paged.count)]


def said(paged: PagedReport) -> str:
    return "".join(words for page in range(paged.count) for words in drawn(paged, page))


@pytest.mark.parametrize("before", range(30, 46))
def test_a_heading_is_never_last_on_its_page(before: int) -> None:
    few = [Paragraph(runs=plain(f"line {number}")) for number in range(before)]
    paged = laid(*few, Heading(text="Heading"), Heading(level=2, text="Lower"), Paragraph(runs=plain(LONG)))
    for page in lines(paged):
        assert not page[-1].startswith(("Heading", "Lower"))


@pytest.mark.parametrize("before", range(30, 46))
def test_no_line_of_a_paragraph_is_left_alone(before: int) -> None:
    few = [Paragraph(runs=plain("x")) for _line in range(before)]
    paged = laid(*few, Paragraph(runs=plain(LONG)))
    for page in range(paged.count):
        mine = [words for words in drawn(paged, page) if words != "x" and "report" not in words]
        assert len(mine) != 1


@pytest.mark.parametrize("rows", [30, 61])
@pytest.mark.parametrize("look", TableLook)
def test_the_heading_row_stands_on_every_page_of_its_table(rows: int, look: TableLook) -> None:
    table = Table(
        header=("Time", "Entry"), widths=(1, 5), rows=((plain("13:45"), plain(LONG)),) * rows, look=look
    )
    paged = laid(table)
    assert paged.count > 2
    for page in range(paged.count):
        assert [words for words in drawn(paged, page) if words in {"Time", "Entry"}] == ["Time", "Entry"]


def test_a_short_row_is_never_broken_over_two_pages() -> None:
    paged = laid(log(100))
    for page in range(paged.count):
        told = drawn(paged, page)
        assert sum("Entry " in words for words in told) == sum("sharing" in words for words in told)


@pytest.mark.parametrize("lines", [6, 13, 60])
def test_a_row_is_broken_where_word_may_break_it(lines: int) -> None:
    row = (plain("\n".join(f"{number} x" for number in range(lines))),)
    few = [Paragraph(runs=plain("above"))] * 28
    paged = laid(*few, Table(header=("Entry",), widths=(1,), rows=(row,)))
    heading = next(page for page in range(paged.count) if "Entry" in drawn(paged, page))
    whole = sum("x" in words for words in drawn(paged, heading)) in {lines, 0}
    assert whole is (lines == 6)


def test_a_tall_row_runs_on_over_the_foot_and_loses_nothing() -> None:
    tall = Table(header=("Entry",), widths=(1,), rows=((plain("word " * 3_000),),))
    paged = laid(tall)
    assert paged.count > 1
    assert said(paged).count("word") == 3_000


def test_a_heading_row_as_tall_as_a_page_is_not_repeated() -> None:
    paged = laid(Table(header=("head " * 2_000,), widths=(1,), rows=((plain("x"),),) * 40))
    assert said(paged).count("head") == 2_000


@pytest.mark.parametrize("before", range(20, 46, 5))
def test_a_picture_keeps_its_caption_with_it(before: int) -> None:
    few = [Paragraph(runs=plain("x")) for _line in range(before)]
    paged = laid(*few, Picture(png=png(40, 12), alt="Bars of talk", caption="Share of talk"))
    assert [page for page in lines(paged) if "Bars of talk" in page] == [
        page for page in lines(paged) if "Share of talk" in page
    ]


def test_a_picture_too_tall_for_a_page_is_made_to_fit() -> None:
    paged = laid(Picture(png=png(10, 400), alt="Tower", caption="Tall"), Paragraph(runs=plain("after")))
    assert paged.count == 1


def painted(paged: PagedReport, page: int = 0) -> QImage:
    """A page at one pixel to a point."""
    image = QImage(paged.size.toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paged.paint(page, painter)
    painter.end()
    return image


def test_a_picture_is_as_wide_as_it_was_asked_to_be() -> None:
    image = painted(laid(Picture(png=png(40, 12), alt="Bars", width=0.5)))
    blue = [x for x in range(image.width()) if image.pixelColor(x, 140).name() == "#2f5496"]
    assert len(blue) == pytest.approx(459.2 / 2, abs=2)
    assert blue[0] == pytest.approx(68, abs=1)


def test_a_broken_picture_leaves_its_frame_and_the_rest_of_the_page() -> None:
    paged = laid(Picture(png=png()[:20], alt="Bars", width=0.5), Paragraph(runs=plain("after")))
    assert "after" in drawn(paged, 0)
    painted(paged)


def test_words_from_the_right_end_at_the_left_and_begin_at_the_right() -> None:
    image = painted(laid(Paragraph(runs=plain("قال نعم"))))
    dark = [
        x for x in range(image.width()) for y in range(105, 125) if image.pixelColor(x, y).lightness() < 128
    ]
    assert min(dark) > 400
    assert max(dark) < 530


def test_points_hang_behind_their_bullets() -> None:
    paged = laid(BulletList(items=(plain(LONG),)))
    first, *rest = drawn(paged, 0)[1:]
    assert first == "•"
    assert len(rest) > 3


def test_what_is_highlighted_is_found_where_it_stands() -> None:
    court = Run(text="Mill Court", highlight=True)
    paged = laid(
        Paragraph(runs=(Run(text="The entry door at "), court, Run(text=" is shut"))),
        Table(header=("Entry",), widths=(1,), rows=(((court,),),)),
    )
    found = list(paged.found())
    assert [each.words for each in found] == ["Mill Court", "Mill Court"]
    image = painted(paged)
    for each in found:
        middle = each.place.center().toPoint()
        row = {image.pixelColor(x, middle.y()).name() for x in range(middle.x() - 10, middle.x() + 10)}
        assert "#ffe08a" in row


def test_a_finding_that_runs_on_to_the_next_line_is_one_finding() -> None:
    court = Run(text="Mill Court " * 10, highlight=True)
    paged = laid(Paragraph(runs=(court, Run(text="Mill Court " * 10, highlight=True, bold=True))))
    (found,) = paged.found()
    assert found.words == "Mill Court " * 20
    assert found.place.top() < 120


def test_emoji_before_a_finding_do_not_move_it() -> None:
    plainly = laid(Paragraph(runs=(Run(text="ab"), Run(text="Mill", highlight=True))))
    strangely = laid(Paragraph(runs=(Run(text="🫠🫠"), Run(text="Mill", highlight=True))))
    (one,), (other,) = list(plainly.found()), list(strangely.found())
    assert one.place.width() == pytest.approx(other.place.width(), abs=0.5)


def test_headings_are_chapters_with_their_pages() -> None:
    paged = laid(Heading(text="1. One"), *[Paragraph(runs=plain(LONG))] * 20, Heading(level=2, text="Two"))
    assert [(each.title, each.level, each.page) for each in paged.chapters()] == [
        ("1. One", 1, 0),
        ("Two", 2, paged.count - 1),
    ]


def test_a_report_can_be_laid_out_a_little_at_a_time() -> None:
    whole: Report = report(log(200))
    paged = PagedReport(whole)
    steps = paged.steps()
    while not paged.ready:
        next(steps)
    assert not paged.is_whole
    assert drawn(paged, 0)
    assert sum(1 for _step in steps) > 100
    assert paged.is_whole
    assert paged.ready == PagedReport(whole).count


def test_an_empty_report_is_a_page_with_its_title() -> None:
    assert lines(laid()) == [["Observation report: Area B partnership meeting"]]
