"""Due dates that dateparser reads, and ordinary words that are none."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhplogger import assets
from nhplogger.domain import loose_dates
from nhplogger.domain.due_dates import find_due
from tests.builders import DAY

ORDINARY = [
    *(
        "may",
        "march",
        "sun",
        "sat",
        "second",
        "item",
        "houses",
        "10",
        "5",
        "2026",
        "12",
        "past",
        "the",
        "lights",
    ),
    *("mawrth", "mai", "sul", "llun", "mis", "year", "week", "day", "month", "a", "of", "and", "@Ann", "to"),
]


def read(line: str, today: date = DAY) -> tuple[str, str] | None:
    """The day of a line and the words that say it."""
    due = find_due(line, today, wide=True)
    return (str(due.day), line[due.start : due.end]) if due else None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("by 5.12.2025", "2025-12-05"),
        ("due 5-12-2025", "2025-12-05"),
        ("by 2025/12/09", "2025-12-09"),
        ("by Sept. 5", "2026-09-05"),
        ("by december", "2025-12-31"),
        ("by dec 2026", "2026-12-31"),
        ("before march", "2026-02-28"),
        ("by next month", "2025-12-27"),
        ("in a month", "2025-12-27"),
        ("in ten days", "2025-12-07"),
        ("within six months", "2026-05-27"),
        ("erbyn mis nesaf", "2025-12-27"),
        ("erbyn Ionawr", "2026-01-31"),
        ("ymhen 3 mis", "2026-02-27"),
    ],
)
def test_what_our_own_phrases_do_not_know_is_read_all_the_same(line: str, expected: str) -> None:
    assert find_due(line, DAY) is None
    assert read(f"sign off repairs {line}") == (expected, line)


@pytest.mark.parametrize(
    "line",
    [
        *("see who may", "put the bench in the sun", "the second item", "knock on 10 houses", "take 10"),
        *("the march past", "done by march past the gate", "by the second item", "in 10 houses", "by 10"),
        *("ask in a month of Sundays about it", "the third in two years, not reported", "version 1.2.2025"),
        *("by 31.11.2025", "by 29 feb 2027 or so", "rated 5.12.25 of all"),
    ],
)
def test_ordinary_words_are_no_date(line: str) -> None:
    assert read(line) is None


@given(st.lists(st.sampled_from(ORDINARY), min_size=1, max_size=6).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_no_order_of_ordinary_words_is_a_date(line: str) -> None:
    """Nothing leads to them, and a day of a month is looked for in the clear."""
    own = find_due(line, DAY)
    assert find_due(line, DAY, wide=True) == own


def test_the_demo_has_no_date_but_those_a_reader_would_find() -> None:
    found = set()
    for path in sorted((assets.ROOT / "demo").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            wide = read(line) if find_due(line, DAY) is None else None
            found |= {wide[1]} if wide else set()
    assert found == {
        "in a month",
        "by May",
        "before September",
        "until October",
        "before April",
        "until April",
    }


@given(st.dates(date(2026, 1, 1), date(2099, 12, 31)), st.integers(0, 3000))
@settings(max_examples=60, deadline=None)
def test_a_day_in_figures_is_read_day_first(named: date, before: int) -> None:
    today = named - timedelta(before)
    assert read(f"repairs by {named:%d.%m.%Y}", today) == (str(named), f"by {named:%d.%m.%Y}")


def test_the_same_words_are_the_same_day_whatever_was_read_before() -> None:
    first = read("by mis nesaf")
    loose_dates.read.cache_clear()
    assert read("by next month") == (first and (first[0], "by next month"))
    loose_dates.read.cache_clear()
    assert read("by mis nesaf") == first


def test_lines_of_a_meeting_never_wait_for_the_reader_to_be_brought_in() -> None:
    program = (
        "import sys; from datetime import date; from nhplogger.domain.due_dates import find_due;"
        "assert find_due('by next month', date(2025, 11, 27)) is None;"
        "assert find_due('put the bench in the sun', date(2025, 11, 27), wide=True) is None;"
        "print('dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("False\n", "")
