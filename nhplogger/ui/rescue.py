"""Getting what is held in memory onto a disk: trying again, saving elsewhere, and asking before leaving."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from nhplogger.domain.faults import StudyError
from nhplogger.i18n import _, plural
from nhplogger.logbook.drafts import Drafts
from nhplogger.logbook.drives import removable_drive
from nhplogger.logbook.elsewhere import Elsewhere, save_elsewhere
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.settings import Settings
from nhplogger.ui.welcome.study_file import ENDING
from nhplogger.ui.widgets.notice import Offer

AGAIN, ELSEWHERE = "again", "elsewhere"


class Asks(Protocol):
    """Whatever can ask where to save, and what to do with what is held."""

    def choice(self, title: str, words: str, answers: Sequence[str], *, safe: int = 0) -> int: ...
    def save_file(self, title: str, place: Path, kinds: str) -> Path | None: ...


def rescue_offers(keys: tuple[str, str] = ("", "")) -> tuple[Offer, Offer]:
    """What can be done about words that are not on the disk."""
    return (
        Offer(name=AGAIN, words=_("Try again"), key=keys[0]),
        Offer(name=ELSEWHERE, words=_("Save elsewhere…"), key=keys[1]),
    )


class Holds(Protocol):
    """A part of a screen with words of its own that may not be on the disk."""

    @property
    def is_held(self) -> bool: ...
    def flush(self) -> None: ...


class Rescue(QObject):
    """Knows whether everything is on a disk, and helps where it is not."""

    moved = Signal(object)  # Elsewhere: everything is saved, there
    refused = Signal(str)  # why it could not be saved elsewhere; nothing moved

    def __init__(
        self, logbook: Logbook, drafts: Drafts, settings: Settings, ask: Asks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._book, self._drafts, self._settings, self._ask = logbook, drafts, settings, ask
        self._others: list[Holds] = []

    def watch(self, other: Holds) -> None:
        """Look after the words of a screen too, as long as the study is open."""
        self._others.append(other)

    @property
    def is_safe(self) -> bool:
        """Whether everything is on the disk, the unfinished line too."""
        return not self._unsaved()

    @Slot()
    def try_again(self) -> bool:
        """Write what is held where it belongs; whether everything is safe now."""
        self._book.try_again()
        for each in (self._drafts, *self._others):
            if each.is_held:
                each.flush()
        return self.is_safe

    @Slot(str)
    def do(self, name: str) -> None:
        """Do what was offered under that name."""
        if name == AGAIN:
            self.try_again()
        elif name == ELSEWHERE:
            self.save_elsewhere()

    @Slot()
    def save_elsewhere(self) -> bool:
        """Ask for a place, and go on there; whether everything is safe now."""
        kinds = _("Studies (*{ending})").format(ending=ENDING)
        target = self._ask.save_file(_("Save the study elsewhere"), self._offered(), kinds)
        if target is None:
            return False
        try:
            found = save_elsewhere(self._book, target)
        except StudyError as error:
            self.refused.emit(str(error))
            return False
        self._settings.remember_study(target)
        self.moved.emit(found)
        return self.is_safe

    def may_leave(self) -> bool:
        """Whether the study may be closed: everything is safe, or the person gives up what is not."""
        while not self.try_again():
            title = plural("{count} change is not saved.", "{count} changes are not saved.", self._unsaved())
            words = _("They are held in memory only, and closing would lose them.")
            answers = (_("Save elsewhere…"), _("Keep it open"), _("Close and lose them"))
            match self._ask.choice(title, words, answers, safe=1):
                case 0:
                    self.save_elsewhere()
                case 2:
                    return True
                case _:
                    return False
        return True

    def _unsaved(self) -> int:
        return self._book.held + sum(each.is_held for each in (self._drafts, *self._others))

    def _offered(self) -> Path:
        now = self._book.clock.now().astimezone()
        name = f"{self._book.path.stem} {now:%Y-%m-%d %H%M}{ENDING}"
        return (removable_drive(self._book.path) or Path.home()) / name


def moved_words(found: Elsewhere) -> str:
    """Where the study is now, and what is only in the old file."""
    words = _("Everything is saved. The study is now {path}.").format(path=found.path)
    if found.whole:
        return words
    rest = _("It holds this meeting; lines of earlier meetings are in the old file only.")
    return f"{words} {rest}"
