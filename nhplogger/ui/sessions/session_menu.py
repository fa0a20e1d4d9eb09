"""The menu of a line of a session that is read: by mouse, what its keys do."""

from collections.abc import Iterator

from nhplogger.i18n import _
from nhplogger.typed import override
from nhplogger.ui.capture.feed_menu import FeedDeed, FeedMenu
from nhplogger.ui.capture.feed_rows import EntryRow, FeedLink, FeedRow, MarkRow
from nhplogger.ui.capture.row_menu import Offer
from nhplogger.ui.sessions.session_keys import KEYS, SessionCommand


class SessionMenu(FeedMenu):
    """What is done with a line while it is read; what it does not do itself it tells as a SessionCommand."""

    @override
    def offers(self, row: FeedRow | None) -> Iterator[Offer]:
        if not isinstance(row, EntryRow | MarkRow):
            yield _offer(SessionCommand.WHOLE_HISTORY, _("History of the meeting"))
            return
        if row.struck:
            yield Offer(deed=FeedDeed.RESTORE, words=_("Restore"), key=FeedLink.RESTORE.value)
        else:
            yield from _of_line(row)
        if FeedLink.OLD_WORDS in row.links:
            yield Offer(deed=FeedDeed.OLD_WORDS, words=_("Earlier words"), key=FeedLink.OLD_WORDS.value)
        yield _offer(SessionCommand.HISTORY, _("History"))
        yield _offer(SessionCommand.TIMELINE, _("Timeline"))
        yield _offer(SessionCommand.COMPARE, _("Compare with another meeting"))


def _of_line(row: EntryRow | MarkRow) -> Iterator[Offer]:
    if isinstance(row, EntryRow):
        yield Offer(deed=FeedDeed.CHANGE, words=_("Change the words"), key=_("Enter"))
        yield _offer(SessionCommand.SPEAKER, _("Change who said it"))
        yield _offer(SessionCommand.NOTE, _("Add a note"))
        yield _offer(SessionCommand.STAR, _("Key moment"))
    yield _offer(SessionCommand.TIME, _("Change the time"))
    yield Offer(deed=FeedDeed.TAKE_BACK, words=_("Take back"), key=_("Delete"))


def _offer(command: SessionCommand, words: str) -> Offer:
    return Offer(deed=command, words=words, key=KEYS[command])
