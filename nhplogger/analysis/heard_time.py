"""How much of a stretch of a meeting could be heard: not breaks, blind spells or restricted ones."""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from nhplogger.domain.spell import Spell

Span = tuple[datetime, datetime]
NOTHING = timedelta(0)
_NEVER = datetime.max.replace(tzinfo=UTC)


class HeardTime:
    """Spells that hide talk, as spans that lie apart from each other, in order; an open one never ends."""

    def __init__(self, spells: Iterable[Spell] = ()) -> None:
        self.hidden = merged(
            (spell.started_at, spell.ended_at or _NEVER) for spell in spells if spell.kind.hides_talk
        )
        self._ends = [end for _start, end in self.hidden]

    def hidden_within(self, start: datetime, end: datetime) -> timedelta:
        """How much of the stretch from `start` to `end` could not be heard; nothing where it ends first."""
        found = NOTHING
        for place in range(bisect_left(self._ends, start), len(self.hidden)):
            begun, ended = self.hidden[place]
            if begun >= end:
                break
            found += max(NOTHING, min(end, ended) - max(start, begun))
        return found

    def within(self, start: datetime, end: datetime) -> timedelta:
        """How much of it could be heard."""
        return max(NOTHING, end - start) - self.hidden_within(start, end)


def merged(spans: Iterable[Span]) -> list[Span]:
    """The same time as spans that neither touch nor overlap, in order; empty ones are left out."""
    found: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found
