"""Turns that nobody ended: closed where the observer was last seen to follow."""

from datetime import datetime, timedelta

from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Edit
from nhplogger.domain.entry import Closed, Entry, Mark, Turn
from nhplogger.domain.moves import end_turn, open_turn
from nhplogger.domain.spell import Spell


def close_after_pause(
    contents: Contents, stirred_at: datetime, now: datetime, pause: timedelta
) -> tuple[Edit, ...]:
    """Ends the open turn at the last stir, where nothing has stirred since for `pause`; else nothing."""
    turn = open_turn(contents)
    if turn is None:
        return ()
    last = max(stirred_at, turn.started_at)
    return end_turn(contents, last, Closed.PAUSE) if now - last >= pause else ()


def last_stir(contents: Contents) -> datetime | None:
    """The latest moment at which anything was recorded; none where nothing was."""
    moments = [each.at for kind in (Entry, Mark) for each in contents.all(kind)]
    moments += [
        moment
        for kind in (Turn, Spell)
        for each in contents.all(kind)
        for moment in (each.started_at, each.ended_at)
        if moment
    ]
    return max(moments, default=None)
