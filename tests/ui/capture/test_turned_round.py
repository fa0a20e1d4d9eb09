"""A sign that turns writing round turns nothing but its own line."""

from dataclasses import replace

from nhplogger.domain.entry import Kind
from nhplogger.domain.summary import OpenAction
from nhplogger.ui.capture.feed_rows import EntryRow, OldWords
from nhplogger.ui.home import rows
from tests.builders import DAY, a_meeting, an_action, an_area
from tests.ui.capture.brackwell import line

RLO, RLI, PDF, PDI = "\u202e", "\u2067", "\u202c", "\u2069"


def test_a_line_of_the_log_ends_what_it_began_and_keeps_its_own_words() -> None:
    row = EntryRow(entry=line(900, f"a {RLO}b"), time="14:31")
    assert row.written == f"a {RLO}b{PDF}"
    assert row.entry.text == f"a {RLO}b"


def test_the_sign_that_a_line_is_cut_stands_at_its_end() -> None:
    row = EntryRow(entry=line(900, RLO + "a b " * 2000), time="14:31")
    assert row.written.endswith(f"{PDF} …")


def test_the_quotation_marks_round_a_quote_are_not_turned() -> None:
    quote = replace(line(900, f"{RLI}b"), kind=Kind.QUOTE)
    assert EntryRow(entry=quote, time="14:31").written == f"“{RLI}b{PDI}”"


def test_what_a_line_said_before_ends_what_it_began() -> None:
    assert OldWords("14:31", f"{RLO}b").spoken == f"until 14:31: {RLO}b{PDF}"


def test_an_action_on_home_turns_nothing_beside_it() -> None:
    area = replace(an_area(), name=f"{RLO}Brackwell")
    shown = rows.overdue_row(
        OpenAction(meeting=a_meeting(), action=an_action(f"{RLO}mend", due=DAY), area=area), DAY
    )
    assert shown.title == f"{RLO}mend{PDF}"
    assert shown.detail == f"Nobody named, {RLO}Brackwell{PDF}"
