"""Who kept coming: agencies, their gaps and deputies, and posts that changed hands."""

from nhplogger.analysis.area_sentences import came_sentences, post_sentences
from nhplogger.analysis.continuity import Came, Sat, agency_records, meetings_of_people, posts
from nhplogger.analysis.traced import prose
from nhplogger.domain.people import Attendance, Presence
from tests.analysis.tracing import ShownAsTheyAre, is_traced
from tests.builders import a_person, an_attendance

AGENCIES = {"sergeant": "police", "new sergeant": "police", "nurse": "health", "deputy": "health"}
ROLES = {"sergeant": "Sergeant", "new sergeant": "sergeant", "nurse": "nurse", "deputy": "nurse"}
NAMES = ShownAsTheyAre({"police": "Police", "health": "Health"})


def seat(person: str, status: Presence = Presence.PRESENT) -> Attendance:
    return an_attendance(a_person(person, id=person), status=status)


def sat(*meetings: tuple[Attendance, ...]) -> list[Sat]:
    return [
        Sat(meeting_id=str(place), seats=seats, agencies=AGENCIES, roles=ROLES)
        for place, seats in enumerate(meetings)
    ]


MEETINGS = sat(
    (seat("sergeant"), seat("nurse")),
    (seat("sergeant"), seat("nurse", Presence.APOLOGIES)),
    (seat("new sergeant"), seat("nurse", Presence.ABSENT)),
    (seat("new sergeant"), seat("deputy", Presence.DEPUTY)),
)


def test_an_agency_is_there_missing_or_there_by_a_deputy_alone() -> None:
    police, health = agency_records(MEETINGS)
    assert police.came == (Came.THERE,) * 4
    assert health.came == (Came.THERE, Came.MISSED, Came.MISSED, Came.DEPUTY)
    assert (health.attended, health.with_deputy, health.longest_gap, health.last) == (2, 1, 2, 3)
    assert (police.attended, police.with_deputy, police.longest_gap, police.last) == (4, 0, 0, 3)


def test_a_gap_is_none_before_anybody_came() -> None:
    (late,) = agency_records(sat((seat("nurse", Presence.APOLOGIES),), (), (seat("nurse"),)))
    assert late.longest_gap == 0
    (never,) = agency_records(sat((seat("nurse", Presence.APOLOGIES),)))
    assert (never.longest_gap, never.last, never.attended) == (0, None, 0)


def test_a_post_changes_hands_where_one_follows_another_and_deputies_hold_none() -> None:
    sergeant, nurse = posts(MEETINGS)
    assert sergeant.holders == ("sergeant", "new sergeant")
    assert nurse.holders == ("nurse",)


def test_what_two_are_at_one_meeting_is_no_post() -> None:
    both = sat((seat("sergeant"), seat("new sergeant")), (seat("sergeant"),))
    assert posts(both) == ()


def test_people_are_counted_once_a_meeting_and_only_where_they_came() -> None:
    twice = sat((seat("nurse"), seat("nurse")), (seat("nurse", Presence.APOLOGIES),))
    assert meetings_of_people(twice) == {"nurse": 1}


def test_the_sentences_say_who_came_who_always_did_and_who_was_gone() -> None:
    told = list(came_sentences(MEETINGS, agency_records(MEETINGS), NAMES))
    assert prose(told) == (
        "Four meetings were held; four people from two agencies came to them. Police was at all of them. "
        "The longest gap was that of Health, which missed two meetings in a row."
    )
    assert all(is_traced(each) for each in told)
    assert told[-1].figures[0].of == ("1", "2")


def test_where_no_meeting_was_held_the_sentences_say_only_that() -> None:
    assert prose(came_sentences((), (), NAMES)) == "No meeting was held."


def test_posts_that_changed_hands_are_named_and_nobody_in_them() -> None:
    (sentence,) = post_sentences(posts(MEETINGS), NAMES)
    assert sentence.words == "Of two posts, one changed hands: Police, Sergeant."
    assert is_traced(sentence)
    (steady,) = post_sentences(posts(MEETINGS[:1]), NAMES)
    assert steady.words == "Of two posts, none changed hands."
    assert list(post_sentences((), NAMES)) == []
