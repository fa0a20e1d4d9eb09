import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhplogger import assets
from nhplogger.logbook.passphrase import ENOUGH, passphrase_strength, suggest_passphrase


@pytest.mark.parametrize("passphrase", ["", "password", "Password1!", "12345678", "partnership"])
def test_what_is_easily_guessed_is_not_enough(passphrase: str) -> None:
    assert passphrase_strength(passphrase).score < ENOUGH


@pytest.mark.parametrize(
    "passphrase",
    ["correct horse battery staple", "lamp Tuesday ŵyneb gravel 7", "of all the geese " * 9],
)
def test_a_few_words_are_enough(passphrase: str) -> None:
    strength = passphrase_strength(passphrase)
    assert strength.score >= ENOUGH
    assert strength.words in ("Good.", "Very good.")


def test_names_of_the_study_are_guessed_by_who_knows_it() -> None:
    about = ["Brackwell", "Heddlu Gwent"]
    assert passphrase_strength("Brackwell2026", about).score < passphrase_strength("Brackwell2026").score


def test_every_suggestion_is_enough_of_five_shipped_words_and_none_comes_twice() -> None:
    words = (assets.ROOT / "words" / "en.txt").read_text(encoding="utf-8").split()
    assert len(words) == len(set(words)) >= 450
    drawn = {suggest_passphrase() for _time in range(50)}
    assert len(drawn) == 50
    for each in drawn:
        assert len(each.split(" ")) == 5
        assert set(each.split(" ")) <= set(words)
        assert passphrase_strength(each).score >= ENOUGH


@settings(max_examples=30)
@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=3))
def test_any_passphrase_is_judged(passphrase: str, about: list[str]) -> None:
    assert 0 <= passphrase_strength(passphrase, about).score <= 4
