"""The words of a query, as the search index reads them."""

from nhplogger.domain.query import Query
from nhplogger.storage.engine import Database

_SHORTEST_OPEN = 2  # letters: what begins with one of them is a good part of all words
# A table of the index's own words that is no part of the file: it goes with the connection. Of every place a
# word stands at only the first is read, where the table of words alone would count all of them.
_PLACES = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.entry_word_place USING fts5vocab(main, entry_text, 'instance')"
)
_NEXT = "SELECT term FROM temp.entry_word_place WHERE term >= ? AND term < ? LIMIT 1"
_MOST = 400  # words: beyond them gathering all lines at once is no slower


def match_query(query: Query, endings: tuple[str, ...] = ()) -> str:
    """The words of a query as FTS5 reads them; empty where there is nothing to look for.

    `endings` are all words of the index that begin as the last word does, if it is still being typed.
    """
    if not query.has_text:
        return ""
    wanted = [*map(_quoted, query.words), *map(_quoted, query.phrases)]
    if is_open(query):
        place = len(query.words) - 1
        wanted[place] = f"({any_of(endings)})" if endings else wanted[place] + "*"
    # One NOT over all of them: FTS5 refuses a query in which they nest.
    excluded = f" NOT ({any_of(query.unwanted)})" if query.unwanted else ""
    return f"({' AND '.join(wanted)}){excluded}"


def endings(db: Database, query: Query) -> tuple[str, ...]:
    """The words of the logs that begin with the word being typed; none where they are too many to name.

    The engine puts the lines of whatever begins so in order before it gives the first; the newest of each
    of some words it finds at once. Only what the index folds for certain as we do is looked up.
    """
    beginning = query.words[-1].lower() if is_open(query) else ""
    if not (beginning.isascii() and beginning.isalnum()):
        return ()
    db.execute(_PLACES)
    found: list[str] = []
    term, after = beginning, beginning[:-1] + chr(ord(beginning[-1]) + 1)
    while row := db.execute(_NEXT, (term, after)).fetchone():
        found.append(row[0])
        term = f"{row[0]}\x01"
        if len(found) > _MOST:
            return ()
    return tuple(found)


def is_open(query: Query) -> bool:
    """Whether the last word finds whatever begins with it."""
    return query.open_end and len(query.words[-1]) >= _SHORTEST_OPEN


def any_of(texts: tuple[str, ...]) -> str:
    """Any of those words or phrases."""
    return " OR ".join(map(_quoted, texts))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
