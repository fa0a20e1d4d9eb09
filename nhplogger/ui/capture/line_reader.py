"""Reads the capture line as it is typed: once for the highlighter, the preview and Enter alike."""

from collections.abc import Callable
from dataclasses import replace

from nhplogger.domain import loose_dates
from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.reading import Known, Reading, Token


class LineReader:
    """Keeps the last reading, and the places where the writer turned a mark back into text."""

    def __init__(self, known: Callable[[], Known]) -> None:
        """`known` tells what a line can name; it is asked again after `forget_names`."""
        self._ask = known
        self._known: Known | None = None
        self._plain: frozenset[int] = frozenset()
        self._read: tuple[str, bool, Reading] | None = None

    @property
    def known(self) -> Known:
        """What a line can name now."""
        if self._known is None:
            self._known = self._ask()
        return self._known

    def forget_names(self) -> None:
        """People or themes are others than before."""
        self._known = self._read = None

    def read(self, text: str) -> Reading:
        """What the line says."""
        wide = loose_dates.is_ready()
        if self._read is None or self._read[:2] != (text, wide):
            known = replace(self.known, plain=self._plain, wide=wide)
            self._read = text, wide, read_line(text, known)
        return self._read[2]

    def mark_before(self, text: str, caret: int) -> Token | None:
        """The mark that ends at the caret."""
        return next((token for token in self.read(text).tokens if token.end == caret), None)

    def make_plain(self, start: int) -> None:
        """What begins there is text and no mark."""
        self._plain |= {start}
        self._read = None

    def moved(self, place: int, removed: int, added: int) -> None:
        """The text changed there: later places move along, and a mark that is typed again is a mark again."""
        end = place + removed
        kept = (start for start in self._plain if start < place or start >= end)
        moved = {start if start < place else start + added - removed for start in kept}
        self._plain = frozenset(start for start in moved if not removed or start != place - 1)
        self._read = None
