"""How often a name has come up, near and far."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Used:
    """Counts of a person speaking in lines, or of a theme being marked; compared nearest first."""

    meeting: int = 0
    area: int = 0
    study: int = 0
