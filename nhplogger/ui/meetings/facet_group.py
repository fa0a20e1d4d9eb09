"""The values of one facet: the commonest, or all of them with a field to find one."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.domain.query import Facet
from nhplogger.domain.text import folded
from nhplogger.i18n import _, plural
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.meetings.facet_box import FacetBox, FacetValue
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.search_field import SearchField

_MOST, _FIND_FROM = 40, 12  # boxes at once; values from which one looks for them by name


class FacetGroup(QWidget):
    """`few` are shown until all are asked for; those chosen always are."""

    turned = Signal(object, str)  # Facet, value

    def __init__(self, facet: Facet, title: str, few: int, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facet, self._few, self._look = facet, few, look
        self._values: Sequence[FacetValue] = ()
        self._order: list[str] = []
        self.boxes: list[FacetBox] = []
        self.is_whole = False
        self.setAccessibleName(title)
        self._title = title
        self.link = Button("", look, ButtonKind.LINK)
        self.search = SearchField(_("Find in {facet}").format(facet=title.lower()), look)
        self._rest = Label("", FontRole.SMALL, "text3", wrap=True)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.link.clicked.connect(self._turn_over)
        self.search.textChanged.connect(self._show_boxes)

    def show_values(self, values: Sequence[FacetValue]) -> None:
        """Show how many there are of each now. Their order stays while the same ones are there."""
        if {each.value for each in values} != set(self._order):
            self._order = [each.value for each in values]
        places = {value: place for place, value in enumerate(self._order)}
        self._values = sorted(values, key=lambda each: places[each.value])
        self.setVisible(bool(values))
        self._show_boxes()

    def forget_counts(self) -> None:
        """Say that they are counted anew."""
        self._values = [replace(each, count=None) for each in self._values]
        self._show_boxes()

    def box(self, value: str) -> FacetBox:
        """The box of a value; StopIteration where it is not shown."""
        return next(each for each in self.boxes if each.shown.value == value and not each.isHidden())

    @Slot()
    def _show_boxes(self) -> None:
        shown = self._shown()
        while len(self.boxes) < min(len(shown), _MOST):
            self._add_box()
        for place, box in enumerate(self.boxes):
            if place < len(shown) and place < _MOST:
                box.show_value(shown[place])
            box.setVisible(place < min(len(shown), _MOST))
        more = len(shown) - _MOST
        self._rest.setText(plural("and {count} more", "and {count} more", more) if more > 0 else "")
        self._rest.setVisible(more > 0)
        self._show_link()

    def _shown(self) -> list[FacetValue]:
        if self.is_whole:
            wanted = folded(self.search.text())
            return [each for each in self._values if each.chosen or wanted in folded(each.words)]
        first = self._values[: self._few]
        return [*first, *(each for each in self._values[self._few :] if each.chosen)]

    def _show_link(self) -> None:
        count = len(self._values)
        words = _("Fewer") if self.is_whole else _("All {count}").format(count=count)
        self.link.setText(words)
        self.link.setAccessibleName(_("{facet}: {words}").format(facet=self._title, words=words))
        self.link.setVisible(count > self._few)
        self.search.setVisible(self.is_whole and count > _FIND_FROM)

    @Slot()
    def _turn_over(self) -> None:
        self.is_whole = not self.is_whole
        self.search.clear()
        self._show_boxes()

    @Slot(str)
    def _was_turned(self, value: str) -> None:
        self.turned.emit(self.facet, value)

    def _add_box(self) -> None:
        box = FacetBox(self._look, self)
        box.turned.connect(self._was_turned)
        self._column.insertWidget(self._column.count() - 1, box)
        self.boxes.append(box)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        title = Label(self._title, FontRole.H3)
        title.setMinimumHeight(self.link.sizeHint().height())
        head.addWidget(title, 1)
        head.addWidget(self.link)
        self._column.setContentsMargins(Space.X4, Space.X2, Space.X4, Space.X2)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(self.search)
        self._column.addWidget(self._rest)
        for part in (self.link, self.search, self._rest):
            part.hide()
