"""What the mouse is told of a row of the log where there was too little room to paint it."""

from PySide6.QtCore import QPoint, QRect

from nhplogger.ui.capture.feed_columns import Columns
from nhplogger.ui.capture.feed_rows import EntryRow, FeedRow
from nhplogger.ui.capture.pieces import named, width_of
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space


def cut_speaker(row: FeedRow, at: QPoint, rect: QRect, columns: Columns, look: Look) -> str:
    """The whole name at a point of a row painted in `rect`, where it is cut; else nothing."""
    if not isinstance(row, EntryRow) or row.is_private or row.speaker is None:
        return ""
    left, right = rect.left() + columns.speaker, rect.left() + columns.kind - Space.X2
    wide = width_of(named(row.speaker, role=FontRole.BODY), look)
    return row.speaker.name if left <= at.x() < right and wide > right - left else ""
