"""The study's codebook, and what is said of whole meetings and areas in its terms."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ThemeKind(StrEnum):
    """Where a theme stands in the codebook (the three headings of the NatCen summary, 2012)."""

    FACILITATOR = "facilitator"
    BARRIER = "barrier"
    BENEFIT = "benefit"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A code. `key` and `short` are typed after `#`, `label` is read on tags, `name` in full in reports."""

    id: str
    key: str
    short: str
    label: str
    name: str
    kind: ThemeKind = ThemeKind.OWN
    source: str = ""
    position: int = 0
    quick: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """How strongly a theme showed in a meeting, 1 to 5; none where it was not seen."""

    id: str
    meeting_id: str
    theme_id: str
    value: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixSummary:
    """The summary in one cell of the areas by themes matrix (Ritchie & Spencer's Framework)."""

    id: str
    area_id: str
    theme_id: str
    text: str
    checked_at: datetime | None = None
