"""Reports on paper; a PDF file stands in for the printer."""

import re
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from typing_extensions import override

from nhplogger.ui.reports.pages.paged_report import PagedReport
from nhplogger.ui.reports.printing import Printed, draw_on, print_pages
from tests.reports.samples import rich
from tests.ui.recorder import Recorder

pytestmark = pytest.mark.usefixtures("qapp")


def a_printer(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def pages_in(path: Path) -> int:
    return len(re.findall(rb"/Type /Page\n", path.read_bytes()))


class _WithPrinter(Recorder):
    def __init__(self, made: QPrinter) -> None:
        super().__init__()
        self.made = made

    @override
    def printer(self, title: str) -> QPrinter:  # type: ignore[override]  # the recorder has none
        self.asked.append(title)
        return self.made


def test_every_page_goes_to_the_printer(tmp_path: Path) -> None:
    ask = _WithPrinter(a_printer(tmp_path / "paper.pdf"))
    assert print_pages(PagedReport(rich()), ask) is Printed.SENT
    assert ask.asked == ["Print the report"]
    assert pages_in(tmp_path / "paper.pdf") == 5


def test_only_the_pages_that_were_chosen_are_printed(tmp_path: Path) -> None:
    printer = a_printer(tmp_path / "paper.pdf")
    printer.setFromTo(2, 3)
    assert draw_on(PagedReport(rich()), printer)
    assert pages_in(tmp_path / "paper.pdf") == 2


def test_nothing_is_printed_where_nobody_chose_a_printer(ask: Recorder) -> None:
    ask.will_answer(None)
    printed = print_pages(PagedReport(rich()), ask)
    assert printed is Printed.UNWANTED
    assert printed.words == ""


def test_a_printer_that_takes_nothing_is_told_in_words(tmp_path: Path) -> None:
    ask = _WithPrinter(a_printer(tmp_path / "no folder" / "paper.pdf"))
    printed = print_pages(PagedReport(rich()), ask)
    assert printed is Printed.REFUSED
    assert "print again" in printed.words
