"""Times of day as people type them."""

from datetime import time

import pytest

from nhplogger.ui.meetings.typed_time import read_time


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("13:45", time(13, 45)),
        ("1345", time(13, 45)),
        ("9", time(9)),
        ("9.30", time(9, 30)),
        ("1.45pm", time(13, 45)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        (" 10:00 ", time(10)),
    ],
)
def test_a_time_is_understood_however_it_is_typed(words: str, meant: time) -> None:
    assert read_time(words) == meant


def test_no_words_mean_no_time() -> None:
    assert read_time("  ") is None


@pytest.mark.parametrize("words", ["soon", "25:00", "13:75", "13pm", "0am", "1:2:3"])
def test_what_is_no_time_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_time(words)
