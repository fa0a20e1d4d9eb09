"""Whatever is found in a report goes when it is replaced, and is found no more when it is kept."""

import pytest

from nhplogger.domain.contents import Contents
from nhplogger.domain.leaving import Replacement
from nhplogger.domain.people import Person
from nhplogger.reports.identifying import Identifying, still_identifying
from nhplogger.reports.passages import passages
from tests.builders import a_person, an_area, an_entry
from tests.reports.meetings import told, with_meeting

HOME = an_area("Brackwell", letter="B")
PEOPLE = (a_person("Tom Hughes", pseudonym="Resident 4"), a_person("Ann", pseudonym="Chair"))
WORDS = (
    "Priya Patel",
    "Mrs Begum",
    "CF10 1AA",
    "07700 900123",
    "(029) 2087 4000",
    "+44 (0)20 7946 0018",
    "p@x.org",
    "ann@x.org.uk",
    "AB12 CDE",
    "dob 12/03/1987",
    "born on 12 March 1987",
    "Mill Court",
    "St. David’s",
    "Heol y Bont",
    "Brakwell",
    "Hughs",
)


def of(words: str, *settled: Replacement) -> tuple[tuple[Identifying, ...], str]:
    """What is still found in the report of a meeting in which the words were written, and all it says."""
    register = Contents([HOME, *PEOPLE, *settled])
    report = told(with_meeting(an_entry(f"They said {words}, twice; then {words}.")), register)
    return still_identifying(report, register), "\n".join(passages(report))


@pytest.mark.parametrize("words", WORDS)
def test_what_is_replaced_is_in_the_report_no_more(words: str) -> None:
    found, said = of(words)
    if words == "ann@x.org.uk":
        assert "[Chair’s e-mail]" in said
        return
    (each,) = found
    assert each.count == 2
    assert each.words in said
    settled = Replacement(id="1", words=each.words, instead=each.offered, named=each.named)
    found, said = of(words, settled)
    assert found == ()
    assert each.words not in said
    assert said.count(f"They said {words}".replace(each.words, f"[{each.offered}]")) == 1


@pytest.mark.parametrize("words", WORDS)
def test_what_is_kept_stays_and_is_found_no_more(words: str) -> None:
    kept = [Replacement(id=each.words, words=each.words, named=each.named) for each in of(words)[0]]
    found, said = of(words, *kept)
    assert found == ()
    assert all(each.words in said for each in kept)


def test_everybody_known_by_a_role_is_left_alone() -> None:
    register = Contents(
        [HOME, Person(id="1", area_id=HOME.id, name="Housing officer", pseudonym="Officer 1")]
    )
    report = told(with_meeting(an_entry("The Housing Officer spoke")), register)
    assert still_identifying(report, register) == ()
