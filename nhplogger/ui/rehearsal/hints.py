"""What a newcomer is told at the first utterance of each kind: which keys make such a line."""

from dataclasses import dataclass

from nhplogger.domain.entry import Kind
from nhplogger.i18n import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """The key to begin with, and what follows it; the key is empty where one simply types."""

    key: str
    words: str


def hint(kind: Kind, seat: str, *, first_of_all: bool) -> Hint:
    """How a line of that kind is written; `seat` is the key of who speaks, or nothing."""
    if kind is Kind.NOTE and first_of_all:
        words = _("says that they are speaking; then type what you hear in short, and press Enter")
        return Hint(key=f"Alt+{seat.upper()}", words=words)
    key, words = {
        Kind.NOTE: ("", _("Type what you hear in short, and press Enter")),
        Kind.QUOTE: ('"', _("then the words as they were said")),
        Kind.ACTION: ("!", _("then @ and the seat key of who will do it, what, and by when")),
        Kind.DECISION: ("=", _("then what was agreed")),
        Kind.PRIORITY: ("?", _("then what the community wants first")),
        Kind.REFLECTION: ("*", _("then what you think of it; it stays private to you")),
    }[kind]
    return Hint(key=key, words=words)


def theme_hint(theme: str) -> Hint:
    """How a theme is put on a line, with its sign: `info-`."""
    return Hint(key=f"#{theme}", words=_("at the end puts a theme on the line: + helps, - gets in the way"))
