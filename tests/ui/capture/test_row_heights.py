"""Where rows of unlike height lie."""

import random

from nhplogger.ui.capture.row_heights import RowHeights


def _made(*heights: int) -> RowHeights:
    made = RowHeights()
    made.reset(list(heights))
    return made


def test_rows_lie_one_under_the_other() -> None:
    made = _made(10, 20, 5)
    assert [made.top(row) for row in range(4)] == [0, 10, 30, 35]
    assert made.total() == 35


def test_a_height_is_found_in_its_row_and_past_the_end_in_none() -> None:
    made = _made(10, 20, 5)
    assert [made.at(height) for height in (0, 9, 10, 29, 30, 34, 35)] == [0, 0, 1, 1, 2, 2, 3]


def test_no_rows_take_no_room() -> None:
    assert RowHeights().total() == 0
    assert RowHeights().at(0) == 0


def test_after_any_changes_tops_are_what_adding_up_gives() -> None:
    chance = random.Random(7)
    plain: list[int] = []
    made = RowHeights()
    for _step in range(400):
        row = chance.randint(0, len(plain))
        match chance.randint(0, 2):
            case 0:
                heights = [chance.randint(1, 60) for _row in range(chance.randint(1, 3))]
                plain[row:row] = heights
                made.insert(row, heights)
            case 1 if row < len(plain):
                del plain[row]
                made.remove(row, 1)
            case 2 if row < len(plain):
                grown = made.put(row, 44)
                assert grown == 44 - plain[row]
                plain[row] = 44
        where = chance.randint(0, len(plain))
        assert made.top(where) == sum(plain[:where])
    assert made.total() == sum(plain)
