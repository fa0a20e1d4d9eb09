"""Pages say what the blocks say: every word, once, in order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PySide6.QtWidgets import QApplication

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
    TableLook,
    plain,
)
from nhplogger.reports.word_parts.text import xml_safe
from nhplogger.ui.reports.pages.paged_report import PagedReport
from tests.reports.samples import HOSTILE, log, png, report, rich
from tests.ui.reports.pages.drawn import drawn, furniture_drawn, letters, written

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = some.text("abc deŵ\n\t(1).", max_size=300)
RUNS = some.lists(
    some.builds(Run, text=WORDS, bold=some.booleans(), highlight=some.booleans()), max_size=3
).map(tuple)
ROWS = some.lists(some.tuples(RUNS, RUNS), max_size=40).map(tuple)
BLOCKS = some.one_of(
    some.builds(Heading, level=some.integers(1, 3), text=WORDS),
    some.builds(Paragraph, runs=RUNS, quiet=some.booleans(), margin=some.sampled_from(["", "14:18"])),
    some.builds(Quote, runs=RUNS, attribution=some.sampled_from(["", "Resident 2"])),
    some.builds(BulletList, items=some.lists(RUNS, max_size=4).map(tuple)),
    some.builds(Facts, facts=some.lists(some.builds(Fact, label=WORDS, runs=RUNS), max_size=4).map(tuple)),
    some.builds(
        Table,
        header=some.just(("§A", "§B")),
        widths=some.just((1, 3)),
        rows=ROWS,
        caption=WORDS,
        look=some.sampled_from(TableLook),
    ),
    some.builds(
        Picture, png=some.just(png()), alt=some.just("Bars"), width=some.floats(0.1, 1), caption=WORDS
    ),
)


def pages_of(given_report: Report) -> list[list[str]]:
    """What is drawn on each page, without the heading rows that stand there once more."""
    paged = PagedReport(given_report)
    return [drawn(paged, page) for page in range(paged.count)]


def seen(pages: list[list[str]]) -> str:
    return letters("".join(words for page in pages for words in page))


def test_the_rich_report_is_drawn_whole(qapp: QApplication) -> None:
    paged = PagedReport(rich())
    heading = ["Time", "Who", "Kind", "Entry"]
    pages = [drawn(paged, page) for page in range(paged.count)]
    again = [page for page in pages if page[:4] == heading]
    assert len(again) == 2
    for page in again:
        del page[:4]
    left_to_right = [words for page in pages for words in page if words.isprintable()]
    expected = letters(written(rich()))
    assert sorted(letters("".join(left_to_right))) == sorted(expected)
    at = expected.index("14:21")
    assert letters("".join(left_to_right)).endswith(expected[at:])


@settings(max_examples=30)
@given(some.lists(BLOCKS, max_size=12).map(tuple))
def test_every_word_is_drawn_once_and_in_order(blocks: tuple[Block, ...]) -> None:
    whole = report(*blocks)
    expected = written(whole).replace("§A§B", "")
    pages = [[words for words in page if words not in {"§A", "§B"}] for page in pages_of(whole)]
    assert _by_row(seen(pages)) == _by_row(letters(expected))


def _by_row(words: str) -> list[str]:
    """Words without order where tall rows run line by line over several cells."""
    return sorted(words)


@settings(max_examples=30)
@given(some.lists(BLOCKS.filter(lambda block: not isinstance(block, Table | Facts)), max_size=12).map(tuple))
def test_outside_of_tables_words_stand_in_their_order(blocks: tuple[Block, ...]) -> None:
    assert seen(pages_of(report(*blocks))) == letters(written(report(*blocks)))


@settings(max_examples=20)
@given(some.lists(BLOCKS, max_size=10).map(tuple))
def test_a_page_read_aloud_holds_what_is_drawn_on_it(blocks: tuple[Block, ...]) -> None:
    paged = PagedReport(report(*blocks))
    told = letters("".join(paged.text(page) for page in range(paged.count)).replace("Bars", ""))
    expected = letters(written(report(*blocks)).replace("Bars", ""))
    assert sorted(told) == sorted(expected)


def test_the_words_of_a_page_are_told_row_by_row() -> None:
    paged = PagedReport(report(Heading(text="1. Summary"), log(2)))
    paged.finish()
    told = paged.text(0).splitlines()
    assert told[1:4] == ["1. Summary", "Every entry with its time", "Time\tWho\tKind\tEntry"]
    assert told[4].startswith("13:45\tResident 0\tNote\tEntry 0: four")


def test_a_picture_is_told_in_words() -> None:
    paged = PagedReport(report(Picture(png=png(), alt="Bars: residents spoke most.", caption="Talk")))
    paged.finish()
    assert paged.text(0).splitlines()[1:] == ["Bars: residents spoke most.", "Talk"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_drawn_as_it_is(text: str) -> None:
    paged = PagedReport(report(Paragraph(runs=plain(text)), title="x"))
    pages = [drawn(paged, page) for page in range(paged.count)]
    unseen = {"\u200b", "\ufeff", *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}
    expected = [sign for sign in letters(xml_safe(f"x{text}")) if sign not in unseen]
    assert sorted(sign for sign in seen(pages) if sign not in unseen) == sorted(expected)


def test_every_page_says_of_how_many_it_is_one_and_whose_it_is() -> None:
    paged = PagedReport(rich())
    count = paged.count
    for page in range(count):
        assert furniture_drawn(paged, page) == [
            "Neighbourhood policing partnerships study",
            "Confidential research data",
            f"Page {page + 1} of {count}",
        ]
