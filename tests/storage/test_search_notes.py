"""Lines are found by the notes that were put under them later, with the same filters."""

from datetime import timedelta

import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Removed
from nhplogger.domain.entry import Kind
from nhplogger.domain.meeting_list import Order
from nhplogger.domain.query_reader import read_query
from nhplogger.domain.review import Annotation
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.searching import Searching
from nhplogger.storage.meeting_list import MeetingList
from nhplogger.storage.store import Store
from tests.builders import DAY, START, a_meeting, a_study_value, an_act, an_area, an_entry

HERE, THERE = a_meeting(), a_meeting("Panel", area_id=an_area("Ashmere").id, day=DAY - timedelta(1))
REGISTER = Contents([an_area(), an_area("Ashmere", letter="B"), HERE, THERE])
OUT = an_entry("Four of six lights are out", "14:05", kind=Kind.QUOTE)
NAMED = an_entry("Siân asked for it", "14:20")
STEPS = an_entry("The steps", meeting_id=THERE.id, at="15:00")


def note(text: str, line: str, number: int, meeting: str = HERE.id) -> Annotation:
    at = START + timedelta(days=number)
    return Annotation(
        id=f"note-{number}", meeting_id=meeting, entry_id=line, at=at, observer="Fieldworker 2", text=text
    )


MENDED = note("Mended by the caretaker of Tŷ Bach", OUT.id, 1)
NOTES = (
    MENDED,
    note("Two were broken again", OUT.id, 2),
    note("She means the gŵyl", NAMED.id, 3),
    note("Mended as well", STEPS.id, 4, THERE.id),
)


@pytest.fixture
def book() -> Logbook:
    store = Store.in_memory()
    values = (a_study_value(), *REGISTER.values(), OUT, NAMED, STEPS, *NOTES)
    store.apply(an_act(*map(Added, values), label="Make the study"))
    return Logbook(store, StillClock(START), "Fieldworker 2")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("caretaker", [OUT]),
        ("mend", [STEPS, OUT]),  # a word still being typed
        ("mended ", [STEPS, OUT]),
        ("MENDED lights", [OUT]),  # one in the line, one in a note
        ("mended broken", [OUT]),  # each in another note
        ('"caretaker of ty bach"', [OUT]),
        ('"mended broken"', []),
        ("gwyl", [NAMED]),
        ("mended -broken", [STEPS]),
        ("mended area:Ashmere", [STEPS]),
        ("mended kind:quote", [OUT]),
        ("mended from:2025-11-28", []),
        ("mended to:2025-11-27", [STEPS, OUT]),
        ("100%", []),
        ("lights", [OUT]),
    ],
)
def test_a_line_is_found_by_its_later_notes(book: Logbook, line: str, found: list[object]) -> None:
    hits = book.find(read_query(line, book.register))
    assert [hit.entry_id for hit in hits] == [getattr(each, "id", "") for each in found]


def test_a_line_with_the_words_itself_is_found_once(book: Logbook) -> None:
    book.store.apply(an_act(Added(note("The lights again", OUT.id, 5))))
    assert [hit.entry_id for hit in book.find("lights")] == [OUT.id]


def test_pages_of_lines_go_on_where_the_last_ended(book: Logbook) -> None:
    first = book.find("mended ", 1)
    rest = book.find("mended ", 5, first[-1].row)
    assert [hit.entry_id for hit in (*first, *rest)] == [STEPS.id, OUT.id]


def test_a_note_taken_back_finds_nothing_more(book: Logbook) -> None:
    book.store.apply(an_act(Removed(MENDED)))
    assert book.find("caretaker") == ()


def test_what_was_noted_later_is_told_beside_the_line(book: Logbook) -> None:
    lines = Searching(book, book.clock).page(read_query("caretaker", book.register))
    assert [line.notes for line in lines] == [(MENDED.text, "Two were broken again")]


def test_the_meetings_of_such_lines_are_listed(book: Logbook) -> None:
    listing = MeetingList(book.store.opened)
    query = read_query("mended ", book.register)
    assert set(listing.ids(query, Order(), DAY)) == {HERE.id, THERE.id}
    assert set().union(*listing.finding(query)) == {HERE.id, THERE.id}
