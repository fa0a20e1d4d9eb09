import itertools
import unicodedata

import pytest
from argon2.low_level import Type, hash_secret_raw
from hypothesis import given
from hypothesis import strategies as st

from nhplogger.domain.faults import StudyError
from nhplogger.storage.key import derive_key, key_from_words, recovery_words

SALT = bytes(range(16))
KEY = bytes(range(1, 33))


def test_argon2id_gives_the_vector_of_its_standard() -> None:
    # draft-irtf-cfrg-argon2, test vectors of the reference program: argon2id, v=19, t=2, m=65536, p=1.
    known = "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"
    assert hash_secret_raw(b"password", b"somesalt", 2, 65536, 1, 32, Type.ID, 19).hex() == known


def test_a_key_stays_what_it_was_when_the_first_study_was_made() -> None:
    """Parameters or normalisation that move would lock people out of every study there is."""
    wanted = hash_secret_raw(b"correct horse", SALT, 3, 65536, 4, 32, Type.ID, 19)
    assert derive_key("correct horse", SALT) == wanted
    assert wanted.hex() == "577f1ff37e9a3e52c97d39f8e83891c1b73b0e87ffe0429cee8ede2fb005fe44"


def test_a_passphrase_is_the_same_however_its_accents_were_typed() -> None:
    composed = "Siân's ﬁle"
    assert derive_key(composed, SALT) == derive_key(unicodedata.normalize("NFD", composed), SALT)


def test_capitals_and_spaces_of_a_passphrase_count() -> None:
    assert len({derive_key(each, SALT) for each in ("word", "Word", "word ")}) == 3


@pytest.mark.parametrize("passphrase", ["", "x" * 129])
def test_no_passphrase_and_an_endless_one_are_refused(passphrase: str) -> None:
    with pytest.raises(StudyError, match="1 to 128 characters"):
        derive_key(passphrase, SALT)


def test_half_a_character_pair_is_a_passphrase_too() -> None:
    assert len(derive_key("\ud83d", SALT)) == 32


@given(st.binary(min_size=32, max_size=32))
def test_recovery_words_give_the_key_back(key: bytes) -> None:
    assert key_from_words(recovery_words(key)) == key


def test_recovery_words_may_be_typed_small_with_dashes_and_misread_figures() -> None:
    words = recovery_words(KEY)
    typed = words.lower().replace(" ", "-").replace("0", "o").replace("1", "l")
    assert key_from_words(f"  {typed}\n") == KEY
    assert key_from_words(words.replace("1", "I")) == KEY


def test_every_slip_of_a_single_character_is_noticed() -> None:
    words = recovery_words(KEY).replace(" ", "")
    for place, letter in itertools.product(range(len(words)), "0123456789ABCDEFGHJKMNPQRSTVWXYZU!"):
        if letter != words[place]:
            assert key_from_words(words[:place] + letter + words[place + 1 :]) is None


def test_every_swap_of_two_characters_is_noticed() -> None:
    words = recovery_words(KEY).replace(" ", "")
    for one, other in itertools.combinations(range(len(words)), 2):
        swapped = list(words)
        swapped[one], swapped[other] = swapped[other], swapped[one]
        if "".join(swapped) != words:
            assert key_from_words("".join(swapped)) is None


def test_every_missing_or_doubled_character_is_noticed() -> None:
    words = recovery_words(KEY).replace(" ", "")
    for place in range(len(words)):
        assert key_from_words(words[:place] + words[place + 1 :]) is None
        assert key_from_words(words[:place] + words[place] + words[place:]) is None


@given(st.text())
def test_no_passphrase_is_taken_for_recovery_words(typed: str) -> None:
    assert key_from_words(typed) is None
