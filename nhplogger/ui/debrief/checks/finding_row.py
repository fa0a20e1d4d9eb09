"""One gap: what it is about, and the buttons and lists that mend it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from nhplogger.domain.people import Agency
from nhplogger.i18n import _
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.badge import AgencyBadge
from nhplogger.ui.widgets.button import Button, ButtonKind
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.wrapping import Wrapping

Deed = Callable[[], bool]


class FindingRow(QWidget):
    """`mended` comes after a deed that was done. Choices in a list do their deed at once."""

    mended = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._deeds: dict[QWidget, Deed] = {}
        self._choices: dict[QComboBox, Callable[[str], bool]] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, Space.X2)
        self.column.setSpacing(Space.X1)
        self.offers = Wrapping(Space.X2)
        self.about = ""  # the words it is about, for those who listen

    def add_lead(self, at: str, agency: Agency | None, who: str) -> None:
        """When it was, for which agency, and who."""
        row = QHBoxLayout()
        row.setSpacing(6)
        if at:
            row.addWidget(Label(at, FontRole.SMALL, "text2"))
        if agency is not None:
            row.addWidget(AgencyBadge(agency.initials, agency.colour, agency.name, self._look))
        self.about = self.about or who
        if who:
            row.addWidget(Label(who, FontRole.SMALL, "text2"))
        row.addStretch(1)
        self.column.addLayout(row)

    def add_words(self, words: str) -> None:
        """What it is about, in full."""
        self.about = self.about or words
        self.column.addWidget(Label(words, wrap=True))

    def add_hint(self, words: str) -> None:
        """Why something is offered."""
        self.column.addWidget(Label(words, FontRole.SMALL, "text3", wrap=True))

    def add_deed(self, words: str, deed: Deed, *, name: str = "", icon: str = "") -> Button:
        """A button that mends it; `name` is what it is called to those who listen."""
        button = Button(words, self._look, small=True, icon=icon)
        self._put(button, deed, name or words)
        return button

    def add_link(self, words: str, deed: Deed, *, name: str = "") -> Button:
        """The same, as quietly as words."""
        button = Button(words, self._look, ButtonKind.LINK)
        self._put(button, deed, name or words)
        return button

    def add_choice(
        self, name: str, first: str, choices: Sequence[tuple[str, str]], deed: Callable[[str], bool]
    ) -> QComboBox:
        """A list; whatever is chosen in it mends it. `first` says what to do."""
        combo = QComboBox()
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(min(16, len(first)))
        combo.setAccessibleName(name)
        combo.addItem(first, "")
        for value, words in choices:
            combo.addItem(words, value)
        self._choices[combo] = deed
        combo.activated.connect(self._was_chosen)
        self.offers.addWidget(combo)
        return combo

    def finish(self) -> None:
        """Lay out what was added."""
        holder = QWidget()
        holder.setLayout(self.offers)
        self.column.addWidget(holder)

    def _put(self, button: Button, deed: Deed, name: str) -> None:
        button.setAccessibleName(name)
        self._deeds[button] = deed
        button.clicked.connect(self._was_clicked)
        self.offers.addWidget(button)

    @Slot()
    def _was_clicked(self) -> None:
        pressed = self.sender()
        deed = self._deeds.get(pressed) if isinstance(pressed, QWidget) else None
        if deed is not None and deed():
            self.mended.emit()

    @Slot(int)
    def _was_chosen(self, place: int) -> None:
        combo = self.sender()
        if place > 0 and isinstance(combo, QComboBox) and self._choices[combo](combo.itemData(place)):
            self.mended.emit()


def leave_words() -> str:
    """What the last link of every gap says."""
    return _("Leave it")
