"""How a line is read."""

from datetime import date

import pytest

from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.reading import Part, Reading
from tests.builders import DAY, a_person, known, the_themes

SHORT = {theme.id: theme.short for theme in the_themes()}
NAMES = ("Sgt Hughes", "Housing officer", "Resident 1", "Resident 2", "Siân O'Brien")
NAMED = {a_person(name).id: name for name in NAMES}


def read(line: str, *plain: int) -> Reading:
    return read_line(line, known(NAMES, plain=plain))


def marks(reading: Reading) -> str:
    signs = {Sign.HELPS: "+", Sign.NEUTRAL: "", Sign.HINDERS: "-"}
    return " ".join(SHORT[theme] + signs[sign] for theme, sign in reading.marks)


def said(line: str) -> tuple[str, str | None, str | None]:
    """The words of a line, who said them, and to whom."""
    reading = read(line)
    return reading.text, NAMED.get(reading.speaker_id or ""), NAMED.get(reading.said_to_id or "")


def owned(line: str) -> tuple[str, tuple[str, ...], date | None]:
    """The words of an action, its owners, and its day."""
    reading = read(line)
    return (
        reading.text,
        tuple(NAMED[each] for each in reading.owners),
        reading.due.day if reading.due else None,
    )


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("", Kind.NOTE),
        ('"', Kind.QUOTE),
        ("“", Kind.QUOTE),
        ("”", Kind.QUOTE),
        ("„", Kind.QUOTE),
        ("«", Kind.QUOTE),
        ("!", Kind.ACTION),
        ("=", Kind.DECISION),
        ("?", Kind.PRIORITY),
        ("*", Kind.REFLECTION),
    ],
)
@pytest.mark.parametrize("space", ["", " ", "\t"])
def test_the_start_of_a_line_decides_its_kind(mark: str, kind: Kind, space: str) -> None:
    reading = read(f"{mark}{space if mark else ''}light the steps")
    assert (reading.kind, reading.text, reading.problems) == (kind, "light the steps", ())


@pytest.mark.parametrize(
    "line", ["light! the = steps * ? now", 'he said "no"', "1 - 2", "+", "-", "+-", "-5 degrees", "+zz"]
)
def test_a_kind_mark_anywhere_else_is_a_character(line: str) -> None:
    assert (read(line).kind, read(line).text, read(line).tokens) == (Kind.NOTE, line, ())


@pytest.mark.parametrize("line", ["", " ", "\t \n"])
def test_an_empty_line_is_an_empty_note(line: str) -> None:
    assert read(line) == Reading()


@pytest.mark.parametrize("mark", '"!=?*')
def test_a_mark_alone_is_an_empty_entry_of_its_kind(mark: str) -> None:
    assert read(mark).kind is not Kind.NOTE
    assert read(mark).text == ""


def test_a_plain_note_with_a_theme() -> None:
    reading = read("Four of six lights are out #info-")
    assert (reading.kind, reading.text, marks(reading)) == (Kind.NOTE, "Four of six lights are out", "info-")


def test_an_action_with_owner_date_and_theme() -> None:
    reading = read("! @2 sign off repairs by next fri #info+")
    assert (reading.kind, reading.text, marks(reading)) == (Kind.ACTION, "sign off repairs", "info+")
    assert owned("! @2 sign off repairs by next fri #info+") == (
        "sign off repairs",
        ("Housing officer",),
        date(2025, 12, 5),
    )
    assert [token.part for token in reading.tokens] == [Part.KIND, Part.PERSON, Part.DUE, Part.THEME]


def test_a_decision_and_a_priority() -> None:
    assert read("= lighting goes first, all agreed").text == "lighting goes first, all agreed"
    reading = read("? light the steps #priorities")
    assert (reading.kind, reading.text, marks(reading)) == (Kind.PRIORITY, "light the steps", "priorities")


def test_a_reflection_keeps_its_words() -> None:
    reading = read("* chair moved on too soon")
    assert (reading.kind, reading.text) == (Kind.REFLECTION, "chair moved on too soon")


