"""An observation report tells the log by agenda item, and marks under their themes."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.theme import Rating
from nhplogger.reports.blocks import (
    BulletList,
    Heading,
    Paragraph,
    Quote,
)
from nhplogger.reports.word import document_bytes
from tests.builders import (
    a_mark,
    a_moment,
    an_entry,
    an_item,
)
from tests.reports.meetings import told, with_meeting
from tests.reports.reading import (
    FUNDING,
    HOUSING,
    HUGHES,
    INFO,
    RESIDENT,
    report_of,
    rows,
    section,
    words,
)


def test_the_log_goes_by_agenda_item_with_its_kinds_told_apart() -> None:
    lights = an_item("Lights")
    report = report_of(
        lights,
        an_entry("Doors open", at="13:40"),
        an_entry("says six are out", at="13:50", item_id=lights.id, speaker_id=HUGHES.id),
        an_entry("It isn't down", at="13:51", item_id=lights.id, kind=Kind.QUOTE, speaker_id=RESIDENT.id),
        an_entry("Lights go first", at="13:52", item_id=lights.id, kind=Kind.DECISION),
        an_entry("Light the steps", at="13:53", item_id=lights.id, kind=Kind.PRIORITY, timed=False),
    )
    said = [
        (block.text, "")
        if isinstance(block, Heading)
        else (block.margin if isinstance(block, Paragraph) else block.attribution, words(block.runs))
        for block in section(report, "What was observed")
        if isinstance(block, Heading | Paragraph | Quote)
    ]
    assert said == [
        ("Outside the agenda", ""),
        ("13:40", "Doors open"),
        ("Lights", ""),
        ("13:50", "Chair says six are out"),
        ("Resident, 13:51", "“It isn't down”"),
        ("13:52", "Decision. Lights go first"),
        ("–", "Priority raised. Light the steps"),
    ]


def test_a_quote_keeps_what_stands_behind_its_closing_mark_and_says_to_whom() -> None:
    entry = an_entry('"Then record them." to laughter', kind=Kind.QUOTE, said_to_id=HOUSING.id)
    (quote,) = section(report_of(entry), "What was observed")
    assert isinstance(quote, Quote)
    assert (words(quote.runs), quote.attribution) == (
        "“Then record them.” to laughter",
        "to Housing officer, 14:05",
    )


def test_a_line_typed_on_another_day_says_which() -> None:
    entry = replace(an_entry("Rang back"), at=a_moment("09:12").replace(day=28))
    (line,) = section(report_of(entry), "What was observed")
    assert isinstance(line, Paragraph)
    assert line.margin == "Fri 28 Nov, 09:12"


def test_marks_stand_behind_their_line_and_under_their_theme() -> None:
    entry = an_entry("Data not shared", speaker_id=HUGHES.id)
    other = an_entry("Shared after all", at="14:10")
    report = report_of(
        entry,
        other,
        a_mark(INFO, Sign.HINDERS, entry_id=entry.id),
        a_mark(FUNDING, Sign.NEUTRAL, entry_id=entry.id),
        a_mark(INFO, Sign.HELPS, at="14:10", entry_id=other.id),
        a_mark(INFO, Sign.HELPS, at="14:20"),
        Rating(id="rating", meeting_id="", theme_id=INFO.id, value=4),
    )
    (line, _other) = section(report, "What was observed")
    assert isinstance(line, Paragraph)
    assert words(line.runs) == "Chair Data not shared (−\u00a0info, funding)"
    assert rows(report, "What helped and what got in the way") == [
        (
            "info\nrated 4 of 5",
            "2",
            "1",
            "+ 14:10 Shared after all\n+ 14:20 (no words)\n− 14:05 Chair Data not shared",
        ),
        ("funding", "0", "0", "· 14:05 Chair Data not shared"),
    ]


def test_key_moments_are_in_the_summary() -> None:
    report = report_of(an_entry("Doors open", starred=True), an_entry("Not this"))
    (points,) = [block for block in section(report, "Summary") if isinstance(block, BulletList)]
    assert [words(point) for point in points.items] == ["Doors open (14:05)"]


def test_a_reflection_and_its_marks_are_there_only_where_asked_for() -> None:
    private = an_entry("She looked tired", kind=Kind.REFLECTION, starred=True)
    contents = with_meeting(private, a_mark(INFO, entry_id=private.id))
    without, with_it = told(contents), told(contents, reflections=True)
    assert "tired" not in repr(without)
    assert rows(without, "What helped and what got in the way") == []
    assert section(without, "Reflections of the observer") == []
    assert "She looked tired" in repr(section(with_it, "Reflections of the observer"))
    assert "She looked tired" not in repr(section(with_it, "What was observed"))
    assert len(rows(with_it, "What helped and what got in the way")) == 1


def test_a_line_that_turns_writing_round_turns_nothing_beside_it() -> None:
    override, end = "\u202e", "\u202c"
    quote = an_entry(f"{override}said", kind=Kind.QUOTE)
    note = an_entry(f"{override}noted")
    with ZipFile(BytesIO(document_bytes(told(with_meeting(quote, note))))) as file:
        shown = file.read("word/document.xml").decode()
    assert f"“{override}said{end}”" in shown
    assert f"{override}noted{end}" in shown
