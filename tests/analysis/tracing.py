"""Reading the numbers off a sentence, to hold them against what was counted."""

import re

from nhplogger.analysis.number_words import in_words
from nhplogger.analysis.traced import Traced

_WORDS = {in_words(number): number for number in range(21)} | {"once": 1, "twice": 2}
_NAMED = re.compile("“[^”]*”")  # what somebody else wrote
_CONSTANT = "the last two meetings"


class ShownAsTheyAre:
    """Names as they are, for sentences."""

    def __init__(self, names: dict[str, str] | None = None) -> None:
        self._names = names or {}

    def replace(self, text: str) -> str:
        return text

    def person(self, person_id: str | None) -> str:
        return self._names.get(person_id or "", "")

    def agency(self, agency_id: str | None) -> str:
        return self._names.get(agency_id or "", "")


def numbers_in(words: str) -> list[int]:
    """Every number of a sentence in order, as a figure or in words; none of what is quoted in it."""
    own = _NAMED.sub("", words).replace(_CONSTANT, "")
    found = re.findall(r"\d+|[a-z]+", own.lower())
    return [
        int(each) if each.isdigit() else _WORDS[each] for each in found if each.isdigit() or each in _WORDS
    ]


def is_traced(sentence: Traced) -> bool:
    """Whether its numbers are its figures, in their order, and every count is as many as was counted."""
    told = [figure.number for figure in sentence.figures]
    counted = all(len(figure.of) == figure.number for figure in sentence.figures if not figure.unit)
    measured = all(figure.of for figure in sentence.figures if figure.unit)
    return numbers_in(sentence.words) == told and counted and measured
