"""The runner of benchmarks: what it measures again, what it believes, how it ends."""

from collections.abc import Iterator

import pytest

from tests.benchmarks.__main__ import Row, _verdict, main, settled


def measured(*tries: list[Row]) -> tuple[Iterator[list[Row]], list[Row]]:
    """What is left of these tries, and the rows believed."""
    left = iter(tries)
    return left, settled(lambda: next(left))


def test_rows_within_their_limits_are_measured_once() -> None:
    left, rows = measured([("a", 1.0, 2.0)], [("a", 9.0, 2.0)])
    assert rows == [("a", 1.0, 2.0)]
    assert len(list(left)) == 1


def test_a_row_over_its_limit_is_measured_again_and_the_median_counts() -> None:
    _left, rows = measured([("a", 9.0, 2.0)], [("a", 1.0, 2.0)], [("a", 1.5, 2.0)])
    assert rows == [("a", 1.5, 2.0)]


def test_a_row_that_stays_over_its_limit_is_over() -> None:
    left, rows = measured(*[[("a", 3.0, 2.0), ("b", 1.0, 2.0)]] * 4)
    assert rows == [("a", 3.0, 2.0), ("b", 1.0, 2.0)]
    assert len(list(left)) == 1


def test_a_name_nobody_has_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nothing"]) == 2
    assert "no such benchmark: nothing; there are " in capsys.readouterr().err


@pytest.mark.parametrize(("share", "code"), [(1.0, 0), (1.01, 4), (1.25, 4), (1.26, 3)])
def test_only_a_limit_missed_by_far_is_a_fault(share: float, code: int) -> None:
    assert _verdict(share).value == code
