"""Counts as words, as prose has them: thirteen people, but 21 entries."""

from nhplogger.i18n import _, plural


def in_words(number: int) -> str:
    """Thirteen as "thirteen"; from 21 on in figures."""
    words = _words()
    return words[number] if 0 <= number < len(words) else str(number)


def spelled(told: str, number: int) -> str:
    """What `plural` made of a count, with the count in words: "13 people" as "thirteen people"."""
    return told.replace(str(number), in_words(number), 1)


def times(number: int) -> str:
    """Once, twice, three times."""
    if number in (1, 2):
        return _("once") if number == 1 else _("twice")
    return spelled(plural("{count} time", "{count} times", number), number)


def capital(sentence: str) -> str:
    """The sentence with a capital where it begins."""
    return sentence[:1].upper() + sentence[1:]


def within(words: str) -> str:
    """Words as they stand within a sentence: "Estate panel" small, "PACT meeting" as it is."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _words() -> list[str]:
    """From nought on; in one piece, since some languages keep to figures."""
    return _(
        "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty"
    ).split()
