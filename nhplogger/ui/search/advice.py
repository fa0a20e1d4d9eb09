"""What to try where nothing was found: words spelt otherwise, and filters left out."""

from collections.abc import Iterator
from dataclasses import replace

from nhplogger.domain.contents import Contents
from nhplogger.domain.query import Query
from nhplogger.domain.query_chips import chips
from nhplogger.domain.query_writer import write_query
from nhplogger.i18n import _
from nhplogger.logbook.searching import Searching
from nhplogger.ui.widgets.row_model import Row

_MOST_WORDS = 6


def advice(query: Query, searching: Searching, register: Contents) -> list[Row]:
    """Rows whose ids are the lines to try; only those that find something. Raises StudyError."""
    return [
        Row(id=write_query(other, register), title=title, detail=_("Enter tries it"))
        for title, other in _advice(query, searching, register)
    ]


def missing(query: Query, searching: Searching) -> tuple[str, ...]:
    """The words that are in no line at all. Raises StudyError."""
    return tuple(word for word, _alone in _lost(query, searching))


def _advice(query: Query, searching: Searching, register: Contents) -> Iterator[tuple[str, Query]]:
    yield from _words_otherwise(query, searching)
    for chip in chips(query, register):
        if searching.finds(chip.without):
            yield _("Without the filter {filter}").format(filter=chip.words), chip.without
    if query.unwanted and searching.finds(other := replace(query, unwanted=())):
        yield _("With {words} as well").format(words=_quoted(query.unwanted)), other
    yield from _loosened(query, searching)


def _words_otherwise(query: Query, searching: Searching) -> Iterator[tuple[str, Query]]:
    """With words that nothing is found by spelt otherwise, or left out."""
    lost = dict(_lost(query, searching))
    for word, place in lost.items():
        for near in searching.near(word):
            words = tuple(near if each == place else text for each, text in enumerate(query.words))
            other = replace(query, words=words, open_end=False)
            if searching.finds(other):
                yield _("“{near}” in place of “{word}”").format(near=near, word=word), other
    if lost and len(lost) < len(query.words):
        kept = tuple(word for word in query.words if word not in lost)
        other = replace(query, words=kept, open_end=False)
        if searching.finds(other):
            yield _("Without {words}").format(words=_quoted(tuple(lost))), other


def _loosened(query: Query, searching: Searching) -> Iterator[tuple[str, Query]]:
    """The words of phrases in any order; the words one by one where only together they find nothing."""
    if query.phrases:
        parts = tuple(word for phrase in query.phrases for word in phrase.split())
        other = replace(query, words=(*parts, *query.words), phrases=())
        if searching.finds(other):
            yield _("The words of the phrase in any order"), other
    if len(query.words) > 1:
        for word in query.words[:_MOST_WORDS]:
            other = replace(query, words=(word,), phrases=(), open_end=False)
            if searching.finds(other):
                yield _("Only “{word}”").format(word=word), other


def _lost(query: Query, searching: Searching) -> Iterator[tuple[str, int]]:
    """Words that nothing is found by, with their places."""
    for place, word in enumerate(query.words[:_MOST_WORDS]):
        is_open = query.open_end and place == len(query.words) - 1
        if not searching.finds(Query(words=(word,), open_end=is_open)):
            yield word, place


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f"“{word}”" for word in words)
