"""Puts the pages of a report on paper, drawn by the hand that draws them on screen."""

from enum import Enum, auto

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from nhplogger.i18n import _
from nhplogger.ui.ask import Ask
from nhplogger.ui.reports.pages.paged_report import PagedReport

_POINTS_IN_INCH = 72


class Printed(Enum):
    """What came of printing."""

    UNWANTED = auto()
    SENT = auto()
    REFUSED = auto()

    @property
    def words(self) -> str:
        """What to say of it; nothing to somebody who would rather not print."""
        match self:
            case Printed.UNWANTED:
                return ""
            case Printed.SENT:
                return _("Sent to the printer.")
            case Printed.REFUSED:
                return _("The printer did not take the report. See that it is on, then print again.")


def print_pages(paged: PagedReport, ask: Ask) -> Printed:
    """Ask for a printer, and print on it the pages that were chosen there."""
    printer = ask.printer(_("Print the report"))
    if printer is None:
        return Printed.UNWANTED
    return Printed.SENT if draw_on(paged, printer) else Printed.REFUSED


def draw_on(paged: PagedReport, printer: QPrinter) -> bool:
    """Draw the pages that the printer is set to; whether it took them."""
    printer.setDocName(paged.report.title)
    printer.setFullPage(True)  # the pages bring their own margins
    painter = QPainter()
    if not painter.begin(printer):
        return False
    scale = printer.resolution() / _POINTS_IN_INCH
    painter.scale(scale, scale)
    taken = True
    for place, page in enumerate(_chosen(paged, printer)):
        taken = taken and (not place or printer.newPage())
        paged.paint(page, painter)
    return painter.end() and taken


def _chosen(paged: PagedReport, printer: QPrinter) -> range:
    """The pages asked for, counted from 0; all where none are named."""
    first, last = printer.fromPage(), printer.toPage()
    pages = paged.count
    return range(max(0, first - 1), min(last, pages) if last else pages)
