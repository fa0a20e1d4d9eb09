"""Two sessions of an area side by side."""

from nhplogger.analysis.compared_fact import Fact, Session, Topic
from nhplogger.analysis.comparing import At, compare, talk_by_agency, who_was_there
from nhplogger.domain.contents import Contents
from nhplogger.logbook.clock import StillClock
from tests.builders import START
from tests.past_sessions import HOUSING, LATER, OVER, SGT, past_study


def sessions() -> tuple[Session, Session]:
    book = past_study(StillClock(START))
    one, two = (
        Session(meeting=each, contents=book.contents_of(each.id), register=book.register)
        for each in (OVER, LATER)
    )
    book.close()
    return one, two


def facts(topic: Topic) -> list[tuple[str, str, str, str]]:
    found = (fact for fact in compare(*sessions()) if fact.topic is topic)
    return [(fact.name, fact.first, fact.second, fact.note) for fact in found]


def test_it_says_who_was_at_both_and_who_at_one() -> None:
    there = who_was_there(*sessions())
    assert there == {At.BOTH: {SGT.id}, At.FIRST: {HOUSING.id}, At.SECOND: frozenset()}
    assert facts(Topic.PEOPLE) == [
        ("In the room", "2", "1", "1 at both"),
        ("Sgt Hughes", "present", "present", ""),
        ("Housing officer", "late", "", "only at the first"),
    ]


def test_items_of_the_same_title_stand_in_one_row() -> None:
    assert facts(Topic.AGENDA) == [("Lighting", "15:00", "not reached", "")]


def test_lines_are_counted_by_kind() -> None:
    assert facts(Topic.ENTRIES)[:2] == [("All lines", "3", "1", "\N{MINUS SIGN}2"), ("Notes", "1", "1", "")]


def test_it_says_what_became_of_what_was_agreed_before() -> None:
    assert facts(Topic.AGREED) == [
        ("Actions agreed", "1", "1", ""),
        ("Write to the council", "", "agreed, nobody named", ""),
    ]
    assert facts(Topic.EARLIER) == [
        ("Sign off repairs", "Housing officer, due 7 November", "in progress: Half are done", "")
    ]


def test_signs_of_themes_are_counted_apart() -> None:
    assert facts(Topic.THEMES) == [("info", "\N{MINUS SIGN}1", "+1", "")]


def test_talk_is_shared_out_by_agency() -> None:
    one, two = sessions()
    assert talk_by_agency(one) == {"Police": 1.0}
    assert talk_by_agency(two) == {}
    assert facts(Topic.TALK) == [("Police", "100 %", "", "")]


def test_two_empty_sessions_have_nothing_but_counts() -> None:
    nothing = Session(meeting=OVER, contents=Contents(), register=Contents())
    assert {fact.first for fact in compare(nothing, nothing)} == {"0"}
    assert not any(fact.differs for fact in compare(nothing, nothing))


def test_a_fact_differs_where_its_sides_do() -> None:
    assert Fact(topic=Topic.TALK, name="Police", first="1", second="2").differs
