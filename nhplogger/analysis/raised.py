"""Priorities that were raised again, in whatever words."""

from collections.abc import Iterable
from dataclasses import dataclass

from nhplogger.analysis.likeness import content_words
from nhplogger.domain.entry import Entry

_ALIKE = 0.5  # of the shorter one's content words


@dataclass(slots=True)
class Raised:
    """One priority: every entry that raised it, oldest first, and the content words of each."""

    entries: list[Entry]
    wordings: list[frozenset[str]]

    @property
    def meetings(self) -> tuple[str, ...]:
        """The ids of the meetings that raised it, each once."""
        return tuple(dict.fromkeys(entry.meeting_id for entry in self.entries))


def raised_again(entries: Iterable[Entry]) -> tuple[Raised, ...]:
    """Priorities with those that say the same put together, most often raised first.

    One says the same as another where they share half of the content words of the shorter one (overlap
    coefficient, `nhplogger.analysis.likeness`); it joins those with the wording most like it. The rule is the
    program's own.
    """
    found: list[Raised] = []
    for entry in entries:
        words = content_words(entry.text)
        likest = [max(_alike(other, words) for other in each.wordings) for each in found]
        if likest and max(likest) >= _ALIKE:
            best = found[likest.index(max(likest))]
            best.entries.append(entry)
            best.wordings.append(words)
        else:
            found.append(Raised([entry], [words]))
    return tuple(sorted(found, key=lambda each: -len(each.entries)))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0
