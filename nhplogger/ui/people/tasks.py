"""What a form of the register asks, foresees and makes of the answers."""

from collections.abc import Sequence
from typing import Protocol

from nhplogger.logbook.people_book import Plan
from nhplogger.ui.people.form import Answers, Blank

Table = Sequence[tuple[str, str, str]]


class FieldProblem(Exception):  # noqa: N818 it is no error of the program
    """What was filled in cannot be taken: in which field, and why in words."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


class Task(Protocol):
    """One thing a form does."""

    title: str
    save: str  # what its button says

    def blanks(self) -> tuple[Blank, ...]:
        """The fields."""

    def foresee(self, answers: Answers) -> tuple[str, Table]:
        """What would come of it, in words and side by side. Raises StudyError."""

    def make(self, answers: Answers) -> Plan:
        """What is done. Raises FieldProblem where the answers cannot be taken, StudyError."""

    def in_hand(self, answers: Answers) -> str:
        """The id of the row that is in hand afterwards."""
