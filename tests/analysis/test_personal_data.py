"""What is personal is found in notes, and what only looks like it is not."""

import pytest

from nhplogger.analysis.personal_data import KnownName, PersonalKind, find_personal
from nhplogger.analysis.personal_names import known_names_of
from tests.builders import a_person

PEOPLE = (
    a_person("Ann"),
    a_person("Mark"),
    a_person("Siân O'Brien"),
    a_person("Carys Jones-Davies"),
    a_person("Sgt Hughes"),
    a_person("Housing officer"),
    a_person("Resident 1"),
    a_person("PCSO"),
    a_person("Unnamed, blue coat", unnamed=True),
)
NAMES = known_names_of(PEOPLE)


def found(text: str, kind: PersonalKind) -> list[str]:
    everything = find_personal(text, NAMES)
    assert all(text[each.start : each.end] == each.words for each in everything)
    return [each.words for each in everything if each.kind is kind]


def test_what_somebody_does_is_no_name() -> None:
    assert [each.name for each in NAMES] == [
        "Ann",
        "Mark",
        "Siân O'Brien",
        "Carys Jones-Davies",
        "Sgt Hughes",
    ]
    assert NAMES[0] == KnownName(name="Ann", person_id=PEOPLE[0].id)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the flat at M1 1AE", ["M1 1AE"]),
        ("B33 8TH, CR2 6XH and DN55 1PT", ["B33 8TH", "CR2 6XH", "DN55 1PT"]),
        ("W1A 0AX (EC1A 1BB)", ["W1A 0AX", "EC1A 1BB"]),
        ("cf10 1aa, CF101AA", ["cf10 1aa", "CF101AA"]),
        ("Block B2, 4th floor, b4 2nd week, b4 2hr", []),
        ("AB12, CF10 and the M25 3am run", []),
        ("CI10 1AA QQ1 1AA M1 1CV", []),
    ],
)
def test_a_postcode_is_one_only_when_whole(text: str, words: list[str]) -> None:
    assert found(text, PersonalKind.POSTCODE) == words


@pytest.mark.parametrize(
    "number",
    [
        "029 2087 4000",
        "(029) 2087 4000",
        "01792 636000",
        "07700 900123",
        "07700900123",
        "077 0090 0123",
        "+44 7700 900123",
        "+447700900123",
        "0044 (0)20 7946 0018",
        "+44 (0)20 7946 0018",
        "020-7946-0018",
        "0800 123456",
        "+353 1 496 0123",
    ],
)
def test_a_telephone_number_is_found_however_it_is_grouped(number: str) -> None:
    assert found(f"Ring {number}, she said", PersonalKind.TELEPHONE) == [number]


@pytest.mark.parametrize(
    "text",
    ["101 or 999", "01.02.2025 14:00", "from 0 to 12 345 678", "£0800123456", "0.1234567890", "13:46 14:02"],
)
def test_other_figures_are_no_telephone_numbers(text: str) -> None:
    assert found(text, PersonalKind.TELEPHONE) == []


def test_an_address_of_e_mail_is_found_whole_and_its_names_are_not_found_again() -> None:
    text = "Write to ann.o'brien+asb@council.gov.uk."
    assert [each.words for each in find_personal(text, NAMES)] == ["ann.o'brien+asb@council.gov.uk"]
    assert found("@Ann to ring, #info+ @ 3 pm", PersonalKind.EMAIL) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("born 12/03/1987 in the city", ["12/03/1987"]),
        ("DOB 12.3.87", ["12.3.87"]),
        ("d.o.b.: 12 March 1987", ["12 March 1987"]),
        ("date of birth 1987-03-12", ["1987-03-12"]),
        ("was born on the 12th of March 1987", ["12th of March 1987"]),
        ("born in 1987", ["1987"]),
        ("ganwyd 12 Mawrth 1987", ["12 Mawrth 1987"]),
        ("12/03/1987 (dob)", ["12/03/1987"]),
        ("Ann (12/03/1987) lives there", ["12/03/1987"]),
        ("Ann to ring by 12/03/2026", []),
        ("The meeting of 12/03/2026, next 14 May 2026", []),
        ("stubborn since 12/03/2026", []),
    ],
)
def test_a_date_is_of_birth_where_it_is_called_so_or_stands_by_a_name(text: str, words: list[str]) -> None:
    assert found(text, PersonalKind.BIRTH_DATE) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a grey van, AB12 CDE, parked", ["AB12 CDE"]),
        ("AB12CDE ab12cde", ["AB12CDE", "ab12cde"]),
        ("A123 BCD, P7BCD, Q123 ABC", ["A123 BCD", "P7BCD", "Q123 ABC"]),
        ("ABC 123D, ABC123D", ["ABC 123D", "ABC123D"]),
        ("AB12 alone, block AB12", []),
        ("#AB12CDE, @AB12CDE", []),
        ("at10 and then, by12 the door", []),
        ("THE A470 WAS SHUT, M25 AND B4 ALL", []),
        ("ASB 12A", []),
        ("AB01 CDE, AI12 CDE", []),
    ],
)
def test_a_number_plate_is_one_of_the_three_styles(text: str, words: list[str]) -> None:
    assert found(text, PersonalKind.NUMBER_PLATE) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ann and SIÂN; Sian O’Brien's list, O'Brien", ["ann", "SIÂN", "Sian O’Brien", "O'Brien"]),
        ("Mark to mark it", ["Mark"]),
        ("Annesley; the housing officer; Resident 1; a PCSO", []),
        ("Priya Patel came, Gwenllian ap Rhys too", ["Priya Patel", "Gwenllian ap Rhys"]),
        ("told Mohammed Ali Khan's brother", ["Mohammed Ali Khan"]),
        ("told by Fatima", ["Fatima"]),
        ("Mrs Begum, Cllr. Price and Sgt Hughes", ["Mrs Begum", "Cllr. Price", "Sgt Hughes"]),
        ("Ann Pugh is another", ["Ann Pugh"]),
        ("Will the council pay? Grace period. April", []),
        ("Will Thomas", ["Will Thomas"]),
        ("Victoria Road, Gordon House, Rose Council", []),
        ("Heather Jones-Davies", ["Heather Jones-Davies"]),
        ("the PC told Sgt in the room", []),
    ],
)
def test_names_are_found_known_or_not_and_words_are_left_alone(text: str, words: list[str]) -> None:
    assert found(text, PersonalKind.NAME) == words


def test_what_is_found_comes_in_order_and_once() -> None:
    text = "Ann, 07700 900123, CF10 1AA, ann@example.org, AB12 CDE, born 1.2.1990"
    kinds = [each.kind.value for each in find_personal(text, NAMES)]
    assert kinds == ["name", "telephone", "postcode", "email", "number plate", "birth date"]
