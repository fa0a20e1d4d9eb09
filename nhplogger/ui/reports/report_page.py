"""stub"""

from PySide6.QtWidgets import QWidget


class ReportPage(QWidget):
    def __init__(self, *args: object) -> None:
        super().__init__()

    def refresh(self) -> None: ...
    def choose(self, meeting_id: str) -> None: ...
