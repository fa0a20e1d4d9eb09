"""Puts strips on pages: what belongs together stays so, a heading row stands on each page of its table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nhplogger.ui.reports.pages.parts import Strip


@dataclass(frozen=True, slots=True)
class Stood:
    """A strip on its page, `top` below the upper margin; `again` marks a repeated heading row."""

    strip: Strip
    top: float
    again: bool = False


Page = tuple[Stood, ...]


def paged(strips: Iterable[Strip], down: float) -> Iterator[Page | None]:
    """Each page when it is full, and None after each group of strips, so that others get their turn.

    `down` is the height of the text.
    """
    sheet = _Sheet(down)
    for group in _groups(strips):
        if sheet.stood and (group[0].new_page or not sheet.has_room(group)):
            yield sheet.turned()
        whole = sheet.has_room(group)
        for strip in group:
            if not whole and sheet.stood and not sheet.has_room([strip]):
                yield sheet.turned()
            sheet.take(strip)
        yield None
    yield sheet.turned()


class _Sheet:
    """The page that is being filled."""

    def __init__(self, down: float) -> None:
        self._down = down
        self._foot, self._after = 0.0, 0.0
        self.stood: list[Stood] = []

    def has_room(self, group: list[Strip]) -> bool:
        """Whether they all fit beneath what stands there."""
        foot, after = self._foot, self._after
        if not self.stood and group[0].heading:
            foot += group[0].heading.height
        for number, strip in enumerate(group):
            gap = max(after, strip.before) if number or self.stood else 0.0
            foot, after = foot + gap + strip.height, strip.after
        return foot <= self._down

    def take(self, strip: Strip) -> None:
        """Puts a strip beneath the others, its heading row first where it begins the page."""
        if not self.stood and strip.heading:
            self._stand(strip.heading, again=True)
        self._stand(strip, again=False)

    def turned(self) -> Page:
        """The page as it is; the next is begun."""
        page = tuple(self.stood)
        self.stood, self._foot, self._after = [], 0.0, 0.0
        return page

    def _stand(self, strip: Strip, *, again: bool) -> None:
        top = self._foot + (max(self._after, strip.before) if self.stood else 0.0)
        self.stood.append(Stood(strip, top, again))
        self._foot, self._after = top + strip.height, strip.after


def _groups(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    """Strips that must not be parted, together."""
    group: list[Strip] = []
    for strip in strips:
        if group and strip.new_page:
            yield group
            group = []
        group.append(strip)
        if not strip.with_next:
            yield group
            group = []
    if group:
        yield group
