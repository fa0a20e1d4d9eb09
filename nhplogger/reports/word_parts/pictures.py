"""Pictures in the line of the text, each with words for those who cannot see it."""

import io
from itertools import count

from docx.document import Document

from nhplogger.reports.blocks import Picture, plain
from nhplogger.reports.word_parts.runs import paragraph, wrapped
from nhplogger.reports.word_parts.text import attribute

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_TALLEST = 0.8  # of the height of the text, so that caption and picture share a page


class Pictures:
    """Puts pictures into one document; `width` and `height` of its text are in EMU, 914,400 to the inch."""

    def __init__(self, document: Document, width: int, height: int) -> None:
        self._part = document.part
        self._width = width
        self._tallest = round(height * _TALLEST)
        self._numbers = count(1)

    def xml(self, picture: Picture) -> str:
        """The picture in a paragraph of its own, its caption beneath."""
        relation, image = self._part.get_or_add_image(io.BytesIO(picture.png))
        across, down = self._fitted(picture.width, image.px_height / image.px_width)
        drawing = _inline(next(self._numbers), relation, across, down, picture.alt)
        caption = paragraph("PictureCaption", plain(picture.caption)) if picture.caption else ""
        return wrapped("Picture", f"<w:r><w:drawing>{drawing}</w:drawing></w:r>") + caption

    def _fitted(self, share: float, proportion: float) -> tuple[int, int]:
        across = min(self._width * share, self._tallest / proportion)
        return max(1, round(across)), max(1, round(across * proportion))


def _inline(number: int, relation: str, across: int, down: int, alt: str) -> str:
    name = f'id="{number}" name="Picture {number}" descr={attribute(alt)}'
    return (
        f'<wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" '
        f'xmlns:pic="{_DRAWING}/picture" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{down}"/><wp:docPr {name}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_DRAWING}/picture"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        f"</pic:pic></a:graphicData></a:graphic></wp:inline>"
    )
