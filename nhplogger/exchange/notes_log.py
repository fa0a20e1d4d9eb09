"""The log of a field-notes file, line by line, as the edits that keep it."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from nhplogger.domain.action import Action, ActionUpdate
from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit
from nhplogger.domain.field_notes import CarriedOver, FieldNotes, LogItem, LogLine, Problem
from nhplogger.domain.ids import derived_id
from nhplogger.domain.known import known_names
from nhplogger.domain.lines import Line, line_edits
from nhplogger.domain.meeting import AgendaItem, Meeting
from nhplogger.domain.text import folded
from nhplogger.i18n import _


@dataclass
class LogReader:
    """Walks through a log. `ever` holds ids the study has or had: what they name is not added again."""

    meeting: Meeting
    known: Contents
    items: list[AgendaItem]
    ever: frozenset[str]
    actions: Contents
    edits: list[Edit] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._names = known_names(self.known, self.known, self.meeting.day)
        self._at = self._moment(self.meeting.begins or time())
        self._item: AgendaItem | None = None
        self._seen: Counter[object] = Counter()

    def read(self, notes: FieldNotes) -> None:
        """Every line of the log, and what was said of actions carried over."""
        for line in notes.log:
            if isinstance(line, LogItem):
                self._go_to(line)
            else:
                self._keep(line)
        for carried in notes.carried:
            self._carry(carried)

    def _moment(self, at: time) -> datetime:
        return datetime.combine(self.meeting.day, at, ZoneInfo(self.meeting.zone)).astimezone(UTC)

    def _go_to(self, line: LogItem) -> None:
        found = next((item for item in self.items if folded(item.title) == folded(line.title)), None)
        if found is None:
            found = AgendaItem(
                id=derived_id("item", self.meeting.id, folded(line.title)),
                meeting_id=self.meeting.id,
                position=len(self.items),
                title=line.title,
            )
            self.items.append(found)
        self._item = found

    def _keep(self, line: LogLine) -> None:
        if line.at:
            self._at = self._moment(line.at)
            self._start_item()
        words = line.words
        self._seen[line.at, words] += 1
        base = derived_id("line", self.meeting.id, line.at, words, self._seen[line.at, words])
        reading = read_line(words, self._names)
        self.problems += [Problem(line.number, problem) for problem in reading.problems]
        self._add(
            line_edits(
                reading,
                Line(
                    text=words,
                    at=self._at,
                    meeting_id=self.meeting.id,
                    seq=line.number,
                    item_id=self._item.id if self._item else None,
                    timed=line.at is not None,
                    make_id=lambda part: derived_id(base, part),
                ),
            )
        )

    def _start_item(self) -> None:
        """An item begins with its first timed line, and ends the one before it."""
        if self._item is None or self._item.started_at:
            return
        begun = replace(self._item, started_at=self._at)
        self.items = [
            replace(each, ended_at=self._at) if each.started_at and not each.ended_at else each
            for each in self.items
        ]
        self.items[begun.position] = begun
        self._item = begun

    def _add(self, edits: tuple[Edit, ...]) -> None:
        self.edits += [edit for edit in edits if isinstance(edit, Added) and edit.value.id not in self.ever]

    def _carry(self, carried: CarriedOver) -> None:
        begins = folded(carried.action)
        found = [action for action in self.actions.all(Action) if folded(action.text).startswith(begins)]
        if not found:
            words = _("no earlier action begins '{action}': kept as a note").format(action=carried.action)
            self.problems.append(Problem(carried.number, words))
            self._keep(
                LogLine(carried.number, f" {carried.action}; {carried.status}; {carried.words}".rstrip("; "))
            )
            return
        self._update(found[-1], carried)

    def _update(self, action: Action, carried: CarriedOver) -> None:
        update = ActionUpdate(
            id=derived_id("update", self.meeting.id, action.id),
            action_id=action.id,
            meeting_id=self.meeting.id,
            at=self._moment(self.meeting.begins or time()),
            status=carried.status,
            text=carried.words,
        )
        if update.id in self.ever:
            return
        self.edits.append(Added(update))
        later = [
            each
            for each in self.actions.all(ActionUpdate)
            if each.action_id == action.id and each.at > update.at
        ]
        if not later and action.status is not carried.status:
            self.edits.append(Changed(action, replace(action, status=carried.status)))
