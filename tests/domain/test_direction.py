"""Signs that turn the direction of writing are ended with the text they stand in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.direction import balanced

RLO, LRE, FSI, RLI, PDF, PDI = "\u202e", "\u202a", "\u2068", "\u2067", "\u202c", "\u2069"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("lights out", "lights out"),
        ("סלע is there", "סלע is there"),
        (f"a{RLO}b", f"a{RLO}b{PDF}"),
        (f"a{RLI}b", f"a{RLI}b{PDI}"),
        (f"{RLO}a{RLI}b", f"{RLO}a{RLI}b{PDI}{PDF}"),
        (f"{RLO}a{PDF}b", f"{RLO}a{PDF}b"),
        (f"{RLI}{RLO}a{PDI}b", f"{RLI}{RLO}a{PDI}b"),
        (f"a{PDF}{PDI}b", f"a{PDF}{PDI}b"),
        (f"{FSI}a{PDF}b", f"{FSI}a{PDF}b{PDI}"),
        (f"{LRE}one\ntwo", f"{LRE}one{PDF}\ntwo"),
    ],
)
def test_what_is_open_at_the_end_of_a_line_is_ended_there(text: str, shown: str) -> None:
    assert balanced(text) == shown


@given(st.text(alphabet=[*"ab\n", RLO, LRE, FSI, RLI, PDF, PDI]))
def test_what_is_shown_holds_all_that_was_written_and_nothing_is_left_open(text: str) -> None:
    shown = balanced(text)
    assert balanced(shown) == shown
    for line, whole in zip(text.split("\n"), shown.split("\n"), strict=True):
        assert whole.startswith(line)
        assert set(whole[len(line) :]) <= {PDF, PDI}
