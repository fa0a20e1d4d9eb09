"""In which order Tab goes through the Meetings screen: head, filters, list, what is chosen of it."""

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nhplogger.ui.meetings.facet_panel import FacetPanel

if TYPE_CHECKING:
    from nhplogger.ui.meetings.meetings_view import MeetingsView


def order_focus(view: "MeetingsView") -> None:
    """Boxes and chips come and go, so that this is done anew when they do."""
    head, chips, shown = view.header, view.chips, view.preview
    parts: list[QWidget] = [head.search, head.people_button, head.past_button]
    parts += [view.tabs.button(name) for name in view.tab_names]
    parts += [
        *_filters(view.facets),
        *chips.chips,
        chips.clear_button,
        chips.lines_button,
        chips.views_button,
    ]
    parts += [view.bar.line, view.bar.do_button, view.bar.leave_button, view.list]
    parts += [shown.head.report, shown.head.open, shown.view.chart, shown.view.table_button]
    for before, after in pairwise([*parts, shown.moments.list]):
        QWidget.setTabOrder(before, after)


def _filters(facets: FacetPanel) -> list[QWidget]:
    groups = facets.groups.values()
    each = [part for group in groups for part in (group.link, group.search, *group.boxes)]
    return [*each, facets.since, facets.until]
