"""Times of day as people type them: 13:45, 1345, 1.45pm, 9."""

import re
from datetime import time

_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?m?\.?", re.IGNORECASE)


def read_time(words: str) -> time | None:
    """The time meant, none for no words; ValueError where no time can be read in them."""
    words = words.strip()
    if not words:
        return None
    found = _TIME.fullmatch(words)
    if found is None:
        raise ValueError(words)
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()
    return time(_hour(hour, half), minute)


def _hour(hour: int, half: str) -> int:
    if half and not 1 <= hour <= 12:
        raise ValueError(hour)
    match half:
        case "p":
            return hour % 12 + 12
        case "a":
            return hour % 12
        case _:
            return hour
