"""Every question and every warning; the one place where a dialog blocks."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from nhplogger.i18n import _
from nhplogger.ui.start_folder import start_folder

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QMessageBox, QPushButton


class Ask:
    """Asks the person at the screen; tests put a recorder in its place."""

    def choice(self, title: str, words: str, answers: Sequence[str], *, safe: int = 0) -> int:
        """The place of the answer pressed; `safe` has the focus, and is what Esc means."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(_in_front())
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(words)
        buttons = [_button(box, answer) for answer in answers]
        box.setDefaultButton(buttons[safe])
        box.setEscapeButton(buttons[safe])
        box.exec()
        pressed = box.clickedButton()
        return next((place for place, button in enumerate(buttons) if button is pressed), safe)

    def tell(self, title: str, words: str) -> None:
        """Say something that has to be read before anything else is done."""
        self.choice(title, words, (_("Close"),))

    def open_file(self, title: str, folder: Path, kinds: str) -> Path | None:
        """A file that exists, or none; `kinds` as Qt writes them: `Studies (*.nhp)`."""
        from PySide6.QtWidgets import QFileDialog

        name, _kind = QFileDialog.getOpenFileName(_in_front(), title, str(start_folder(folder)), kinds)
        return _path(name)

    def open_files(self, title: str, folder: Path, kinds: str) -> list[Path]:
        """Files that exist, as many as were chosen."""
        from PySide6.QtWidgets import QFileDialog

        names, _kind = QFileDialog.getOpenFileNames(_in_front(), title, str(start_folder(folder)), kinds)
        return [Path(name) for name in names]

    def save_file(self, title: str, place: Path, kinds: str) -> Path | None:
        """Where to write a file, or none; `place` is offered. Replacing what is there was agreed to."""
        from PySide6.QtWidgets import QFileDialog

        offered = start_folder(place.parent) / place.name
        name, _kind = QFileDialog.getSaveFileName(_in_front(), title, str(offered), kinds)
        return _path(name)

    def printer(self, title: str) -> "QPrinter | None":
        """A printer chosen by the person, or none."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        dialog = QPrintDialog(printer, _in_front())
        dialog.setWindowTitle(title)
        return printer if dialog.exec() else None

    def folder(self, title: str, folder: Path) -> Path | None:
        """A folder, or none; `folder` is where looking starts."""
        from PySide6.QtWidgets import QFileDialog

        return _path(QFileDialog.getExistingDirectory(_in_front(), title, str(start_folder(folder))))


def _in_front() -> QWidget | None:
    """The part of the window that wears the look and has the focus: a dialog of its own wears it too."""
    part = QApplication.focusWidget()
    while part is not None and not part.styleSheet():
        part = part.parentWidget()
    return part or QApplication.activeWindow()


def _button(box: "QMessageBox", words: str) -> "QPushButton":
    from PySide6.QtWidgets import QMessageBox

    return box.addButton(words, QMessageBox.ButtonRole.ActionRole)


def _path(name: str) -> Path | None:
    return Path(name) if name else None
