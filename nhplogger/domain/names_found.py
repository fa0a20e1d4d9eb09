"""People, agencies, areas, themes and meetings whose name has the words that are looked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.query import Facet, Query
from nhplogger.domain.query_names import Named, bare, named

_FEWEST = 2  # letters of a word still being typed
_SORTS = ("person", "agency", "area", "theme")
_MOST = 5  # of a sort


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFound:
    """A name that has the words. `query` finds its lines; a meeting has none, it is opened by `value`.

    `value` is an id; `facet` says of what, and is none for a meeting.
    """

    facet: Facet | None
    value: str
    name: str
    query: Query | None = None


def find_names(register: Contents, query: Query) -> tuple[NameFound, ...]:
    """Up to five people, agencies, areas and themes each, and the five newest meetings so called."""
    if not query.has_text or query.unwanted:
        return ()
    wanted = _wanted(query)
    return (*_named(register, wanted), *_meetings(register, wanted)) if wanted else ()


def _wanted(query: Query) -> list[str]:
    """Each word as it must stand in a name: with a space before it, and one behind it where it is whole."""
    texts = [f" {bare(text)} " for text in (*query.words, *query.phrases)]
    if query.open_end and len(query.words[-1]) >= _FEWEST:
        place = len(query.words) - 1
        texts[place] = texts[place].removesuffix(" ")
    return texts


def _has(name: str, wanted: list[str]) -> bool:
    spelt = _spelt(name)
    return all(text in spelt for text in wanted)


@lru_cache(maxsize=32768)  # ten thousand titles are looked through at every key
def _spelt(name: str) -> str:
    return f" {bare(name)} "


def _named(register: Contents, wanted: list[str]) -> Iterator[NameFound]:
    for key in _SORTS:
        found = (each for each in named(key, register) if any(_has(name, wanted) for name in _own(each)))
        for each, _place in zip(found, range(_MOST), strict=False):
            query = Query().toggled(each.facet, each.value)
            yield NameFound(facet=each.facet, value=each.value, name=each.names[0], query=query)


def _own(each: Named) -> tuple[str, ...]:
    """Its names; not those that tell people of one name apart by their areas."""
    return each.names[:1] if each.facet is Facet.PERSON else each.names


def _meetings(register: Contents, wanted: list[str]) -> Iterator[NameFound]:
    found = (meeting for meeting in register.all(Meeting) if _has(meeting.title, wanted))
    for meeting in nlargest(_MOST, found, key=lambda each: each.day):
        yield NameFound(facet=None, value=meeting.id, name=meeting.title)
