"""Putting other words in the place of names."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping

from nhplogger.analysis.name_forms import flat
from nhplogger.analysis.personal_patterns import EMAIL
from nhplogger.analysis.spotting import Called, Spotted, Spotter
from nhplogger.i18n import _

_NO_LETTER = re.compile(r"[\W\d_]+")


class Replacements:
    """Replaces names wherever they are spotted; one that stands for nothing stays, and all that is inside it.

    A verb that begins a sentence and is also somebody's name is replaced too; its brackets show it. An
    address of e-mail that holds a name goes whole: the rest of it says where its owner works.
    """

    def __init__(
        self, names: Iterable[Called[str | None]] = (), handles: Mapping[str, str] | None = None
    ) -> None:
        """Of two equal names the first counts. `handles` are what names become in addresses ("apugh")."""
        self._spotter = Spotter(names)
        self._handles = handles or {}

    def apply(self, text: str, *, brackets: bool = True) -> str:
        """The text with every name replaced; what stands for one is in [square brackets]."""
        text = unicodedata.normalize("NFC", text)
        parts, done = [], 0
        for found in self._found(text):
            if found.what is not None and found.start >= done:
                instead = f"[{found.what}]" if brackets else found.what
                parts += [text[done : found.start], instead, found.left]
                done = found.end
        return "".join([*parts, text[done:]])

    def _found(self, text: str) -> Iterable[Spotted[str | None]]:
        if "@" not in text:
            return self._spotter.find(text)
        spotted = list(self._spotter.find(text))
        listed = {(each.start, each.end) for each in spotted}
        return sorted((*self._addresses(text, listed), *spotted), key=_start)

    def _addresses(self, text: str, listed: Container[tuple[int, int]]) -> Iterator[Spotted[str | None]]:
        """Addresses that hold a name, but for those that are looked for as they are."""
        for address in EMAIL.finditer(text):
            whose = None if address.span() in listed else self._whose(address[0].partition("@")[0])
            if whose is not None:
                yield Spotted(address.start(), address.end(), address_of(whose))

    def _whose(self, local: str) -> str | None:
        """Whom the part of an address before the @ names."""
        words = _NO_LETTER.sub(" ", local).strip()
        named = (each.what for each in self._spotter.find(words) if each.what is not None)
        return next(named, None) or self._handles.get(flat(words.replace(" ", "")))


def address_of(name: str) -> str:
    """What stands for somebody's address of e-mail."""
    return _("{name}’s e-mail").format(name=name)


def _start(found: Spotted[str | None]) -> tuple[int, int]:
    return found.start, -found.end
