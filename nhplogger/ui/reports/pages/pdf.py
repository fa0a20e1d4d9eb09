"""A report as a PDF, drawn by the same hand as its pages on screen."""

from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from nhplogger.reports.blocks import Report
from nhplogger.reports.looks.values import HouseLook
from nhplogger.reports.word_parts.text import one_line
from nhplogger.ui.reports.pages.paged_report import PagedReport
from nhplogger.ui.reports.pages.pdf_about import about
from nhplogger.ui.reports.pages.pdf_ending import Bookmark, ended, redated

_DOTS = 1200  # to an inch; pictures keep their own
_POINTS = 72


def pdf_bytes(report: Report, house: HouseLook | None = None) -> bytes:
    """The report as a PDF; the same report gives the same bytes where the same fonts are installed.

    Needs a QGuiApplication, which may be offscreen. `house` is the look of another house style than ours.
    """
    return pdf_of(PagedReport(report, house))


def pdf_of(paged: PagedReport) -> bytes:
    """The same for pages that are laid out already."""
    report = paged.report
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, report, paged.size)
    painter = QPainter(writer)
    painter.scale(_DOTS / _POINTS, _DOTS / _POINTS)
    for page in range(paged.count):
        if page:
            writer.newPage()
        paged.paint(page, painter)
    painter.end()
    height = paged.size.height()
    marks = [
        Bookmark(title=one_line(each.title), level=each.level, page=each.page, height=height - each.top)
        for each in paged.chapters()
    ]
    return ended(redated(bytes(buffer.data().data()), report.created), marks, one_line(report.language))


def _writer(buffer: QBuffer, report: Report, size: QSizeF) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(one_line(report.title))
    writer.setAuthor(one_line(report.author))
    writer.setCreator("NHP Logger")
    writer.setDocumentXmpMetadata(QByteArray(about(report)))
    named = f"{one_line(report.title)} {report.created.isoformat()}"
    writer.setDocumentId(QUuid(str(uuid5(NAMESPACE_URL, named))))
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    return writer
