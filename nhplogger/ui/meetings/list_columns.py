"""How wide the columns of the list of meetings are, and which give way where there is too little room."""

from PySide6.QtGui import QFontMetrics

from nhplogger.domain.meeting_list import Column, Stage
from nhplogger.i18n import _
from nhplogger.ui import fonts
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings import list_words
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.widgets.painting import badge_size, chip_size

_TITLE, _WHOLE_TITLE, _AREA, _BADGES, _FEWEST_BADGES = 190, 268, 86, 7, 3
# What goes first where the columns are too many; day, title and report stay.
_GIVING_WAY = (Column.ENTRIES, Column.PEOPLE, Column.AREA, Column.AGENCIES, Column.ACTIONS)


def widths(room: int, look: Look) -> dict[Column, int]:
    """The columns there is room for, with their widths; the title takes what is left."""
    needed = _needed(look)
    for column in _GIVING_WAY:
        if sum(needed.values()) <= room:
            break
        del needed[column]
    spare = max(0, room - sum(needed.values()))
    longer = min(spare, look.scaled(_WHOLE_TITLE - _TITLE))
    needed[Column.TITLE] += longer
    spare -= longer
    if Column.AGENCIES in needed:
        step = badge_size(look).width() + Space.X1
        more = min(spare // step, _BADGES - _FEWEST_BADGES)
        needed[Column.AGENCIES] += more * step
        spare -= more * step
    needed[Column.TITLE] += spare
    return needed


def _needed(look: Look) -> dict[Column, int]:
    body = QFontMetrics(look.font(FontRole.BODY))
    heads = QFontMetrics(fonts.strong(look.font(FontRole.SMALL)))
    arrow = look.scaled(IconSize.SMALL) + Space.X1
    badge = badge_size(look).width() + Space.X1
    least = {
        Column.DATE: body.horizontalAdvance(_("30 Sept 2025")),
        Column.TITLE: look.scaled(_TITLE),
        Column.AREA: look.scaled(_AREA),
        Column.AGENCIES: _FEWEST_BADGES * badge,
        Column.PEOPLE: body.horizontalAdvance("000"),
        Column.ENTRIES: body.horizontalAdvance("0000"),
        Column.ACTIONS: body.horizontalAdvance(_("{actions}, {late} late").format(actions=9, late=9)),
        Column.STAGE: max(chip_size(list_words.stage_chip(stage), look).width() for stage in Stage),
    }
    needed = {
        column: max(wide, heads.horizontalAdvance(list_words.head(column)) + arrow) + 2 * Space.X2 + _SLACK
        for column, wide in least.items()
    }
    needed[Column.DATE] += Space.X2  # where the rows begin, past the bar of the one in hand
    return needed


_SLACK = 4  # figures are wider than their sum in some fonts
