"""A bar across a screen that says what happened and offers what to do about it; it stops nobody."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QWidget

from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.look import Look
from nhplogger.ui.sizes import IconSize, Space
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.announce import announce
from nhplogger.ui.widgets.button import Button
from nhplogger.ui.widgets.icon_mark import IconMark
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.restyle import set_property

_LEAST = 280  # room for words
_ICONS = {Tone.DANGER: "alert", Tone.WARN: "alert", Tone.OK: "check-circle"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something one can do about a notice; `name` is what `Notice.taken` says."""

    name: str
    words: str
    key: str = ""


class Notice(QFrame):
    """Hidden until it has something to say. DANGER is kept for words that are not on the disk."""

    taken = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = IconMark("info", look, "accent_text", IconSize.NORMAL)
        self._words = Label("", FontRole.BODY, wrap=True)
        self._offers: list[Button] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        said, self._deeds = QHBoxLayout(), QHBoxLayout()
        said.addWidget(self._icon)
        said.addWidget(self._words, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.X4, 6, Space.X4, 6)
        for row in (said, self._deeds, self._row):
            row.setSpacing(Space.X2)
        self._row.addLayout(said, 1)
        self._row.addLayout(self._deeds)
        self.setVisible(False)
        look.changed.connect(self._wear)

    def tell(
        self, text: str, tone: Tone = Tone.ACCENT, offers: Sequence[Offer] = (), *, quietly: bool = False
    ) -> None:
        """Show the words and the offers in place of what was told before; DANGER is read out at once.

        `quietly` they are not read out at all: what they say is known, and only a count has moved.
        """
        self._withdraw()
        set_property(self, "notice", tone.value)
        self._icon.show_icon(_ICONS.get(tone, "info"), "accent_text" if tone is Tone.ACCENT else tone.value)
        self._words.say(text, tone.value)
        self.setAccessibleName(text)
        for offer in offers:
            self._add(offer)
        self.setVisible(True)
        self._choose_direction()
        if not quietly:
            announce(self, text, urgent=tone is Tone.DANGER)

    def clear(self) -> None:
        """Nothing more to say."""
        self._withdraw()
        self.setVisible(False)

    def text(self) -> str:
        """The words told last."""
        return self._words.text()

    def offer(self, name: str) -> Button:
        """The button of an offer; StopIteration for one that is not made."""
        return next(button for button in self._offers if button.objectName() == name)

    def _add(self, offer: Offer) -> None:
        button = Button(offer.words, self._look, small=True, key=offer.key)
        button.setObjectName(offer.name)
        button.clicked.connect(self._was_clicked)
        self._deeds.addWidget(button)
        self._offers.append(button)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_direction()

    @Slot()
    def _wear(self) -> None:
        self._words.ensurePolished()
        self._row.activate()  # the rows within do not learn by themselves that their words have grown
        self._choose_direction()

    def _choose_direction(self) -> None:
        """Where the words would be left too little room beside them, the offers stand below."""
        beside = self.width() - self._deeds.sizeHint().width() >= self._look.scaled(_LEAST)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _withdraw(self) -> None:
        for button in self._offers:
            button.hide()
            button.deleteLater()
        self._offers.clear()

    @Slot()
    def _was_clicked(self) -> None:
        self.taken.emit(self.sender().objectName())
