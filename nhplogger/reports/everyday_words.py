"""Words that are a name and something else besides, and so need care where names are replaced."""

from functools import cache

from nhplogger import assets


@cache
def name_or_word() -> frozenset[str]:
    """Names taken for one only where they are written as a name is: "Mark", not "mark"."""
    return _words("name-or-word")


@cache
def titles() -> frozenset[str]:
    """Words that go with a name: "Sgt", "Mrs"."""
    return _words("titles")


@cache
def posts() -> frozenset[str]:
    """Words that make a name a role: "Housing officer"."""
    return _words("posts")


def _words(name: str) -> frozenset[str]:
    lines = (assets.ROOT / "words" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
