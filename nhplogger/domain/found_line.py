"""A line that a search found, with what is shown beside its words."""

from dataclasses import dataclass

from nhplogger.domain.entry import Sign
from nhplogger.domain.summary import Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """`agency_id` is whom its speaker spoke for that day; `themes` pairs ids with signs.

    `notes` were put under it later, oldest first.
    """

    hit: Hit
    agency_id: str | None = None
    themes: tuple[tuple[str, Sign], ...] = ()
    notes: tuple[str, ...] = ()
