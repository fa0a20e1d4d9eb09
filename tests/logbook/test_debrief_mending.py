"""Every gap of a debrief can be mended, by one act that can be taken back."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from nhplogger.analysis.debrief_findings import (
    ActionLacks,
    Check,
    Finding,
    LeftOpen,
    Nameless,
    NoAgency,
    NoEnd,
    NotMentioned,
    PersonalFound,
    Silence,
    Unthemed,
)
from nhplogger.domain.action import Action, ActionOwner, Status
from nhplogger.domain.edits import Added, Changed
from nhplogger.domain.entry import Entry, Kind, Mark
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Attendance, Person
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.values import Value
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.debrief_mending import Mending
from nhplogger.logbook.debriefing import Debriefing, complete
from nhplogger.logbook.logbook import Logbook
from tests.builders import a_moment, a_person, an_action, an_attendance, an_entry, an_item
from tests.past_sessions import HOUSING, OVER, SGT, THEMES, past_study

STRANGER = a_person("Unnamed, blue coat", unnamed=True, pseudonym="Person 9")
LINE = an_entry(
    "Hughes will ring 0114 496 0123", "14:59", id="called", meeting_id=OVER.id, seq=20, kind=Kind.QUOTE
)


@pytest.fixture
def book() -> Iterator[Logbook]:
    made = past_study(StillClock(a_moment("14:30")))
    values: list[Value] = [
        STRANGER,
        an_attendance(STRANGER, 7, id="stranger", meeting_id=OVER.id),
        an_entry("Who am I?", "14:44", id="who", meeting_id=OVER.id, seq=19, speaker_id=STRANGER.id),
        LINE,
        an_action("Ask highways", id="loose", meeting_id=OVER.id),
        an_action("From before", id="before", meeting_id=OVER.id),
        an_item(
            "Any other business", id="last", meeting_id=OVER.id, position=9, started_at=a_moment("14:50")
        ),
    ]
    made.take("Fill", tuple(map(Added, values)), OVER.id)
    yield made
    made.close()


@pytest.fixture
def debriefing(book: Logbook) -> Debriefing:
    made = Debriefing(book)
    assert made.open_meeting(OVER.id) is not None
    return made


@pytest.fixture
def mending(debriefing: Debriefing) -> Mending:
    return Mending(debriefing)


def first(mending: Mending, check: Check, wanted: Callable[[Finding], bool]) -> Finding:
    """The first open gap of that check which is wanted."""
    (found,) = [each.open for each in mending.checks() if each.check is check]
    return next(each for each in found if wanted(each))


def is_gone(mending: Mending, check: Check, about: str) -> bool:
    return all(each.about != about for one in mending.checks() if one.check is check for each in one.open)


def about(words: str) -> Callable[[Finding], bool]:
    def is_it(finding: Finding) -> bool:
        return finding.about == words

    return is_it


def test_an_action_gets_an_owner_and_a_day(mending: Mending, debriefing: Debriefing) -> None:
    lacks = first(mending, Check.OWNERS, about("loose"))
    assert isinstance(lacks, ActionLacks)
    assert mending.own(lacks, SGT.id)
    lacks = first(mending, Check.OWNERS, about("loose"))
    assert isinstance(lacks, ActionLacks)
    assert (lacks.owner, lacks.day) == (True, False)
    assert mending.set_due(lacks, date(2025, 12, 18))
    contents = debriefing.book.meeting
    action = contents.get(Action, "loose")
    assert action is not None
    assert action.due == date(2025, 12, 18)
    assert [each.person_id for each in contents.all(ActionOwner) if each.action_id == "loose"] == [SGT.id]
    assert is_gone(mending, Check.OWNERS, "loose")
    assert debriefing.undo() is not None
    assert not is_gone(mending, Check.OWNERS, "loose")


def test_somebody_without_a_name_gets_one(mending: Mending, debriefing: Debriefing) -> None:
    found = first(mending, Check.NAMES, about(STRANGER.id))
    assert isinstance(found, Nameless)
    assert mending.call(found, " Resident 4 ")
    person = debriefing.book.register.get(Person, STRANGER.id)
    assert person is not None
    assert (person.name, person.unnamed, person.pseudonym) == ("Resident 4", False, "Person 9")
    assert is_gone(mending, Check.NAMES, STRANGER.id)


def test_somebody_without_a_name_turns_out_to_be_known(mending: Mending, debriefing: Debriefing) -> None:
    found = first(mending, Check.NAMES, about(STRANGER.id))
    assert isinstance(found, Nameless)
    assert HOUSING in mending.others_for(found)
    assert STRANGER not in mending.others_for(found)
    assert mending.same_as(found, HOUSING)
    line = debriefing.book.meeting.get(Entry, "who")
    assert line is not None
    assert line.speaker_id == HOUSING.id
    assert debriefing.book.register.get(Person, STRANGER.id) is None
    assert debriefing.undo() is not None
    assert debriefing.book.register.get(Person, STRANGER.id) == STRANGER


def test_a_line_gets_a_theme_at_its_own_moment(mending: Mending, debriefing: Debriefing) -> None:
    found = first(mending, Check.THEMES, about("who"))
    assert isinstance(found, Unthemed)
    assert mending.mark(found, THEMES["wide"].id)
    (mark,) = [each for each in debriefing.book.meeting.all(Mark) if each.entry_id == "who"]
    assert (mark.theme_id, mark.at) == (THEMES["wide"].id, a_moment("14:44"))
    assert is_gone(mending, Check.THEMES, "who")


def test_a_meeting_gets_its_end_and_what_was_left_open_its_own(
    mending: Mending, debriefing: Debriefing
) -> None:
    found = first(mending, Check.TIMES, about("last"))
    assert isinstance(found, LeftOpen)
    assert mending.end(found, a_moment("14:40"))
    end = first(mending, Check.TIMES, about("end"))
    assert isinstance(end, NoEnd)
    assert end.offered is not None
    assert mending.set_time(end, end.offered)
    meeting = debriefing.book.meeting.get(Meeting, OVER.id)
    assert meeting is not None
    assert meeting.ended_at == a_moment("14:59")
    assert is_gone(mending, Check.TIMES, "last")
    assert is_gone(mending, Check.TIMES, "end")


def test_a_silence_is_accounted_for(mending: Mending, debriefing: Debriefing) -> None:
    found = first(mending, Check.SILENCES, bool)
    assert isinstance(found, Silence)
    assert mending.fill(found, SpellKind.BREAK)
    assert [each.kind for each in debriefing.book.meeting.all(Spell)] == [SpellKind.BREAK]
    assert is_gone(mending, Check.SILENCES, found.about)


def test_somebody_gets_an_agency_for_that_day_and_from_now_on(
    mending: Mending, debriefing: Debriefing
) -> None:
    found = first(mending, Check.AGENCIES, about(STRANGER.id))
    assert isinstance(found, NoAgency)
    assert mending.seat(found, str(SGT.agency_id))
    seat, person = (
        debriefing.book.meeting.get(Attendance, "stranger"),
        debriefing.book.register.get(Person, STRANGER.id),
    )
    assert seat is not None
    assert person is not None
    assert seat.agency_id == person.agency_id == SGT.agency_id


def test_a_carried_over_action_is_told_of(book: Logbook) -> None:
    debriefing = Debriefing(book)
    before = book.store.read_all().get(Action, "before")
    assert before is not None
    found = NotMentioned(action=before)
    assert debriefing.open_meeting(OVER.id) is not None
    assert Mending(debriefing).tell(found, Status.DONE)
    after = debriefing.book.meeting.get(Action, "before")
    assert after is not None
    assert after.status is Status.DONE


def test_what_is_personal_is_replaced_as_it_reads_and_as_it_was_typed(
    mending: Mending, debriefing: Debriefing
) -> None:
    for words, stand_in in (("Hughes", "[Chair]"), ("0114 496 0123", "[telephone number]")):
        found = first(mending, Check.PERSONAL, about(f"called {words}"))
        assert isinstance(found, PersonalFound)
        assert mending.stand_in(found) == stand_in
        assert mending.replace(found)
    line = debriefing.book.meeting.get(Entry, "called")
    assert line is not None
    assert line.text == line.typed == "[Chair] will ring [telephone number]"


def test_any_gap_can_be_left_as_it_is_and_that_taken_back(mending: Mending, debriefing: Debriefing) -> None:
    total = sum(len(each.open) for each in mending.checks())
    for each in mending.checks():
        for finding in each.open:
            assert mending.leave(each.check, finding)
    assert all(each.is_clear for each in mending.checks())
    assert sum(each.settled for each in mending.checks()) == total
    assert debriefing.undo() is not None
    assert sum(len(each.open) for each in mending.checks()) == 1


def test_nothing_is_mended_once_the_debrief_is_complete(mending: Mending, debriefing: Debriefing) -> None:
    found = first(mending, Check.THEMES, about("who"))
    assert isinstance(found, Unthemed)
    assert complete(debriefing.book)
    assert not mending.mark(found, THEMES["wide"].id)
    assert not [each for each in debriefing.book.meeting.all(Mark) if each.entry_id == "who"]


def test_without_a_meeting_there_is_nothing_to_check(book: Logbook) -> None:
    assert Mending(Debriefing(book)).checks() == ()


def test_a_person_renamed_meanwhile_is_told_and_nothing_is_lost(
    mending: Mending, book: Logbook, debriefing: Debriefing
) -> None:
    found = first(mending, Check.NAMES, about(STRANGER.id))
    assert isinstance(found, Nameless)
    other = a_person("Unnamed, blue coat", unnamed=True, pseudonym="Person 9", role="neighbour")
    book.take("Change", (Changed(STRANGER, other),), None)
    told: list[str] = []
    debriefing.refused.connect(told.append)
    assert not mending.call(found, "Resident 4")
    assert "changed meanwhile" in told[0]
