"""How good a passphrase is, and a good one to take."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from nhplogger import assets
from nhplogger.i18n import _

ENOUGH = 3
_LONGEST_JUDGED = 72  # zxcvbn refuses longer ones, and the rest only makes them better


@dataclass(frozen=True, slots=True)
class Strength:
    """A score from 0 to 4 (zxcvbn's), and words for it; from 3 on a passphrase will do."""

    score: int
    words: str


def passphrase_strength(passphrase: str, about: Sequence[str] = ()) -> Strength:
    """How hard a passphrase is to guess for somebody who knows the words in `about`."""
    from zxcvbn import zxcvbn

    score = zxcvbn(passphrase[:_LONGEST_JUDGED], user_inputs=list(about))["score"] if passphrase else 0
    words = (
        _("Guessed at once. Take four or five words."),
        _("Easily guessed. Take four or five words."),
        _("Not yet enough. Add a word."),
        _("Good."),
        _("Very good."),
    )
    return Strength(score, words[score])


def suggest_passphrase() -> str:
    """Five words drawn by lot from the shipped list."""
    words = (assets.ROOT / "words" / "en.txt").read_text(encoding="utf-8").split()
    return " ".join(secrets.choice(words) for _word in range(5))
