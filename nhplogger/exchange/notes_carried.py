"""What field notes say of actions agreed at earlier meetings."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, time

from nhplogger.domain.action import Action, ActionUpdate
from nhplogger.domain.contents import Contents
from nhplogger.domain.edits import Added, Changed, Edit
from nhplogger.domain.entry import Entry
from nhplogger.domain.field_notes import CarriedOver, LogLine
from nhplogger.domain.field_notes_lines import read_carried, write_carried
from nhplogger.domain.ids import derived_id, is_derived
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.text import folded
from nhplogger.exchange.notes_meeting import moment


@dataclass
class CarriedActions:
    """Finds carried-over actions by their first words and notes how they stand.

    `actions` are those of the meeting's area with their updates, `meetings` those of the study.
    """

    meeting: Meeting
    actions: Contents
    meetings: Iterable[Meeting]
    ever: frozenset[str]
    edits: list[Edit] = field(default_factory=list)

    def __post_init__(self) -> None:
        order = {each.id: when(each) for each in self.meetings}
        here = when(self.meeting)
        found = (each for each in self.actions.all(Action) if order.get(each.meeting_id, here) < here)
        self._earlier = sorted(found, key=lambda each: order[each.meeting_id], reverse=True)
        self._spoken_of: set[str] = set()

    def update(self, carried: CarriedOver) -> bool:
        """Note what was said of an action; false where no earlier one begins with those words."""
        action = self._find(carried)
        if action is None:
            return False
        self._spoken_of.add(action.id)
        if self._update_id(action) not in self.ever:
            self._note(action, carried)
        return True

    def _find(self, carried: CarriedOver) -> Action | None:
        """Of the actions that begin so, one these notes updated before, else one open, else the latest."""
        begins = folded(carried.action)
        alike = [
            each
            for each in self._earlier
            if begins and each.id not in self._spoken_of and folded(each.text).startswith(begins)
        ]
        alike.sort(key=lambda each: (self._update_id(each) not in self.ever, not each.status.is_open))
        return alike[0] if alike else None

    def _note(self, action: Action, carried: CarriedOver) -> None:
        update = ActionUpdate(
            id=self._update_id(action),
            action_id=action.id,
            meeting_id=self.meeting.id,
            at=moment(self.meeting, self.meeting.begins or time()),
            status=carried.status,
            text=carried.words,
        )
        self.edits.append(Added(update))
        updates = [each for each in self.actions.all(ActionUpdate) if each.action_id == action.id]
        is_latest = all(each.at <= update.at for each in updates)
        if is_latest and action.status is not carried.status:
            self.edits.append(Changed(action, replace(action, status=carried.status)))

    def _update_id(self, action: Action) -> str:
        return derived_id("update", self.meeting.id, action.id)


def told_later(meeting: Meeting, agreed: Iterable[Action], later: Iterable[Contents]) -> list[Edit]:
    """What later meetings said of actions whose own meeting is read only now: they kept it as notes."""
    actions = {action.id: action for action in agreed}
    edits: list[Edit] = []
    for contents in later:
        for held in contents.all(Meeting):
            told = CarriedActions(held, Contents(actions.values()), (meeting,), frozenset())
            for line in _kept_lines(contents):
                told.update(line)
            edits += told.edits
            actions |= {
                edit.after.id: edit.after
                for edit in told.edits
                if isinstance(edit, Changed) and isinstance(edit.after, Action)
            }
    return edits


def kept_line(line: CarriedOver) -> LogLine:
    """The note that keeps a line about an action nobody knows, until its meeting is read."""
    return LogLine(line.number, f" {write_carried(line)}")


def _kept_lines(contents: Contents) -> list[CarriedOver]:
    kept = (each.typed for each in contents.all(Entry) if is_derived(each.id) and each.typed.startswith(" "))
    return [line for typed in kept if (line := read_carried(0, typed.strip()))]


def when(meeting: Meeting) -> tuple[date, time]:
    """What meetings are ordered by."""
    return meeting.day, meeting.begins or time()