@pytest.mark.parametrize(
    ("line", "expected", "text"),
    [
        ("+l", "leadership+", ""),
        ("-p figures read out twice", "priorities-", "figures read out twice"),
        ("−p figures", "priorities-", "figures"),
        ("+co-location desk shared", "co-location+", "desk shared"),
        ("+L", "leadership+", ""),
        ("-a, lost", "aims-", "lost"),
        ("+i #wide- and #aims", "info+ wide- aims", "and"),
    ],
)
def test_a_sign_and_a_theme_in_front_are_a_quick_mark(line: str, expected: str, text: str) -> None:
    reading = read(line)
    assert (reading.kind, marks(reading), reading.text) == (Kind.NOTE, expected, text)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("#info", "info"),
        ("#info+", "info+"),
        ("#info-", "info-"),
        ("#info−", "info-"),
        ("#INFO+", "info+"),
        ("#i-", "info-"),
        ("#o+", "co-location+"),
        ("#co-location", "co-location"),
        ("#co-location+", "co-location+"),
        ("#co-location-", "co-location-"),
        ("#info-.", "info-"),
        ("(#info+)", "info+"),
        ("#info-#aims+", "info- aims+"),
        ("#info+#aims-", "info+ aims-"),
        ("#info+, #priorities- #co-location+", "info+ priorities- co-location+"),
        ("#info+ #info+ #info-", "info+ info-"),
        ("#info's", "info"),
    ],
)
def test_a_theme_takes_the_sign_behind_it(typed: str, expected: str) -> None:
    reading = read(f"lights out {typed} again")
    assert (marks(reading), reading.problems) == (expected, ())
    assert "info" not in reading.text
    assert reading.text.startswith("lights out")


@pytest.mark.parametrize("typed", ["#info-led", "#co-", "#co-locations", "#nothing+", "#1", "#info-1"])
def test_a_hyphen_that_goes_on_with_a_word_is_no_sign(typed: str) -> None:
    reading = read(f"an approach {typed} here")
    assert (reading.marks, reading.text) == ((), f"an approach {typed} here")
    assert reading.problems == (f"no such theme '{typed.rstrip('+')}': kept in the text",)


@pytest.mark.parametrize(
    "line", ["write to a@b.example", "C# and F#", "@@Sgt Hughes", "##info+", "@", "# @ #", "5 @ £2"]
)
def test_a_mark_inside_a_word_or_alone_is_a_character(line: str) -> None:
    assert (read(line).text, read(line).tokens, read(line).problems) == (line, (), ())


def test_a_name_nobody_has_stays_in_the_text_and_is_named() -> None:
    reading = read("@Bob-Jones and @siâ asked #lights+")
    assert reading.text == "@Bob-Jones and @siâ asked #lights+"
    assert reading.problems == (
        "no such person '@Bob-Jones': kept in the text",
        "no such person '@siâ': kept in the text",
        "no such theme '#lights': kept in the text",
    )


@pytest.mark.parametrize("line", [" ! @2 sign off #info+", "\t+l words", "  = agreed by fri"])
def test_a_leading_space_makes_the_whole_line_plain(line: str) -> None:
    assert read(line) == Reading(text=" ".join(line.split()))


