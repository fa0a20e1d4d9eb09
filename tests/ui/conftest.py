"""What windows are tested with: a person who answers as told, and a program of one look."""

from collections.abc import Iterator

import pytest

from tests.ui.recorder import Recorder


@pytest.fixture
def ask() -> Iterator[Recorder]:
    recorder = Recorder()
    yield recorder
    recorder.check()
