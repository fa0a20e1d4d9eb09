"""Which keys may be chosen, and what is said of those that may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from nhplogger.ui.keys.key_choice import Free, Refused, Taken, look_at, refusal, spelled
from nhplogger.ui.keys.key_row import KeyRow, Scope
from nhplogger.ui.keys.key_table import key_rows
from nhplogger.ui.keys.keys_chosen import keys_in_force
from nhplogger.ui.keys.keys_now import KeysNow

pytestmark = pytest.mark.usefixtures("qapp")


def row(name: str) -> KeyRow:
    return next(each for each in key_rows() if each.name == name)


FIND, STAR = row("capture.find"), row("capture.star")


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("Ctrl+Alt+D", "Ctrl+Alt is AltGr"),
        ("Ctrl+Alt+Shift+D", "Ctrl+Alt is AltGr"),
        ("Alt+7", "who is speaking"),
        ("Alt+Shift+B", "changes the keyboard"),
        ("Alt+b", "Alt+B says who is speaking"),
        ("Alt+F4", "belongs to the system"),
        ("Meta+D", "belong to the system"),
        ("D", "D is for typing"),
        ("Shift+D", "is for typing"),
        ("+", "is for typing"),
        ("Enter", "means the same in every program"),
        ("Ctrl+Esc", "means the same in every program"),
        ("Ctrl+C", "belongs to the text"),
        ("Ctrl+Left", "belongs to the text"),
        ("", "has no name"),
    ],
)
def test_a_key_nothing_may_have_is_refused_in_words(key: str, words: str) -> None:
    assert words in refusal(spelled(key))
    assert isinstance(look_at(key, STAR, key_rows(), KeysNow()), Refused)


@pytest.mark.parametrize(
    "key", ["Ctrl+9", "F7", "Alt+Left", "Shift+F7", "Ctrl++", "Ctrl+Enter", "Ctrl+Shift+9"]
)
def test_a_key_with_ctrl_or_an_f_key_may_be_had(key: str) -> None:
    assert refusal(spelled(key)) == ""


def test_a_key_nobody_has_is_free() -> None:
    assert look_at("ctrl+9", STAR, key_rows(), KeysNow()) == Free(key="Ctrl+9")


def test_a_key_somebody_has_is_named_and_offered() -> None:
    found = look_at("Ctrl+D", FIND, key_rows(), KeysNow())
    assert isinstance(found, Taken)
    assert found.by == STAR
    assert found.words == (
        "Ctrl+D is “mark the last line, or the row in hand, as a key moment”. "
        "Choose another, or take it from there."
    )


def test_a_key_that_was_given_up_is_free_and_the_new_one_is_not() -> None:
    now = KeysNow()
    now.use({"Ctrl+D": "Ctrl+9"})
    assert isinstance(look_at("Ctrl+D", FIND, key_rows(), now), Free)
    assert isinstance(look_at("Ctrl+9", FIND, key_rows(), now), Taken)


def test_the_same_key_may_serve_two_screens() -> None:
    assert isinstance(look_at("Ctrl+D", row("form.save"), key_rows(), KeysNow()), Free)


def test_a_key_of_the_whole_program_serves_no_screen_besides() -> None:
    assert isinstance(look_at("F1", row("form.save"), key_rows(), KeysNow()), Taken)
    assert isinstance(look_at("Ctrl+E", row("everywhere.help"), key_rows(), KeysNow()), Taken)


def test_a_chosen_key_is_in_force_and_the_rest_stay() -> None:
    assert keys_in_force({"capture.star": "ctrl+9"}, key_rows()) == {"Ctrl+D": "Ctrl+9"}


def test_taking_a_key_leaves_the_other_action_without_one() -> None:
    chosen = {"capture.find": "Ctrl+D"}
    assert keys_in_force(chosen, key_rows()) == {"Ctrl+F": "Ctrl+D", "Ctrl+D": ""}


def test_what_nobody_may_have_and_names_nobody_has_are_passed_over() -> None:
    chosen = {"capture.star": "Ctrl+Alt+G", "capture.gone": "Ctrl+9", "capture.find": "what?"}
    assert keys_in_force(chosen, key_rows()) == {}


NAMES = st.sampled_from([each.name for each in key_rows()] + ["nobody"])
KEYS = st.sampled_from(["", "Ctrl+D", "F1", "F7", "Ctrl+9", "Ctrl+Alt+D", "D", "Ctrl+Z", "nonsense"])


@given(st.dictionaries(NAMES, KEYS))
def test_whatever_the_settings_say_no_key_means_two_things_on_one_screen(chosen: dict[str, str]) -> None:
    assert QApplication.instance()
    now = KeysNow()
    now.use(keys_in_force(chosen, key_rows()))
    held = [(each, spelled(key)) for each in key_rows() for key in now.all_now(each.keys) if spelled(key)]
    for place, (one, key) in enumerate(held):
        assert not [
            other for other, same in held[place + 1 :] if same == key and other != one
            and one.scope.meets(other.scope) and (one.changeable or other.changeable)
        ]  # fmt: skip
    assert all(not refusal(key) for each, key in held if each.changeable)


def test_scopes_meet_where_a_screen_has_both() -> None:
    assert Scope.EVERYWHERE.meets(Scope.FORM)
    assert Scope.REHEARSAL.meets(Scope.CAPTURE)
    assert not Scope.REPORT.meets(Scope.FORM)
