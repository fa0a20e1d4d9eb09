from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.meeting import State
from nhplogger.domain.query import STARRED, ActionIs, Facet, Filter, Query
from nhplogger.domain.query_chips import chips
from nhplogger.domain.query_names import KEYS, key_of, named
from nhplogger.domain.query_reader import read_query
from nhplogger.domain.query_writer import write_query
from tests.builders import a_meeting, a_person, a_theme, an_agency, an_area

BRACKWELL, CARROWBY = an_area(), an_area("Carrowby", letter="B")
FFYNNON = an_area("Ffynnon Lâs", letter="C")
POLICE, HOUSING = an_agency(), an_agency("Housing", "HO")
HUGHES, OAKES = a_person(), a_person("Sgt Oakes")
CHAIR, OTHER_CHAIR = a_person("Chair"), a_person("Chair", id="other", area_id=CARROWBY.id)
SION = a_person('Siôn Tŷ\'r "Bach"')
INFO = a_theme(label="communication", name="Communication and information sharing")
PRIORITIES = a_theme("p", "priorities", label="priorities v figures")
CO_LOCATION, ODD = a_theme("o", "co-location"), a_theme("z", "odd-")
STUDY = Contents(
    [
        *(BRACKWELL, CARROWBY, FFYNNON, POLICE, HOUSING, HUGHES, OAKES, CHAIR, OTHER_CHAIR, SION),
        *(INFO, PRIORITIES, CO_LOCATION, ODD),
        a_meeting("One", kind="tasking group"),
        a_meeting("Two", kind='JAG "north"'),
        a_meeting("Three", kind="JAG"),
    ]
)


def asked(facet: Facet, *values: str, sign: Sign | None = None, excluded: bool = False) -> Query:
    found = (Filter(facet=facet, value=value, sign=sign, excluded=excluded) for value in values)
    return Query(filters=frozenset(found))


def read(line: str) -> Query:
    return read_query(line, STUDY)


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("", Query()),
        ("lights", Query(words=("lights",), open_end=True)),
        ("lights ", Query(words=("lights",))),
        ('"lights"', Query(words=("lights",))),
        ("street lights", Query(words=("street", "lights"), open_end=True)),
        ('"street lights', Query(phrases=("street lights",))),
        ("“street  lights”", Query(phrases=("street lights",))),
        ("lights -steps", Query(words=("lights",), unwanted=("steps",))),
        ('-"the steps"', Query(unwanted=("the steps",))),
        ("- -- ! ? \" ''", Query()),
        ("10:30 http://x.org", Query(words=("10:30", "http://x.org"), open_end=True)),
    ],
)
def test_words_and_phrases_are_read(line: str, query: Query) -> None:
    assert read(line) == query
    assert read(line).problems == ()


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("area:Brackwell", asked(Facet.AREA, BRACKWELL.id)),
        ("AREA:brack", asked(Facet.AREA, BRACKWELL.id)),
        ("area:b", asked(Facet.AREA, CARROWBY.id)),  # its letter
        ("area:ffynnon las", asked(Facet.AREA, FFYNNON.id)),
        ("area:las", asked(Facet.AREA, FFYNNON.id)),
        ("area:Brackwell area:Carrowby", asked(Facet.AREA, BRACKWELL.id, CARROWBY.id)),
        ("-area:Brackwell", asked(Facet.AREA, BRACKWELL.id, excluded=True)),
        ('type:"tasking group"', asked(Facet.TYPE, "tasking group")),
        ("type:tasking group", asked(Facet.TYPE, "tasking group")),
        ("type:jag", asked(Facet.TYPE, "JAG")),
        ("agency:ho", asked(Facet.AGENCY, HOUSING.id)),
        ("agency:housing", asked(Facet.AGENCY, HOUSING.id)),
        ("kind:quote", asked(Facet.KIND, Kind.QUOTE)),
        ("theme:info", asked(Facet.THEME, INFO.id)),
        ("theme:info-", asked(Facet.THEME, INFO.id, sign=Sign.HINDERS)),
        ("#i+", asked(Facet.THEME, INFO.id, sign=Sign.HELPS)),
        ("theme:information sharing=", asked(Facet.THEME, INFO.id, sign=Sign.NEUTRAL)),
        ('theme:"communication and"+', asked(Facet.THEME, INFO.id, sign=Sign.HELPS)),
        ("theme:co-location", asked(Facet.THEME, CO_LOCATION.id)),
        ("@Sgt", asked(Facet.PERSON, HUGHES.id, OAKES.id)),
        ("@Sgt Hughes", asked(Facet.PERSON, HUGHES.id)),
        ("person:hughes", asked(Facet.PERSON, HUGHES.id)),
        ("@sion ty'r bach", asked(Facet.PERSON, SION.id)),
        ("@chair", asked(Facet.PERSON, CHAIR.id, OTHER_CHAIR.id)),
        ('@"Chair (Carrowby)"', asked(Facet.PERSON, OTHER_CHAIR.id)),
        ("is:complete", asked(Facet.STATE, State.COMPLETE)),
        ("is:open", asked(Facet.ACTION, ActionIs.OPEN)),
        ("is:in progress", asked(Facet.ACTION, ActionIs.IN_PROGRESS)),
        ("is:starred", asked(Facet.STAR, STARRED)),
        ("from:2025", Query(since=date(2025, 1, 1))),
        ("to:2025", Query(until=date(2025, 12, 31))),
        ("to:2024-02", Query(until=date(2024, 2, 29))),
        ("from:3 may 2025", Query(since=date(2025, 5, 3))),
        ("from:3/5/2025", Query(since=date(2025, 5, 3))),
        ("since:may 2025", Query(since=date(2025, 5, 1))),
        ("from:3 mehefin 2025", Query(since=date(2025, 6, 3))),
        ('to:"3rd of may 2025"', Query(until=date(2025, 5, 3))),
    ],
)
def test_filters_are_read(line: str, query: Query) -> None:
    assert read(line) == query
    assert read(line).problems == ()


