"""The log of field notes, line by line."""

import pytest

from nhplogger.domain.action import Action, ActionOwner
from nhplogger.domain.entry import Entry, Kind, Mark, Sign
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.people import Person
from nhplogger.domain.theme import Theme
from tests.exchange.studies import ReadStudy, notes

ROOM = ("Present:", "Dana Okafor; chair; Council", "Sgt Hughes; sergeant; Police", "")


def logged(*lines: str) -> ReadStudy:
    """A study that has read a meeting with this log."""
    return ReadStudy().read(notes(*ROOM, "Log:", *lines))


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("four of six lights are out", Kind.NOTE, "four of six lights are out"),
        ('"It isn\'t down" @Dana Okafor', Kind.QUOTE, "It isn't down"),
        ("! sign off repairs by fri", Kind.ACTION, "sign off repairs"),
        ("= lighting goes first", Kind.DECISION, "lighting goes first"),
        ("? light the steps", Kind.PRIORITY, "light the steps"),
        ("* chair moved on too soon", Kind.REFLECTION, "chair moved on too soon"),
    ],
)
def test_the_start_of_a_line_says_what_it_is(line: str, kind: Kind, text: str) -> None:
    (entry,) = logged(line).entries
    assert (entry.kind, entry.text) == (kind, text)


def test_a_line_keeps_who_said_it_and_its_marks() -> None:
    study = logged("@Sgt Hughes showed the figures #info+ #priorities-")
    (entry,) = study.entries
    short = {theme.id: theme.short for theme in study.logbook.register.all(Theme)}
    assert entry.speaker_id == study.person("Sgt Hughes").id
    assert [(short[mark.theme_id], mark.sign) for mark in study.all(Mark)] == [
        ("info", Sign.HELPS),
        ("priorities", Sign.HINDERS),
    ]


def test_an_action_has_its_owners_and_the_day_seen_from_the_meeting() -> None:
    study = logged("! @Dana Okafor and @Sgt Hughes walk the estate by next fri")
    (action,) = study.all(Action)
    names = {person.id: person.name for person in study.logbook.register.all(Person)}
    assert [names[owner.person_id] for owner in study.all(ActionOwner)] == ["Dana Okafor", "Sgt Hughes"]
    assert str(action.due) == "2025-12-05"


def test_a_seat_key_means_the_seat_in_the_files_order() -> None:
    study = logged("@2 reported", "@1 answered")
    assert [entry.speaker_id for entry in study.entries] == [
        study.person("Sgt Hughes").id,
        study.person("Dana Okafor").id,
    ]


def test_seat_keys_mean_the_files_order_when_the_room_was_planned_in_another() -> None:
    study = ReadStudy().read(notes("Present:", "Sgt Hughes", "Dana Okafor"))
    study.read(notes(*ROOM, "Log:", "@1 opened"))
    assert study.entries[0].speaker_id == study.person("Dana Okafor").id


def test_a_name_nobody_has_stays_in_the_text_and_is_told_with_its_line() -> None:
    study = logged("a", "@QZ asked about parking")
    assert study.problems == [(12, "no such person '@QZ': kept in the text")]
    assert study.texts[1] == "@QZ asked about parking"


def test_a_quick_mark_without_words_is_a_moment_and_no_entry() -> None:
    study = logged("14:00 +l")
    assert study.entries == []
    (mark,) = study.all(Mark)
    assert (mark.entry_id, f"{mark.at:%H:%M}") == (None, "14:00")


def test_lines_without_times_keep_the_order_of_the_file() -> None:
    study = logged("14:00 one", "two", "three", "14:10 four", "five")
    assert study.texts == ["one", "two", "three", "four", "five"]
    assert [entry.timed for entry in study.entries] == [True, False, False, True, False]
    assert [study.clock(entry) for entry in study.entries] == ["27 14:00"] * 3 + ["27 14:10"] * 2


def test_a_log_without_any_time_begins_with_the_meeting() -> None:
    study = logged("a", "b")
    assert [study.clock(entry) for entry in study.entries] == ["27 13:45", "27 13:45"]


def test_a_meeting_past_midnight_goes_on() -> None:
    study = ReadStudy().read(notes("Log:", "23:50 late", "00:10 later", "later still", time="22:00"))
    assert study.texts == ["late", "later", "later still"]
    assert [study.clock(entry) for entry in study.entries] == ["27 23:50", "28 00:10", "28 00:10"]


def test_a_line_out_of_order_is_put_where_its_time_says() -> None:
    assert logged("14:10 second", "14:00 first").texts == ["first", "second"]


@pytest.mark.parametrize(
    ("day", "at", "utc"),
    [
        ("26 March 2026", "14:00", "26 14:00"),
        ("29 March 2026", "00:30", "29 00:30"),
        ("29 March 2026", "14:00", "29 13:00"),
        ("24 October 2026", "14:00", "24 13:00"),
        ("25 October 2026", "14:00", "25 14:00"),
    ],
)
def test_times_are_those_of_the_clock_on_the_wall_when_the_clocks_change(day: str, at: str, utc: str) -> None:
    study = ReadStudy().read(notes("Log:", f"{at} a", day=day, time="00:00"))
    assert study.clock(study.entries[0]) == utc


def test_the_hour_that_comes_twice_is_read_in_the_order_of_the_file() -> None:
    log = ("Log:", "01:50 before the clocks went back", "01:10 after", "02:10 at last")
    study = ReadStudy().read(notes(*log, day="25 October 2026", time="01:00"))
    assert [study.clock(entry) for entry in study.entries] == ["25 00:50", "25 01:10", "25 02:10"]


def test_the_same_words_twice_are_two_entries() -> None:
    study = logged("14:00 agreed", "14:00 agreed", "agreed", "agreed")
    assert study.texts == ["agreed"] * 4


def test_a_line_before_the_first_item_has_no_item() -> None:
    study = logged("a", "-- Lighting", "b")
    assert [entry.item_id for entry in study.entries] == [None, study.all(AgendaItem)[0].id]


def test_an_entry_keeps_its_line_as_it_was_typed() -> None:
    study = logged("! @Dana Okafor write to the school by fri #info+")
    assert study.all(Entry)[0].typed == "! @Dana Okafor write to the school by fri #info+"


@pytest.mark.parametrize(
    ("words", "day"),
    [("by 5.12.2025", "2025-12-05"), ("erbyn mis nesaf", "2025-12-27"), ("yfory", "2025-11-28")],
)
def test_a_date_is_read_in_either_language_and_the_same_file_gives_the_same_again(
    words: str, day: str
) -> None:
    line = f"! @Dana Okafor sign off repairs {words}"
    first, again = logged(line).all(Action), logged(line).all(Action)
    assert [str(action.due) for action in first] == [day]
    assert [action.due for action in again] == [action.due for action in first]
