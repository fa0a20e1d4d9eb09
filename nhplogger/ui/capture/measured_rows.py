"""The heights of a long list's rows: where one looks first, then from the end backwards; usual till then."""

from collections.abc import Callable

from nhplogger.ui.capture.row_heights import RowHeights


class MeasuredRows(RowHeights):
    """Knows which rows were measured: those from `unmeasured` on, and those looked at ahead of them."""

    def __init__(self, measure: Callable[[int, bool], int]) -> None:
        """`measure` is given a row, and whether it is likely to be painted next."""
        super().__init__()
        self._measure_row = measure
        self.unmeasured = 0
        self._ahead: set[int] = set()

    @property
    def measured(self) -> int:
        """How many rows were measured."""
        return len(self) - self.unmeasured + len(self._ahead)

    def start(self, rows: int, usual: int) -> None:
        """So many rows, all of them to be measured."""
        self.reset([usual] * rows)
        self.unmeasured = rows
        self._ahead.clear()

    def came(self, first: int, last: int) -> None:
        """Rows were inserted."""
        self.insert(first, [self._measure_row(row, True) for row in range(first, last + 1)])
        if first < self.unmeasured:
            self.unmeasured += last - first + 1
            self._ahead.clear()

    def went(self, first: int, last: int) -> None:
        """Rows were removed."""
        self.remove(first, last - first + 1)
        if first < self.unmeasured:
            self.unmeasured -= min(last + 1, self.unmeasured) - first
            self._ahead.clear()

    def changed(self, first: int, last: int) -> int:
        """Rows say something else; by how many pixels they grew."""
        self._ahead.difference_update(range(first, last + 1))
        rows = range(max(first, self.unmeasured), last + 1)
        return sum(self.put(row, self._measure_row(row, True)) for row in rows)

    def measure_from(self, row: int, first: int) -> tuple[int, int]:
        """Find the heights from that row on; what is above row `first` grew by, and the list, in pixels."""
        rows = range(max(0, row), self.unmeasured)
        grown = self._measured(rows, first)
        self.unmeasured = min(self.unmeasured, max(0, row))
        self._ahead = {each for each in self._ahead if each < self.unmeasured}
        return grown

    def look_at(self, rows: range, first: int) -> tuple[int, int]:
        """Find the heights of those rows, whatever lies below them; what grew, as `measure_from` says it."""
        wanted = range(max(0, rows.start), min(rows.stop, self.unmeasured))
        grown = self._measured(wanted, first)
        self._ahead.update(wanted)
        return grown

    def _measured(self, rows: range, first: int) -> tuple[int, int]:
        above = whole = 0
        for row in rows:
            if row not in self._ahead:
                grown = self.put(row, self._measure_row(row, False))
                whole += grown
                above += grown if row < first else 0
        return above, whole