def test_a_token_turned_back_is_text() -> None:
    assert (read("!important", 0).kind, read("!important", 0).text) == (Kind.NOTE, "!important")
    assert read("+l words", 0).text == "+l words"
    assert read("lights #info+ out", 7).text == "lights #info+ out"
    assert read("@1 spoke", 0).speaker_id is None
    assert read('@1 "no"', 3).kind is Kind.NOTE
    due = read("! @2 repairs by fri", 13)
    assert (due.due, due.text) == (None, "repairs by fri")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("@Resident 2 asks about the steps", ("asks about the steps", "Resident 2", None)),
        ("@4 asks", ("asks", "Resident 2", None)),
        ("@4, asks", ("asks", "Resident 2", None)),
        ("asked by @4 twice", ("asked by Resident 2 twice", "Resident 2", None)),
        ("(@4) asks", ("(Resident 2) asks", "Resident 2", None)),
        ("/@4/ asks", ("/Resident 2/ asks", "Resident 2", None)),
        ("@1 went with @2; slow", ("went with Housing officer; slow", "Sgt Hughes", None)),
        ("@1 spoke to @2", ("spoke to Housing officer", "Sgt Hughes", None)),
        ("@5's report is late", ("Siân O'Brien's report is late", "Siân O'Brien", None)),
        ("@Siân O’Brien", ("@Siân O’Brien", None, None)),
        ("= @1 will chair", ("will chair", "Sgt Hughes", None)),
        ("and @1 left", ("and Sgt Hughes left", "Sgt Hughes", None)),
        ("#info+ @1: late again", ("late again", "Sgt Hughes", None)),
    ],
)
def test_the_first_person_in_a_note_said_or_did_it(
    line: str, expected: tuple[str, str | None, str | None]
) -> None:
    assert said(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('"It isn\'t down"', ("It isn't down", None, None)),
        ("\"It isn't down", ("It isn't down", None, None)),
        ('"It isn\'t down" @4', ("It isn't down", "Resident 2", None)),
        ('"It isn\'t down." @Resident 2.', ("It isn't down.", "Resident 2", None)),
        ('"It isn\'t down" @4 @1', ("It isn't down", "Resident 2", "Sgt Hughes")),
        ('"It isn\'t down" @4 to @1', ("It isn't down", "Resident 2", "Sgt Hughes")),
        ('"It isn\'t down" to @1', ("It isn't down", None, "Sgt Hughes")),
        ('"It isn\'t down" to   @1 @4', ("It isn't down", "Resident 2", "Sgt Hughes")),
        ('@4 "It isn\'t down"', ("It isn't down", "Resident 2", None)),
        ("@4: “It isn't down”", ("It isn't down", "Resident 2", None)),
        ('@Resident 2 "It isn\'t down" to @Sgt Hughes', ("It isn't down", "Resident 2", "Sgt Hughes")),
        ('@4 "It isn\'t down" @1', ("It isn't down", "Resident 2", "Sgt Hughes")),
        ('"@4 It isn\'t down"', ("It isn't down", "Resident 2", None)),
        ("\"It isn't down @4", ("It isn't down Resident 2", "Resident 2", None)),
        ('"Ask @2 about it" @4', ("Ask Housing officer about it", "Resident 2", None)),
        ('"Ask @2 about it" @4 to @1', ("Ask Housing officer about it", "Resident 2", "Sgt Hughes")),
        ('"The gap is 6" wide" @4', ('"The gap is 6" wide"', "Resident 2", None)),
        ('"Yes" she said', ('"Yes" she said', None, None)),
        ("“Yes” she said", ("“Yes” she said", None, None)),
        ('"...', ("...", None, None)),
        ('""', ("", None, None)),
    ],
)
def test_who_said_a_quote_and_to_whom(line: str, expected: tuple[str, str | None, str | None]) -> None:
    assert read(line).kind is Kind.QUOTE
    assert said(line) == expected


def test_a_second_person_a_quote_was_said_to_did_not_say_it() -> None:
    reading = read('"No" to @1, and @2')
    assert (reading.speaker_id, NAMED[reading.said_to_id or ""]) == (None, "Sgt Hughes")
    assert "Housing officer" in reading.text


def test_a_quote_with_a_theme_behind_it_ends_at_its_mark() -> None:
    reading = read('"It isn\'t down" @4 #priorities- #wide+')
    assert (reading.text, marks(reading)) == ("It isn't down", "priorities- wide+")


