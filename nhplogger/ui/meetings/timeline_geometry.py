"""Where everything of a timeline lies in a rectangle of some size."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics

from nhplogger.analysis.timeline_parts import AgendaStretch, MeetingTimeline, ThemeMark, Voice
from nhplogger.domain.entry import Sign
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.timeline_scale import TimeScale
from nhplogger.ui.meetings.timeline_words import themes_word
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.painting import badge_size

_BAND, _BOX, _BAR, _TICK = 18, 14, 12, 3
_LEAST_ROW, _MOST_ROW, _MOST_LEVELS = 14, 28, 3
_GAP = 2
_TWO_FIGURES, _WIDER = 10, 3
_TICKS_APART = 3  # times the width of a label


@dataclass(frozen=True, slots=True)
class ThemeBox:
    """A square with a theme's letter, or with how many there are where they would lie over each other."""

    rect: QRect
    marks: tuple[ThemeMark, ...]


class TimelineGeometry:
    """Bands from the top: agenda, a row for each agency, themes around their line, the time."""

    def __init__(self, timeline: MeetingTimeline, look: Look, size: QSize) -> None:
        self._look, self.timeline = look, timeline
        self._has_neutral = any(mark.sign is Sign.NEUTRAL for mark in timeline.marks)
        micro = QFontMetrics(look.font(FontRole.MICRO))
        self._text = micro.height()
        self.side = look.scaled(_BOX)
        badge, label = badge_size(look).width(), micro.horizontalAdvance("00:00")
        self.figures_right = badge + Space.X2 + micro.horizontalAdvance("100%")
        themes = QFontMetrics(look.font(FontRole.RAIL)).horizontalAdvance(themes_word())
        self.left = max(self.figures_right, themes) + Space.X2
        self.right = max(self.left + 1, size.width() - Space.X2)
        self.scale = TimeScale(timeline, self.left, self.right, _TICKS_APART * label)
        self._place_bands(size.height())
        # Once, not at each step of the cursor: a long meeting has thousands.
        self._bars = [self._voice_bars(place, voice) for place, voice in enumerate(timeline.voices)]
        self._boxes = {sign: self._sign_boxes(sign) for sign in Sign}

    def _place_bands(self, height: int) -> None:
        rows = len(self.timeline.voices)
        self.band = QRect(self.left, 0, self.right - self.left, self._band_height())
        top = self.band.bottom() + 1 + Space.X1 + _GAP
        free = height - top - self._themes_height(1) - self._text - 2 * _GAP
        most = self._look.scaled(_MOST_ROW)
        self.row_height = max(self._look.scaled(_LEAST_ROW), min(most, free // rows)) if rows else 0
        self.rows_top, self.rows_bottom = top, top + rows * self.row_height
        left_over = free - rows * self.row_height
        levels = 1 + max(0, left_over) // (2 * (self.side + _GAP))
        self.levels = min(_MOST_LEVELS, levels)
        self.theme_line = self.rows_bottom + self._themes_height(self.levels) // 2
        self.themes_bottom = self.rows_bottom + self._themes_height(self.levels)
        self.axis = QRect(self.left, self.themes_bottom + _GAP, self.right - self.left, self._text)

    def least_height(self) -> int:
        """Below this not everything can be read."""
        rows = len(self.timeline.voices) * self._look.scaled(_LEAST_ROW)
        head = self._band_height() + Space.X1 + _GAP
        return head + rows + self._themes_height(1) + self._text + 2 * _GAP

    def _band_height(self) -> int:
        return max(self._look.scaled(_BAND), self._text + 2 * _GAP)

    def _themes_height(self, levels: int) -> int:
        lifted = self.side + _GAP if self._has_neutral else 0
        return 2 * levels * (self.side + _GAP) + Space.X2 + lifted

    def item(self, stretch: AgendaStretch) -> QRect:
        """The place of an item in the band; a pixel stays free before the next."""
        rect = self.span(stretch.begun, stretch.ended, self.band)
        return rect.adjusted(0, 0, -1, 0) if rect.width() > 1 else rect

    def row(self, place: int) -> QRect:
        """The row of an agency, as wide as everything."""
        top = self.rows_top + place * self.row_height
        return QRect(0, top, self.right, self.row_height)

    @property
    def rows(self) -> QRect:
        """Where bars lie."""
        return QRect(self.left, self.rows_top, self.right - self.left, self.rows_bottom - self.rows_top)

    def badge(self, place: int) -> QRect:
        """The badge of an agency, no taller than its row."""
        size, row = badge_size(self._look), self.row(place)
        high = min(size.height(), self.row_height - 1)
        return QRect(0, row.center().y() - high // 2, size.width(), high)

    def bar(self, place: int) -> QRect:
        """As high as the bars of an agency, as wide as everything."""
        high = min(self._look.scaled(_BAR), self.row_height - 2)
        return QRect(self.left, self.row(place).center().y() - high // 2, self.right - self.left, high)

    def span(self, begun: datetime, ended: datetime, band: QRect, least: int = 2) -> QRect:
        """The part of a band between two moments, so wide at least."""
        left = round(self.scale.x(begun))
        wide = max(least, round(self.scale.x(ended)) - left)
        return QRect(min(left, self.right - least), band.top(), wide, band.height())

    def bars(self, place: int) -> list[QRect]:
        """When an agency had the floor; a tick for each of its lines where nobody was marked as speaking."""
        return self._bars[place]

    def _voice_bars(self, place: int, voice: Voice) -> list[QRect]:
        bar = self.bar(place)
        if self.timeline.has_turns:
            return [self.span(*stretch, bar) for stretch in voice.stretches]
        wide = self._look.scaled(_TICK)
        return [self.span(at, at, bar, wide).translated(-(wide // 2), 0) for at in voice.lines]

    def boxes(self, sign: Sign) -> list[ThemeBox]:
        """The themes of a sign: stacked where they would overlap, counted together where there is no room."""
        return self._boxes[sign]

    def _sign_boxes(self, sign: Sign) -> list[ThemeBox]:
        marks = [mark for mark in self.timeline.marks if mark.sign is sign]
        columns = self._stacked(marks, 1 if sign is Sign.NEUTRAL else self.levels)
        return [
            ThemeBox(self._box(left, self._box_top(sign, level), len(inside)), tuple(inside))
            for (left, level), inside in columns.items()
        ]

    def _stacked(self, marks: Sequence[ThemeMark], levels: int) -> dict[tuple[int, int], list[ThemeMark]]:
        free_from = [0] * levels
        placed: dict[tuple[int, int], list[ThemeMark]] = {}
        last = (0, 0)
        for mark in marks:
            left = round(self.scale.x(mark.at)) - self.side // 2
            level = next((each for each, free in enumerate(free_from) if left >= free), None)
            if level is None:
                placed[last].append(mark)
                continue
            last = (left, level)
            placed[last] = [mark]
            free_from[level] = left + self.side + 1
        return placed

    def _box(self, left: int, top: int, count: int) -> QRect:
        """A square, wider where its number has two figures."""
        square = QRect(left, top, self.side, self.side)
        more = self._look.scaled(_WIDER) if count >= _TWO_FIGURES else 0
        return square.adjusted(-more, 0, more, 0)

    def _box_top(self, sign: Sign, level: int) -> int:
        lift = self.side // 2 + _GAP if self._has_neutral else 0
        match sign:
            case Sign.HELPS:
                return self.theme_line - lift - (level + 1) * (self.side + _GAP)
            case Sign.HINDERS:
                return self.theme_line + 1 + _GAP + lift + level * (self.side + _GAP)
            case Sign.NEUTRAL:
                return self.theme_line - self.side // 2

    def all_boxes(self) -> Iterable[ThemeBox]:
        """Those of every sign."""
        return (box for sign in Sign for box in self.boxes(sign))

    def box_at(self, point: QPoint) -> ThemeBox | None:
        """The square at a point."""
        return next((box for box in self.all_boxes() if box.rect.contains(point)), None)

    def stop_near(self, x: int) -> int:
        """The stop nearest to a place across; -1 where there is none."""
        stops = self.timeline.stops
        places = range(len(stops))
        return min(places, key=lambda place: abs(self.scale.x(stops[place].at) - x), default=-1)
