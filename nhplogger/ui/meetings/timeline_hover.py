"""What lies under the pointer on a timeline, in words that can also be had without one."""

from PySide6.QtCore import QPoint

from nhplogger.ui.meetings.timeline_geometry import TimelineGeometry
from nhplogger.ui.meetings.timeline_words import TimelineWords


def words_at(geometry: TimelineGeometry, words: TimelineWords, point: QPoint) -> str:
    """The item, spell, agency or themes at a point; nothing where nothing is."""
    if box := geometry.box_at(point):
        return "\n".join(map(words.mark, box.marks))
    timeline = geometry.timeline
    for stretch in timeline.agenda:
        if geometry.item(stretch).contains(point):
            return words.item(stretch)
    for spell in timeline.spells:
        if geometry.span(spell.begun, spell.ended, geometry.rows).contains(point):
            return words.spell(spell)
    for place, voice in enumerate(timeline.voices):
        if geometry.row(place).contains(point):
            return words.voice_in_full(voice)
    return ""