FRIDAY = date(2025, 11, 28)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("! @2 sign off repairs", ("sign off repairs", ("Housing officer",), None)),
        ("!@2 sign off repairs", ("sign off repairs", ("Housing officer",), None)),
        ("! sign off repairs @2", ("sign off repairs", ("Housing officer",), None)),
        ("! sign off repairs @2 by fri", ("sign off repairs", ("Housing officer",), FRIDAY)),
        ("! sign off repairs by fri @2", ("sign off repairs", ("Housing officer",), FRIDAY)),
        ("! sign off repairs by fri @2 #info+.", ("sign off repairs.", ("Housing officer",), FRIDAY)),
        ("! @1 @2 visit", ("visit", ("Sgt Hughes", "Housing officer"), None)),
        ("! @1, @2 and @4 visit", ("visit", ("Sgt Hughes", "Housing officer", "Resident 2"), None)),
        ("! @1, @2, and @4 visit", ("visit", ("Sgt Hughes", "Housing officer", "Resident 2"), None)),
        ("! @1 & @2: visit", ("visit", ("Sgt Hughes", "Housing officer"), None)),
        ("! visit @1 and @2", ("visit", ("Sgt Hughes", "Housing officer"), None)),
        ("! visit @1 and @2 by fri", ("visit", ("Sgt Hughes", "Housing officer"), FRIDAY)),
        ("! @1 @1 visit", ("visit", ("Sgt Hughes",), None)),
        ("! @1 meet @2", ("meet Housing officer", ("Sgt Hughes",), None)),
        ("! @1 android phones @2", ("android phones Housing officer", ("Sgt Hughes",), None)),
        ("! ask @2 for the list", ("ask Housing officer for the list", ("Housing officer",), None)),
        ("! send minutes to @2", ("send minutes to Housing officer", ("Housing officer",), None)),
        (
            "! send minutes to @1 and @2",
            ("send minutes to Sgt Hughes and Housing officer", ("Sgt Hughes", "Housing officer"), None),
        ),
        ("! @5's report to be sent", ("Siân O'Brien's report to be sent", ("Siân O'Brien",), None)),
        ("! @1 by fri visit", ("by fri visit", ("Sgt Hughes",), FRIDAY)),
        ("! @1 visit @2 by @4 fri", ("visit Housing officer by Resident 2", ("Sgt Hughes",), FRIDAY)),
        ("! visit tomorrow @1", ("visit", ("Sgt Hughes",), FRIDAY)),
        (
            "! @1 walk the estate every monday",
            ("walk the estate every monday", ("Sgt Hughes",), date(2025, 12, 1)),
        ),
        ("! @1 report back next meeting", ("report back next meeting", ("Sgt Hughes",), None)),
        ("! by fri", ("", (), FRIDAY)),
        ("! visit", ("visit", (), None)),
    ],
)
def test_who_owns_an_action_and_by_when(
    line: str, expected: tuple[str, tuple[str, ...], date | None]
) -> None:
    assert owned(line) == expected


def test_only_an_action_has_a_due_date() -> None:
    assert [read(f"{mark}report by fri").due for mark in ("", '"', "=", "?", "*")] == [None] * 5
    assert read("report by fri").text == "report by fri"


def test_the_next_meeting_is_a_due_date_without_a_day() -> None:
    due = read("! @1 report back by next meeting").due
    assert due is not None
    assert (due.day, due.words) == (None, "next meeting")


def test_a_date_nobody_understands_is_kept_and_named() -> None:
    reading = read("! @1 repairs by flurs #info+")
    assert (reading.text, reading.due) == ("repairs by flurs", None)
    assert reading.problems == (
        "No date understood in 'by flurs'. Saved without a date; the debrief will ask.",
    )


def test_31_november_is_no_date() -> None:
    reading = read("! @1 repairs by 31 nov")
    assert (reading.text, reading.due) == ("repairs by 31 nov", None)
    assert reading.problems == (
        "No date understood in 'by 31 nov'. Saved without a date; the debrief will ask.",
    )


def test_past_35_seats_people_are_called_by_two_letters() -> None:
    names = [f"Partner {number}" for number in range(40)]
    reading = read_line("@bn asks @a and @1", known(names))
    assert reading.speaker_id == a_person("Partner 39").id
    assert reading.text == "asks @a and @1"


def test_tokens_say_where_in_the_line_they_stand() -> None:
    line = '@Resident 2  "no" to @1 #info-'
    spans = [(token.part, line[token.start : token.end]) for token in read(line).tokens]
    assert spans == [
        (Part.PERSON, "@Resident 2"),
        (Part.KIND, '"'),
        (Part.PERSON, "@1"),
        (Part.THEME, "#info-"),
    ]


def test_names_in_the_midst_of_a_line_are_written_out_however_they_were_typed() -> None:
    assert read("lights seen by @SIÂN   O'BRIEN today").text == "lights seen by Siân O'Brien today"
    assert read(f"seen by @Sia\u0302n O'Brien on {DAY}").text == f"seen by Siân O'Brien on {DAY}"
