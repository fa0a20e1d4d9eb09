"""What every kind of value is called, and one of them among the rest."""

from collections.abc import Iterable

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Act, Changed
from nhplogger.domain.entry import Draft, Entry, Mark, Sign, Turn
from nhplogger.domain.leaving import ReflectiveSummary, Replacement, SettledCheck
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.outside import BackupLog, CrimeCount, ExportLog
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.review import Amendment, Annotation, SavedView, Supersession
from nhplogger.domain.spell import Spell
from nhplogger.domain.study import Area, Study
from nhplogger.domain.theme import MatrixSummary, Rating, Theme
from nhplogger.domain.value_words import enum_words
from nhplogger.domain.values import Value
from nhplogger.i18n import _

_LONGEST = 60
# The field that tells one from another: a name, words to be quoted, or the id of what it is about.
_NAMES: dict[type[Value], str] = {
    **dict.fromkeys((Study, Area, Agency, Person, SavedView), "name"),
    Theme: "label",
}
_WORDS: dict[type[Value], str] = {
    **dict.fromkeys(
        (Entry, Action, Annotation, ActionUpdate, Draft, MatrixSummary, ReflectiveSummary), "text"
    ),
    **dict.fromkeys((Meeting, AgendaItem), "title"),
    **dict.fromkeys((ExportLog, BackupLog), "path"),
    Amendment: "reason",
    Replacement: "words",
}
_OTHERS: dict[type[Value], str] = {
    **dict.fromkeys((Attendance, ActionOwner, Turn), "person_id"),
    Rating: "theme_id",
    Supersession: "by_id",
}


class Things:
    """Knows every value that acts ever held, so that what is gone still has its name."""

    def __init__(self, register: Contents, acts: Iterable[Act], beside: Iterable[Value] = ()) -> None:
        """`beside` has values that may be named and that the acts do not hold."""
        self._known: dict[str, Value] = {value.id: value for value in beside}
        for act in acts:
            for edit in act.edits:
                for value in (edit.before, edit.after) if isinstance(edit, Changed) else (edit.value,):
                    self._known[value.id] = value
        self._known |= {value.id: value for value in register.values()}

    def named(self, value_id: str) -> str:
        """The name behind an id."""
        value = self._known.get(value_id)
        return self.name(value) if value else _("somebody or something no longer known")

    def thing(self, value: Value) -> str:
        """What it is and which one: line “Four of six lights are out”."""
        return _("{kind} {name}").format(kind=_kind(value), name=self.name(value)).strip()

    def name(self, value: Value) -> str:
        """Which one it is."""
        kind = type(value)
        if kind in _NAMES:
            return str(getattr(value, _NAMES[kind]))
        if kind in _WORDS:
            return _quoted(str(getattr(value, _WORDS[kind])))
        if kind in _OTHERS:
            other = getattr(value, _OTHERS[kind])
            return self.named(other) if other else _("nobody in particular")
        return self._other(value)

    def _other(self, value: Value) -> str:
        match value:
            case Mark():
                return self.mark(value)
            case Spell():
                return enum_words(value.kind)
            case SettledCheck():
                return value.gap
            case CrimeCount():
                return f"{value.category} {value.month}"
            case _:
                raise TypeError(type(value))

    def mark(self, mark: Mark) -> str:
        """A theme with its sign: info, gets in the way."""
        theme = self.named(mark.theme_id)
        return f"{theme}, {enum_words(mark.sign)}" if mark.sign is not Sign.NEUTRAL else theme


def _quoted(words: str) -> str:
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    return _("“{words}”").format(words=short)


def _kind(value: Value) -> str:
    return {
        Study: _("study"),
        Area: _("area"),
        Agency: _("agency"),
        Person: _("person"),
        Theme: _("codebook theme"),
        Meeting: _("meeting"),
        AgendaItem: _("agenda item"),
        Attendance: _("attendance of"),
        Entry: _("line"),
        Mark: _("theme"),
        Turn: _("turn of"),
        Spell: _("spell:"),
        Action: _("action"),
        ActionOwner: _("owner"),
        ActionUpdate: _("update"),
        Supersession: _("replacement by"),
        Annotation: _("note"),
        Amendment: _("reason"),
        Rating: _("rating of"),
        MatrixSummary: _("summary"),
        CrimeCount: _("recorded crime"),
        SavedView: _("view"),
        Replacement: _("replacement for"),
        ReflectiveSummary: _("reflection"),
        SettledCheck: _("check settled:"),
        Draft: _("half a line"),
        ExportLog: _("export to"),
        BackupLog: _("copy to"),
    }[type(value)]
