"""Where one is in a list is seen as soon as the focus comes to it."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView

_ELSEWHERE = (
    Qt.FocusReason.MouseFocusReason,  # the row that is clicked will be in hand
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)


def show_row_in_hand(view: QAbstractItemView, event: QFocusEvent) -> None:
    """Select the row one is on: Qt has one in hand when the focus comes by key, and does not show it."""
    current = view.currentIndex()
    if current.isValid() and event.reason() not in _ELSEWHERE:
        view.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        view.scrollTo(current)
