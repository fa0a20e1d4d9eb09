from nhplogger.domain.contents import Contents
from nhplogger.domain.names_found import find_names
from nhplogger.domain.query import Facet
from nhplogger.domain.query_reader import read_query
from tests.builders import a_meeting, a_person, a_theme, an_agency, an_area

HUGHES = a_person()
REGISTER = Contents([an_area(), an_agency(), HUGHES, a_theme(), a_meeting("Hughes retires")])


def names(line: str) -> list[str]:
    return [found.name for found in find_names(REGISTER, read_query(line, REGISTER))]


def test_people_agencies_themes_and_meetings_are_found_by_the_words_of_their_names() -> None:
    assert names("hugh") == ["Sgt Hughes", "Hughes retires"]
    assert names("hugh ") == []
    assert names("sgt hughes") == ["Sgt Hughes"]
    assert names("police") == ["Police"]
    assert names("brack") == ["Brackwell"]
    assert names("info") == ["info"]
    assert names("") == names("-hughes") == names("ughes") == []


def test_a_person_found_comes_with_the_query_for_her_lines() -> None:
    found = find_names(REGISTER, read_query("sgt", REGISTER))[0]
    assert found.query is not None
    assert found.query.has(Facet.PERSON, HUGHES.id)
