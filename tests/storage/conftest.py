"""A study on disk, closed and open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nhplogger.storage.store import Store
from tests.studies import a_study_file, reopened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed study."""
    return a_study_file(tmp_path)


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """The same, open."""
    store = reopened(path)
    yield store
    store.close()