def test_a_whole_line_is_read() -> None:
    query = read('area:Brackwell theme:info- kind:quote from:2025-01 @Sgt Hughes is:open lights -"the st')
    assert query.words == ("lights",)
    assert query.unwanted == ("the st",)
    assert query.since == date(2025, 1, 1)
    assert {each.facet for each in query.filters} == {
        *(Facet.AREA, Facet.THEME, Facet.KIND, Facet.PERSON, Facet.ACTION)
    }


@pytest.mark.parametrize(
    ("line", "query", "problem"),
    [
        (
            '"street lights kind:quote',
            Query(phrases=("street lights",), filters=asked(Facet.KIND, Kind.QUOTE).filters),
            "The quotation mark before 'street lights' is not closed: it is taken to end before "
            "'kind:quote'.",
        ),
        (
            'lights" @Sgt Hughes',
            Query(words=("lights",), filters=asked(Facet.PERSON, HUGHES.id).filters),
            "A quotation mark stands alone before '@Sgt': it is left out.",
        ),
        (
            'area:"Ffynnon Las kind:quote is:open',
            Query(
                filters=asked(Facet.AREA, FFYNNON.id).filters
                | asked(Facet.KIND, Kind.QUOTE).filters
                | asked(Facet.ACTION, ActionIs.OPEN).filters
            ),
            "The quotation mark before 'Ffynnon Las' is not closed: it is taken to end before 'kind:quote'.",
        ),
        (
            '"street lights area:"Ffynnon Las"',
            Query(phrases=("street lights",), filters=asked(Facet.AREA, FFYNNON.id).filters),
            "The quotation mark before 'street lights' is not closed: it is taken to end before "
            "'area:\"Ffynnon'.",
        ),
    ],
)
def test_a_quotation_mark_that_is_not_closed_swallows_no_filter(
    line: str, query: Query, problem: str
) -> None:
    assert read(line) == query
    assert read(line).problems == (problem,)


def test_a_word_after_a_name_is_a_word() -> None:
    assert read("@Sgt lights") == replace(read("@Sgt"), words=("lights",), open_end=True)


