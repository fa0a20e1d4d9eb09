"""The tokens of a line: its kind, people and themes, and names nobody knows."""

import re

from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.reading import Known, Part, Token
from nhplogger.i18n import _

SIGNS = {"+": Sign.HELPS, "-": Sign.HINDERS, "−": Sign.HINDERS}
QUOTES = '"“”„«»'
KINDS = {
    **dict.fromkeys('"“”„«', Kind.QUOTE),
    "!": Kind.ACTION,
    "=": Kind.DECISION,
    "?": Kind.PRIORITY,
    "*": Kind.REFLECTION,
}
_MENTION = re.compile(r"(?<![\w@#])[@#](?=\w)")
_NAME = re.compile(r"[@#][\w'’-]+")


def find_tokens(line: str, known: Known) -> tuple[list[Token], list[str]]:
    """The tokens of a line in their order, and a sentence for each name that nobody knows."""
    opening = _opening(line, known)
    tokens, problems = _mentions(line, opening[0].end if opening else 0, known)
    if not opening and tokens:
        opening = _quote_after(line, tokens[0], known)
    return sorted((*opening, *tokens), key=lambda token: token.start), problems


def _opening(line: str, known: Known) -> tuple[Token, ...]:
    """What the first character decides: a kind, a quick mark, or nothing."""
    if 0 in known.plain or not line:
        return ()
    if line[0] in KINDS:
        return (Token(Part.KIND, 0, 1),)
    found = known.themes.at(line, 1) if line[0] in SIGNS else None
    return (Token(Part.THEME, 0, found.end, found.id, SIGNS[line[0]]),) if found else ()


def _quote_after(line: str, first: Token, known: Known) -> tuple[Token, ...]:
    """A quote may also follow its speaker: `@name "words"`."""
    start = first.end + len(line[first.end :]) - len(line[first.end :].lstrip(" :,"))
    if first.part is Part.PERSON and first.start == 0 and KINDS.get(line[start : start + 1]) is Kind.QUOTE:
        return () if start in known.plain else (Token(Part.KIND, start, start + 1),)
    return ()


def _mentions(line: str, start: int, known: Known) -> tuple[list[Token], list[str]]:
    tokens: list[Token] = []
    problems: list[str] = []
    while match := _MENTION.search(line, start):
        start = match.end()
        if match.start() in known.plain:
            continue
        token = _person(line, start, known) if match[0] == "@" else _theme(line, start, known)
        if token:
            tokens.append(token)
            start = token.end
        else:
            problems.append(_unknown(line, match.start()))
    return tokens, problems


def _person(line: str, start: int, known: Known) -> Token | None:
    found = known.people.at(line, start)
    return Token(Part.PERSON, start - 1, found.end, found.id) if found else None


def _theme(line: str, start: int, known: Known) -> Token | None:
    found = known.themes.at(line, start)
    if not found:
        return None
    sign = SIGNS.get(line[found.end : found.end + 1])
    return Token(Part.THEME, start - 1, found.end + (sign is not None), found.id, sign or Sign.NEUTRAL)


def _unknown(line: str, start: int) -> str:
    match = _NAME.match(line, start)
    name = match[0] if match else line[start : start + 2]
    if name[0] == "#":
        return _("no such theme '{name}': kept in the text").format(name=name)
    return _("no such person '{name}': kept in the text").format(name=name)
