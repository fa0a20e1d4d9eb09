"""Makes the sample template, `resources/word/template.docx`, by `python -m` with this module’s name.

It shows every kind of field: plain ones, a list of lines, a table with a row for each action, a condition.
"""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.table import Table

from nhplogger import assets
from nhplogger.reports.team_style import house_document
from nhplogger.reports.word import same_each_time

PLACE = "template.docx"


def sample_template() -> bytes:
    """The sample, the same bytes each time."""
    document = house_document()
    document.add_paragraph("{{ title }}", style="Title")
    document.add_paragraph("{{ area }}, {{ date }}, {{ begins }} to {{ ends }}. Observer: {{ observer }}.")
    _people(document)
    _lines(document, "Decided", "decisions")
    document.add_heading("Agreed", 1)
    _actions(document)
    document.add_paragraph("{%p if quotes %}")
    document.add_heading("In their words", 1)
    document.add_paragraph("{%p for quote in quotes %}")
    document.add_paragraph("“{{ quote.text }}” ({{ quote.speaker }}, {{ quote.time }})", style="Quote")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endif %}")
    about = document.core_properties
    about.title, about.author = "Template", ""
    return same_each_time(document)


def _people(document: Document) -> None:
    document.add_heading("Who took part", 1)
    table = document.add_table(rows=1, cols=3)
    _row(table, 0, "Name", "Agency", "How")
    _loop(table, "person in people", "{{ person.name }}", "{{ person.agency }}", "{{ person.status }}")


def _actions(document: Document) -> None:
    table = document.add_table(rows=1, cols=4)
    _row(table, 0, "What", "Who", "By when", "Status")
    _loop(
        table,
        "action in actions",
        "{{ action.text }}",
        "{{ action.owners }}",
        "{{ action.due }}",
        "{{ action.status }}",
    )


def _loop(table: Table, what: str, *cells: str) -> None:
    """A row that is written once for each, between two rows that say so and are not written.

    The heading row is repeated on every page.
    """
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 no other way to it
    for words in ((f"{{%tr for {what} %}}",), cells, ("{%tr endfor %}",)):
        table.add_row()  # type: ignore[no-untyped-call]
        _row(table, len(table.rows) - 1, *words)


def _row(table: Table, place: int, *cells: str) -> None:
    for cell, words in zip(table.rows[place].cells, cells, strict=False):
        cell.text = words


def _lines(document: Document, title: str, name: str) -> None:
    document.add_heading(title, 1)
    document.add_paragraph(f"{{%p for line in {name} %}}")
    document.add_paragraph("{{ line }}", style="List Bullet")
    document.add_paragraph("{%p endfor %}")


def main() -> None:
    """Writes the sample among the shipped files of this checkout."""
    (assets.ROOT / "word" / PLACE).write_bytes(sample_template())


if __name__ == "__main__":
    main()
