"""Names or pseudonyms, and what still identifies somebody with pseudonyms on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.i18n import _, plural
from nhplogger.reports.identifying import Identifying
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.reports.choosing.group import Group
from nhplogger.ui.reports.choosing.still_in import StillIn
from nhplogger.ui.sizes import Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.switch import Switch

SHOWN = 3


class NamesGroup(Group):
    """The signals of what is still in carry its words."""

    changed = Signal()
    replace_wanted = Signal(str)
    keep_wanted = Signal(str)
    found_wanted = Signal(str)
    list_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(_("Names"), parent)
        self._look = look
        self.pseudonyms = Switch(_("Use pseudonyms"), look)
        self.pseudonyms.setChecked(True)
        self.agencies = QCheckBox(_("Letters for agencies too"))
        self._told = Label("", FontRole.SMALL, "text2", wrap=True)
        self._rows, self._more = QVBoxLayout(), Label("", FontRole.SMALL, "text2", wrap=True)
        self._found: tuple[Identifying, ...] = ()
        self.key_list = Button(_("Names and what stands for them…"), look, ButtonKind.LINK)
        across = QHBoxLayout()
        across.addWidget(Label(_("Use pseudonyms"), strong=True), 1)
        across.addWidget(self.pseudonyms)
        self._rows.setSpacing(Space.X1)
        self.column.addLayout(across)
        self.column.addWidget(self._told)
        self.column.addWidget(self.agencies)
        self.column.addLayout(self._rows)
        self.column.addWidget(self._more)
        self.column.addWidget(self.key_list)
        self.pseudonyms.toggled.connect(self._was_toggled)
        self.agencies.toggled.connect(self._was_toggled)
        self.key_list.clicked.connect(self.list_wanted)

    def tell(self, words: str, *, safe: bool) -> None:
        """What becomes of names."""
        self._told.say(words, "text2" if safe else Tone.WARN.value)
        self.pseudonyms.setAccessibleDescription(words)
        self.agencies.setEnabled(safe)

    def show_found(self, found: Sequence[Identifying]) -> None:
        """The first of what still identifies, each with what can be done about it."""
        if tuple(found) == self._found:
            return
        self._found = tuple(found)
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        for each in found[:SHOWN]:
            row = StillIn(each.words, each.count, each.offered, self._look)
            row.replace_wanted.connect(self.replace_wanted)
            row.keep_wanted.connect(self.keep_wanted)
            row.found_wanted.connect(self.found_wanted)
            self._rows.addWidget(row)
        more = len(found) - SHOWN
        self._more.setText(plural("and {count} more", "and {count} more", more) if more > 0 else "")
        self._more.setVisible(more > 0)

    @property
    def rows(self) -> list[StillIn]:
        """What is shown of it now."""
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, StillIn)]

    @Slot(bool)
    def _was_toggled(self, _on: bool) -> None:  # noqa: FBT001 Qt's signal carries it
        self.changed.emit()
