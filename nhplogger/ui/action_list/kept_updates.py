"""Keeps half-typed updates in the study, never more than 300 ms behind the keys, each with its action."""

import json

from PySide6.QtCore import QObject, QTimer, Slot

from nhplogger.domain.faults import StudyError
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.action_list.update_box import UpdateBox

_KEY, _PAUSE_MS, _AGAIN_MS = "action updates", 200, 2000


class KeptUpdates(QObject):
    """Encrypted like everything else; while the disk refuses they wait in memory and are tried again."""

    def __init__(self, box: UpdateBox, logbook: Logbook) -> None:
        super().__init__(box)
        self._box, self._logbook = box, logbook
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)
        box.take_begun(self._found())
        self._refused = False
        box.begun_changed.connect(self._keep_soon)

    @Slot()
    def _keep_soon(self) -> None:
        """Not put off by further keys: whoever types without a pause loses no more than others."""
        if not self._timer.isActive():
            self._timer.start(_PAUSE_MS)

    @Slot()
    def flush(self) -> None:
        """Write what is typed, now; a disk that goes on refusing is told of once."""
        self._timer.stop()
        begun = self._box.begun
        words = json.dumps(begun, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
        try:
            self._logbook.store.keep_words(_KEY, words if begun else "")
        except StudyError as error:
            if not self._refused:
                self._logbook.failed.emit(str(error))
            self._refused = True
            self._timer.start(_AGAIN_MS)
        else:
            self._refused = False

    def _found(self) -> dict[str, tuple[str, str]]:
        try:
            words = self._logbook.store.kept_words(_KEY)
        except StudyError as error:
            self._logbook.failed.emit(str(error))
            return {}
        return {about: (text, seen) for about, (text, seen) in json.loads(words).items()} if words else {}
