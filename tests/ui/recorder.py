"""A person who answers as the test says, and never expects a question."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from typing_extensions import override

from nhplogger.ui.ask import Ask


@dataclass
class Recorder(Ask):
    """Takes the place of `Ask`: `answers` are given in turn; a question without one fails the test."""

    answers: list[int | Path | list[Path] | None] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)

    def will_answer(self, *answers: int | Path | list[Path] | None) -> None:
        """What the next questions are answered with: the place of a button, a path, or None for put away."""
        self.answers += answers

    @override
    def choice(self, title: str, words: str, answers: Sequence[str], *, safe: int = 0) -> int:
        given = self._answer(f"{title} {words}", safe)
        return given if isinstance(given, int) else safe

    @override
    def tell(self, title: str, words: str) -> None:
        self._answer(f"{title} {words}", None)

    @override
    def open_file(self, title: str, folder: Path, kinds: str) -> Path | None:
        return self._path(title)

    @override
    def open_files(self, title: str, folder: Path, kinds: str) -> list[Path]:
        given = self._answer(title, None)
        return given if isinstance(given, list) else [given] if isinstance(given, Path) else []

    @override
    def save_file(self, title: str, place: Path, kinds: str) -> Path | None:
        return self._path(title)

    @override
    def folder(self, title: str, folder: Path) -> Path | None:
        return self._path(title)

    @override
    def printer(self, title: str) -> None:
        self._answer(title, None)

    def check(self) -> None:
        """Fails where something was asked that the test did not foresee, or foreseen and not asked."""
        assert not self.unexpected, f"nobody expected to be asked: {self.unexpected}"
        assert not self.answers, f"nobody asked for: {self.answers}"

    def _path(self, question: str) -> Path | None:
        given = self._answer(question, None)
        return given if isinstance(given, Path) else None

    def _answer(self, question: str, otherwise: int | None) -> int | Path | list[Path] | None:
        self.asked.append(question)
        if self.answers:
            return self.answers.pop(0)
        self.unexpected.append(question)
        return otherwise
