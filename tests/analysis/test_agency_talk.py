"""How the talk was shared between agencies."""

from datetime import timedelta

from nhplogger.analysis.agency_talk import Talk, talk_by_agency
from nhplogger.domain.entry import Turn
from nhplogger.domain.spell import Spell, SpellKind
from tests.builders import a_moment

AGENCY = {"sergeant": "police", "pcso": "police", "officer": "council", "nurse": "health"}


def turn(person: str | None, start: str, end: str | None) -> Turn:
    return Turn(
        id=f"{person} {start}",
        meeting_id="m",
        person_id=person,
        started_at=a_moment(start),
        ended_at=a_moment(end) if end else None,
    )


def talk(*turns: Turn, least: int = 1, spells: tuple[Spell, ...] = ()) -> tuple[Talk, ...]:
    return talk_by_agency(
        turns,
        spells,
        agency_of=lambda person: AGENCY.get(person, ""),
        seated=AGENCY,
        until=a_moment("15:00"),
        least=least,
    )


def test_shares_are_of_the_time_that_could_be_heard_most_first() -> None:
    unheard = Spell(
        id="1",
        meeting_id="m",
        kind=SpellKind.UNHEARD,
        started_at=a_moment("14:40"),
        ended_at=a_moment("14:50"),
    )
    police, council, health = talk(
        turn("officer", "14:00", "14:10"), turn("pcso", "14:10", "14:20"), turn("sergeant", "14:30", None),
        spells=(unheard,),
    )  # fmt: skip
    assert (police.agencies, police.people, police.held) == (("police",), 2, timedelta(minutes=30))
    assert (police.share, council.share, health.share) == (0.75, 0.25, 0.0)
    assert police.turns == ("pcso 14:10", "sergeant 14:30")


def test_agencies_of_too_few_people_are_one() -> None:
    turns = ("nurse", "14:00", "14:10"), ("sergeant", "14:10", "14:15"), ("officer", "14:15", "14:20")
    police, others = talk(*(turn(*each) for each in turns), least=2)
    assert police.agencies == ("police",)
    assert (others.agencies, others.people, others.share) == (("council", "health"), 2, 0.75)


def test_nothing_is_told_where_no_agency_may_be_told_apart_or_nobody_was_heard() -> None:
    assert talk(turn("nurse", "14:00", "14:10"), least=3) == ()
    assert talk(turn(None, "14:00", "14:10")) == ()
    assert talk() == ()


def test_somebody_who_speaks_without_a_seat_counts_among_the_people() -> None:
    guest = next(each for each in talk(turn("guest", "14:00", "14:10")) if each.agencies == ("",))
    assert (guest.people, guest.share) == (1, 1.0)
