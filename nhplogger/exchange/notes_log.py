"""The log of a field-notes file, line by line, as the edits that keep it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from nhplogger.domain.capture_syntax import read_line
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit
from nhplogger.domain.entry import Entry
from nhplogger.domain.field_notes import LogItem, LogLine, Problem
from nhplogger.domain.ids import derived_id
from nhplogger.domain.lines import Line, line_edits
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.reading import Known, Reading
from nhplogger.exchange.notes_agenda import Agenda
from nhplogger.exchange.notes_meeting import moment

_EVENING, _MORNING = time(20), time(6)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRead:
    """How a line of a log was understood; `at` in UTC, none where the line does not say."""

    number: int
    reading: Reading
    at: datetime | None = None


@dataclass
class LogReader:
    """Walks through a log. `ever` holds ids the study has or had: what they name is not added again.

    `there` is the meeting as the study has it; its entries keep to the order of the file.
    """

    meeting: Meeting
    known: Known
    agenda: Agenda
    there: Contents
    ever: frozenset[str]
    edits: list[Edit] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lines: list[LineRead] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._time = self.meeting.begins or time()
        self._at = moment(self.meeting, self._time)
        self._title: str | None = None
        self._seen: Counter[tuple[time | None, str]] = Counter()
        self.read_before: set[str] = set()

    def read(self, log: Iterable[LogItem | LogLine]) -> None:
        """Every line, in its order."""
        for line in log:
            if isinstance(line, LogItem):
                self._title = line.title
                self.agenda.item(line.title)
            else:
                self._keep(line)

    def _keep(self, line: LogLine) -> None:
        if line.at:
            self._at, self._time = self._moment(line.at), line.at
            if self._title:
                self.agenda.reach(self._title, self._at)
        reading = read_line(line.words, self.known)
        self.lines.append(LineRead(number=line.number, reading=reading, at=self._at if line.at else None))
        self.problems += [Problem(line.number, problem) for problem in reading.problems]
        for edit in line_edits(reading, self._line(line)):
            self._add(edit)

    def _moment(self, at: time) -> datetime:
        """When a line was written: past midnight, and when the clocks go back, later than the one before."""
        plain = moment(self.meeting, at)
        if self._time >= _EVENING and at < _MORNING:
            return moment(replace(self.meeting, day=self.meeting.day + timedelta(1)), at)
        again = moment(self.meeting, at.replace(fold=1))
        return again if plain < self._at <= again else plain

    def _line(self, line: LogLine) -> Line:
        item = self.agenda.item(self._title) if self._title else None
        self._seen[line.at, line.words] += 1
        nth = self._seen[line.at, line.words]
        base = derived_id("line", self.meeting.id, line.at, line.words, nth)
        return Line(
            text=line.words,
            at=self._at,
            meeting_id=self.meeting.id,
            seq=line.number,
            item_id=item.id if item else None,
            timed=line.at is not None,
            make_id=lambda part: derived_id(base, part),
        )

    def _add(self, edit: Edit) -> None:
        if not isinstance(edit, Added):
            return
        if edit.value.id not in self.ever:
            self.edits.append(edit)
        elif isinstance(edit.value, Entry):
            self._put_in_order(edit.value)

    def _put_in_order(self, told: Entry) -> None:
        """A line read before has another place once the file has grown above it."""
        self.read_before.add(told.id)
        known = self.there.get(Entry, told.id)
        if known is None:
            return
        at = told.at if not (known.timed or told.timed) else known.at
        if (known.at, known.seq) != (at, told.seq):
            self.edits.append(Changed(known, replace(known, at=at, seq=told.seq)))
