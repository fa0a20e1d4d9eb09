"""One key and what it does, as every table of keys has it."""

from dataclasses import dataclass
from enum import Enum, auto


class Scope(Enum):
    """Where a key works."""

    EVERYWHERE = auto()
    CAPTURE = auto()
    REHEARSAL = auto()
    REHEARSAL_CARDS = auto()
    FORM = auto()
    HOME = auto()
    MEETINGS = auto()
    LISTS = auto()
    TIMELINE = auto()
    REPORT = auto()
    PAGES = auto()
    SEARCH = auto()
    SEARCHABLE = auto()  # screens without a find of their own
    ACTIONS = auto()
    HELP = auto()
    SESSION = auto()
    COMPARE = auto()
    BRINGING = auto()
    PEOPLE = auto()
    DEBRIEF = auto()

    def meets(self, other: "Scope") -> bool:
        """Whether there is a screen on which keys of both work; a rehearsal is held on the capture screen."""
        pair = {self, other}
        return self is other or Scope.EVERYWHERE in pair or pair == {Scope.CAPTURE, Scope.REHEARSAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRow:
    """`keys` as Qt writes them or as they are typed, the usual one first; `name` is what settings call it.

    A row without a name cannot be changed: it is typed, or it means the same in every program.
    """

    words: str
    keys: tuple[str, ...]
    scope: Scope
    name: str = ""

    @property
    def usual(self) -> str:
        """The key as it is before anybody changes it."""
        return self.keys[0]

    @property
    def changeable(self) -> bool:
        """Whether a person may give it another key."""
        return bool(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySection:
    """Rows that are listed together."""

    title: str
    rows: tuple[KeyRow, ...]
