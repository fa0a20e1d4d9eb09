"""Somebody unnamed is given a name, everywhere at once."""

from dataclasses import replace

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Edit, subject
from nhplogger.domain.entry import Entry, Turn
from nhplogger.domain.known import known_names
from nhplogger.domain.people import Attendance, Person, Presence
from nhplogger.domain.resolving import Naming, renamed, resolve
from nhplogger.domain.values import Value
from tests.builders import (
    DAY,
    a_meeting,
    a_moment,
    a_person,
    an_act,
    an_action,
    an_attendance,
    an_entry,
    an_owner,
)

COAT = a_person("Unnamed, blue coat", unnamed=True)
PRICE = a_person("Mrs Price")
HUGHES = a_person("Sgt Hughes")
MEETING = a_meeting()
REGISTER = Contents([COAT, PRICE, HUGHES, MEETING])


def _turn(person: Person) -> Turn:
    return Turn(
        id=f"turn {person.name}", meeting_id=MEETING.id, person_id=person.id, started_at=a_moment("14:00")
    )


def _meeting(*more: Value, seats: tuple[Attendance, ...] | None = None) -> Contents:
    seats = seats or (an_attendance(HUGHES, 0), an_attendance(COAT, 1))
    return Contents([MEETING, *seats, *more])


def _everything(contents: Contents, edits: tuple[Edit, ...]) -> Contents:
    """What the meeting holds after the edits that concern it."""
    kept = [edit for edit in edits if not isinstance(subject(edit), Person)]
    after = contents.copy()
    after.apply(an_act(*kept))
    return after


def test_a_new_name_is_the_same_person_and_keeps_the_pseudonym() -> None:
    naming = renamed(COAT, "Mr Rees")
    assert naming.after == replace(COAT, name="Mr Rees", unnamed=False)
    assert not naming.merges


def test_lines_turns_seats_and_owners_go_over_to_whom_they_belong_to() -> None:
    action = an_action()
    line = an_entry(speaker_id=COAT.id)
    told = an_entry(speaker_id=HUGHES.id, said_to_id=COAT.id)
    meeting = _meeting(_turn(COAT), line, told, action, an_owner(action, COAT))
    after = _everything(meeting, resolve(Naming(COAT, PRICE), [meeting]))
    assert [seat.person_id for seat in after.all(Attendance)] == [HUGHES.id, PRICE.id]
    assert [turn.person_id for turn in after.all(Turn)] == [PRICE.id]
    assert [owner.person_id for owner in after.all(ActionOwner)] == [PRICE.id]
    assert [(entry.speaker_id, entry.said_to_id) for entry in after.all(Entry)] == [
        (PRICE.id, None),
        (HUGHES.id, PRICE.id),
    ]


def test_the_same_happens_in_every_meeting_and_once_to_what_two_of_them_share() -> None:
    action = an_action()
    owner = an_owner(action, COAT)
    here, there = _meeting(action, owner), _meeting(action, owner, an_entry(speaker_id=COAT.id))
    edits = resolve(Naming(COAT, PRICE), [here, there])
    assert sum(subject(edit) == replace(owner, person_id=PRICE.id) for edit in edits) == 1
    assert any(isinstance(subject(edit), Entry) for edit in edits)


def test_lines_that_name_the_person_name_the_new_one_and_read_as_before() -> None:
    by_name = an_entry(typed="told @Unnamed, blue coat twice", text="told Unnamed, blue coat twice")
    by_key = an_entry(typed="told @2 twice", text="told Unnamed, blue coat twice")
    other = an_entry(typed="@20 pence", text="@20 pence")
    meeting = _meeting(by_name, by_key, other)
    for naming in (renamed(COAT, "Mr Rees"), Naming(COAT, PRICE)):
        after = _everything(meeting, resolve(naming, [meeting]))
        name = naming.after.name
        told = [entry for entry in after.all(Entry) if entry.id != other.id]
        assert {entry.typed for entry in told} == {f"told @{name} twice"}
        assert {entry.text for entry in told} == {f"told {name} twice"}
        assert after.get(Entry, other.id) == other
        people = Contents([naming.after, HUGHES, MEETING])
        reading = read_line(told[0].typed, known_names(people, after, DAY))
        assert reading.speaker_id == naming.after.id


def test_an_action_names_them_too() -> None:
    line = an_entry(typed="! @1 ring @2", text="ring Unnamed, blue coat")
    action = an_action("ring Unnamed, blue coat", entry_id=line.id)
    meeting = _meeting(line, action)
    after = _everything(meeting, resolve(renamed(COAT, "Mr Rees"), [meeting]))
    assert [each.text for each in after.all(Action)] == ["ring Mr Rees"]


def test_somebody_missing_by_name_and_there_without_it_was_there() -> None:
    known = an_attendance(PRICE, 1, status=Presence.APOLOGIES)
    gone = an_attendance(COAT, 2, status=Presence.LATE, arrived_at=a_moment("14:02"))
    meeting = _meeting(seats=(an_attendance(HUGHES, 0), known, gone))
    after = _everything(meeting, resolve(Naming(COAT, PRICE), [meeting]))
    assert after.get(Attendance, gone.id) is None
    seat = after.get(Attendance, known.id)
    assert seat
    assert (seat.seat, seat.status, seat.arrived_at) == (1, Presence.LATE, a_moment("14:02"))


def test_nobody_is_left_a_deputy_for_themselves() -> None:
    for pair in ((COAT, PRICE), (PRICE, COAT)):
        deputy = an_attendance(pair[0], 1, status=Presence.DEPUTY, deputy_for_id=pair[1].id)
        meeting = _meeting(seats=(an_attendance(HUGHES, 0), deputy))
        after = _everything(meeting, resolve(Naming(COAT, PRICE), [meeting]))
        seat = after.get(Attendance, deputy.id)
        assert seat
        assert (seat.person_id, seat.deputy_for_id) == (PRICE.id, None)


def test_an_action_owned_under_both_names_is_owned_once() -> None:
    action = an_action()
    meeting = _meeting(action, an_owner(action, PRICE), an_owner(action, COAT))
    after = _everything(meeting, resolve(Naming(COAT, PRICE), [meeting]))
    assert [owner.person_id for owner in after.all(ActionOwner)] == [PRICE.id]


def test_all_of_it_is_one_act_that_can_be_taken_back() -> None:
    action = an_action()
    meeting = _meeting(_turn(COAT), an_entry(speaker_id=COAT.id), action, an_owner(action, COAT))
    study = Contents([*REGISTER.values(), *(each for each in meeting.values() if each != MEETING)])
    before = study.copy()
    act = an_act(*resolve(Naming(COAT, PRICE), [meeting]))
    study.apply(act)
    assert study.get(Person, COAT.id) is None
    study.apply(act.inverse())
    assert study == before
