"""Which themes a line without one may speak of: those its own words name, then those marked around it."""

import re
from collections import Counter

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Mark
from nhplogger.domain.plain_letters import plain
from nhplogger.domain.theme import Theme

MOST = 2
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5  # letters that tell a word in most of its forms: "share", "sharing", "shared"


class SuggestedThemes:
    """Learns from the lines of the meeting that are marked; `of` gives at most two for one that is not.

    A word counts for a theme by the share of the lines with that word which are marked with it. It is a plain
    count, without any model: offers are only offers.
    """

    def __init__(self, contents: Contents, register: Contents) -> None:
        self._themes = sorted(register.all(Theme), key=lambda theme: theme.position)
        self._named = {
            theme.id: _stems(f"{theme.short} {theme.label} {theme.name}") for theme in self._themes
        }
        entries = {entry.id: entry for entry in contents.all(Entry)}
        self._with: Counter[tuple[str, str]] = Counter()
        self._lines: Counter[str] = Counter()
        self._items: Counter[tuple[str | None, str]] = Counter()
        for mark in contents.all(Mark):
            if entry := entries.get(mark.entry_id or ""):
                self._items[entry.item_id, mark.theme_id] += 1
                for stem in _stems(entry.text):
                    self._with[stem, mark.theme_id] += 1
                    self._lines[stem] += 1

    def of(self, entry: Entry) -> tuple[str, ...]:
        """Ids of the themes it may speak of, the likeliest first."""
        stems = _stems(entry.text)
        scored = [(self._score(theme.id, stems, entry), theme.id) for theme in self._themes]
        likely = sorted((pair for pair in scored if pair[0] > 0), key=lambda pair: -pair[0])
        return tuple(theme_id for _score, theme_id in likely[:MOST])

    def _score(self, theme_id: str, stems: frozenset[str], entry: Entry) -> float:
        learnt = sum(self._with[stem, theme_id] / self._lines[stem] for stem in stems if self._lines[stem])
        near = self._items[entry.item_id, theme_id] if entry.item_id else 0
        return 2.0 * len(stems & self._named[theme_id]) + learnt + min(near, 3) / 4


def _stems(text: str) -> frozenset[str]:
    return frozenset(plain(word)[:_STEM] for word in _WORD.findall(text))