@pytest.mark.parametrize(
    ("line", "query", "problem"),
    [
        (
            "area:Brakwell",
            Query(),
            "No area is called 'Brakwell': it is left out. There are Brackwell, Carrowby, Ffynnon Lâs.",
        ),
        (
            "@Zed",
            Query(words=("Zed",)),
            "Nobody is called 'Zed': it is searched for as a word. "
            'There are Sgt Hughes, Sgt Oakes, Chair, Siôn Tŷ\'r "Bach".',
        ),
        (
            "from:31 feb 2025",
            Query(),
            "'31 feb 2025' is no day to begin from: it is left out. Write 2025, 2025-05 or 3 may 2025.",
        ),
        (
            "aera:Brackwell ",
            Query(words=("aera:Brackwell",)),
            "'aera:' is no filter: 'aera:Brackwell' is searched for as a word. Did you mean 'area:'?",
        ),
        (
            "kind:",
            Query(),
            "After 'kind:' comes a name. There are note, quote, decision, action, priority, …",
        ),
    ],
)
def test_what_is_not_understood_is_told(line: str, query: Query, problem: str) -> None:
    assert read(line) == query
    assert read(line).problems == (problem,)


_NAMED = [each for key in KEYS for each in named(key, STUDY)]
_LETTERS = "abwyŵŷ AB\"'-+−=:@#“”!0123\n"
_PIECES = st.sampled_from(
    [
        *("area:", "type:", "agency:", "theme:", "kind:", "is:", "@", "#", "from:", "to:", "person:"),
        *(
            name
            for key in ("area", "type", "person", "theme", "is")
            for each in named(key, STUDY)
            for name in each.names
        ),
        *('"', "-", " ", "  ", "+", "=", "2025-05", "3 may 2025", "lights", "steps", "Sgt", "open"),
    ]
)
_LINES = st.lists(_PIECES | st.text(_LETTERS, max_size=6) | st.text(max_size=4)).map("".join)


@given(_LINES)
def test_any_line_is_read_and_written_back_as_the_same_query(line: str) -> None:
    query = read(line)
    assert read(write_query(query, STUDY)) == query


_FILTERS = st.sampled_from(
    [
        each
        for key in ("area", "type", "agency", "person", "theme", "kind", "is")
        for each in named(key, STUDY)
    ]
)


@given(st.data())
def test_any_choice_of_filters_is_written_so_that_it_is_read_again(data: st.DataObject) -> None:
    query = read(data.draw(st.sampled_from(["", "Hughes", "lights ", '"street lights" -steps'])))
    for each in data.draw(st.lists(st.sampled_from(_NAMED), unique=True)):
        sign = data.draw(st.sampled_from([None, *Sign])) if each.facet is Facet.THEME else None
        excluded = Filter(facet=each.facet, value=each.value, sign=sign, excluded=True)
        query = query.toggled(each.facet, each.value, sign)
        if data.draw(st.booleans()):
            query = replace(query, filters=query.filters | {excluded})
    assert read(write_query(query, STUDY)) == query


def test_a_query_is_written_as_a_person_would() -> None:
    line = 'lights "street lights" -steps from:2025-05-03 area:Brackwell @"Sgt Hughes" theme:info- is:open'
    assert write_query(read(line), STUDY) == line


def test_the_word_still_being_typed_stays_last() -> None:
    query = read("ligh").toggled(Facet.AREA, BRACKWELL.id)
    assert write_query(query, STUDY) == 'area:"Brackwell" ligh'


def test_a_value_is_toggled_on_and_off() -> None:
    query = read("lights -area:Brackwell").toggled(Facet.AREA, BRACKWELL.id)
    assert query.has(Facet.AREA, BRACKWELL.id)
    assert query.toggled(Facet.AREA, BRACKWELL.id) == read("lights ")


def test_the_chips_of_a_query_say_what_each_takes_away() -> None:
    line = "area:Brackwell area:Carrowby theme:p- from:2025-01 to:2025-03 -kind:note is:starred lights "
    found = chips(read(line), STUDY)
    assert [chip.words for chip in found] == [
        "Area: Brackwell or Carrowby",
        "Theme: priorities v figures (gets in the way)",
        "Not kind: note",
        "Key moments",
        "From 1 Jan 2025",
        "To 31 Mar 2025",
    ]
    assert found[0].without == read("theme:p- from:2025-01 to:2025-03 -kind:note is:starred lights ")


def test_every_facet_is_typed_by_a_key() -> None:
    assert {key_of(facet) for facet in Facet} == set(KEYS)
