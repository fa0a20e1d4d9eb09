"""How long a new line takes to be painted, beside a bare list view that appends and paints the same words."""

import os
import statistics
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView

from nhplogger.domain.edits import Added
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.feed_view import FeedView
from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName
from tests.ui.capture.brackwell import MEETING, line, open_brackwell

WORDS = "Four of six car park lights are out. Contractor paid in August but the job was never signed off."
WIDTH, HEIGHT, LINES = 780, 530, 40


def milliseconds(app: QApplication, add: Callable[[int], None]) -> float:
    """The median from adding a line to its being on the screen."""
    taken = []
    for number in range(LINES):
        start = time.perf_counter()
        add(number)
        app.processEvents()
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def bare(app: QApplication, entries: int, *, uniform: bool) -> float:
    """A list view of strings; `uniform` is its fast way, for which all rows are of one height."""
    model = QStringListModel([f"14:31 Housing officer Note {WORDS} {number}" for number in range(entries)])
    view = QListView()
    view.setWordWrap(True)
    view.setUniformItemSizes(uniform)
    view.setModel(model)
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.scrollToBottom()
    app.processEvents()

    def add(number: int) -> None:
        row = model.rowCount()
        model.insertRow(row)
        model.setData(model.index(row), f"14:31 Housing officer Note {WORDS} {number}")
        view.scrollToBottom()

    return milliseconds(app, add)


def ours(app: QApplication, look: Look, entries: int) -> float:
    """The log of a meeting; the write to disk is left out."""
    book = open_brackwell()
    filled = (line(1000 + number, f"{WORDS} {number}") for number in range(entries))
    book.take("fill", tuple(Added(entry) for entry in filled), MEETING.id)
    view = FeedView(FeedModel(book), look)
    view.resize(WIDTH, HEIGHT)
    view.show()
    while not view.is_measured:
        app.processEvents()

    def add(number: int) -> None:
        entry = line(100_000 + number, f"{WORDS} {number}", minute=40, speaker_id="person-PCSO")
        book.do("line", Added(entry))

    return milliseconds(app, add)


def rows() -> list[tuple[str, float, float]]:
    """A new line in a short and a long log, beside a list view whose rows are all alike: its fastest way."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication(sys.argv[:1])
    look = Look(app, ThemeName.LIGHT)
    return [
        (
            f"Line painted, {entries:,} entries, beside a bare list view",
            ours(app, look, entries) / bare(app, entries, uniform=True),
            1.5,
        )
        for entries in (30, 10_000)
    ]


def main() -> None:
    """Print a table."""
    app = QApplication(sys.argv[:1])
    look = Look(app, ThemeName.LIGHT)
    print("entries   list view   uniform   ours   ours / uniform")
    for entries in (30, 1_000, 10_000):
        unlike, uniform = bare(app, entries, uniform=False), bare(app, entries, uniform=True)
        mine = ours(app, look, entries)
        print(f"{entries:7}   {unlike:9.1f}   {uniform:7.1f}   {mine:4.1f}   {mine / uniform:.2f}")


if __name__ == "__main__":
    main()
