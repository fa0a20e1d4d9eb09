"""What may stand for words that are found in a report: place 1, place 2."""

from itertools import count

from nhplogger.domain.contents import Contents
from nhplogger.domain.leaving import Replacement
from nhplogger.domain.people import Person
from nhplogger.domain.text import folded
from nhplogger.i18n import _


class Offers:
    """Numbers each sort of thing from 1, past what already stands for something in the study.

    What is settled keeps its number, so the others keep theirs from one report to the next as they are.
    """

    def __init__(self, register: Contents) -> None:
        listed = (each.instead or "" for each in register.all(Replacement))
        self._taken = {folded(name) for name in (*listed, *(each.pseudonym for each in register.all(Person)))}

    def next(self, sort: str) -> str:
        """The first of that sort that is free; never the same twice."""
        words = _("{sort} {number}")
        offered = (words.format(sort=sort, number=number) for number in count(1))
        free = next(each for each in offered if folded(each) not in self._taken)
        self._taken.add(folded(free))
        return free
