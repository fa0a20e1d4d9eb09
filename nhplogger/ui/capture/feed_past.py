"""What the log no longer says: lines that were taken back, and the earlier words of lines."""

from collections import defaultdict

from nhplogger.domain.edits import Act, Added
from nhplogger.domain.taken_back import TakenLine, is_line, taken_lines
from nhplogger.domain.versions import Version, versions
from nhplogger.logbook.meeting_at_hand import MeetingAtHand


class FeedPast:
    """Read once from the file when a meeting is opened; from then on it follows the acts."""

    def __init__(self, logbook: MeetingAtHand) -> None:
        meeting = logbook.current
        self._meeting_id = meeting.id if meeting else None
        self._taken = {line.id: line for line in logbook.taken_back()}
        self._versions: dict[str, list[Version]] = defaultdict(list)
        self._keep(logbook.versions())

    def follow(self, act: Act) -> None:
        """Take in what an act took back, restored or changed."""
        for taken in taken_lines(act.edits):
            if taken.line.meeting_id == self._meeting_id:
                self._taken[taken.id] = taken
        for edit in act.edits:
            if isinstance(edit, Added) and is_line(edit.value):
                self._taken.pop(edit.value.id, None)
        self._keep(versions(act.edits, act.at))

    @property
    def all_taken(self) -> tuple[TakenLine, ...]:
        """Every line that was taken back and not restored."""
        return tuple(self._taken.values())

    def taken(self, line_id: str) -> TakenLine | None:
        """That line where it was taken back, or none."""
        return self._taken.get(line_id)

    def versions(self, line_id: str) -> tuple[Version, ...]:
        """What a line said before, oldest first."""
        return tuple(self._versions[line_id]) if line_id in self._versions else ()

    def _keep(self, found: tuple[Version, ...]) -> None:
        for version in found:
            if version.line.meeting_id == self._meeting_id:
                self._versions[version.line.id].append(version)
