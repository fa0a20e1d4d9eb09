"""Reading a search line: every line is understood somehow, and what is not is told."""

from nhplogger.domain import query_problems as problems
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Sign
from nhplogger.domain.query import Filter, Query
from nhplogger.domain.query_days import Span, read_days, stretch
from nhplogger.domain.query_line import (
    SIGNS,
    SINCE,
    UNTIL,
    Key,
    Typed,
    key_at,
    longer,
    straight,
    term_at,
    value_at,
)
from nhplogger.domain.query_names import Named, meant, named
from nhplogger.domain.text import clean_line, clean_text


def read_query(text: str, register: Contents) -> Query:
    """What a search line asks for, by the names in `register`. Never raises.

    What is not understood is in `problems`: an unknown name after a key is left out, after `@` or `#` it is
    searched for as a word.
    """
    return _Reader(straight(clean_text(text)), register).query()


class _Reader:
    """Reads a line from its beginning to its end, one piece at a time."""

    def __init__(self, line: str, register: Contents) -> None:
        self._line = line
        self._register = register
        self._words: list[str] = []
        self._phrases: list[str] = []
        self._unwanted: list[str] = []
        self._filters: set[Filter] = set()
        self._days: dict[str, Span] = {}
        self._problems: list[str] = []
        self._open_end = False

    def query(self) -> Query:
        at = self._after_spaces(0)
        while at < len(self._line):
            at = self._after_spaces(self._piece(at))
        since, until = self._days.get("since"), self._days.get("until")
        return Query(
            words=tuple(self._words),
            phrases=tuple(self._phrases),
            unwanted=tuple(self._unwanted),
            open_end=self._open_end,
            filters=frozenset(self._filters),
            since=since.first if since else None,
            until=until.last if until else None,
            problems=tuple(self._problems),
        )

    def _after_spaces(self, at: int) -> int:
        rest = self._line[at:]
        return at + len(rest) - len(rest.lstrip())

    def _piece(self, at: int) -> int:
        """Read what begins there; where the next piece may begin."""
        key = key_at(self._line, at)
        if key is None:
            return self._term(term_at(self._line, at), at)
        return self._day(key) if key.key in (*SINCE, *UNTIL) else self._filter(key)

    def _term(self, term: Typed | None, at: int) -> int:
        if term is None:
            return at + 1
        self._text(term.text, excluded=term.excluded)
        self._closed(term)
        if problem := None if term.quoted else problems.misspelt_key(term.text):
            self._problems.append(problem)
        ends = term.end == len(self._line) and not term.quoted and not term.excluded
        self._open_end = ends and self._words[-1:] == [term.text]
        return term.end

    def _closed(self, typed: Typed) -> None:
        """Tell where a quotation mark is taken to end that nobody closed."""
        if typed.cut:
            self._problems.append(problems.not_closed(typed.text, self._line[typed.end :]))

    def _text(self, text: str, *, excluded: bool = False) -> None:
        text = clean_line(text)
        text = text.rstrip(": ") if " " in text else text  # nobody looks for a colon; filters end with one
        if not any(character.isalnum() for character in text):
            return
        if excluded:
            self._unwanted.append(text)
        else:
            (self._phrases if " " in text else self._words).append(text)

    def _day(self, key: Key) -> int:
        value = value_at(self._line, key.end)
        self._closed(value)
        end = value.end if value.quoted else stretch(self._line, key.end)
        text = value.text if value.quoted else self._line[key.end : end]
        if span := read_days(text):
            self._days["since" if key.key in SINCE else "until"] = span
        else:
            self._problems.append(problems.no_day(key, text))
        return end

    def _filter(self, key: Key) -> int:
        choices = named(key.key, self._register)
        value = value_at(self._line, key.end)
        self._closed(value)
        for end in longer(self._line, value):
            text, sign = self._signed(key, self._line[key.end : end])
            if found := meant(text, choices):
                return self._found(key, found, sign, end)
        text, sign = (value.text, value.sign) if value.quoted else self._signed(key, value.text)
        if found := meant(text, choices):
            return self._found(key, found, sign, value.end)
        self._not_found(key, text, choices)
        return value.end

    @staticmethod
    def _signed(key: Key, text: str) -> tuple[str, Sign | None]:
        sign = SIGNS.get(text[-1:]) if key.key == "theme" else None
        return (text, None) if sign is None else (text[:-1], sign)

    def _found(self, key: Key, found: tuple[Named, ...], sign: Sign | None, end: int) -> int:
        sign = sign if key.key == "theme" else None
        for each in found:
            self._filters.add(Filter(facet=each.facet, value=each.value, sign=sign, excluded=key.excluded))
        return end

    def _not_found(self, key: Key, text: str, choices: tuple[Named, ...]) -> None:
        if text.strip():
            self._problems.append(problems.unknown(key, text, choices))
            if key.sigil:
                self._text(text.replace('"', " "), excluded=key.excluded)
        elif not key.sigil:
            self._problems.append(problems.unfinished(key, choices))
