"""Where the rows of a long list lie, known without asking every row again after each change."""

from bisect import bisect_right
from itertools import accumulate


class RowHeights:
    """Heights of rows and their tops, in pixels. A change costs only the tops of the rows below it."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._bottoms: list[int] = []  # right up to the first row that moved, cut off there

    def __len__(self) -> int:
        return len(self._heights)

    def reset(self, heights: list[int]) -> None:
        """Forget all rows and take these."""
        self._heights = heights
        self._bottoms = []

    def insert(self, row: int, heights: list[int]) -> None:
        """New rows before `row`."""
        self._heights[row:row] = heights
        self._moved(row)

    def remove(self, row: int, count: int) -> None:
        """Take `count` rows away from `row` on."""
        del self._heights[row : row + count]
        self._moved(row)

    def put(self, row: int, height: int) -> int:
        """The height of a row is another; by how many pixels it grew."""
        grown = height - self._heights[row]
        if grown:
            self._heights[row] = height
            self._moved(row)
        return grown

    def height(self, row: int) -> int:
        """How tall a row is."""
        return self._heights[row]

    def top(self, row: int) -> int:
        """Where a row begins, from the top of the first; past the last row, where that one ends."""
        self._measure()
        return self._bottoms[row - 1] if row else 0

    def total(self) -> int:
        """How tall all rows are together."""
        return self.top(len(self._heights))

    def at(self, height: int) -> int:
        """The row at a height; one past the last where nothing is there."""
        self._measure()
        return bisect_right(self._bottoms, height)

    def _moved(self, row: int) -> None:
        del self._bottoms[row:]

    def _measure(self) -> None:
        known = len(self._bottoms)
        if known < len(self._heights):
            start = self._bottoms[-1] if known else 0
            rest = accumulate(self._heights[known:], initial=start)
            next(rest)
            self._bottoms.extend(rest)
