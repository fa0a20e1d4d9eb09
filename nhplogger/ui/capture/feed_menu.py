"""The menu of a line of the log: by mouse, what its keys do."""

from collections.abc import Iterator
from enum import Enum, auto

from PySide6.QtCore import QPoint, Qt, Signal, Slot

from nhplogger.i18n import _
from nhplogger.ui.capture.feed_rows import EntryRow, FeedLink, FeedRow, MarkRow, link_word
from nhplogger.ui.capture.feed_view import FeedView
from nhplogger.ui.capture.row_menu import Offer, RowMenu
from nhplogger.ui.keys.keys_now import KeysNow


class FeedDeed(Enum):
    """What can be asked of a line, and of the log."""

    CHANGE = auto()
    TAKE_BACK = auto()
    RESTORE = auto()
    OLD_WORDS = auto()
    WHOLE = auto()
    MAKE_ACTION = auto()
    STAR = auto()
    UNDO = auto()
    REDO = auto()


class FeedMenu(RowMenu):
    """What the log does itself is asked of it; the rest is told, for the row in hand."""

    wished = Signal(object)  # FeedDeed

    def __init__(self, view: FeedView, keys: KeysNow) -> None:
        super().__init__(view)
        self._view, self._keys = view, keys
        self.setAccessibleName(_("What can be done with the line"))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self.open_at)
        self.deed_chosen.connect(self._do)

    @Slot(QPoint)
    def open_at(self, place: QPoint) -> None:
        """Open for the row at a place of the log, or else the row in hand."""
        index = self._view.indexAt(place)
        if index.isValid():
            self._view.setCurrentIndex(index)
        current = self._view.currentIndex()
        row = self._view.feed.at(current.row()) if current.isValid() else None
        self.offer(tuple(self.offers(row)), self._view.viewport().mapToGlobal(place))

    def offers(self, row: FeedRow | None) -> Iterator[Offer]:
        """What can be asked of a row, and of the log."""
        yield from _of_row(row, self._keys)
        yield from _of_log(self._keys)

    @Slot(object)
    def _do(self, deed: FeedDeed) -> None:
        view, row = self._view, self._view.currentIndex().row()
        view.setFocus()
        match deed:
            case FeedDeed.CHANGE:
                view.activated.emit(view.currentIndex())
            case FeedDeed.TAKE_BACK:
                view.take_back(row)
            case FeedDeed.RESTORE:
                view.use_link(row, FeedLink.RESTORE)
            case FeedDeed.OLD_WORDS:
                view.use_link(row, FeedLink.OLD_WORDS)
            case FeedDeed.WHOLE:
                view.turn_whole(row)
            case _:
                self.wished.emit(deed)


def _of_row(row: FeedRow | None, keys: KeysNow) -> Iterator[Offer]:
    if not isinstance(row, EntryRow | MarkRow):
        return
    if row.struck:
        yield Offer(deed=FeedDeed.RESTORE, words=_("Restore"), key=FeedLink.RESTORE.value)
    if isinstance(row, EntryRow) and not row.struck:
        yield Offer(deed=FeedDeed.CHANGE, words=_("Change"), key=_("Enter"))
        yield Offer(deed=FeedDeed.STAR, words=_("Key moment"), key=keys.now("Ctrl+D"))
        yield Offer(deed=FeedDeed.MAKE_ACTION, words=_("Make an action"), key=keys.now("Ctrl+Shift+A"))
    for link in (FeedLink.WHOLE, FeedLink.LESS):
        if link in row.links:
            words = link_word(link)
            yield Offer(deed=FeedDeed.WHOLE, words=words[:1].upper() + words[1:], key=link.key)
    if FeedLink.OLD_WORDS in row.links:
        yield Offer(deed=FeedDeed.OLD_WORDS, words=_("Earlier words"), key=FeedLink.OLD_WORDS.value)
    if not row.struck:
        yield Offer(deed=FeedDeed.TAKE_BACK, words=_("Take back"), key=_("Delete"))


def _of_log(keys: KeysNow) -> Iterator[Offer]:
    yield Offer(deed=FeedDeed.UNDO, words=_("Take back the last thing done"), key=keys.now("Alt+Left"))
    yield Offer(deed=FeedDeed.REDO, words=_("Put back what was taken back"), key=keys.now("Alt+Right"))
