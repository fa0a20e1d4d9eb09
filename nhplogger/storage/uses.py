"""How often people spoke and themes were marked at the meetings before one."""

from nhplogger.domain.used import Used
from nhplogger.storage.engine import Database

# What was said years ago says little about what is typed next, and reading it all takes long.
_MEETINGS = 100
_USES = f"""
WITH recent AS (
    SELECT other.id, other.area_id = this.area_id AS here FROM meeting AS other
    JOIN meeting AS this ON this.id = :meeting
    WHERE other.id <> this.id AND other.removed_at IS NULL ORDER BY other.day DESC LIMIT {_MEETINGS})
SELECT speaker_id, sum(here), count(*) FROM recent JOIN entry ON entry.meeting_id = recent.id
    WHERE entry.removed_at IS NULL AND speaker_id IS NOT NULL GROUP BY speaker_id
UNION ALL
SELECT theme_id, sum(here), count(*) FROM recent JOIN mark ON mark.meeting_id = recent.id
    WHERE mark.removed_at IS NULL GROUP BY theme_id
"""


def read_uses(db: Database, meeting_id: str) -> dict[str, Used]:
    """By id of person or theme: their uses at the study's last hundred other meetings, and in this area's."""
    rows = db.execute(_USES, {"meeting": meeting_id})
    return {value_id: Used(area=here, study=anywhere) for value_id, here, anywhere in rows}
