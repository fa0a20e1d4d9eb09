"""How long a search among a million entries takes, beside the same query by hand on the same file."""

from contextlib import closing

from nhplogger.domain.query_reader import read_query
from nhplogger.storage.store import Store
from tests.benchmarks.big_study import LINES, MEETINGS, PASSPHRASE, big_study
from tests.benchmarks.big_words import COMMON, COMMONEST, LESS_COMMON, PHRASE
from tests.benchmarks.side_by_side import ratio

ROUNDS = 41
SHOWN = 50
LIMIT = 1.5
_SEARCHES = {  # as they are typed, and as FTS5 reads them
    "One word": (f"{COMMON} ", f'"{COMMON}"'),
    "Two words": (f"{COMMON} {LESS_COMMON} ", f'"{COMMON}" AND "{LESS_COMMON}"'),
    "A phrase": (f'"{PHRASE}"', f'"{PHRASE}"'),
    "What begins with four letters": (LESS_COMMON[:4], f'"{LESS_COMMON[:4]}" *'),
    "What begins with two letters": (LESS_COMMON[:2], f'"{LESS_COMMON[:2]}" *'),
    "The commonest word": (f"{COMMONEST} ", f'"{COMMONEST}"'),
}
_BY_HAND = f"""
SELECT entry.row, entry.meeting_id, entry.id, entry.at, entry.timed, entry.kind, entry.text, entry.speaker_id,
    entry.starred
FROM entry_text JOIN entry ON entry.row = entry_text.rowid JOIN meeting ON meeting.id = entry.meeting_id
WHERE entry_text MATCH ? AND meeting.removed_at IS NULL ORDER BY entry_text.rowid DESC LIMIT {SHOWN}
"""


def rows() -> list[tuple[str, float, float]]:
    """What was measured, its ratio, and the limit of that ratio."""
    with closing(Store.open(big_study(), PASSPHRASE)) as store:
        return [
            (f"{what} among {MEETINGS * LINES:,} entries, newest {SHOWN}", _ratio(store, typed, match), LIMIT)
            for what, (typed, match) in _SEARCHES.items()
        ]


def _ratio(store: Store, typed: str, match: str) -> float:
    """How many times longer it takes; what is found must be the same."""
    query = read_query(typed, store.read_register())

    def ours() -> list[str]:
        return [hit.entry_id for hit in store.find(query, SHOWN)]

    def by_hand() -> list[str]:
        return [cells[2] for cells in store._db.execute(_BY_HAND, (match,)).fetchall()]

    if ours() != by_hand() or not ours():
        raise AssertionError(f"{typed} finds something else than {match}")
    return ratio(ours, by_hand, ROUNDS)
