"""The evidence for how a theme showed in a meeting: its marks, and the lines they stand on."""

from collections import Counter
from dataclasses import dataclass

from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Entry, Mark, Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One mark; `entry` is none where it was made without words."""

    mark: Mark
    entry: Entry | None = None


def evidence(meeting: Contents, theme_id: str) -> tuple[Evidence, ...]:
    """Every mark of a theme in the order of the log."""
    found = [
        Evidence(mark=mark, entry=meeting.get(Entry, mark.entry_id))
        for mark in meeting.all(Mark)
        if mark.theme_id == theme_id
    ]
    return tuple(sorted(found, key=_when))


def strengths(meeting: Contents) -> Counter[tuple[str, Sign]]:
    """How often each theme was marked with each sign."""
    return Counter((mark.theme_id, mark.sign) for mark in meeting.all(Mark))


def _when(found: Evidence) -> tuple[object, int]:
    return (found.entry.at, found.entry.seq) if found.entry else (found.mark.at, 0)
