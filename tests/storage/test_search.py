from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Removed
from nhplogger.domain.entry import Entry
from nhplogger.domain.query_reader import read_query
from nhplogger.storage.search_match import match_query
from nhplogger.storage.store import Store
from tests.builders import a_meeting, a_study, an_act, an_entry

_LINES = (
    "Four of six street lights are out on Heol Dŵr",
    "The café on the corner closes at ten",
    "Siân: the tŷ is empty, the ŵyneb is cracked",
    "Follow-up on street lighting, see note 12/4",
    "CCTV e-mail from o'brien@example.org arrived",
)


def _filled(store: Store) -> Store:
    store.apply(an_act(*(Added(an_entry(text, "15:00", seq=100 + n)) for n, text in enumerate(_LINES))))
    return store


def _found(store: Store, words: str) -> set[int]:
    return {_LINES.index(hit.text) for hit in store.find(words) if hit.text in _LINES}


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("street", {0, 3}),
        ("STREET Lights", {0}),
        ("street light", {0, 3}),
        ("light street", set()),
        ('"street lights"', {0}),
        ('"lights street"', set()),
        ('"street li', set()),
        ("cafe", {1}),
        ("CAFÉ", {1}),
        ("cafe\u0301", {1}),
        ("dwr", {0}),
        ("dŵr", {0}),
        ("ty wyneb", {2}),
        ("ŷ", set()),
        ("tŷ sian", {2}),
        ("follow-up", {3}),
        ("follow up", {3}),
        ("12/4", {3}),
        ("street -lights", {3}),
        ('street -"street lighting"', {0}),
        ("-street", set()),
        ("street -lights -lighting", set()),
        ("o'brien@example.org", {4}),
        ("e-mail", {4}),
        ("nothing like it", set()),
        ("", set()),
        ("   ", set()),
    ],
)
def test_search_finds_words_phrases_beginnings_and_no_unwanted_words(
    store: Store, words: str, lines: set[int]
) -> None:
    assert _found(_filled(store), words) == lines


@pytest.mark.parametrize(
    "words",
    [
        *('"', '""', "*", "-", "--", '-"', "", "^street", "street*", "%_", "(street", "{a}", "a + b", "a:b"),
        *("NEAR(", "NEAR(a b)", "text:street", "street AND", "OR", "NOT street", "'; DROP TABLE entry; --"),
        *("😀", "street 😀", "a\x00b", "\x00", "\ud83d", "½ ² ①", "𞤀", "\u202e", "a" * 100_000),
        " ".join(f"w{number}" for number in range(2_000)),
        " ".join(f"-w{number}" for number in range(2_000)) + " street",
    ],
)
def test_no_query_is_refused(store: Store, words: str) -> None:
    assert isinstance(store.find(words), tuple)
    assert store.findings() == []


@pytest.fixture(scope="module")
def one() -> Store:
    store = Store.in_memory()
    store.apply(an_act(*map(Added, a_study().values()), Added(a_meeting())))
    return _filled(store)


@given(st.text())
@example('"-"-')
def test_nothing_that_can_be_typed_is_refused(one: Store, words: str) -> None:
    assert isinstance(one.find(words), tuple)


@given(st.sampled_from(_LINES), st.data())
def test_any_words_of_a_line_find_it(one: Store, line: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(line.split()), min_size=1, max_size=4))
    assert line in {hit.text for hit in one.find(" ".join(words))}
    beginning = read_query(words[0][:2], Contents())
    assert line in {hit.text for hit in one.find(beginning)} or not match_query(beginning)


def test_hits_come_newest_first_by_when_things_were_said(store: Store) -> None:
    """An older meeting read in later does not come before."""
    store.apply(an_act(Added(an_entry("lamp later", "16:00"))))
    store.apply(an_act(Added(an_entry("lamp untimed", "15:30", timed=False))))
    store.apply(an_act(Added(an_entry("lamp earlier", "15:00"))))
    hits = store.find("lamp")
    assert [hit.text for hit in hits] == ["lamp later", "lamp untimed", "lamp earlier"]
    assert [hit.at is None for hit in hits] == [False, True, False]
    assert [hit.text for hit in store.find("lamp", limit=1)] == ["lamp later"]


def test_what_is_removed_or_rewritten_is_not_found_and_what_comes_back_is(store: Store) -> None:
    entry = an_entry("the zebra crossing")
    add, change = an_act(Added(entry)), an_act(Changed(entry, replace(entry, text="the pelican crossing")))
    store.apply(add)
    store.apply(change)
    assert (len(store.find("zebra")), len(store.find("pelican"))) == (0, 1)
    store.apply(change.inverse())
    assert (len(store.find("zebra")), len(store.find("pelican"))) == (1, 0)
    store.apply(an_act(Removed(entry)))
    assert store.find("zebra") == ()
    store.apply(an_act(Added(replace(entry, text="the zebra is back"))))
    assert [hit.text for hit in store.find("zebra")] == ["the zebra is back"]
    assert store.findings() == []


def test_entries_of_a_removed_meeting_are_not_found(store: Store) -> None:
    assert store.find("log")
    store.apply(an_act(Removed(a_meeting())))
    assert store.find("log") == ()


def test_the_index_survives_vacuum_even_after_rows_went(store: Store) -> None:
    entries = store.read_meeting(a_meeting().id).all(Entry)
    store.apply(an_act(*map(Removed, entries[:20])))
    store.apply(an_act(*(Added(an_entry(f"new {n}", seq=200 + n)) for n in range(5))))
    store._db.execute("VACUUM")
    assert store.findings() == []
    assert {hit.text for hit in store.find('"line 30"')} == {"Line 30 of the log"}
    store.apply(an_act(*map(Added, entries[:20])))
    assert {hit.text for hit in store.find('"line 3"')} == {"Line 3 of the log"}
    assert store.findings() == []
