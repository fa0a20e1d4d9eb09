"""What still identifies somebody in a report is found, counted, offered a replacement and highlighted."""

from dataclasses import replace

from nhplogger.domain.contents import Contents
from nhplogger.domain.leaving import Named, Replacement
from nhplogger.reports.blocks import (
    Block,
    BulletList,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Picture,
    Quote,
    Report,
    Rule,
    Run,
    Table,
    plain,
)
from nhplogger.reports.identifying import Identifying, highlighted, still_identifying
from nhplogger.reports.passages import passages
from tests.builders import a_person, a_study, an_area, an_entry
from tests.reports.meetings import NOW, told, with_meeting
from tests.reports.samples import png

REGISTER = Contents(
    [
        an_area("Brackwell", letter="B"),
        an_area("Ffynnon Las", letter="F"),
        a_person("Tom Hughes", pseudonym="Resident 4"),
        a_person("Housing officer", pseudonym="Housing officer"),
    ]
)


def a_report(*blocks: Block | str) -> Report:
    made = (Paragraph(runs=plain(each)) if isinstance(each, str) else each for each in blocks)
    return Report(title="Report", subject="", author="", created=NOW, blocks=tuple(made))


def found(report: Report, register: Contents = REGISTER) -> list[tuple[str, Named, int, str]]:
    return [
        (each.words, each.named, each.count, each.offered) for each in still_identifying(report, register)
    ]


def test_places_are_counted_and_each_is_offered_a_number() -> None:
    report = a_report("Mill Court again", "At Station Road and MILL COURT", "Mill\u00a0Court’s door")
    assert found(report) == [
        ("Mill Court", Named.PLACE, 3, "place 1"),
        ("Station Road", Named.PLACE, 1, "place 2"),
    ]


def test_personal_data_is_found_with_what_it_is() -> None:
    report = a_report("Priya Patel, CF10 1AA, 07700 900123, p@x.org, AB12 CDE, born 1.2.1990")
    assert found(report) == [
        ("Priya Patel", Named.PERSON, 1, "person 1"),
        ("CF10 1AA", Named.PLACE, 1, "postcode 1"),
        ("07700 900123", Named.OTHER, 1, "telephone number 1"),
        ("p@x.org", Named.OTHER, 1, "e-mail 1"),
        ("AB12 CDE", Named.OTHER, 1, "number plate 1"),
        ("1.2.1990", Named.OTHER, 1, "date of birth 1"),
    ]


def test_names_of_the_study_are_found_in_other_spellings() -> None:
    assert found(a_report("Brakwell, Ffynnon and Hughs; Evans")) == [
        ("Brakwell", Named.PLACE, 1, "Area B"),
        ("Ffynnon", Named.PLACE, 1, "Area F"),
        ("Hughs", Named.PERSON, 1, "Resident 4"),
    ]


def test_what_stands_for_a_name_is_not_found_again() -> None:
    register = Contents([*REGISTER.values(), Replacement(id="1", words="Mill Court", instead="Long Road")])
    assert found(a_report("[Long Road] and [Mill Court], [Resident 4’s e-mail]"), register) == [
        ("Mill Court", Named.PLACE, 1, "place 1")
    ]


def test_what_is_kept_is_found_no_more_nor_anything_inside_it() -> None:
    kept = Replacement(id="1", words="Mill Court School")
    register = Contents([*REGISTER.values(), kept])
    report = a_report("Mill Court School’s gate, Mill Court")
    assert found(report, register) == [("Mill Court", Named.PLACE, 1, "place 1")]
    assert found(report) != found(report, register)


def test_a_number_that_stands_for_something_is_not_offered_again() -> None:
    settled = Replacement(id="1", words="Mill Court", instead="place 1", named=Named.PLACE)
    register = Contents([*REGISTER.values(), settled])
    assert found(a_report("[place 1] and Station Road"), register) == [
        ("Station Road", Named.PLACE, 1, "place 2")
    ]


EVERYWHERE = a_report(
    Heading(text="Mill Court"),
    Paragraph(runs=(Run(text="Mi", bold=True), Run(text="ll Court")), margin="Mill Court"),
    Quote(runs=plain("“Mill Court”"), attribution="Mill Court"),
    Facts(facts=(Fact(label="Mill Court", runs=plain("Mill Court")),)),
    BulletList(items=(plain("Mill Court"),)),
    Rule(),
    Table(
        header=("Mill Court",),
        widths=(1,),
        rows=((plain("Mill Court"),),),
        caption="Mill Court",
        summary="Mill Court",
    ),
    Picture(png=png(), alt="Mill Court", caption="Mill Court"),
)


def test_every_part_of_a_report_is_looked_through() -> None:
    report = replace(EVERYWHERE, title="Mill Court", author="Mill Court", header_left="Station Road")
    assert [(each.words, each.count) for each in still_identifying(report, REGISTER)] == [
        ("Mill Court", 15),
        ("Station Road", 1),
    ]


def test_words_are_highlighted_whole_over_runs_that_look_different() -> None:
    shown = highlighted(EVERYWHERE, still_identifying(EVERYWHERE, REGISTER))
    assert list(passages(shown)) == list(passages(EVERYWHERE))
    paragraph = shown.blocks[1]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (
        Run(text="Mi", bold=True, highlight=True),
        Run(text="ll Court", highlight=True),
    )


def test_only_the_words_themselves_are_highlighted() -> None:
    finding = Identifying(words="+44 7700", named=Named.OTHER, count=1, offered="")
    shown = highlighted(a_report("Ring +44\u00a07700, not +44 77001", "Ok"), [finding])
    (first, second) = shown.blocks
    assert isinstance(first, Paragraph)
    assert [(run.text, run.highlight) for run in first.runs] == [
        ("Ring ", False),
        ("+44\u00a07700", True),
        (", not +44 77001", False),
    ]
    assert second == Paragraph(runs=plain("Ok"))


def test_a_made_report_shows_what_the_log_gave_away() -> None:
    register = a_study()
    report = told(with_meeting(an_entry("Hughes saw Priya Patel at Mill Court")), register)
    assert found(report, register) == [
        ("Priya Patel", Named.PERSON, 1, "person 1"),
        ("Mill Court", Named.PLACE, 1, "place 1"),
    ]
