"""Search over every entry by words and filters, newest first."""

from collections.abc import Sequence
from datetime import date, datetime

from nhplogger.domain.entry import Kind
from nhplogger.domain.query import Facet, Query
from nhplogger.domain.summary import Hit
from nhplogger.storage.engine import Database
from nhplogger.storage.search_lines import Lines, Row
from nhplogger.storage.search_match import endings, is_open, match_query
from nhplogger.storage.search_rarest import rarest_rows
from nhplogger.storage.search_span import Span, span_of

_KINDS = {kind.value: kind for kind in Kind}  # a quarter of the time of calling Kind
_FIRST, _MORE = 300, 2000  # lines gone through before asking whether there is a shorter way
# How many times longer than going through one takes to begin with a line, and to ask one for its words.
_BEGUN, _ASKED = 3, 60


def find(
    db: Database, query: Query, limit: int, before: int | None = None, today: date | None = None
) -> tuple[Hit, ...]:
    """The newest `limit` entries that answer a query; those before the row `before` where it is given.

    Capitals and accents do not count. Nothing asked finds nothing, and so do unwanted words alone. The lines
    of an agency are those its people spoke, those of a person what they spoke and the actions they own.
    Actions are overdue by `today`, the present day where none is given. Days are those on which lines were
    said, in the study's zone.
    """
    if not (query.has_text or query.filters or query.since or query.until):
        return ()
    span, named = span_of(db, query, before), endings(db, query)
    lines = Lines(db, query, match_query(query, named), today)
    if _has_one_way(query, named):
        return _hits(lines.newest(span, limit))
    found = lines.of_first(span, _FIRST, limit)
    if len(found) < limit and (end := lines.end_of_first(span, _FIRST)) is not None:
        search = _Search(db, query, lines, today)
        found += search.beyond(span._replace(end=end), limit - len(found))
    return _hits(found)


def _has_one_way(query: Query, named: Sequence[str]) -> bool:
    """Whether there are no filters to begin with, or one whose lines have an index of their own.

    Gathering whatever begins with a letter or two takes so long that it is done only once.
    """
    of_people = query.of(Facet.PERSON) and not query.has_text
    return not query.filters or bool(of_people) or (is_open(query) and not named)


class _Search:
    """Goes on by the shorter way: through all lines with the words, or from the filter that leaves fewest."""

    def __init__(self, db: Database, query: Query, lines: Lines, today: date | None) -> None:
        self._db, self._query, self._lines, self._today = db, query, lines, today

    def beyond(self, span: Span, limit: int) -> list[Row]:
        """The newest lines of a span; at first as before, which tells how rare they are."""
        end = self._lines.end_of_first(span, _MORE)
        if end is None:
            return self._lines.newest(span, limit)
        found = self._lines.newest(span._replace(first=end), limit)
        if left := limit - len(found):
            likely = int(_MORE * left / (len(found) or 0.5))  # lines to go through for those that are left
            found += self._shorter(span._replace(end=end), left, likely // _BEGUN)
        return found

    def _shorter(self, span: Span, limit: int, most: int) -> list[Row]:
        rows = rarest_rows(self._db, self._query, self._today, most)
        if rows is None:
            return self._lines.newest(span, limit)
        rows = tuple(row for row in rows if span.has(row))
        if not rows:
            return []
        is_short = self._query.has_text and self._lines.end_of_first(span, _ASKED * len(rows)) is None
        if is_open(self._query) or is_short:
            return self._lines.passing(rows, span, limit)
        return self._lines.among(rows, limit)


def _hits(rows: list[Row]) -> tuple[Hit, ...]:
    moment, make = datetime.fromisoformat, tuple.__new__  # half the time of calling Hit
    return tuple(
        [
            make(
                Hit,
                (
                    meeting,
                    entry,
                    moment(at) if timed else None,
                    _KINDS[kind],
                    text,
                    row,
                    speaker,
                    starred == 1,
                ),
            )
            for row, meeting, entry, at, timed, kind, text, speaker, starred in rows
        ]
    )
