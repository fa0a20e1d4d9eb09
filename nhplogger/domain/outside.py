"""What meets the world beside the study: recorded crime coming in, reports and copies going out."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CrimeCount:
    """Recorded crimes of one category in one month (`2025-11`) of an area; `source` names the file."""

    id: str
    area_id: str
    month: str
    category: str
    count: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportLog:
    """A report that left the study: what of, where to and for whom, with real names or not.

    `kind` is the sort of report (observation, partners …) and `about` what it covers in words that name
    nobody. `protected` says whether a password was set.
    """

    id: str
    at: datetime
    meeting_id: str | None
    path: str
    real_names: bool
    reflections: bool
    kind: str = "observation"
    about: str = ""
    recipient: str = ""
    protected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupLog:
    """A copy of the study that was opened, checked and counted after it was written."""

    id: str
    at: datetime
    path: str
    entries: int
