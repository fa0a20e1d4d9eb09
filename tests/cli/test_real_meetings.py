"""Two meetings of one real panel, ten months apart, with known answers."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

REAL = Path(__file__).resolve().parents[3] / "shared" / "real" / "meetings"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the real meetings are not beside this checkout")


@pytest.fixture
def meetings(nhplogger: Run, tmp_path: Path) -> Any:
    """What `show` prints of both, the earlier first."""
    study = tmp_path / "real.nhp"
    assert nhplogger("log", *sorted(REAL.glob("*.txt")), "--study", study).code == 0
    listed = nhplogger("list", study, "--json").json
    assert [each["date"] for each in listed] == ["2013-05-16", "2012-07-12"]
    return [nhplogger("show", study, each["id"], "--json").json for each in reversed(listed)]


def names(meeting: Any, *statuses: str) -> set[str]:
    return {seat["person"] for seat in meeting["attendances"] if seat["status"] in statuses}


def test_the_known_answers_hold(meetings: Any) -> None:
    first, second = (names(meeting, "present") for meeting in meetings)
    assert (len(first), len(second)) == (8, 8)
    assert first & second == {"BM", "PT", "MP", "JL"}
    assert [len(meeting["actions"]) for meeting in meetings] == [3, 4]


def test_the_police_seat_changed_hands(meetings: Any) -> None:
    police = [
        {seat["person"] for seat in meeting["attendances"] if seat["agency"] == "Police"}
        & names(meeting, "present")
        for meeting in meetings
    ]
    assert police == [{"AD"}, {"CG"}]


def test_what_was_agreed_first_is_carried_over_to_the_second(meetings: Any) -> None:
    assert meetings[0]["carried_over"] == []
    assert [action["owners"] for action in meetings[1]["carried_over"]] == [["PT"], ["AD"], ["BM"]]
