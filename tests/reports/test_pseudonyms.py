"""No name leaves in a pseudonymised report, and nothing else is touched."""

import io
import re
import unicodedata

import docx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nhplogger.analysis.everyday_words import name_or_word
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Kind
from nhplogger.domain.people import Person
from nhplogger.domain.values import Value
from nhplogger.reports.pseudonyms import Pseudonyms
from nhplogger.reports.word import document_bytes
from tests.builders import a_person, a_study_value, an_action, an_area, an_attendance, an_entry, an_item
from tests.reports.meetings import told, with_meeting

PEOPLE = (
    a_person("Ann", pseudonym="Resident 1"),
    a_person("Mark", pseudonym="Chair"),
    a_person("Siân O'Brien", pseudonym="Nurse"),
    a_person("Carys Jones-Davies", pseudonym="Housing lead"),
    a_person("Housing officer", pseudonym="Housing officer"),
    a_person("Estate caretaker", pseudonym="Caretaker"),
    a_person("Inspector", pseudonym="Neighbourhood inspector"),
    a_person("Sgt Hughes", pseudonym="Brackwell sergeant"),
    a_person("Tom Hughes", pseudonym="Resident 4"),
    a_person("Ŵyn", pseudonym="PCSO"),
    a_person("Unnamed, blue coat", pseudonym="Resident", unnamed=True),
    a_person("Sali Pugh", pseudonym="Youth worker", area_id=an_area("Dunmere").id),
)
REGISTER = Contents([an_area(letter="B"), an_area("Dunmere", letter="D"), *PEOPLE])
NAMES = Pseudonyms(REGISTER, an_area().id)
REAL = Pseudonyms(REGISTER, an_area().id, real_names=True)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Ann’s list, ann's list, ANN", "[Resident 1]’s list, [Resident 1]'s list, [Resident 1]"),
        ("Annesley and Joann met Ann.", "Annesley and Joann met [Resident 1]."),
        ("Siân O’Brien's; sian o'brien’s; O'BRIEN; OBrien", "[Nurse]'s; [Nurse]’s; [Nurse]; [Nurse]"),
        ("Sia\u0302n  O'Brien, Siân\nO'Brien, Si\u00adân", "[Nurse], [Nurse], [Nurse]"),
        ("Jones-Davies, Carys Jones Davies", "[Housing lead], [Housing lead]"),
        ("Ann-led, not Ann_only (Ann)", "[Resident 1]-led, not [Resident 1]_only ([Resident 1])"),
        ("ŵyn, ŴYN, Wyn, Gwyn", "[PCSO], [PCSO], [PCSO], Gwyn"),
        ("unnamed, blue coat, in a blue coat", "[Resident], in a blue coat"),
        ("Brackwell-wide; BRACKWELL’S; Brackwells", "[Area B]-wide; [Area B]’S; [Area B]s"),
        ("Dunmere sent Sali Pugh", "[Area D] sent [Youth worker, Area D]"),
    ],
)
def test_a_name_is_replaced_as_a_whole_word_however_it_is_typed(typed: str, written: str) -> None:
    assert NAMES.replace(typed) == written


def test_the_longest_name_wins() -> None:
    assert NAMES.replace("Sgt Hughes and Ann") == "[Area B sergeant] and [Resident 1]"


def test_a_surname_that_two_people_share_tells_neither() -> None:
    assert NAMES.replace("Hughes spoke to Tom") == "[name] spoke to [Resident 4]"


def test_an_everyday_word_is_a_name_only_where_it_is_written_as_one() -> None:
    assert NAMES.replace("Mark to mark it. MARK!") == "[Chair] to mark it. [Chair]!"


def test_a_verb_that_begins_a_sentence_is_replaced_too_rather_than_a_name_let_out() -> None:
    assert NAMES.replace("Mark the date.") == "[Chair] the date."


def test_the_words_of_a_role_are_not_names() -> None:
    assert NAMES.replace("The estate officer, in housing") == "The estate officer, in housing"
    assert NAMES.replace("The estate caretaker") == "The [Caretaker]"


def test_a_role_that_is_its_own_pseudonym_has_no_brackets() -> None:
    assert NAMES.replace("Ask the housing officer") == "Ask the housing officer"


