"""What a half-typed name could become: people and themes, those used most today first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from heapq import nsmallest

from nhplogger.domain.reading import Part
from nhplogger.domain.text import folded
from nhplogger.domain.theme import Theme, ThemeKind
from nhplogger.domain.used import Used
from nhplogger.i18n import _
from nhplogger.ui.capture.prefix_index import PrefixIndex
from nhplogger.ui.capture.room import Room, Who

MOST = 5
NAMING_KEY = "F2"
_MARKS = {"@": Part.PERSON, "#": Part.THEME}
_LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A name being typed: its mark stands at `start`, the caret at `end`."""

    part: Part
    typed: str
    start: int
    end: int


class Offer(Enum):
    """What choosing a suggestion does."""

    NAME = auto()
    NEW = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One line of the list: `insert` goes into the line, `match` is the part of `text` that was typed."""

    id: str
    offer: Offer
    text: str
    insert: str = ""
    key: str = ""
    who: Who | None = None
    about: str = ""
    used: str = ""
    match: tuple[int, int] = (0, 0)

    @property
    def unnamed(self) -> bool:
        """Whether it is somebody whose name can be given from here."""
        return self.who is not None and self.who.unnamed

    @property
    def spoken(self) -> str:
        name = _("{key} says who that is").format(key=NAMING_KEY) if self.unnamed else ""
        return ", ".join(part for part in (self.text, self.about, self.used, name) if part)


def asked(text: str, caret: int) -> Asked | None:
    """The name that is being typed at the caret, or none."""
    start = max((text.rfind(mark, 0, caret) for mark in _MARKS), default=-1)
    if start < 0 or caret - start > _LONGEST:
        return None
    before, typed = text[start - 1 : start], text[start + 1 : caret]
    if before.isalnum() or typed[:1].isspace() or typed.endswith((" ", "+", "-", "−", ",", ".", ";")):
        return None
    return Asked(part=_MARKS[text[start]], typed=typed, start=start, end=caret)


def people_index(room: Room, others: Iterable[str]) -> PrefixIndex:
    """Those in the room and then `others` (ids), by name, seat key and agency."""
    seated = [seat.person_id for seat in room.seated]
    everybody = room.everybody(dict.fromkeys([*seated, *others]))
    return PrefixIndex((who.id, _person_words(who, room)) for who in everybody)


def theme_index(known: Iterable[Theme]) -> PrefixIndex:
    """Themes by all their names, in the order of the codebook."""
    ordered = sorted(known, key=lambda theme: theme.position)
    return PrefixIndex((theme.id, _theme_words(theme)) for theme in ordered)


def people(ask: Asked, index: PrefixIndex, room: Room, uses: Callable[[str], Used]) -> list[Suggestion]:
    """People whose name or agency goes on with what was typed, used most and nearest first."""
    chosen = room.everybody(_best(ask, index, uses))
    return _with_new(ask, [_person(ask, who, room) for who in chosen], _new_person(ask))


def themes(
    ask: Asked, index: PrefixIndex, known: Callable[[str], Theme | None], uses: Callable[[str], Used]
) -> list[Suggestion]:
    """Themes whose names go on with what was typed, used most and nearest first."""
    chosen = filter(None, map(known, _best(ask, index, uses)))
    return _with_new(ask, [_theme(ask, theme, uses(theme.id)) for theme in chosen], _new_theme(ask))


def _best(ask: Asked, index: PrefixIndex, uses: Callable[[str], Used]) -> list[str]:
    found = index.begins(ask.typed)

    def rank(value_id: str) -> tuple[int, int, int, int, int]:
        used = uses(value_id)
        place, order = found[value_id]
        return place, -used.meeting, -used.area, -used.study, order

    return nsmallest(MOST, found, key=rank)


def _with_new(ask: Asked, made: list[Suggestion], new: Suggestion) -> list[Suggestion]:
    return [*made[: MOST - 1], new] if ask.typed and not _exact(ask, made) else made


def goes_on_with_hyphen(ask: Asked, known: Iterable[Theme]) -> bool:
    """Whether a theme's name has a hyphen where the next character comes, so that it is no minus sign."""
    typed = folded(ask.typed) + "-"
    return any(folded(word).startswith(typed) for theme in known for word in _theme_words(theme))


def _person_words(who: Who, room: Room) -> list[str]:
    key = room.key(who.id)
    return [who.name, *([key] if key else []), who.agency]


def _theme_words(theme: Theme) -> list[str]:
    return [theme.short, theme.label, theme.key, theme.name]


def _person(ask: Asked, who: Who, room: Room) -> Suggestion:
    return Suggestion(
        id=who.id,
        offer=Offer.NAME,
        text=who.name,
        insert=f"@{who.name}",
        key=room.key(who.id),
        who=who,
        about=who.agency,
        match=_match(ask, who.name),
    )


def _theme(ask: Asked, theme: Theme, used: Used) -> Suggestion:
    label = theme.label if theme.label else theme.short
    return Suggestion(
        id=theme.id,
        offer=Offer.NAME,
        text=f"#{label}",
        insert=f"#{theme.short}",
        key=theme.key,
        about=_("Your own theme") if theme.kind is ThemeKind.OWN else theme.name,
        used=_used_words(used),
        match=_match(ask, f"#{label}"),
    )


def _used_words(used: Used) -> str:
    if used.meeting:
        return _("{count} today").format(count=used.meeting)
    if used.area:
        return _("{count} in this area").format(count=used.area)
    return _("{count} in this study").format(count=used.study) if used.study else ""


def _match(ask: Asked, text: str) -> tuple[int, int]:
    place = text.casefold().find(ask.typed.casefold()) if ask.typed else -1
    return (place, place + len(ask.typed)) if place >= 0 else (0, 0)


def _exact(ask: Asked, made: Sequence[Suggestion]) -> bool:
    return any(folded(ask.typed) in (folded(one.insert[1:]), folded(one.key)) for one in made)


def _new_person(ask: Asked) -> Suggestion:
    words = _("Add “{name}” as a new person").format(name=ask.typed)
    return Suggestion(id="new", offer=Offer.NEW, text=words, insert=ask.typed)


def _new_theme(ask: Asked) -> Suggestion:
    words = _("New theme “{name}”").format(name=ask.typed)
    return Suggestion(id="new", offer=Offer.NEW, text=words, insert=ask.typed)
