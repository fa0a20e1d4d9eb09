"""The filters above the list of actions: what they offer, and what is wanted now."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox

from nhplogger.domain.action_list import Counts, GroupBy, Tab, Wanted
from nhplogger.domain.contents import Contents
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area
from nhplogger.i18n import _
from nhplogger.ui.action_list.actions_view import ActionsView

_TYPED_MS = 80


class Filters(QObject):
    """Tells of each change; of typed words when the hands rest for a moment."""

    changed = Signal()

    def __init__(self, view: ActionsView) -> None:
        super().__init__(view)
        self._view = view
        self._combos = (view.area, view.agency, view.owner)
        self._timer = QTimer(self, interval=_TYPED_MS, singleShot=True)
        self._timer.timeout.connect(self.changed)
        view.search.textChanged.connect(self._was_typed)
        view.tabs.chosen.connect(self._was_chosen)
        view.area.activated.connect(self._was_chosen)
        for combo in (view.agency, view.owner, view.group):
            combo.activated.connect(self._was_chosen)

    def wanted(self, today: date) -> Wanted:
        """What the list is to show."""
        area, agency, owner = (combo.currentData() or "" for combo in self._combos)
        return Wanted(
            today=today,
            tab=Tab(self._view.tabs.current()),
            group=GroupBy(self._view.group.currentData()),
            area_id=area,
            agency_id=agency,
            owner_id=owner,
            text=self._view.search.text(),
        )

    def offer(self, register: Contents) -> None:
        """Offer what the study has; what was chosen stays chosen. Owners are those of the chosen area."""
        view = self._view
        _fill(view.area, _("All areas"), ((each.id, each.name) for each in register.all(Area)))
        _fill(view.agency, _("All agencies"), ((each.id, each.name) for each in register.all(Agency)))
        area = view.area.currentData()
        people = (each for each in register.all(Person) if not area or each.area_id == area)
        _fill(view.owner, _("All owners"), ((each.id, each.name) for each in people))

    def show_counts(self, counts: Counts) -> None:
        """How many each tab lists."""
        for tab, count in counts.tabs.items():
            self._view.tabs.set_count(tab.value, str(count))

    def clear(self, tab: Tab) -> None:
        """Everything on one tab, without saying so."""
        self._view.search.blockSignals(True)
        self._view.search.clear()
        self._view.search.blockSignals(False)
        for combo in self._combos:
            combo.setCurrentIndex(0)
        self._view.tabs.choose(tab.value)

    @Slot()
    def _was_typed(self) -> None:
        self._timer.start()

    @Slot()
    def _was_chosen(self) -> None:
        self.changed.emit()


def _fill(combo: QComboBox, everything: str, offers: Iterable[tuple[str, str]]) -> None:
    wanted = [(everything, ""), *sorted(((name, key) for key, name in offers), key=_by_name)]
    if wanted == [(combo.itemText(place), combo.itemData(place)) for place in range(combo.count())]:
        return
    chosen = combo.currentData()
    combo.clear()
    for words, key in wanted:
        combo.addItem(words, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))


def _by_name(offer: tuple[str, str]) -> str:
    return offer[0].casefold()
