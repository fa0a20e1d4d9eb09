"""What a search line says that is not understood, told in words."""

from collections.abc import Sequence
from difflib import get_close_matches

from nhplogger.domain.query_line import SINCE, Key
from nhplogger.domain.query_names import KEYS, Named, bare
from nhplogger.i18n import _

_SHOWN = 5
_UNKNOWN = {
    "area": _("No area is called '{text}': it is left out."),
    "type": _("No meeting is of the type '{text}': it is left out."),
    "agency": _("No agency is called '{text}': it is left out."),
    "person": _("Nobody is called '{text}': it is left out."),
    "theme": _("No theme is called '{text}': it is left out."),
    "kind": _("No line is of the kind '{text}': it is left out."),
    "is": _("Nothing is '{text}': it is left out."),
}
_AS_WORD = {
    "person": _("Nobody is called '{text}': it is searched for as a word."),
    "theme": _("No theme is called '{text}': it is searched for as a word."),
}


def unknown(key: Key, text: str, choices: Sequence[Named]) -> str:
    """A name that nobody knows, with those that come nearest."""
    words = _AS_WORD if key.sigil else _UNKNOWN
    return f"{words[key.key].format(text=text)} {_there_are(text, choices)}".rstrip()


def unfinished(key: Key, choices: Sequence[Named]) -> str:
    """A filter with nothing after its colon."""
    words = _("After '{key}:' comes a name.").format(key=key.key)
    return f"{words} {_there_are('', choices)}".rstrip()


def no_day(key: Key, text: str) -> str:
    """A filter by day without a day."""
    words = (
        _("'{text}' is no day to begin from: it is left out. Write 2025, 2025-05 or 3 may 2025.")
        if key.key in SINCE
        else _("'{text}' is no day to end with: it is left out. Write 2025, 2025-05 or 3 may 2025.")
    )
    return words.format(text=text)


def not_closed(text: str, rest: str) -> str:
    """A quotation mark that has no second one, with the text after it and what is read as a filter."""
    words = (
        _("The quotation mark before '{text}' is not closed: it is taken to end before '{next}'.")
        if text.strip()
        else _("A quotation mark stands alone before '{next}': it is left out.")
    )
    return words.format(text=text.strip(), next=next(iter(rest.split()), ""))


def misspelt_key(text: str) -> str | None:
    """A word that looks like a filter and is none; none where it is a word like any other."""
    key, colon, value = text.partition(":")
    near = get_close_matches(key.lower(), KEYS, 1) if colon and value else None
    if not near:
        return None
    words = _("'{key}:' is no filter: '{text}' is searched for as a word. Did you mean '{near}:'?")
    return words.format(key=key, text=text, near=near[0])


def _there_are(text: str, choices: Sequence[Named]) -> str:
    by_name = {bare(each.names[0]): each.names[0] for each in choices if each.names}
    near = get_close_matches(bare(text), list(by_name), _SHOWN, 0.5)
    shown = [by_name[name] for name in dict.fromkeys((*near, *by_name))][:_SHOWN]
    if not shown:
        return ""
    words = _("There are {names}.") if len(shown) == len(by_name) else _("There are {names}, …")
    return words.format(names=", ".join(shown))
