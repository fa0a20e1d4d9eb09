"""The act that makes a study's meeting what the form says."""

from dataclasses import replace
from datetime import time

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit, Removed, subject
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.people import Agency, Attendance, Person, Presence
from nhplogger.domain.study import Area
from nhplogger.domain.values import Value
from nhplogger.ui.meetings.form_edits import form_edits
from nhplogger.ui.meetings.form_sources import before, values_of
from nhplogger.ui.meetings.form_values import AgendaLine, FormValues, PersonLine
from tests.builders import DAY, a_meeting, a_study, an_act, an_item

VALUES = FormValues(
    area="Brackwell",
    title="Partnership meeting",
    day=DAY,
    place="Hub",
    begins="13:45",
    people=(
        PersonLine(name="Sgt Hughes", role="chair", agency="Police"),
        PersonLine(name="Mrs Ito", role="caretaker", agency="Housing"),
    ),
    agenda=(AgendaLine(title="Lighting", minutes="15"), AgendaLine(title="Close")),
)


def blank() -> Meeting:
    return a_meeting(area_id="", title="")


def subjects(edits: tuple[Edit, ...], kind: type[Value]) -> list[Value]:
    return [subject(edit) for edit in edits if isinstance(subject(edit), kind)]


def saved(values: FormValues) -> Contents:
    """A study in which the form was saved."""
    study = a_study()
    study.apply(an_act(*form_edits(values, study, blank(), None)))
    return study


def again(study: Contents, **changes: object) -> tuple[Edit, ...]:
    """The edits of saving the form once more with changes."""
    meeting = study.all(Meeting)[0]
    there = before(meeting, study, study)
    return form_edits(replace(values_of(there, study), **changes), study, meeting, there)  # type: ignore[arg-type]


def test_a_new_meeting_brings_its_area_people_and_agenda() -> None:
    study = saved(replace(VALUES, area="Carrowby"))
    meeting = study.all(Meeting)[0]
    area = study.get(Area, meeting.area_id)
    assert area is not None
    assert (area.name, area.letter) == ("Carrowby", "B")
    assert (meeting.title, meeting.place, meeting.begins) == ("Partnership meeting", "Hub", time(13, 45))
    assert [item.title for item in study.all(AgendaItem)] == ["Lighting", "Close"]
    assert [item.minutes for item in study.all(AgendaItem)] == [15, None]
    assert [seat.seat for seat in study.all(Attendance)] == [0, 1]


def test_people_and_agencies_the_study_knows_are_not_made_twice() -> None:
    edits = form_edits(VALUES, a_study(), blank(), None)
    assert [person.name for person in subjects(edits, Person) if isinstance(person, Person)] == ["Mrs Ito"]
    assert subjects(edits, Agency) == []


def test_the_same_name_on_two_rows_takes_one_seat() -> None:
    twice = replace(VALUES, people=(*VALUES.people, PersonLine(name="sgt hughes")))
    assert saved(twice).count(Attendance) == 2


def test_saving_without_a_change_does_nothing() -> None:
    assert again(saved(VALUES)) == ()


def test_a_corrected_name_stays_the_same_person() -> None:
    study = saved(VALUES)
    people = values_of(before(study.all(Meeting)[0], study, study), study).people
    edits = again(study, people=(people[0], replace(people[1], name="Mrs Itō")))
    assert len(edits) == 1
    assert isinstance(edits[0], Changed)
    assert edits[0].after.id == people[1].person_id


def test_somebody_taken_off_the_list_loses_the_seat_and_stays_known() -> None:
    study = saved(VALUES)
    people = values_of(before(study.all(Meeting)[0], study, study), study).people
    edits = again(study, people=people[1:])
    assert [type(edit) for edit in edits] == [Changed, Removed]
    assert subjects(edits, Person) == []


def test_apologies_given_before_are_kept() -> None:
    study = saved(VALUES)
    seat = study.all(Attendance)[0]
    study.apply(an_act(Changed(seat, replace(seat, status=Presence.APOLOGIES))))
    edits = again(study, title="Another title")
    assert subjects(edits, Attendance) == []


def test_agenda_items_keep_who_they_are_when_they_change_places() -> None:
    study = saved(VALUES)
    lighting, close = study.all(AgendaItem)
    agenda = values_of(before(study.all(Meeting)[0], study, study), study).agenda
    edits = again(study, agenda=tuple(reversed(agenda)))
    study.apply(an_act(*edits))
    places = {item.id: item.position for item in study.all(AgendaItem)}
    assert places == {lighting.id: 1, close.id: 0}


def test_the_only_meeting_of_an_area_may_rename_it() -> None:
    study = saved(VALUES)
    area = study.all(Area)[0]
    edits = again(study, area="Brackwell East")
    assert edits == (Changed(area, replace(area, name="Brackwell East")),)


def test_an_area_with_other_meetings_keeps_its_name() -> None:
    study = saved(VALUES)
    study.apply(an_act(Added(a_meeting("Another"))))
    edits = again(study, area="Brackwell East")
    assert [type(edit) for edit in edits if isinstance(subject(edit), Area)] == [Added]


def test_an_item_removed_from_the_agenda_is_removed() -> None:
    study = saved(replace(VALUES, agenda=()))
    study.apply(an_act(Added(an_item(meeting_id=study.all(Meeting)[0].id))))
    assert [type(edit) for edit in again(study, agenda=())] == [Removed]
