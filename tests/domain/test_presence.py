"""How somebody is at a meeting, one key press after the other."""

from nhplogger.domain.edits import Changed
from nhplogger.domain.moves import next_status, set_presence
from nhplogger.domain.people import Attendance, Presence
from tests.builders import a_moment, a_person, an_attendance


def _after(seat: Attendance, status: Presence, at: str = "14:05") -> Attendance:
    (edit,) = set_presence(seat, status, a_moment(at))
    assert isinstance(edit, Changed)
    assert isinstance(edit.after, Attendance)
    return edit.after


def test_six_presses_go_round_to_where_they_began() -> None:
    status, seen = Presence.PRESENT, []
    for _press in Presence:
        status = next_status(status)
        seen.append(status)
    assert status is Presence.PRESENT
    assert set(seen) == set(Presence)


def test_who_comes_late_and_leaves_early_did_both() -> None:
    late = _after(an_attendance(), Presence.LATE, "14:05")
    left = _after(late, Presence.LEFT, "14:40")
    assert (left.arrived_at, left.left_at) == (a_moment("14:05"), a_moment("14:40"))


def test_only_a_deputy_stands_for_somebody() -> None:
    inspector = a_person("Inspector")
    deputy = an_attendance(status=Presence.DEPUTY, deputy_for_id=inspector.id)
    assert _after(deputy, Presence.ABSENT).deputy_for_id is None
    assert set_presence(deputy, Presence.DEPUTY, a_moment("14:05")) == ()