def test_a_pseudonym_that_was_typed_itself_stays_as_it_is() -> None:
    assert NAMES.replace("The neighbourhood inspector, the inspector") == (
        "The neighbourhood inspector, the [Neighbourhood inspector]"
    )


def test_contractions_hold_no_names() -> None:
    names = Pseudonyms(Contents([an_area(), a_person("Don"), a_person("S", pseudonym="Y")]), an_area().id)
    assert names.replace("Don't ask Don. It's S.") == "Don't ask [Person 3]. It's [Y]."


def test_nothing_is_replaced_where_real_names_are_asked_for() -> None:
    words = "Siân O'Brien of Brackwell"
    assert REAL.replace(words) == words
    assert (REAL.person(PEOPLE[2].id), REAL.area(an_area().id)) == ("Siân O'Brien", "Brackwell")


def test_names_in_cells_have_no_brackets_and_no_area() -> None:
    assert NAMES.person(PEOPLE[7].id) == "Area B sergeant"
    assert NAMES.area(an_area().id) == "Area B"
    assert NAMES.person(None) == ""
    assert NAMES.person("gone") == "Somebody"


@given(st.text())
def test_text_without_names_stays_as_it_is(text: str) -> None:
    nobody = Pseudonyms(Contents([an_area("Zzyzx")]), an_area("Zzyzx").id)
    assume("zzyzx" not in text.casefold())
    assert nobody.replace(text) == unicodedata.normalize("NFC", text)


_letters = st.sampled_from("bcdfgÂŵŷêôï")
_words = st.text(_letters, min_size=3, max_size=6).map(str.capitalize)
_joined = st.builds("{}{}{}".format, _words, st.sampled_from(["-", "'", "’", " ", " O'"]), _words)
_names = st.one_of(_words, _joined, st.sampled_from(["Ann", "Mark", "O'Brien", "Jones-Davies", "Will Hall"]))
_shapes = st.sampled_from(["{}", "{}'s", "{}’s", "“{}”", "({})", "{}-led", "x {}. Y", "{}, {}", "\n{}\t"])


@settings(max_examples=40, deadline=None)
@given(st.lists(_names, min_size=1, max_size=5, unique_by=str.casefold), _names, st.data())
def test_no_real_name_is_in_a_pseudonymised_document(
    names: list[str], area: str, data: st.DataObject
) -> None:
    home = an_area(area, letter="B")
    people = [a_person(name, area_id=home.id, pseudonym=f"Qqq {number}") for number, name in enumerate(names)]
    typed = [
        data.draw(_shapes).format(*[name.upper() if data.draw(st.booleans()) else name] * 2)
        for name in (*names, area)
    ]
    register = Contents([a_study_value(name=f"Study of {area}"), home, *people])
    text = _text(register, home.id, people, typed)
    for name in (*names, area):
        assert not _spoken(name, text), (name, text)


def _text(register: Contents, area_id: str, people: list[Person], typed: list[str]) -> str:
    """All words of the document of a meeting in which every text holds names."""
    first = people[0].id
    values: list[Value] = [
        *(an_entry(words, kind=kind, speaker_id=first, said_to_id=first) for words in typed for kind in Kind),
        *(an_item(words) for words in typed),
        *(an_action(words, due_words=words) for words in typed),
        *(an_attendance(person, role=typed[0]) for person in people),
    ]
    about = {"title": typed[-1], "place": typed[-1], "kind": typed[0], "observer": typed[0]}
    report = told(with_meeting(*values, area_id=area_id, **about), register)
    document = docx.Document(io.BytesIO(document_bytes(report)))
    properties = document.core_properties
    words = [each.text or "" for each in document.element.body.iter() if str(each.tag).endswith("}t")]
    header = document.sections[0].header.paragraphs[0].text
    return " ".join([properties.title, properties.subject, properties.author, header, *words])


def _spoken(name: str, text: str) -> bool:
    """Whether the name stands in the text as words; everyday words count as they are written."""
    flags = re.NOFLAG if name.casefold() in name_or_word() else re.IGNORECASE
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, flags) is not None
