"""The parts of a query as chips: its words first, then what the query itself tells."""

from dataclasses import replace

from nhplogger.domain.contents import Contents
from nhplogger.domain.query import Query
from nhplogger.domain.query_chips import Chip, chips
from nhplogger.i18n import _


def chips_of(query: Query, register: Contents) -> tuple[Chip, ...]:
    """Each part in words, with the query that is left without it."""
    return (*_words(query), *chips(query, register))


def words_of(query: Query) -> Query:
    """What is left of a query without its filters and days."""
    return replace(query, filters=frozenset(), since=None, until=None, problems=())


def _words(query: Query) -> tuple[Chip, ...]:
    said = [
        *query.words,
        *(f"“{phrase}”" for phrase in query.phrases),
        *(f"-{text}" for text in query.unwanted),
    ]
    if not said:
        return ()
    rest = replace(query, words=(), phrases=(), unwanted=(), open_end=False)
    return (Chip(_("Words: {words}").format(words=" ".join(said)), rest),)
