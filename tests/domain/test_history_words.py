"""The history in words: every kind of value, and the sentences people read most."""

import re
from dataclasses import fields, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.action import Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Added, Changed, Edit, Removed
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.field_words import field_word
from nhplogger.domain.history_words import Told, tell
from nhplogger.domain.people import Presence
from nhplogger.domain.review import Amendment, Annotation
from nhplogger.domain.values import KINDS, Value
from tests.builders import (
    START,
    a_mark,
    a_meeting,
    a_moment,
    a_person,
    a_study,
    a_theme,
    an_act,
    an_action,
    an_attendance,
    an_entry,
    an_owner,
    values,
)

ZONE = "Europe/London"


def told(*acts: Act, about: str = "") -> list[str]:
    """What is said of acts, or of one thing in them."""
    found = tell(acts, a_study(), ZONE, frozenset({about} - {""}))
    return [sentence for each in found for sentence in each.sentences]


def test_words_that_were_changed_are_told_with_the_old_ones() -> None:
    line = an_entry("Four lights")
    after = replace(line, text="Five lights", typed="Five lights")
    said = told(an_act(Added(line)), an_act(Changed(line, after)), about=line.id)
    assert said == ["Written as a note: “Four lights”", "Words changed from “Four lights” to “Five lights”"]


def test_a_moved_line_is_told_with_both_times() -> None:
    line = an_entry(at="14:10")
    act = an_act(Changed(line, replace(line, at=a_moment("14:12"))))
    assert told(act, about=line.id) == ["Time moved from 14:10 to 14:12"]


def test_a_theme_is_told_with_its_sign() -> None:
    line = an_entry()
    mark = a_mark(a_theme(), Sign.HINDERS, entry_id=line.id)
    assert told(an_act(Added(mark)), about=line.id) == ["Marked info, gets in the way"]
    assert told(an_act(Removed(mark)), about=line.id) == ["Theme info, gets in the way taken back"]


def test_what_is_taken_back_and_put_back_is_told_so() -> None:
    line = an_entry("Lights")
    acts = an_act(Removed(line)), an_act(Added(line))
    assert told(*acts, about=line.id) == ["Taken back", "Put back"]
    assert told(*acts) == ["Line “Lights” taken back", "Line “Lights” put back"]


def test_the_status_of_somebody_is_told_by_name() -> None:
    seat = an_attendance(a_person("Sgt Hughes"))
    act = an_act(Changed(seat, replace(seat, status=Presence.LEFT)))
    assert told(act) == ["Status of Sgt Hughes: present → left early"]
    assert told(act, about=seat.id) == told(act)


def test_somebody_else_who_spoke_is_told_by_name() -> None:
    line = an_entry(speaker_id=a_person("Sgt Hughes").id)
    act = an_act(Changed(line, replace(line, speaker_id=None)))
    assert told(act, about=line.id) == ["Speaker changed from Sgt Hughes to nothing"]


def test_a_line_written_anew_tells_nothing_of_themes_and_owners_that_stayed() -> None:
    line, action = an_entry(kind=Kind.ACTION), an_action()
    mark, owner = a_mark(entry_id=line.id), an_owner(action, a_person())
    edits = (
        Removed(mark),
        Changed(line, replace(line, text="Other")),
        Added(replace(mark, id="mark again")),
        Removed(owner),
        Added(replace(owner, id="owner again")),
    )
    assert told(an_act(*edits), about=line.id) == [
        "Words changed from “Four of six lights are out” to “Other”"
    ]


def test_an_action_is_told_to_its_end() -> None:
    action = an_action("Sign off repairs")
    acts = (
        an_act(Added(action), Added(an_owner(action, a_person("Housing officer")))),
        an_act(Changed(action, replace(action, status=Status.DONE))),
    )
    assert told(*acts, about=action.id) == [
        "Agreed: “Sign off repairs”",
        "Given to Housing officer",
        "Status changed from not started to done",
    ]


def test_the_reason_stands_beside_what_it_explains() -> None:
    line = an_entry()
    why = Amendment(id="why", meeting_id=a_meeting().id, at=START, reason="Misheard")
    act = an_act(Changed(line, replace(line, starred=True)), Added(why))
    (found,) = tell((act,), a_study(), ZONE)
    assert (found.sentences, found.reason) == (
        ("Line “Four of six lights are out”: Made a key moment",),
        "Misheard",
    )


def test_a_note_on_a_line_belongs_to_its_history() -> None:
    line = an_entry()
    note = Annotation(
        id="note", meeting_id=line.meeting_id, entry_id=line.id, at=START, observer="", text="Not so"
    )
    assert told(an_act(Added(note)), about=line.id) == ["Note “Not so” added"]


def test_every_field_of_every_value_has_a_word() -> None:
    assert all(field_word(field.name) for kind in KINDS for field in fields(kind))


_RAW = re.compile(r"\bNone\b|<|\b[A-Z]\w+\.[A-Z_]{2,}\b|[0-9a-f]{8}-[0-9a-f]{4}-")


def _plain(value: Value) -> Value:
    """The same with harmless words, so that what is raw in a sentence came from the program."""
    words = {each.name: "words" for each in fields(value) if type(getattr(value, each.name)) is str}
    ids = {name: "no such id" for name in words if name.endswith("_id")}
    plain: dict[str, Any] = words | ids | {"id": value.id}
    return replace(value, **plain)


@st.composite
def changes(draw: st.DrawFn) -> tuple[Value, Value]:
    before = draw(values())
    return _plain(before), _plain(draw(values(type(before), before.id)))


@given(changes())
def test_whatever_is_done_to_any_value_is_told_in_plain_words(pair: tuple[Value, Value]) -> None:
    before, after = pair
    edits: list[Edit] = [Added(before), Removed(before), Added(before)]
    edits += [Changed(before, after)] if before != after else []
    found = tell([an_act(edit) for edit in edits], Contents(), ZONE)
    expected = edits[1:] if isinstance(before, Amendment) else edits
    assert [each.edits[0] for each in found] == expected
    assert not _RAW.search("\n".join(_said(found)))


def _said(found: tuple[Told, ...]) -> list[str]:
    return [sentence for each in found for sentence in each.sentences]
