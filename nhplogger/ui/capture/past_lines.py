"""Going back to lines that were saved: taking the last one back, changing earlier ones."""

from PySide6.QtCore import QObject, Signal

from nhplogger.domain.entry import Entry
from nhplogger.ui.capture.capture_line import Begun, CaptureLine
from nhplogger.ui.capture.line_keys import LineKey
from nhplogger.ui.capture.line_saver import LineSaver, TakenBack
from nhplogger.ui.capture.typed_lines import typed


class PastLines(QObject):
    """What the capture line holds where it is not a new line: `editing`, or one taken back."""

    moved = Signal()

    def __init__(self, line: CaptureLine, saver: LineSaver, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._saver = saver
        self.editing: Entry | None = None
        self._taken: TakenBack | None = None
        line.claims.append(self.claim)

    @property
    def begun(self) -> Begun | None:
        """When the line taken back was begun; none where the line is a new one."""
        return self._taken.begun if self._taken else None

    def claim(self, key: LineKey) -> bool:
        """Use a key struck in the line."""
        match key:
            case LineKey.TAKE_BACK:
                return not self._line.text and self._take_back()
            case LineKey.PUT_BACK:
                return self._put_back()
            case LineKey.UP:
                return self.may_leave and self._go(1)
            case LineKey.DOWN:
                return self.editing is not None and self.may_leave and self._go(-1)
            case LineKey.CLOSE:
                return self.editing is not None and self.leave()
            case _:
                return False

    def edit(self, entry: Entry) -> None:
        """Have a line of the log in the capture line, to be changed."""
        if not self._line.isEnabled():
            return  # in a restricted passage nothing is written
        self.editing, self._taken = entry, None
        self._line.put(typed(entry))
        self._line.setFocus()
        self.moved.emit()

    @property
    def may_leave(self) -> bool:
        """Whether nothing would be lost by leaving what is in the line."""
        return self._line.text == (typed(self.editing) if self.editing else "")

    def came_back(self, line_id: str) -> None:
        """A line taken back is in the log again: it is not written a second time."""
        if self._taken and self._taken.line_id == line_id and self._line.text == self._taken.text:
            self.leave()

    def leave(self) -> bool:
        """The capture line is for a new line again."""
        self.forget()
        self._line.start_anew()
        self.moved.emit()
        return True

    def forget(self) -> None:
        """What is in the line is a line of its own from now on."""
        self.editing = self._taken = None

    def _take_back(self) -> bool:
        taken = self._saver.take_back()
        if taken:
            self.editing, self._taken = None, taken
            self._line.put(taken.text)
            self.moved.emit()
        return True

    def _put_back(self) -> bool:
        taken = self._taken
        if taken is None:
            return not self._line.text and self._saver.put_back_line()
        if self._line.text not in ("", taken.text) or not self._saver.put_back(taken):
            return False
        return self.leave()

    def _go(self, step: int) -> bool:
        entry = self._saver.before(self.editing, step)
        if entry:
            self.edit(entry)
        elif step < 0:
            self.leave()
        return True
