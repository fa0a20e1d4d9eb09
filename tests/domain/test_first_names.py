"""A first name that one person only has stands for that person."""

import pytest

from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Changed
from nhplogger.domain.entry import Entry
from nhplogger.domain.first_names import first_name
from nhplogger.domain.known import known_names
from nhplogger.domain.names import Found, people_names
from nhplogger.domain.reading import Reading
from nhplogger.domain.resolving import renamed, resolve
from tests.builders import DAY, a_meeting, a_person, an_attendance, an_entry

CATRIN, SIAN = a_person("Catrin Hughes"), a_person("Siân Rees")
OTHER, OWEN = a_person("Catrin Owen"), a_person("Dafydd ap Owen")


def _read(line: str, *people: object, seated: tuple[object, ...] = ()) -> Reading:
    seats = [an_attendance(person, place) for place, person in enumerate(seated)]  # type: ignore[arg-type]
    return read_line(line, known_names(Contents(people), Contents([a_meeting(), *seats]), DAY))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Catrin Hughes", "Catrin"),
        ("Cllr Catrin Hughes", "Catrin"),
        ("Dafydd ap Owen", "Dafydd"),
        ("Zoë-Louise O'Brien", "Zoë-Louise"),
        ("Catrin", ""),
        ("Sgt Hughes", ""),
        ("Mrs. Price", ""),
        ("Neighbourhood Sgt", ""),
        ("Resident 2", ""),
        ("Youth worker", ""),
        ("the Tenancy manager", ""),
        ("", ""),
    ],
)
def test_the_first_name_of_a_name(name: str, first: str) -> None:
    assert first_name(a_person(name)) == first


def test_somebody_unnamed_has_none() -> None:
    assert first_name(a_person("Blue Coat", unnamed=True)) == ""


@pytest.mark.parametrize(
    "line", ["@Catrin", "@catrin mends it", "@Catrin, please", "@Catrin I will", "@Catrin's"]
)
def test_a_first_name_in_full_is_the_person(line: str) -> None:
    reading = _read(line, CATRIN, SIAN)
    assert [token.id for token in reading.tokens] == [CATRIN.id]
    assert reading.problems == ()


def test_the_words_of_the_line_hold_the_whole_name() -> None:
    assert _read("told @Catrin twice", CATRIN).text == "told Catrin Hughes twice"
    assert _read("! @Catrin and @sian mend it", CATRIN, a_person("Sian Rees")).owners[0] == CATRIN.id


@pytest.mark.parametrize(
    "line", ["@Catri", "@Catrin Jones mends it", "@Catrin ap Rhys", "@Catrina", "@Hughes"]
)
def test_half_a_name_and_another_persons_name_are_not_the_person(line: str) -> None:
    reading = _read(line, CATRIN, SIAN)
    assert reading.tokens == ()
    assert reading.problems


def test_a_first_name_that_several_share_stays_unknown() -> None:
    assert _read("@Catrin", CATRIN, OTHER).tokens == ()
    assert _read("@Catrin", CATRIN, OTHER, seated=(CATRIN, OTHER)).problems


def test_those_of_this_meeting_come_first() -> None:
    assert _read("@Catrin", CATRIN, OTHER, SIAN, seated=(SIAN, OTHER)).tokens[0].id == OTHER.id


def test_a_whole_name_and_a_seat_key_come_before_a_first_name() -> None:
    catrin = a_person("Catrin")
    assert people_names([CATRIN, catrin], [an_attendance(CATRIN)]).at("Catrin", 0) == Found(catrin.id, 6)
    crowd = [a_person(f"Resident {place}") for place in range(36)]
    names = people_names(
        [*crowd, a_person("Ab Rees")], [an_attendance(each, n) for n, each in enumerate(crowd)]
    )
    assert names.at("ab", 0) == Found(crowd[1].id, 2)


def test_a_line_that_names_somebody_by_first_name_follows_them_to_another_name() -> None:
    by_first = an_entry(typed="told @Catrin twice", text="told Catrin Hughes twice")
    other = an_entry(typed="told @Catrin Jones twice", text="told @Catrin Jones twice")
    meeting = Contents([a_meeting(), an_attendance(CATRIN), by_first, other])
    edits = resolve(renamed(CATRIN, "Kate Rees"), [meeting], [CATRIN, SIAN])
    lines = [edit.after for edit in edits if isinstance(edit, Changed) and isinstance(edit.after, Entry)]
    assert [(line.typed, line.text) for line in lines] == [("told @Kate Rees twice", "told Kate Rees twice")]
