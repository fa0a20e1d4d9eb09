"""What a search line may go on with at its caret: filters, and the values of the filter being typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Sign
from nhplogger.domain.query import Facet, Query
from nhplogger.domain.query_line import SIGILS, SINCE, UNTIL, straight
from nhplogger.domain.query_names import KEYS, Named, bare, named
from nhplogger.domain.query_writer import write_query

_ALL = (*KEYS, SINCE[0], UNTIL[0])
_AT_CARET = re.compile(
    rf"(?:^|(?<=\s))(?P<minus>-?)(?:(?P<key>{'|'.join(KEYS)}):|(?P<sigil>[@#]))"
    r'(?P<value>"[^"]*|[^\s"]*(?: [^\s":@#-][^\s":]*){0,3})$',
    re.I,
)
_WORD = re.compile(r"(?:^|(?<=\s))-?(?P<word>[a-z]{2,})$", re.I)
_MOST = 8
_SIGNED = 2  # themes: where so few are left, each is offered with its signs too


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryOffer:
    """`text` takes the place of what stands from `start` to the caret; `name` says what it is."""

    start: int
    text: str
    name: str


def query_offers(line: str, caret: int, register: Contents) -> tuple[QueryOffer, ...]:
    """What the piece before the caret may become, best first; nothing where it is a plain word."""
    before = straight(line[:caret])
    if match := _AT_CARET.search(before):
        key = SIGILS.get(match["sigil"] or "") or match["key"].lower()
        offers = _values(match, key, register)
        return tuple(each for each, _place in zip(offers, range(_MOST), strict=False))
    if match := _WORD.search(before):
        return tuple(_keys(match.start("word"), match["word"].lower()))
    return ()


def _keys(start: int, word: str) -> Iterator[QueryOffer]:
    for key in _ALL:
        if key.startswith(word) and key != word:
            yield QueryOffer(start=start, text=f"{key}:", name=key)


def _values(match: re.Match[str], key: str, register: Contents) -> Iterator[QueryOffer]:
    wanted = bare(match["value"])
    found = sorted(_alike(wanted, key, register), key=lambda pair: pair[0])
    signs = (None, Sign.HELPS, Sign.HINDERS) if key == "theme" and len(found) <= _SIGNED else (None,)
    for _rank, each in found:
        for sign in signs:
            written = _written(each, sign, register)
            if written.casefold() != match[0].casefold():
                yield QueryOffer(start=match.start() + len(match["minus"]), text=written, name=each.names[-1])


def _alike(wanted: str, key: str, register: Contents) -> Iterator[tuple[tuple[bool, str], Named]]:
    """The values whose name, or a word of it, begins so; those whose name does first."""
    for each in named(key, register):
        names = [bare(name) for name in (*each.names, *each.letters)]
        begins = any(name.startswith(wanted) for name in names)
        if begins or any(f" {wanted}" in name for name in names):
            yield (not begins, names[0]), each


def _written(each: Named, sign: Sign | None, register: Contents) -> str:
    query = Query().toggled(each.facet, each.value, sign if each.facet is Facet.THEME else None)
    return write_query(query, register)
