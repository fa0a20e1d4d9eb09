"""Where pages lie that are stacked under one another, in pixels; pages are counted from 0."""

from dataclasses import dataclass, field

from PySide6.QtCore import QMargins, QRect, QSize

from nhplogger.ui.sizes import Space

MARGIN, GAP = Space.X6, Space.X4


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """So many pages of one size in a room as large as the window."""

    pages: int = 0
    size: QSize = field(default_factory=QSize)
    room: QSize = field(default_factory=QSize)

    @property
    def most_down(self) -> int:
        """How far one can scroll: until the last page has come to the top."""
        if not self.pages:
            return 0
        foot = self.top(self.pages - 1) + self.size.height() + MARGIN
        return max(0, foot - self.room.height(), self.top(self.pages - 1) - MARGIN)

    @property
    def most_across(self) -> int:
        """How far one can scroll across."""
        return max(0, self.size.width() + 2 * MARGIN - self.room.width()) if self.pages else 0

    def top(self, page: int) -> int:
        """The upper edge of a page."""
        return MARGIN + page * (self.size.height() + GAP)

    def rect(self, page: int) -> QRect:
        """Where a page lies before anything is scrolled; in the middle where there is room."""
        left = max(MARGIN, (self.room.width() - self.size.width()) // 2)
        return QRect(left, self.top(page), self.size.width(), self.size.height())

    def page_at(self, height: int) -> int:
        """The page that many pixels down, or the nearest."""
        if not self.pages:
            return 0
        return max(0, min((height - MARGIN) // (self.size.height() + GAP), self.pages - 1))

    def visible(self, scrolled: int) -> range:
        """The pages that show when scrolled so far down."""
        if not self.pages:
            return range(0)
        return range(self.page_at(scrolled), self.page_at(scrolled + self.room.height()) + 1)

    def place(self, scrolled: int) -> tuple[int, float]:
        """The page at the upper edge, and what share of it lies above that edge."""
        page = self.page_at(scrolled + MARGIN)
        height = max(1, self.size.height())
        return page, (scrolled + MARGIN - self.top(page)) / height

    def scrolled_to(self, page: int, share: float) -> int:
        """How far to scroll to such a place."""
        return self.top(page) - MARGIN + round(share * self.size.height())


def room_around() -> QMargins:
    """What stays free around a page that is fitted into the window."""
    return QMargins(MARGIN, MARGIN, MARGIN, MARGIN)
