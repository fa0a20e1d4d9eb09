"""Words that are a name and something else besides, and so need care where names are looked for."""

from functools import cache

from nhplogger import assets

# Small words inside a full name that are no name of their own: "van", "ap".
PARTICLES = frozenset(
    ("ab", "ap", "al", "bin", "da", "de", "del", "der", "di", "el", "ferch", "la", "le", "van", "von", "y")
)


@cache
def name_or_word() -> frozenset[str]:
    """Names taken for one only where they are written as a name is: "Mark", not "mark"."""
    return _words("name-or-word")


@cache
def changed_or_word() -> frozenset[str]:
    """Everyday words that some name becomes in Welsh: "Mair" after "o" is "Fair"."""
    changed = _words("changed-or-word")
    return changed | name_or_word() | given_names() | name_or_place() | posts() | titles() | place_kinds()


@cache
def titles() -> frozenset[str]:
    """Words that go with a name: "Sgt", "Mrs"."""
    return _words("titles")


@cache
def posts() -> frozenset[str]:
    """Words that make a name a role: "Housing officer"."""
    return _words("posts")


@cache
def given_names() -> frozenset[str]:
    """Given names common in the United Kingdom: English, Welsh, Scottish, Irish, South Asian and others."""
    return _words("given-names")


@cache
def name_or_place() -> frozenset[str]:
    """Given names that are a place or a people besides: "Chelsea"."""
    return _words("name-or-place")


@cache
def place_kinds() -> frozenset[str]:
    """Words that end the name of a place: "Road", "Court"."""
    return _words("place-kinds")


@cache
def place_beginnings() -> frozenset[str]:
    """Words that begin the name of a place: "Heol", "St"."""
    return _words("place-beginnings")


@cache
def everyday_places() -> frozenset[str]:
    """Words before "Road" or "Station" that make no name of it: "Main", "Police", "The"."""
    return _words("everyday-places")


def _words(name: str) -> frozenset[str]:
    lines = (assets.ROOT / "words" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
