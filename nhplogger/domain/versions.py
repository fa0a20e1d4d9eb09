"""What lines of the log said before they were changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from nhplogger.domain.edits import Changed, Edit
from nhplogger.domain.entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A line as it stood until a moment."""

    line: Entry
    until: datetime


def versions(edits: Iterable[Edit], at: datetime) -> tuple[Version, ...]:
    """What an act of that moment put other words in place of.

    A star and the item a line is under are beside its words: changing them makes no new version.
    """
    return tuple(
        Version(line=edit.before, until=at)
        for edit in edits
        if isinstance(edit, Changed)
        and isinstance(edit.before, Entry)
        and isinstance(edit.after, Entry)
        and _said(edit.before) != _said(edit.after)
    )


def _said(entry: Entry) -> tuple[object, ...]:
    return entry.kind, entry.text, entry.typed, entry.at, entry.speaker_id, entry.said_to_id
