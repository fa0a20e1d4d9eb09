"""Which agencies of a full room fold to one line: those that have long been quiet."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from nhplogger.analysis.talk_share import TalkShare
from nhplogger.domain.meeting import Meeting
from nhplogger.ui.capture.seats_rows import Bench, SeatRow

FOLDS_FROM = 16  # people
QUIET = timedelta(minutes=10)


class Folding:
    """An agency unfolds when somebody of it speaks, or when it is opened; it folds when that is long ago."""

    def __init__(self) -> None:
        self._opened: dict[str, datetime] = {}

    def open(self, agency: str, now: datetime) -> None:
        """Show its people for a while."""
        self._opened[agency] = now

    def close(self, agency: str) -> None:
        """Show its people no longer than somebody of it speaks."""
        self._opened.pop(agency, None)

    def fold(
        self, board: list[Bench], talk: TalkShare, meeting: Meeting | None, now: datetime
    ) -> list[Bench]:
        """The board with quiet agencies folded. A meeting that has just begun is shown whole."""
        since = now - QUIET
        seats = sum(len(bench.seats) for bench in board)
        if seats < FOLDS_FROM or meeting is None or not meeting.started_at or meeting.started_at > since:
            return board
        spoke = talk.spoke_since(since)
        return [bench if self._is_lively(bench, spoke, since) else _folded(bench) for bench in board]

    def _is_lively(self, bench: Bench, spoke: set[str], since: datetime) -> bool:
        opened = self._opened.get(bench.agency.id)
        return (opened is not None and opened >= since) or any(seat.who.id in spoke for seat in bench.seats)


def _folded(bench: Bench) -> Bench:
    return replace(bench, agency=replace(bench.agency, folded=True, keys=key_ranges(bench.seats)))


def key_ranges(seats: Sequence[SeatRow]) -> tuple[str, ...]:
    """The keys of seats, those that follow each other as one range: 5–7, a."""
    runs: list[list[SeatRow]] = []
    for seat in seats:
        if runs and seat.place == runs[-1][-1].place + 1:
            runs[-1].append(seat)
        else:
            runs.append([seat])
    return tuple(run[0].key if len(run) == 1 else f"{run[0].key}–{run[-1].key}" for run in runs if run[0].key)
