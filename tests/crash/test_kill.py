from pathlib import Path

import pytest

from nhplogger.logbook.drafts import PAUSE_MS
from tests.crash.kill import kill_often

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_program_that_is_killed_loses_no_line_and_little_of_half_a_line(tmp_path: Path) -> None:
    tally = kill_often(tmp_path, 6, seed=1)
    assert tally.kills == 6
    assert tally.saved > 0, "it was killed before it did anything: the moments are wrong"
    assert tally.half_lines > 0
    assert tally.lost == 0
    assert tally.findings == []
    assert tally.worst <= PAUSE_MS / 1000 + 0.25, str(tally)
