"""Writing a query back as the line it is typed as."""

from collections.abc import Iterator

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Sign
from nhplogger.domain.query import Facet, Filter, Query
from nhplogger.domain.query_line import quoted, spelt
from nhplogger.domain.query_names import key_of, meant, named

_SIGNS = {None: "", Sign.HELPS: "+", Sign.HINDERS: "-", Sign.NEUTRAL: "="}
_FACETS = list(Facet)


def write_query(query: Query, register: Contents) -> str:
    """The line that is read as that query, whose ids must be in `register`.

    A word still being typed stands last. A last word that is not is in quotation marks if nothing follows it.
    """
    words = [spelt(word) for word in query.words]
    texts = [*map(quoted, query.phrases), *(f"-{spelt(text)}" for text in query.unwanted)]
    filters = list(_filters(query, register, before_word=query.open_end and not texts))
    if query.open_end:
        return " ".join((*filters, *texts, *words))
    if words and not texts and not filters:
        words[-1] = quoted(query.words[-1])
    return " ".join((*words, *texts, *filters))


def name_of(each: Filter, register: Contents) -> str:
    """The name a filter is typed by: the shortest that means nothing else, or else its value."""
    choices = named(key_of(each.facet), register)
    itself = [choice for choice in choices if (choice.facet, choice.value) == (each.facet, each.value)]
    names = [name for choice in itself for name in choice.names if meant(name, choices) == (choice,)]
    return names[0] if names else each.value


def _filters(query: Query, register: Contents, *, before_word: bool) -> Iterator[str]:
    if query.since:
        yield f"from:{query.since.isoformat()}"
    if query.until:
        yield f"to:{query.until.isoformat()}"
    ordered = sorted(query.filters, key=lambda each: _place(each, register))
    for each in ordered:
        yield _filter(each, register, closed=before_word and each is ordered[-1])


def _place(each: Filter, register: Contents) -> tuple[int, bool, str, str]:
    return _FACETS.index(each.facet), each.excluded, name_of(each, register), _SIGNS[each.sign]


def _filter(each: Filter, register: Contents, *, closed: bool) -> str:
    """As it is typed; `closed` keeps words that follow from being taken for more of the name."""
    name = name_of(each, register)
    like_sign = each.facet is Facet.THEME and name[-1:] in "+-−="
    special = closed or like_sign or any(letter.isspace() or letter == '"' for letter in name)
    value = quoted(name) if special else name
    key = "@" if each.facet is Facet.PERSON else f"{key_of(each.facet)}:"
    return f"{'-' if each.excluded else ''}{key}{value}{_SIGNS[each.sign]}"
