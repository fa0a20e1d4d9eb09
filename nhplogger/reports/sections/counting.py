"""Counts in words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import assert_never

from nhplogger.domain.entry import Entry, Kind
from nhplogger.i18n import _, plural


def joined(parts: Iterable[str]) -> str:
    """The parts that say something, with commas between them."""
    return ", ".join(part for part in parts if part)


def counted(counts: Mapping[str, int]) -> str:
    """3 done, 1 in progress."""
    return joined(f"{count} {words}" for words, count in counts.items())


def kinds_counted(entries: Iterable[Entry]) -> str:
    """34 notes, 9 quotes, 4 decisions."""
    counts = Counter(entry.kind for entry in entries)
    return joined(_counted(kind, counts[kind]) for kind in Kind if counts[kind])


def _counted(kind: Kind, count: int) -> str:
    match kind:
        case Kind.NOTE:
            return plural("{count} note", "{count} notes", count)
        case Kind.QUOTE:
            return plural("{count} quote", "{count} quotes", count)
        case Kind.DECISION:
            return plural("{count} decision", "{count} decisions", count)
        case Kind.ACTION:
            return plural("{count} action", "{count} actions", count)
        case Kind.PRIORITY:
            return plural("{count} priority", "{count} priorities", count)
        case Kind.REFLECTION:
            return plural("{count} reflection", "{count} reflections", count)
        case _:
            assert_never(kind)


def kind_name(kind: Kind) -> str:
    """What leads an entry in the log; nothing for notes and quotes, which show what they are."""
    match kind:
        case Kind.NOTE | Kind.QUOTE:
            return ""
        case Kind.DECISION:
            return _("Decision.")
        case Kind.ACTION:
            return _("Action.")
        case Kind.PRIORITY:
            return _("Priority raised.")
        case Kind.REFLECTION:
            return _("Reflection.")
        case _:
            assert_never(kind)
