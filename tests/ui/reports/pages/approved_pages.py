"""The pages kept as pictures; `python -m tests.ui.reports.pages.approved_pages` approves them as they are."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from nhplogger.reports.blocks import Report
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.ui.reports.pages.paged_report import PagedReport
from tests.reports.everyday import everyday
from tests.reports.samples import rich

FOLDER = Path(__file__).resolve().parents[1] / "approved"
FACE = "DejaVu Sans"
PAGES = {"opening": 0, "chart": 1, "log": 3}
KINDS = [f"{kind}-{language}" for kind in ReportKind for language in ("en-GB", "cy-GB")]
_SCALE = 0.7  # pixels to a point
_SMALLER = 0.5


def pictures() -> dict[str, QImage]:
    """Each page as it is drawn now, in a font that is on every machine that runs these tests."""
    paged = PagedReport(rich(), face=FACE)
    paged.finish()
    return {name: _picture(paged, page, _SCALE) for name, page in PAGES.items()}


def first_pages(name: str) -> QImage:
    """The first two pages of a report of that kind and language, one beneath the other, in greys."""
    kind, _dash, language = name.partition("-")
    paged = PagedReport(_report(ReportKind(kind), language), face=FACE)
    paged.finish()
    pages = [_picture(paged, page, _SMALLER) for page in range(min(2, paged.count))]
    sheet = QImage(pages[0].width(), sum(each.height() for each in pages), QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    for place, each in enumerate(pages):
        painter.drawImage(0, place * pages[0].height(), each)
    painter.end()
    return sheet.convertToFormat(QImage.Format.Format_Grayscale8)


def _report(kind: ReportKind, language: str) -> Report:
    return everyday(ReportOptions(kind=kind, reflections=True, language=language))


def _picture(paged: PagedReport, page: int, scale: float) -> QImage:
    image = QImage((paged.size * scale).toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paged.paint(page, painter)
    painter.end()
    return image


def main() -> None:
    """Write every picture in place of the one that was approved."""
    app = QGuiApplication([])
    FOLDER.mkdir(exist_ok=True)
    for name, picture in (pictures() | {name: first_pages(name) for name in KINDS}).items():
        picture.save(str(FOLDER / f"{name}.png"))
    app.quit()


if __name__ == "__main__":
    main()
