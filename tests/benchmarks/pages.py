"""Whether pages, a PDF and HTML take time that grows with the length of a report, and no faster than that."""

import time
from collections.abc import Callable
from functools import partial

from nhplogger.reports.blocks import Report
from nhplogger.reports.html import html_text
from nhplogger.ui.reports.pages.paged_report import PagedReport
from nhplogger.ui.reports.pages.pdf import pdf_bytes
from tests.benchmarks.growth import TIMES, growth
from tests.reports.samples import log, report

ENTRIES, IN_PDF = 500, 125
STALL_SECONDS = 0.05


def rows() -> list[tuple[str, float, float]]:
    """What four times the entries take, as a multiple of four times what few take; then one step."""
    laid = growth(partial(_spent, _lay_out, ENTRIES))
    pdf = growth(partial(_spent, pdf_bytes, IN_PDF))
    html = growth(partial(_spent, html_text, ENTRIES))
    return [
        (f"Pages of {TIMES * ENTRIES:,} entries beside 4 x {ENTRIES}", laid, 1.5),
        (f"PDF of {TIMES * IN_PDF} entries beside 4 x {IN_PDF}", pdf, 1.5),
        (f"HTML of {TIMES * ENTRIES:,} entries beside 4 x {ENTRIES}", html, 1.5),
        ("Longest step of laying out 500 entries, of 50 ms", _longest_step() / STALL_SECONDS, 1.0),
    ]


def _lay_out(given: Report) -> int:
    return PagedReport(given).count


def _spent(make: Callable[[Report], object], entries: int, times: int, _number: int) -> float:
    """Seconds of this process."""
    given = report(log(entries * times))
    began = time.process_time()
    make(given)
    return time.process_time() - began


def _longest_step() -> float:
    """The shortest of three longest: what others do on the machine is no fault of ours."""
    return min(max(_steps()) for _try in range(3))


def _steps() -> list[float]:
    taken, steps = [], PagedReport(report(log(ENTRIES))).steps()
    began = time.process_time()
    for _step in steps:
        taken.append(time.process_time() - began)
        began = time.process_time()
    return taken


if __name__ == "__main__":
    for what, ratio, limit in rows():
        print(f"{what}: {ratio:.2f}, limit {limit}")
