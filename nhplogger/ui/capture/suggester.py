"""Offers names while they are typed, and puts the chosen one into the line."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nhplogger.domain.edits import Act, subject
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.reading import Part, Token
from nhplogger.domain.theme import Theme
from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture import suggestions
from nhplogger.ui.capture.capture_line import CaptureLine
from nhplogger.ui.capture.line_keys import LineKey
from nhplogger.ui.capture.name_typed import may_be_new
from nhplogger.ui.capture.pieces import Key, Piece, Push, Words
from nhplogger.ui.capture.prefix_index import PrefixIndex
from nhplogger.ui.capture.room import Room
from nhplogger.ui.capture.suggestion_popup import SuggestionPopup
from nhplogger.ui.capture.suggestions import Asked, Offer, Suggestion, asked
from nhplogger.ui.capture.uses import Uses
from nhplogger.ui.widgets.painting import MINUS

_SIGNS = {LineKey.PLUS: "+", LineKey.MINUS: "-"}


class Suggester(QObject):
    """Stands between the line and the list above it."""

    person_wanted = Signal(str)  # somebody nobody knows yet, by what was typed
    theme_wanted = Signal(str)
    naming_wanted = Signal(str)  # person id: the name of somebody unnamed is known now

    def __init__(
        self,
        logbook: Logbook,
        line: CaptureLine,
        popup: SuggestionPopup,
        uses: Uses,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = logbook
        self._line = line
        self._popup = popup
        self._uses = uses
        self._room = Room(logbook.register, logbook.meeting)
        self._people: PrefixIndex | None = None
        self._themes: PrefixIndex | None = None
        self._asked: Asked | None = None
        self._declined: tuple[int, Part] | None = None
        line.edited.connect(self._suggest)
        line.left.connect(popup.close_list)
        line.claims.append(self.claim)
        popup.taken.connect(self._take)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._sort_names)
        self._later.start()
        logbook.applied.connect(self._follow)

    @property
    def choosing(self) -> Part | None:
        """What is being chosen now."""
        return self._asked.part if self._asked and self._popup.isVisible() else None

    def see(self, room: Room) -> None:
        """Who is in the room now."""
        self._room = room
        self._people = None
        self._later.start()

    def claim(self, key: LineKey) -> bool:
        """Use a key struck in the line for the list, if it is open."""
        if key is LineKey.CLOSE and self._popup.isVisible() and self._asked:
            self._declined = (self._asked.start, self._asked.part)
        if key in _SIGNS and self._signs(key):
            return True
        if key is LineKey.NAME:
            return self._name_marked()
        return self._popup.claim(key)

    def finish_name(self, name: str) -> None:
        """Put a name in place of the one that was being typed last; a theme may still be given its sign."""
        ask = self._asked
        if ask and self._line.text[ask.start : ask.end] == self._typed_text():
            self._declined = (ask.start, ask.part)
            behind = "" if ask.part is Part.THEME else " "
            self._line.replace(ask.start, ask.end, f"{self._typed_text()[0]}{name}{behind}")

    @Slot()
    def _suggest(self) -> None:
        ask = asked(self._line.text, self._line.caret)
        if ask is None or not self._line.hasFocus() or (ask.start, ask.part) == self._declined:
            self._declined = self._declined if ask else None
            self._popup.close_list()
            return
        self._asked = ask
        token = next((token for token in self._line.reading.tokens if token.start == ask.start), None)
        found = self._found(ask)
        if _is_settled(ask, token) or _has_gone_on(ask, token, found):
            self._popup.close_list()
        else:
            self._popup.offer(found, *_foot(ask.part))

    def _found(self, ask: Asked) -> list[Suggestion]:
        if ask.part is Part.PERSON:
            return suggestions.people(ask, self._people_index(), self._room, self._uses.of)
        return suggestions.themes(ask, self._theme_index(), self._theme, self._uses.of)

    @Slot()
    def _sort_names(self) -> None:
        """Before a name is typed: among thousands the first key would have to wait for it."""
        self._people_index()
        self._theme_index()

    def _people_index(self) -> PrefixIndex:
        if self._people is None:
            self._people = suggestions.people_index(self._room, self._area_people())
        return self._people

    def _theme_index(self) -> PrefixIndex:
        if self._themes is None:
            self._themes = suggestions.theme_index(self._book.register.all(Theme))
        return self._themes

    def _theme(self, theme_id: str) -> Theme | None:
        return self._book.register.get(Theme, theme_id)

    @Slot(object)
    def _follow(self, act: Act) -> None:
        """Names have changed: they are sorted anew when nothing else is to be done."""
        changed = [subject(edit) for edit in act.edits]
        if any(isinstance(value, Person | Agency | Attendance) for value in changed):
            self._people = None
        if any(isinstance(value, Theme) for value in changed):
            self._themes = None
        if self._people is None or self._themes is None:
            self._later.start()

    def _area_people(self) -> list[str]:
        area = self._book.current.area_id if self._book.current else ""
        return [person.id for person in self._book.register.all(Person) if person.area_id == area]

    def _signs(self, key: LineKey) -> bool:
        """A sign behind a half-typed theme takes the marked theme with that sign."""
        marked, ask = self._popup.marked, self._asked
        if marked is None or ask is None or ask.part is not Part.THEME or marked.offer is Offer.NEW:
            return False
        if key is LineKey.MINUS and suggestions.goes_on_with_hyphen(ask, self._book.register.all(Theme)):
            return False
        self._popup.close_list()
        self._line.replace(ask.start, ask.end, f"{marked.insert}{_SIGNS[key]} ")
        return True

    def _name_marked(self) -> bool:
        """Have somebody unnamed who is marked in the list be given a name."""
        marked = self._popup.marked
        if marked is None or not marked.unnamed:
            return False
        self._popup.close_list()
        self.naming_wanted.emit(marked.id)
        return True

    @Slot(object)
    def _take(self, chosen: Suggestion) -> None:
        ask = self._asked or asked(self._line.text, self._line.caret)
        if ask is None:
            return
        self._asked = ask
        if chosen.offer is Offer.NAME:
            behind = "" if ask.part is Part.THEME else " "
            self._declined = (ask.start, ask.part)
            self._line.replace(ask.start, ask.end, chosen.insert + behind)
        elif ask.part is Part.PERSON:
            self.person_wanted.emit(chosen.insert)
        else:
            self.theme_wanted.emit(chosen.insert)

    def _typed_text(self) -> str:
        ask = self._asked
        return f"{'@' if ask.part is Part.PERSON else '#'}{ask.typed}" if ask else ""


def _is_settled(ask: Asked, token: Token | None) -> bool:
    """Whether what was typed is recognised already and nothing else goes on from it."""
    return token is not None and token.end >= ask.end and len(ask.typed) > 1 and " " in ask.typed


def _has_gone_on(ask: Asked, token: Token | None, found: Sequence[Suggestion]) -> bool:
    """Whether the sentence goes on behind the name: nobody known is called so, and nobody new would be."""
    if any(each.offer is Offer.NAME for each in found):
        return False
    known = ask.typed[: token.end - ask.start - 1] if token else ""
    if ask.part is Part.THEME:
        return bool(known) and " " in ask.typed
    return not may_be_new(ask.typed, known)


def _foot(part: Part) -> tuple[list[Piece], str]:
    choose: list[Piece] = [Key(_("Tab")), Words(_("choose"))]
    close: list[Piece] = [Key(_("Esc")), Words(_("close"))]
    if part is Part.PERSON:
        words = _("or type the seat key")
        return [*choose, *close, Push(), Words(words), Key("@7")], words
    signs: list[Piece] = [Key("+"), Words(_("helps")), Key(MINUS), Words(_("gets in the way"))]
    return [*choose, *signs, *close], _("plus helps, minus gets in the way")
