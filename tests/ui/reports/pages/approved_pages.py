"""The pages kept as pictures; `python -m tests.ui.reports.pages.approved_pages` approves them as they are."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from nhplogger.ui.reports.pages.paged_report import PagedReport
from tests.reports.samples import rich

FOLDER = Path(__file__).resolve().parents[1] / "approved"
FACE = "DejaVu Sans"
PAGES = {"opening": 0, "chart": 1, "log": 3}
_SCALE = 0.7  # pixels to a point


def pictures() -> dict[str, QImage]:
    """Each page as it is drawn now, in a font that is on every machine that runs these tests."""
    paged = PagedReport(rich(), face=FACE)
    paged.finish()
    return {name: _picture(paged, page) for name, page in PAGES.items()}


def _picture(paged: PagedReport, page: int) -> QImage:
    image = QImage((paged.size * _SCALE).toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SCALE, _SCALE)
    paged.paint(page, painter)
    painter.end()
    return image


def main() -> None:
    """Write every picture in place of the one that was approved."""
    app = QGuiApplication([])
    FOLDER.mkdir(exist_ok=True)
    for name, picture in pictures().items():
        picture.save(str(FOLDER / f"{name}.png"))
    app.quit()


if __name__ == "__main__":
    main()
