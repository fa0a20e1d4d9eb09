"""How the line will be read when Enter is struck, in one row under it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QFont

from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.reading import Part, Reading
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _
from nhplogger.ui.capture.due_words import days_away, due_words
from nhplogger.ui.capture.in_room import away_words, is_here
from nhplogger.ui.capture.pieces import KindSign, Piece, Rule, Words, named
from nhplogger.ui.capture.room import Room, Who
from nhplogger.ui.capture.words import kind_word, sign_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a line is read among: the room, the codebook, who has the floor, the item that is on."""

    room: Room
    theme: Callable[[str], Theme | None]
    today: date
    speaker: Who | None = None
    item: str = ""
    choosing: Part | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of pieces, and the same in a sentence."""

    pieces: tuple[Piece, ...]
    spoken: str


_Part = tuple[str, list[Piece], str]


def preview(reading: Reading, around: Around) -> Shown:
    """What the row shows for a reading; what was not understood comes last, in amber."""
    kind: list[Piece] = [
        KindSign(reading.kind),
        Words(kind_word(reading.kind), "text", weight=QFont.Weight.DemiBold),
    ]
    parts: list[_Part] = [(_("Will save as"), kind, kind_word(reading.kind))]
    parts += _people(reading, around)
    parts += _due(reading, around)
    parts += _themes(reading, around)
    parts += [("", [Words(around.item)], around.item)] if around.item else []
    parts += [("", [Words(problem, "warn")], problem) for problem in reading.problems if not around.choosing]
    return _joined(parts)


def _people(reading: Reading, around: Around) -> list[_Part]:
    if reading.kind is Kind.REFLECTION:
        return [("", [Words(_("Private to you"))], _("private to you"))]
    if reading.kind is Kind.ACTION:
        return _owners(reading, around)
    speaker = around.room.who(reading.speaker_id) or around.speaker
    parts = [_person(_("Said by"), speaker)] if speaker else []
    if reading.said_to_id:
        parts.append(_person(_("To"), around.room.who(reading.said_to_id)))
    elif around.choosing is Part.PERSON:
        parts.append(_choosing(_("To") if reading.kind is Kind.QUOTE else _("Said by")))
    return parts


def _owners(reading: Reading, around: Around) -> list[_Part]:
    owners = around.room.everybody(reading.owners)
    if not owners and around.choosing is Part.PERSON:
        return [_choosing(_("Owner"))]
    if not owners:
        return [(_("Owner"), [Words(_("nobody yet"), "warn")], _("nobody yet"))]
    away = {who.id for who in owners if not is_here(around.room, who.id)}
    missing = {True: [Words(away_words(), "warn")], False: []}
    pieces = [piece for who in owners for piece in (*named(who, "text"), *missing[who.id in away])]
    said = (" ".join((who.name, away_words())) if who.id in away else who.name for who in owners)
    return [(_("Owner"), pieces, ", ".join(said))]


def _due(reading: Reading, around: Around) -> list[_Part]:
    if reading.due is None:
        return []
    said = due_words(reading.due.day, reading.due.words)
    away = days_away(reading.due.day, around.today) if reading.due.day else ""
    bold = Words(f"{said}," if away else said, "text", weight=QFont.Weight.DemiBold)
    pieces: list[Piece] = [bold, *([Words(away, "text")] if away else [])]
    said = f"{said}, {away}" if away else said
    return [(_("Due"), pieces, said)]


def _themes(reading: Reading, around: Around) -> list[_Part]:
    if around.choosing is Part.THEME:
        return [_choosing(_("Theme"))]
    named_ones = [_theme(theme_id, sign, around) for theme_id, sign in reading.marks]
    if not named_ones:
        return []
    words = ", ".join(named_ones)
    return [(_("Theme"), [Words(words, "text")], words)]


def _theme(theme_id: str, sign: Sign, around: Around) -> str:
    theme = around.theme(theme_id)
    said = sign_words(sign)
    label = theme.label if theme else ""
    return f"{label} {said}" if said else label


def _person(label: str, who: Who | None) -> _Part:
    return label, named(who, "text"), who.name if who else ""


def _choosing(label: str) -> _Part:
    return label, [Words(_("choosing…"))], _("choosing")


def _joined(parts: list[_Part]) -> Shown:
    pieces: list[Piece] = []
    for label, run, _said in parts:
        pieces += [Rule()] if pieces else []
        pieces += [Words(label, "text3")] if label else []
        pieces += run
    spoken = ", ".join(f"{label} {said}".strip() for label, _run, said in parts)
    return Shown(tuple(pieces), spoken)
