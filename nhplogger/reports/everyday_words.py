"""Words that are a name and something else besides, and so need care where names are replaced."""

from functools import cache

from nhplogger import assets


@cache
def name_or_word() -> frozenset[str]:
    """Names taken for one only where they are written as a name is: "Mark", not "mark"."""
    return _words("name-or-word")


@cache
def title_or_post() -> frozenset[str]:
    """Words of a full name that say what somebody is, not who: "Sgt", "officer"."""
    return _words("title-or-post")


def _words(name: str) -> frozenset[str]:
    lines = (assets.ROOT / "words" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
