"""What a painter is told to write, as it is told: the words of a page as they are drawn."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QTextItem
from typing_extensions import override

from nhplogger.reports.blocks import (
    Block,
    BulletList,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Report,
    Rule,
    Runs,
    Table,
)
from nhplogger.ui.reports.pages.paged_report import PagedReport

_Metric = QPaintDevice.PaintDeviceMetric
_TOP, _FOOT = 1304, 16838 - 1304  # twentieths of a point: what is beyond stands on every page
_METRICS = {
    _Metric.PdmWidth: 600,
    _Metric.PdmHeight: 850,
    _Metric.PdmWidthMM: 210,
    _Metric.PdmHeightMM: 297,
    _Metric.PdmDpiX: 72,
    _Metric.PdmDpiY: 72,
    _Metric.PdmPhysicalDpiX: 72,
    _Metric.PdmPhysicalDpiY: 72,
    _Metric.PdmNumColors: 2**24,
    _Metric.PdmDepth: 24,
    _Metric.PdmDevicePixelRatio: 1,
    _Metric.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
}


class _Engine(QPaintEngine):
    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.said: list[tuple[float, str]] = []

    @override
    def begin(self, pdev: QPaintDevice) -> bool:
        return True

    @override
    def end(self) -> bool:
        return True

    @override
    def updateState(self, state: QPaintEngineState) -> None:
        pass

    @override
    def drawTextItem(self, p: QPointF, textItem: QTextItem) -> None:  # type: ignore[override]
        self.said.append((p.y(), textItem.text()))

    @override
    def drawImage(self, *_given: object) -> None:
        pass

    @override
    def drawPixmap(self, *_given: object) -> None:
        pass

    @override
    def drawPath(self, *_given: object) -> None:
        pass

    @override
    def drawPolygon(self, *_given: object) -> None:
        pass

    @override
    def drawRects(self, *_given: object) -> None:
        pass

    @override
    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User


class _Paper(QPaintDevice):
    def __init__(self) -> None:
        super().__init__()
        self.engine = _Engine()

    @override
    def paintEngine(self) -> QPaintEngine:
        return self.engine

    @override
    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return _METRICS.get(metric, 0)


def drawn(paged: PagedReport, page: int) -> list[str]:
    """The words of a page between its margins, in the order in which they are drawn."""
    return [words for height, words in _said(paged, page) if _TOP < height < _FOOT]


def furniture_drawn(paged: PagedReport, page: int) -> list[str]:
    """The words above and beneath."""
    return [words for height, words in _said(paged, page) if not _TOP < height < _FOOT]


def _said(paged: PagedReport, page: int) -> list[tuple[float, str]]:
    paper = _Paper()
    painter = QPainter(paper)
    paged.paint(page, painter)
    painter.end()
    return paper.engine.said


def letters(words: str) -> str:
    """Only what can be seen: blanks fall away where lines break."""
    return "".join(words.split())


def written(report: Report) -> str:
    """Every word of a report, in order, as it stands on pages."""
    return report.title + "".join(word for block in report.blocks for word in _words(block))


def _words(block: Block) -> Iterator[str]:  # noqa: C901 a line a kind
    match block:
        case Heading(text=text):
            yield text
        case Paragraph(runs=runs, margin=margin):
            yield margin + _joined(runs)
        case Quote(runs=runs, attribution=attribution):
            yield _joined(runs) + (f" ({attribution})" if attribution else "")
        case Facts(facts=facts):
            yield from (fact.label + _joined(fact.runs) for fact in facts)
        case BulletList(items=items):
            yield from ("•" + _joined(item) for item in items)
        case Table():
            yield block.caption + "".join(block.header)
            yield from (_joined(cell) for row in block.rows for cell in row)
        case Picture(caption=caption):
            yield caption
        case Rule() | PageBreak():
            pass


def _joined(runs: Runs) -> str:
    return "".join(run.text for run in runs)
