"""A report as an outline."""

from datetime import UTC, datetime

from nhplogger.reports.blocks import BulletList, Heading, Paragraph, Quote, Report, Table, plain
from nhplogger.ui.reports.outline import outline


def report(*blocks: Heading | Paragraph | Quote | BulletList | Table) -> Report:
    made = datetime(2025, 11, 27, tzinfo=UTC)
    return Report(title="Observation", subject="", author="", created=made, blocks=blocks)


def test_each_section_is_a_row_with_its_first_words_and_how_much_is_in_it() -> None:
    table = Table(header=("Agency", "People"), widths=(1, 2), rows=((plain("Police"), plain("2")),))
    rows = outline(
        report(
            Heading(text="1. Summary"),
            Paragraph(runs=plain("Thirteen people\nmet.")),
            Paragraph(runs=plain("How it was counted."), quiet=True),
            Heading(text="2. Who took part"),
            table,
            Heading(text="3. Log"),
            Heading(level=2, text="Lighting"),
            Paragraph(runs=plain("Four lights are out")),
            Quote(runs=plain("“It isn't down”")),
            BulletList(items=(plain("one"), plain("two"))),
        )
    )
    assert [(row.title, row.detail, row.aside) for row in rows] == [
        ("1. Summary", "Thirteen people met.", "1 line"),
        ("2. Who took part", "Agency, People", "1 row"),
        ("3. Log", "Four lights are out", "1 line, 1 quote, 2 points"),
    ]


def test_what_stands_before_the_first_section_is_no_section() -> None:
    assert outline(report(Paragraph(runs=plain("Confidential")))) == []
