"""list, show, search, check: their JSON is a contract, their words are for people."""

import re
from pathlib import Path
from typing import Any

import pytest

from nhplogger.logbook.clock import Clock
from nhplogger.logbook.opening import create_study
from tests.cli.conftest import PASSPHRASE, Run

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def has(value: dict[str, Any], **kinds: type | tuple[type, ...]) -> None:
    """Every key is there, with a value of that type."""
    assert {key: type(value[key]) for key, kind in kinds.items() if not isinstance(value[key], kind)} == {}


OR_NONE = (str, type(None))


def test_list_gives_every_meeting_newest_first(nhplogger: Run, study: Path) -> None:
    found = nhplogger("list", study, "--json").json
    assert [each["title"] for each in found] == ["Panel Ffynnon-lâs", "Partnership meeting"]
    for each in found:
        has(each, id=str, title=str, date=str, area=str, kind=str, state=str)
        has(each, present=int, apologies=int, entries=int, actions=int)
        assert UUID.fullmatch(each["id"])


def test_list_counts_and_names_what_the_notes_say(nhplogger: Run, study: Path) -> None:
    _planned, held = nhplogger("list", study, "--json").json
    words = {"date": "2025-11-27", "area": "Brackwell", "kind": "partnership meeting", "state": "debrief"}
    totals = {"present": 3, "apologies": 1, "entries": 5, "actions": 1, "marks": 3}
    assert {key: held[key] for key in words} == words
    assert {key: held[key] for key in totals} == totals


def test_list_is_read_by_people_too(nhplogger: Run, study: Path) -> None:
    lines = nhplogger("list", study).out.splitlines()
    assert "2025-12-04  Ffynnon-lâs: Panel Ffynnon-lâs, planned; 1 present, 0 apologies" in lines[0]
    assert "3 present, 1 apology, 5 entries, 1 action" in lines[1]


def test_an_empty_study_lists_nothing_and_says_what_to_do(nhplogger: Run, tmp_path: Path) -> None:
    create_study(tmp_path / "new.nhp", "New", PASSPHRASE, Clock())[0].close()
    assert nhplogger("list", tmp_path / "new.nhp", "--json").json == []
    assert nhplogger("list", tmp_path / "new.nhp").out.startswith("No meetings yet.")
    assert (
        nhplogger("show", tmp_path / "new.nhp", "last").err
        == "No meeting has been logged in this study yet.\n"
    )


@pytest.fixture
def whole(nhplogger: Run, study: Path) -> Any:
    """What `show` prints of the meeting that was held."""
    return nhplogger("show", study, "last", "--json").json


def test_show_has_every_key_of_the_contract(whole: Any) -> None:
    has(whole, id=str, title=str, date=str, area=str, kind=str, state=str)
    has(whole, attendances=list, entries=list, actions=list)
    for seat in whole["attendances"]:
        has(seat, person=str, role=str, agency=OR_NONE, status=str)
    for entry in whole["entries"]:
        has(entry, id=str, at=OR_NONE, item=OR_NONE, kind=str, text=str, speaker=OR_NONE, marks=list)
        for mark in entry["marks"]:
            has(mark, theme=str, sign=str)
    for action in whole["actions"]:
        has(action, id=str, text=str, owners=list, due=OR_NONE, status=str)


def test_show_tells_who_was_there_and_as_what(whole: Any) -> None:
    seats = [(each["person"], each["role"], each["agency"], each["status"]) for each in whole["attendances"]]
    assert seats == [
        ("Dana Okafor", "chair", "Council", "present"),
        ("Sgt Hughes", "neighbourhood sergeant", "Police", "late"),
        ("Resident 2", "resident", "Residents", "present"),
        ("Dr Lin", "GP", "Health", "apologies"),
    ]
    assert whole["attendances"][1]["arrived"] == "2025-11-27T13:58:00+00:00"


def test_show_tells_the_log_in_its_order(whole: Any) -> None:
    assert [(each["kind"], each["at"] and each["at"][11:16]) for each in whole["entries"]] == [
        ("note", "13:50"),
        ("quote", None),
        ("action", None),
        ("decision", "14:05"),
        ("reflection", None),
    ]
    quote = whole["entries"][1]
    assert (quote["speaker"], quote["item"]) == ("Resident 2", "Lighting")
    assert [each["marks"] for each in whole["entries"][:3]] == [
        [{"theme": "info", "sign": "-"}],
        [],
        [{"theme": "info", "sign": "+"}],
    ]
    assert whole["moments"] == [{"at": "2025-11-27T14:05:00+00:00", "theme": "leadership", "sign": "+"}]


