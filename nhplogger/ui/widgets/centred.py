"""One part in the middle of a page, as high as its words need."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def centre(page: QWidget, part: QWidget) -> None:
    """Lay `part` out in the middle of `page`, a little above half height.

    Stretches do it, not an alignment: an aligned part is not asked how high it is at its width, and loses
    the last lines of its wrapped words.
    """
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(part)
    row.addStretch(1)
    column = QVBoxLayout(page)
    column.addStretch(2)
    column.addLayout(row)
    column.addStretch(3)
