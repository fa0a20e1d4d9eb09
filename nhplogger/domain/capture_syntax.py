"""How a line is read: its kind, people, themes and due date, and what was not understood."""

import re

from nhplogger.domain.capture_text import TO, remaining
from nhplogger.domain.capture_tokens import KINDS, QUOTES, find_tokens
from nhplogger.domain.due_dates import HIDDEN, Due, find_due, not_understood
from nhplogger.domain.entry import Kind
from nhplogger.domain.reading import Known, Part, Reading, Roles, Token
from nhplogger.i18n import _

_BETWEEN_PEOPLE = re.compile(r"[\s,&]*(?:and\b\s*)?")
_AND = re.compile(r"\s*[,&][\s,&]*(?:and\b\s*)?|\s+and\b\s*")


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
    opening = next((token.start for token in tokens if token.part is Part.KIND), 0)
    quoted = opening if kind is Kind.QUOTE else len(line)
    roles = _owners(line, people) if kind is Kind.ACTION else _speech(line, quoted, people)
    shown = [*tokens, Token(Part.DUE, due.start, due.end)] if due else tokens
    return Reading(
        kind=kind,
        text=remaining(line, kind, tokens, roles, due=due, known=known),
        speaker_id=roles.speaker.id if roles.speaker else None,
        said_to_id=roles.said_to.id if roles.said_to else None,
        owners=tuple(dict.fromkeys(token.id for token in roles.owners)),
        marks=tuple(dict.fromkeys((token.id, token.sign) for token in tokens if token.part is Part.THEME)),
        due=due,
        tokens=tuple(sorted(shown, key=lambda token: token.start)),
        problems=problems,
    )


def _due(line: str, tokens: list[Token], known: Known, problems: list[str]) -> Due | None:
    """The due date, looked for where no token stands."""
    left = list(line)
    for token in tokens:
        hidden = HIDDEN if token.part is Part.PERSON else " "
        left[token.start : token.end] = hidden * (token.end - token.start)
    words = "".join(left)
    due = find_due(words, known.today, wide=known.wide)
    if due is None and (unclear := not_understood(words)):
        problems.append(
            _("No date understood in '{words}'. Saved without a date; the debrief will ask.").format(
                words=unclear
            )
        )
    return None if due and due.start in known.plain else due


def _owners(line: str, people: list[Token]) -> Roles:
    """The first person and those joined to them: `@a, @b and @c`."""
    return Roles(owners=tuple(_joined(line, people, _BETWEEN_PEOPLE)))


def _joined(line: str, people: list[Token], between: re.Pattern[str]) -> list[Token]:
    joined = people[:1]
    for person in people[1:]:
        if not between.fullmatch(line, joined[-1].end, person.start):
            break
        joined.append(person)
    return joined


def _speech(line: str, opening: int, people: list[Token]) -> Roles:
    """Who said it and to whom: behind a closing quote, "to @x" or a second person is who it was said to.

    Somebody named in the midst of a quote is spoken about, and speaks only where nobody else is named.
    """
    closing = _closing(line, opening)
    behind = [person for person in people if person.start > closing]
    to = next((person for person in behind if TO.search(line, max(0, person.start - 9), person.start)), None)
    addressed = _joined(line, behind[behind.index(to) :], _AND) if to else []
    front = [person for person in people if not line[opening + 1 : person.start].strip()]
    speaker = next((person for person in (*front, *behind, *people) if person not in addressed), None)
    if to is None:
        to = next((person for person in behind if person is not speaker), None)
    return Roles(speaker=speaker, said_to=to)


def _closing(line: str, opening: int) -> int:
    """Where the last quotation mark stands; past the end where only the first one was typed."""
    closing = max(line.rfind(mark) for mark in QUOTES)
    return closing if closing > opening else len(line)
