"""Taking a meeting out of a study."""

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added
from nhplogger.domain.meeting_removal import remove_meeting
from tests.builders import a_meeting, a_person, an_act, an_action, an_area, an_attendance, an_item, an_owner


def test_a_meeting_goes_with_all_that_is_its_own_and_what_was_carried_over_stays() -> None:
    meeting, earlier = a_meeting(), a_meeting("Earlier")
    carried, own = an_action("Carried", meeting_id=earlier.id), an_action("Own")
    theirs = an_owner(carried, a_person())
    contents = Contents(
        (meeting, an_item(), an_attendance(), carried, own, theirs, an_owner(own, a_person()))
    )
    edits = remove_meeting(meeting, contents)
    contents.apply(an_act(*edits))
    assert list(contents.values()) == [carried, theirs]


def test_what_refers_to_a_meeting_goes_before_it() -> None:
    meeting = a_meeting()
    edits = remove_meeting(meeting, Contents((meeting, an_item(), an_attendance())))
    assert edits[-1].value == meeting


def test_a_meeting_that_was_taken_out_comes_back_whole() -> None:
    meeting = a_meeting()
    values = (an_area(), a_person(), meeting, an_item(), an_attendance())
    before, contents = Contents(values), Contents(values)
    act = an_act(*remove_meeting(meeting, contents))
    contents.apply(act)
    contents.apply(act.inverse())
    assert contents == before
    assert all(isinstance(edit, Added) for edit in act.inverse().edits)
