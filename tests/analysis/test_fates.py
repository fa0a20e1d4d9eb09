"""What became of every action of a period, and the sentences that say it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from nhplogger.analysis.actions_fate import Proof, Standing
from nhplogger.analysis.fate_sentences import fate_sentences
from nhplogger.analysis.fates import Fate, fates
from nhplogger.analysis.traced import prose
from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import State
from nhplogger.domain.review import Supersession
from nhplogger.domain.values import Value
from tests.analysis.tracing import is_traced
from tests.builders import DAY, START, a_meeting, a_person, an_action, an_owner

MEETINGS = [
    a_meeting(f"Meeting {place}", day=DAY - timedelta(days=28 * (3 - place)), state=State.COMPLETE)
    for place in range(3)
]
BY_ID = {meeting.id: meeting for meeting in MEETINGS}


def update(action: Action, place: int, status: Status, text: str = "") -> ActionUpdate:
    at = START - timedelta(days=28 * (3 - place))
    return ActionUpdate(
        id=f"{action.id} {place}",
        action_id=action.id,
        meeting_id=MEETINGS[place].id,
        at=at,
        status=status,
        text=text,
    )


def became(*found: Value, logs: dict[str, Sequence[str]] | None = None) -> tuple[Fate, ...]:
    return fates(Contents(found), BY_ID, logs or {}, DAY)


DOOR = an_action("Repair the door", meeting_id=MEETINGS[0].id, due=DAY - timedelta(days=13))


def test_a_fate_has_owners_in_order_and_updates_oldest_first() -> None:
    first, second = a_person("A"), a_person("B")
    told = update(DOOR, 2, Status.IN_PROGRESS), update(DOOR, 1, Status.NOT_STARTED)
    owners = an_owner(DOOR, second, position=1), an_owner(DOOR, first)
    (fate,) = became(DOOR, *owners, *told)
    assert fate.owners == (first.id, second.id)
    assert [each.meeting_id for each in fate.updates] == [MEETINGS[1].id, MEETINGS[2].id]
    assert (fate.standing, fate.proof, fate.carried) == (Standing.OVERDUE, Proof.NOT_DONE, 2)


def test_what_took_its_place_is_known() -> None:
    other = an_action("Replace the door", meeting_id=MEETINGS[1].id)
    gone = replace(DOOR, status=Status.DROPPED)
    taken = Supersession(id="1", action_id=DOOR.id, by_id=other.id, at=START)
    dropped, waiting = became(gone, other, taken)
    assert (dropped.standing, dropped.by) == (Standing.SUPERSEDED, other)
    assert (waiting.standing, waiting.by) == (Standing.OPEN, None)


def test_an_open_action_is_let_go_only_where_the_last_meetings_are_known_to_be_silent() -> None:
    silent: dict[str, Sequence[str]] = {meeting.id: ("Lights",) for meeting in MEETINGS}
    assert became(DOOR, logs=silent)[0].let_go
    assert not became(DOOR)[0].let_go
    spoken = silent | {MEETINGS[2].id: ("They will repair the door",)}
    assert not became(DOOR, logs=spoken)[0].let_go


def test_actions_come_in_the_order_in_which_they_were_agreed() -> None:
    late, early = an_action("Late", meeting_id=MEETINGS[2].id), an_action("Early", meeting_id=MEETINGS[0].id)
    assert [each.action.text for each in became(late, early)] == ["Early", "Late"]


def words(*found: Value) -> str:
    sentences = fate_sentences(became(*found), tuple(BY_ID), lambda action: action.text, DAY)
    return prose(sentences)


def test_the_sentences_say_how_actions_stand() -> None:
    shown = an_action("Shown", meeting_id=MEETINGS[0].id, status=Status.DONE)
    said = an_action("Said", meeting_id=MEETINGS[0].id, status=Status.DONE)
    dropped = an_action("Dropped", meeting_id=MEETINGS[0].id, status=Status.DROPPED)
    waiting = an_action("Waiting", meeting_id=MEETINGS[0].id)
    updates = (
        update(shown, 1, Status.DONE, "seen by the caretaker"),
        update(said, 1, Status.DONE),
        update(DOOR, 1, Status.IN_PROGRESS),
        update(DOOR, 2, Status.IN_PROGRESS),
    )
    assert words(DOOR, shown, said, dropped, waiting, *updates) == (
        "Five actions were on the table at three meetings. "
        "Two are open, one of them overdue: “Repair the door” by 13 days. "
        "Two are done: one shown to be and one only said to be. One was dropped. "
        "One was carried over, “Repair the door” most often: twice."
    )


def test_where_there_is_none_or_none_open_the_sentences_say_so() -> None:
    assert words() == "No action was on the table."
    assert "None is open." in words(an_action("Done", meeting_id=MEETINGS[0].id, status=Status.DONE))


_UPDATES = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(Status), st.sampled_from(("", "seen"))), max_size=3
)
_PLANS = st.lists(st.tuples(st.sampled_from(Status), st.integers(-30, 30), _UPDATES), max_size=25)


@settings(max_examples=60)
@given(_PLANS)
def test_every_number_in_every_sentence_was_counted(
    plans: list[tuple[Status, int, list[tuple[int, Status, str]]]],
) -> None:
    found: list[Value] = []
    for place, (status, days, told) in enumerate(plans):
        action = an_action(f"A {place}", meeting_id=MEETINGS[0].id, status=status, due=DAY + timedelta(days))
        found += [action, *(update(action, *each) for each in told)]
    silent: dict[str, Sequence[str]] = {meeting.id: () for meeting in MEETINGS}
    sentences = fate_sentences(became(*found, logs=silent), tuple(BY_ID), lambda action: action.text, DAY)
    assert [each.words for each in sentences if not is_traced(each)] == []
