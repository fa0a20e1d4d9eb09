"""What a restricted passage keeps out."""

from dataclasses import replace

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Added, Changed, Edit
from nhplogger.domain.entry import Closed
from nhplogger.domain.meeting import State
from nhplogger.domain.passage import is_kept_out, open_passage
from nhplogger.domain.spell import Spell, SpellKind
from tests.builders import a_mark, a_meeting, a_moment, a_person, an_act, an_action, an_entry, an_item

PASSAGE = Spell(
    id="passage", meeting_id=a_meeting().id, kind=SpellKind.RESTRICTED, started_at=a_moment("14:07")
)
ENDED = replace(PASSAGE, ended_at=a_moment("14:19"), closed_by=Closed.OBSERVER)
OPEN = Contents([a_meeting(), PASSAGE])


def _act(*edits: Edit) -> Act:
    return an_act(*edits)


def test_lines_marks_actions_and_agenda_are_kept_out() -> None:
    for value in (an_entry(), a_mark(), an_action(), an_item()):
        assert is_kept_out(_act(Added(value)), OPEN)


def test_people_who_come_and_the_passage_itself_are_not() -> None:
    assert not is_kept_out(_act(Added(a_person("Somebody"))), OPEN)
    assert not is_kept_out(_act(Changed(PASSAGE, ENDED)), OPEN)
    live = replace(a_meeting(), state=State.LIVE)
    over = replace(live, state=State.DEBRIEF)
    assert not is_kept_out(_act(Changed(live, over), Added(an_item())), OPEN)


def test_another_meeting_is_not_concerned() -> None:
    assert not is_kept_out(_act(Added(an_item(meeting_id="another"))), OPEN)


def test_before_and_after_a_passage_nothing_is_kept_out() -> None:
    for contents in (Contents([a_meeting()]), Contents([a_meeting(), ENDED])):
        assert open_passage(contents) is None
        assert not is_kept_out(_act(Added(an_entry())), contents)
    assert open_passage(OPEN) == PASSAGE
