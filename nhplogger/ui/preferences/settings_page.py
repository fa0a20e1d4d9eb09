"""The page of settings: how the program looks, and who observes."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from nhplogger.i18n import _
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.preferences.idle_card import IdleCard
from nhplogger.ui.sizes import Space
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.choice_button import Choice, ChoiceShape
from nhplogger.ui.widgets.choice_row import ChoiceRow
from nhplogger.ui.widgets.field_row import FieldRow
from nhplogger.ui.widgets.key_cap import KeyCap
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.panel import Card

CARD_WIDTH = 520
SCALES = (1.0, 1.125, 1.25, 1.5, 1.75, 2.0)


class SettingsPage(QScrollArea):
    """Every change is kept and seen at once."""

    sheet_wanted = Signal()
    keys_wanted = Signal()

    def __init__(
        self, settings: Settings, look: Look, logbook: Logbook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._settings, self._look, self._logbook = settings, look, logbook
        shape = ChoiceShape.SEGMENT
        self.theme = ChoiceRow(_themes(), shape, _("Theme"), look)
        self.text_size = ChoiceRow(_sizes(), shape, _("Text size"), look)
        self.observer = QLineEdit(settings.observer or logbook.observer)
        self.sheet_button = Button(_("Show the recovery sheet"), look, icon="key")
        self.keys_button = Button(_("Change the keys"), look, icon="table", key="Ctrl+K")
        self.idle = IdleCard(settings, look)
        self._lay_out()
        self._show()
        self._connect()
        self.setFocusProxy(self.theme.button(settings.theme))

    @Slot(str)
    def _theme_was_chosen(self, name: str) -> None:
        self._settings.theme = name

    @Slot(str)
    def _size_was_chosen(self, name: str) -> None:
        self._settings.text_scale = float(name)

    @Slot()
    def _observer_was_typed(self) -> None:
        name = self.observer.text().strip()
        if name:
            self._settings.observer = name
            self._logbook.observer = name

    @Slot(str)
    def _was_changed(self, _key: str) -> None:
        self._show()

    def _show(self) -> None:
        self.theme.choose(self._settings.theme)
        nearest = min(SCALES, key=self._distance)
        self.text_size.choose(str(nearest))

        self.idle.show_settings()

    def _distance(self, scale: float) -> float:
        return abs(scale - self._settings.text_scale)

    def _connect(self) -> None:
        self.theme.chosen.connect(self._theme_was_chosen)
        self.text_size.chosen.connect(self._size_was_chosen)
        self.observer.editingFinished.connect(self._observer_was_typed)
        self.sheet_button.clicked.connect(self.sheet_wanted)
        self.keys_button.clicked.connect(self.keys_wanted)
        self._settings.changed.connect(self._was_changed)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("ground", "bg")
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.X10, 28, Space.X10, Space.X6)
        column.setSpacing(Space.X5)
        column.addWidget(Label(_("Settings"), FontRole.TITLE))
        size = FieldRow(_("Text size"), self.text_size)
        column.addWidget(self._card(FieldRow(_("Theme"), self.theme), size, self._size_keys()))
        hint = _("Stands on your reports and beside what you do from now on.")
        column.addWidget(self._card(FieldRow(_("Who observes"), self.observer, hint=hint)))
        self.idle.setMaximumWidth(self._look.scaled(CARD_WIDTH) + Space.X10)
        column.addWidget(self.idle)
        words = Label(_("Any key of the program can be another one."), FontRole.SMALL, "text2", wrap=True)
        column.addWidget(self._card(words, self.keys_button))
        where = Label(_("Study: {path}").format(path=self._logbook.path), FontRole.SMALL, "text2", wrap=True)
        column.addWidget(self._card(where, self.sheet_button))
        column.addStretch(1)
        self.setWidget(page)

    def _size_keys(self) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.X1)
        for key in ("Ctrl++", "Ctrl+-"):
            row.addWidget(KeyCap(key, self._look))
        row.addWidget(Label(_("change it on any screen"), FontRole.SMALL, "text3"), 1)
        return part

    def _card(self, *parts: QWidget) -> Card:
        card = Card(margin=Space.X5)
        card.setMaximumWidth(self._look.scaled(CARD_WIDTH) + Space.X10)
        for part in parts:
            card.column.addWidget(part)
        return card


def _themes() -> tuple[Choice, ...]:
    return (
        Choice(name="system", words=_("As the system")),
        Choice(name="light", words=_("Light")),
        Choice(name="dark", words=_("Dark")),
    )


def _sizes() -> tuple[Choice, ...]:
    return tuple(Choice(name=str(scale), words=f"{scale * 100:.0f} %") for scale in SCALES)
