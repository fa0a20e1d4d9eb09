"""The heights of a long list's rows, found from its end backwards; a usual height stands in till then."""

from collections.abc import Callable

from nhplogger.ui.capture.row_heights import RowHeights


class MeasuredRows(RowHeights):
    """Knows which rows were measured: those from `unmeasured` on. `measure` says how tall a row is."""

    def __init__(self, measure: Callable[[int, bool], int]) -> None:
        """`measure` is given a row, and whether it is likely to be painted next."""
        super().__init__()
        self._measure_row = measure
        self.unmeasured = 0

    def start(self, rows: int, usual: int) -> None:
        """So many rows, all of them to be measured."""
        self.reset([usual] * rows)
        self.unmeasured = rows

    def came(self, first: int, last: int) -> None:
        """Rows were inserted."""
        self.insert(first, [self._measure_row(row, True) for row in range(first, last + 1)])
        if first < self.unmeasured:
            self.unmeasured += last - first + 1

    def went(self, first: int, last: int) -> None:
        """Rows were removed."""
        self.remove(first, last - first + 1)
        if first < self.unmeasured:
            self.unmeasured -= min(last + 1, self.unmeasured) - first

    def changed(self, first: int, last: int) -> int:
        """Rows say something else; by how many pixels they grew."""
        rows = range(max(first, self.unmeasured), last + 1)
        return sum(self.put(row, self._measure_row(row, True)) for row in rows)

    def measure_from(self, row: int) -> int:
        """Find the heights from that row on; by how many pixels the list grew."""
        rows = range(max(0, row), self.unmeasured)
        self.unmeasured = min(self.unmeasured, max(0, row))
        return sum(self.put(each, self._measure_row(each, False)) for each in rows)
