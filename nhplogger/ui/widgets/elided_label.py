"""Words in one line that end with "…" where there is too little room for them."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nhplogger.typed import override
from nhplogger.ui.fonts import FontRole
from nhplogger.ui.widgets.label import Label
from nhplogger.ui.widgets.plates import elided


class ElidedLabel(Label):
    """Its accessible name is the whole of it, and so is its tool tip where it is cut."""

    def __init__(
        self,
        text: str = "",
        role: FontRole = FontRole.BODY,
        tone: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._whole = text
        super().__init__(text, role, tone, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._fit()

    @property
    def whole(self) -> str:
        """The words, however much of them is shown."""
        return self._whole

    @override
    def setText(self, text: str) -> None:
        self._whole = text
        self.updateGeometry()
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.font()).horizontalAdvance(self._whole) + 1
        return QSize(wide, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _cut(self) -> str:
        """What of the words is shown in the width there is."""
        return elided(self._whole, self.font(), self.width())

    def _fit(self) -> None:
        shown = self._cut()
        if shown != super().text():
            super().setText(shown)
        self.setAccessibleName(self._whole)
        self.setToolTip(self._whole if shown != self._whole else "")
