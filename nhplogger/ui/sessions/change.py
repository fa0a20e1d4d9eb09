"""One change of a session that is read: what is asked, and what is made of the answers."""

from collections.abc import Callable
from dataclasses import dataclass

from nhplogger.domain.edits import Edit
from nhplogger.ui.sessions.change_strip import Answers, Blank


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: what the act is called, what is asked, and what makes edits of the answers.

    `make` raises StudyError, in words, where an answer cannot be taken. `done` is there where something is
    done that makes no edits here: it is given the reason, and says what was done; nothing where it was not.
    `owes_reason` is set where other meetings that are complete are changed as well. `hint` is read before the
    fields are filled in.
    """

    label: str
    blanks: tuple[Blank, ...]
    make: Callable[[Answers], tuple[Edit, ...]]
    done: Callable[[str], str] | None = None
    owes_reason: bool = False
    hint: str = ""
