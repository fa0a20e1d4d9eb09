"""Paints a meeting's timeline."""

from PySide6.QtCore import QLine, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen

from nhplogger.analysis.timeline_parts import AgendaStretch, SpellStretch, Stop, Voice
from nhplogger.domain.entry import Sign
from nhplogger.ui import fonts
from nhplogger.ui.capture.group_states import state_word
from nhplogger.ui.capture.words import SIGN_TONES
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.timeline_geometry import ThemeBox, TimelineGeometry
from nhplogger.ui.meetings.timeline_words import percent, themes_word
from nhplogger.ui.sizes import Space, Stroke
from nhplogger.ui.widgets.painting import paint_badge, paint_sign
from nhplogger.ui.widgets.plates import elided, paint_words

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NOBODY = "–"
_EDGE = 5
_SPELL_PAD = 3


class TimelinePainter:
    """Paints one geometry; the cursor last, so that nothing hides it."""

    def __init__(self, painter: QPainter, geometry: TimelineGeometry, look: Look) -> None:
        self._painter, self._geometry, self._look = painter, geometry, look
        self._timeline = geometry.timeline
        self._micro = look.font(FontRole.MICRO)

    def paint(self, cursor: Stop | None, *, focused: bool) -> None:
        """Everything, with the cursor at a stop."""
        self._paint_agenda(self._timeline.item_at(cursor.at) if cursor else None)
        for place, voice in enumerate(self._timeline.voices):
            self._paint_track(place)
            self._paint_voice(place, voice)
        for spell in self._timeline.spells:
            self._paint_spell(spell)
        self._paint_themes()
        self._paint_axis()
        if cursor:
            self._paint_cursor(cursor, focused=focused)

    def _paint_agenda(self, current: AgendaStretch | None) -> None:
        colours = self._look.colours
        plain = fonts.weighted(self._micro, QFont.Weight.Normal)
        strong = fonts.strong(self._micro)
        for stretch in self._timeline.agenda:
            is_current = current is not None and stretch.item.id == current.item.id
            rect = self._geometry.item(stretch)
            self._painter.fillRect(rect, colours.accent_tint if is_current else colours.sunken)
            ink = colours.accent_text if is_current else colours.text2
            self._write_item(rect, stretch, strong if is_current else plain, ink)

    def _write_item(self, rect: QRect, stretch: AgendaStretch, font: QFont, ink: QColor) -> None:
        """Number and title, or the number alone where there is room for no more."""
        room, number = rect.adjusted(_EDGE, 0, -Stroke.BORDER, 0), str(stretch.number)
        words = elided(f"{number} {stretch.item.title}", font, room.width())
        if len(words) <= len(number) + 3:
            is_wide = QFontMetrics(font).horizontalAdvance(number) <= room.width()
            words = number if is_wide else ""
        paint_words(self._painter, room, words, font, ink, centred=False)

    def _paint_track(self, place: int) -> None:
        high = self._geometry.row(place).center().y()
        self._painter.fillRect(
            QRect(self._geometry.left, high, self._geometry.right - self._geometry.left, Stroke.BORDER),
            self._look.colours.line,
        )

    def _paint_voice(self, place: int, voice: Voice) -> None:
        agency = voice.agency
        colours = self._look.agency(agency.colour if agency else "")
        badge = self._geometry.badge(place)
        paint_badge(self._painter, badge, agency.initials if agency else _NOBODY, colours, self._look)
        row = self._geometry.row(place)
        figure = percent(voice.share) if self._timeline.has_turns else str(len(voice.lines))
        self._painter.setFont(self._micro)
        self._painter.setPen(self._look.colours.text2)
        self._painter.drawText(
            QRect(0, row.top(), self._geometry.figures_right, row.height()), _RIGHT, figure
        )
        for bar in self._geometry.bars(place):
            self._painter.fillRect(bar, colours.edge)
            if bar.width() > 2 * Stroke.BORDER:
                self._painter.fillRect(bar.adjusted(1, 1, -1, -1), colours.fill)

    def _paint_spell(self, spell: SpellStretch) -> None:
        colours, rows = self._look.colours, self._geometry.rows
        rect = self._geometry.span(spell.begun, spell.ended, rows, Stroke.BORDER)
        if spell.kind.is_moment:
            self._painter.setPen(QPen(colours.line_strong, Stroke.BORDER, Qt.PenStyle.DotLine))
            self._painter.drawLine(QLine(rect.topLeft(), rect.bottomLeft()))
            return
        pattern = Qt.BrushStyle.BDiagPattern if spell.kind.hides_talk else Qt.BrushStyle.Dense7Pattern
        self._painter.fillRect(rect, QBrush(colours.line_strong, pattern))
        word, measure = state_word(spell.kind), QFontMetrics(self._micro)
        wide, high = measure.horizontalAdvance(word) + 2 * _SPELL_PAD, measure.height()
        if wide <= rect.width() and high <= rect.height():
            plate = QRect(rect.center().x() - wide // 2, rect.center().y() - high // 2, wide, high)
            self._painter.fillRect(plate, colours.surface)
            paint_words(self._painter, plate, word, self._micro, colours.text2)

    def _paint_themes(self) -> None:
        geometry, colours = self._geometry, self._look.colours
        line = QRect(geometry.left, geometry.theme_line, geometry.right - geometry.left, Stroke.BORDER)
        self._painter.fillRect(line, colours.line_strong)
        word = QRect(0, line.top() - geometry.side, geometry.left - Space.X1, 2 * geometry.side)
        font = self._look.font(FontRole.RAIL)
        paint_words(self._painter, word, themes_word(), font, colours.text2, centred=False)
        for sign in Sign:
            for box in geometry.boxes(sign):
                self._paint_box(box, sign)

    def _paint_box(self, box: ThemeBox, sign: Sign) -> None:
        count, theme = len(box.marks), box.marks[0].theme
        letter = str(count) if count > 1 else theme.key[:1] or theme.short[:1]
        paint_sign(self._painter, box.rect, SIGN_TONES[sign], self._look, letter)

    def _paint_axis(self) -> None:
        axis, measure = self._geometry.axis, QFontMetrics(self._micro)
        font = fonts.weighted(self._micro, QFont.Weight.Normal)
        for at, words in self._geometry.scale.ticks():
            wide = measure.horizontalAdvance(words) + 1
            left = round(self._geometry.scale.x(at)) - wide // 2
            left = min(max(left, axis.left()), axis.right() + 1 - wide)
            place = QRect(left, axis.top(), wide, axis.height())
            paint_words(self._painter, place, words, font, self._look.colours.text3)

    def _paint_cursor(self, cursor: Stop, *, focused: bool) -> None:
        wide = Stroke.FOCUS if focused else Stroke.BORDER
        colours = self._look.colours
        left = round(self._geometry.scale.x(cursor.at)) - wide // 2
        top = self._geometry.band.bottom() + 1 + Stroke.FOCUS
        high = self._geometry.themes_bottom - top
        self._painter.fillRect(QRect(left, top, wide, high), colours.accent_text if focused else colours.text)
