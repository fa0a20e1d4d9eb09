"""A logbook with the meeting in Brackwell open, and the parts of the screen that most tests want."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.capture.capture_page import CapturePage
from nhplogger.ui.look import Look
from tests.ui.capture.brackwell import open_brackwell


@dataclass
class Answers:
    """Answers every question as it was told to, and remembers what was asked."""

    answer: int = 1
    asked: list[str] = field(default_factory=list)

    def choice(self, title: str, words: str, answers: Sequence[str], *, safe: int = 0) -> int:
        self.asked.append(f"{title} {words} [{'] ['.join(answers)}] safe: {answers[safe]}")
        return self.answer


@pytest.fixture
def book() -> Iterator[Logbook]:
    """The meeting at 14:32."""
    opened = open_brackwell()
    yield opened
    opened.close()


@pytest.fixture
def quiet_book() -> Iterator[Logbook]:
    """The same meeting before anything was written."""
    opened = open_brackwell(lines=False)
    yield opened
    opened.close()


@pytest.fixture
def ask() -> Answers:
    return Answers()


@pytest.fixture
def page(book: Logbook, look: Look, tmp_path: Path, ask: Answers) -> Iterator[CapturePage]:
    """The capture screen, shown."""
    made = CapturePage(book, look, Drafts(book), Settings(tmp_path / "settings.ini"), ask)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    made.write()
    yield made
    made.close()
    made.deleteLater()