def test_show_tells_actions_with_owners_and_due_day(whole: Any) -> None:
    (action,) = whole["actions"]
    wanted = {"text": "sign off repairs", "owners": ["Dana Okafor", "Sgt Hughes"], "due": "2025-12-05"}
    assert {key: action[key] for key in wanted} == wanted
    assert (action["status"], action["entry"]) == ("not started", whole["entries"][2]["id"])


def test_show_is_read_by_people_too(nhplogger: Run, study: Path) -> None:
    told = nhplogger("show", study, "last").out
    for line in (
        "2025-11-27, Brackwell, Community hub, room 2, partnership meeting, debrief",
        "  Sgt Hughes; neighbourhood sergeant; Police; late",
        "-- Lighting",
        "  13:50  · Four of six car park lights are out #info-",
        "    –    \" Resident 2: It isn't down, and it's been weeks",
        "  14:05  # leadership+",
        "  sign off repairs (Dana Okafor, Sgt Hughes; 2025-12-05; not started)",
    ):
        assert line in told.splitlines()


def test_show_takes_an_id_from_list(nhplogger: Run, study: Path) -> None:
    planned = nhplogger("list", study, "--json").json[0]
    shown = nhplogger("show", study, planned["id"], "--json").json
    wanted = {"id": planned["id"], "title": "Panel Ffynnon-lâs", "state": "planned"}
    assert {key: shown[key] for key in wanted} == wanted
    assert "2025-12-04, Ffynnon-lâs, planned" in nhplogger("show", study, planned["id"]).out


def test_an_id_nobody_has_is_told_in_a_sentence(nhplogger: Run, study: Path) -> None:
    ran = nhplogger("show", study, "0190-no-such", "--json")
    words = "There is no meeting '0190-no-such' in this study; see nhplogger list.\n"
    assert (ran.code, ran.out, ran.err) == (1, "", words)


def test_search_finds_entries_with_all_words(nhplogger: Run, study: Path) -> None:
    (hit,) = nhplogger("search", study, "lights", "car", "--json").json
    has(hit, meeting=str, entry=str, at=OR_NONE, kind=str, text=str)
    assert (hit["kind"], hit["at"]) == ("note", "2025-11-27T13:50:00+00:00")
    assert hit["text"] == "Four of six car park lights are out"


def test_search_finds_what_show_shows(nhplogger: Run, study: Path, whole: Any) -> None:
    (hit,) = nhplogger("search", study, "weeks", "--json").json
    assert (hit["meeting"], hit["entry"], hit["at"]) == (whole["id"], whole["entries"][1]["id"], None)


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        (["LIGHT"], 2),
        (["lighting", "-car"], 1),
        (['"car park"'], 1),
        (['"park car"'], 0),
        (["nothing-of-the-kind"], 0),
        (["'; DROP TABLE entry; --"], 0),
        (["*"], 0),
        (["(", "OR"], 0),
        (["NEAR(car park)"], 0),
    ],
)
def test_search_takes_what_people_type(nhplogger: Run, study: Path, words: list[str], hits: int) -> None:
    ran = nhplogger("search", study, *words, "--json")
    assert (ran.code, len(ran.json)) == (0, hits)


def test_search_is_read_by_people_too(nhplogger: Run, study: Path) -> None:
    found = nhplogger("search", study, "goes first")
    assert found.out == "2025-11-27  Partnership meeting  = lighting goes first\n"
    nothing = nhplogger("search", study, "zebra")
    assert (nothing.code, nothing.out[:13]) == (0, "Nothing found")


def test_check_finds_a_sound_study_sound(nhplogger: Run, study: Path) -> None:
    assert nhplogger("check", study, "--json").json == {"ok": True, "findings": []}
    assert nhplogger("check", study).out == "my study.nhp is sound.\n"


def test_check_ends_with_1_where_a_study_is_not_sound(nhplogger: Run, study: Path) -> None:
    whole_file = study.read_bytes()
    study.write_bytes(whole_file[: len(whole_file) // 2])
    ran = nhplogger("check", study, "--json")
    assert ran.code == 1
    assert ran.json["ok"] is False
    assert len(ran.json["findings"]) == 1
    assert nhplogger("check", study).code == 1


def test_looking_changes_nothing_in_the_file(nhplogger: Run, study: Path) -> None:
    before = study.read_bytes()
    for command in (["list"], ["show", "last"], ["search", "light"], ["check"]):
        assert nhplogger(command[0], study, *command[1:]).code == 0
    assert study.read_bytes() == before
    assert [each.name for each in study.parent.iterdir()] == ["my study.nhp"]
