"""How a line is read: its kind, people, themes and due date, and what was not understood."""

import re

from nhplogger.domain.capture_text import remaining
from nhplogger.domain.capture_tokens import KINDS, QUOTES, find_tokens
from nhplogger.domain.due_dates import Due, find_due, not_understood
from nhplogger.domain.entry import Kind
from nhplogger.domain.reading import Known, Part, Reading, Roles, Token
from nhplogger.i18n import _

_BETWEEN_OWNERS = re.compile(r"[\s,&]*(?:\band\b)?\s*")
_TO = re.compile(r"\bto\s+$", re.I)


def read_line(line: str, known: Known) -> Reading:
    """Read one line as an entry.

    A leading space makes the whole line plain text. Nothing is refused: what is not understood stays in the
    text and is named in the reading's `problems`.
    """
    if line[:1].isspace():
        return Reading(text=" ".join(line.split()))
    tokens, problems = find_tokens(line, known)
    kind = next((KINDS[line[token.start]] for token in tokens if token.part is Part.KIND), Kind.NOTE)
    due = _due(line, tokens, known, problems) if kind is Kind.ACTION else None
    return _reading(line, kind, tokens, due=due, problems=tuple(problems), known=known)


def _reading(
    line: str, kind: Kind, tokens: list[Token], *, due: Due | None, problems: tuple[str, ...], known: Known
) -> Reading:
    people = [token for token in tokens if token.part is Part.PERSON]
    roles = _owners(line, people) if kind is Kind.ACTION else _speech(line, kind, people)
    shown = [*tokens, Token(Part.DUE, due.start, due.end)] if due else tokens
    return Reading(
        kind=kind,
        text=remaining(line, kind, tokens, roles, due=due, known=known),
        speaker_id=roles.speaker.id if roles.speaker else None,
        said_to_id=roles.said_to.id if roles.said_to else None,
        owners=tuple(dict.fromkeys(token.id for token in roles.owners)),
        marks=tuple((token.id, token.sign) for token in tokens if token.part is Part.THEME),
        due=due,
        tokens=tuple(sorted(shown, key=lambda token: token.start)),
        problems=problems,
    )


def _due(line: str, tokens: list[Token], known: Known, problems: list[str]) -> Due | None:
    """The due date, looked for where no token stands."""
    places = {place for token in tokens for place in range(token.start, token.end)}
    words = "".join(" " if place in places else character for place, character in enumerate(line))
    due = find_due(words, known.today)
    if due is None and (unclear := not_understood(words.rstrip())):
        problems.append(_("no date understood in '{words}': saved without a date").format(words=unclear))
    return None if due and due.start in known.plain else due


def _owners(line: str, people: list[Token]) -> Roles:
    """The first person and those joined to them: `@a, @b and @c`."""
    owners = people[:1]
    for person in people[1:]:
        if not _BETWEEN_OWNERS.fullmatch(line, owners[-1].end, person.start):
            break
        owners.append(person)
    return Roles(owners=tuple(owners))


def _speech(line: str, kind: Kind, people: list[Token]) -> Roles:
    """Who said it and to whom: behind a closing quote, "to @x" or a second person is who it was said to."""
    behind = [person for person in people if kind is Kind.QUOTE and person.start > _closing(line)]
    to = next((person for person in behind if _TO.search(line[: person.start])), None)
    speaker = next((person for person in people if person is not to), None)
    if to is None:
        to = next((person for person in behind if person is not speaker), None)
    return Roles(speaker=speaker, said_to=to)


def _closing(line: str) -> int:
    """Where the last quotation mark stands; past the end where only the first one was typed."""
    places = [place for place, character in enumerate(line) if character in QUOTES]
    return places[-1] if len(places) > 1 else len(line)
