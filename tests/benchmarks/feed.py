"""How long a new line and a page of the log take to be painted, beside a bare list view doing the same."""

import os
import statistics
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from nhplogger.domain.edits import Added
from nhplogger.logbook.logbook import Logbook
from nhplogger.ui.capture.feed_model import FeedModel
from nhplogger.ui.capture.feed_view import FeedView
from nhplogger.ui.look import Look
from nhplogger.ui.theme import ThemeName
from tests.stories.long_meeting_writer import pace
from tests.ui.capture.brackwell import MEETING, line, open_brackwell

WORDS = "Four of six car park lights are out. Contractor paid in August but the job was never signed off."
WIDTH, HEIGHT, LINES, LONG = 780, 530, 40, 10_000
PAGES, ROUNDS, FRAME_MS = 100, 3, 16


def milliseconds(app: QApplication, add: Callable[[int], None]) -> float:
    """The median from adding a line to its being on the screen."""
    taken = []
    for number in range(LINES):
        start = time.perf_counter()
        add(number)
        app.processEvents()
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.median(taken)


def bare_list(app: QApplication, entries: int, *, uniform: bool) -> tuple[QListView, QStringListModel]:
    """A list view of strings at its end; `uniform` is its fast way, for which all rows are of one height."""
    model = QStringListModel([f"14:31 Housing officer Note {WORDS} {number}" for number in range(entries)])
    view = QListView()
    view.setWordWrap(True)
    view.setUniformItemSizes(uniform)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setModel(model)
    view.resize(WIDTH, HEIGHT)
    view.show()
    view.scrollToBottom()
    app.processEvents()
    return view, model


def bare(app: QApplication, entries: int, *, uniform: bool) -> float:
    """What a list view takes for a new line."""
    view, model = bare_list(app, entries, uniform=uniform)

    def add(number: int) -> None:
        row = model.rowCount()
        model.insertRow(row)
        model.setData(model.index(row), f"14:31 Housing officer Note {WORDS} {number}")
        view.scrollToBottom()

    return milliseconds(app, add)


def our_log(app: QApplication, look: Look, entries: int) -> tuple[FeedView, Logbook]:
    """The log of a meeting at its end."""
    book = open_brackwell()
    filled = (line(1000 + number, f"{WORDS} {number}", speaker_id="person-PCSO") for number in range(entries))
    book.take("fill", tuple(Added(entry) for entry in filled), MEETING.id)
    view = FeedView(FeedModel(book), look)
    view.resize(WIDTH, HEIGHT)
    view.show()
    while not view.is_measured:
        app.processEvents()
    return view, book


def ours(app: QApplication, look: Look, entries: int) -> float:
    """What the log takes for a new line; the write to disk is left out."""
    _view, book = our_log(app, look, entries)

    def add(number: int) -> None:
        entry = line(100_000 + number, f"{WORDS} {number}", minute=40, speaker_id="person-PCSO")
        book.do("line", Added(entry))

    return milliseconds(app, add)


def page_milliseconds(app: QApplication, view: QAbstractItemView) -> tuple[float, float]:
    """The 95th percentile of painting a page while going up through the list, page by page.

    First as it was, in this thread's own time, not that of other programs; then at the speed the machine has
    when it is left alone. Every page is painted in each of a few rounds and the least counts; a round is
    longer than what a view keeps of rows it has laid out, so that every page is laid out anew.
    """
    rounds = [_pages(app, view) for _round in range(ROUNDS)]
    alone = min(pace() for _try in range(PAGES * ROUNDS))
    at_best = min(alone, *(then for each in rounds for _took, then in each))
    plain = [[took for took, _then in each] for each in rounds]
    paced = [[took * at_best / then for took, then in each] for each in rounds]
    return _slowest(plain), _slowest(paced)


def _slowest(rounds: list[list[float]]) -> float:
    least: list[float] = [min(page) for page in zip(*rounds, strict=True)]
    return statistics.quantiles(least, n=20)[-1]


def _pages(app: QApplication, view: QAbstractItemView) -> list[tuple[float, float]]:
    """What each page took, with how long a piece of work took right after it that is always the same."""
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    app.processEvents()
    taken = []
    for _page in range(PAGES):
        bar.setValue(bar.value() - bar.pageStep())
        start = time.thread_time()
        view.viewport().repaint()
        taken.append((1000 * (time.thread_time() - start), pace()))
    return taken


def rows() -> list[tuple[str, float, float]]:
    """A new line in a short and a long log, beside a list view whose rows are all alike: its fastest way."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication(sys.argv[:1])
    look = Look(app, ThemeName.LIGHT)
    lines = [
        (
            f"Line painted, {entries:,} entries, beside a bare list view",
            ours(app, look, entries) / bare(app, entries, uniform=True),
            1.5,
        )
        for entries in (30, LONG)
    ]
    return [*lines, *_page_rows(app, look)]


def _page_rows(app: QApplication, look: Look) -> list[tuple[str, float, float]]:
    """A page of a long log, beside one of a list view of the same words, and beside a frame of the screen."""
    page, alone = page_milliseconds(app, our_log(app, look, LONG)[0])
    beside, _alone = page_milliseconds(app, bare_list(app, LONG, uniform=False)[0])
    return [
        (f"Page scrolled to, {LONG:,} entries, beside a bare list view", page / beside, 3.0),
        (f"Page scrolled to, {LONG:,} entries, beside 16 ms", alone / FRAME_MS, 1.0),
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
