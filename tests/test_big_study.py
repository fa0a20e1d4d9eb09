"""The study that benchmarks measure on is one that the program takes for sound."""

from contextlib import closing
from pathlib import Path

from nhplogger.storage.store import Store
from tests.benchmarks.big_study import PASSPHRASE, build
from tests.benchmarks.big_words import COMMONEST, PHRASE


def test_a_study_written_in_bulk_is_sound_and_can_be_searched(tmp_path: Path) -> None:
    with closing(Store.open(build(tmp_path / "small.nhp", 12, 50), PASSPHRASE)) as store:
        assert store.findings() == []
        assert len(store.find(f"{COMMONEST} ", 50)) == 50
        assert store.find(f'"{PHRASE}"')
