"""What the actions panel shows: what was agreed today, and what was carried over from before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from nhplogger.domain.action import Action, ActionOwner, ActionUpdate, Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _, day_of_month, plural
from nhplogger.ui.capture.action_age import age_words
from nhplogger.ui.capture.due_words import Fate, fate_carried, fate_today, is_overdue
from nhplogger.ui.capture.in_room import away_words, is_here
from nhplogger.ui.capture.room import Room, Who
from nhplogger.ui.widgets.painting import StatusMark

_MARKS = {
    Status.NOT_STARTED: StatusMark.NOT_STARTED,
    Status.IN_PROGRESS: StatusMark.IN_PROGRESS,
    Status.DONE: StatusMark.DONE,
    Status.DROPPED: StatusMark.DROPPED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """An action with its owners and what has become of it.

    `away` holds the ids of owners who are not in the room; `age` is empty for what was agreed today. `update`
    is what was last said of it.
    """

    action: Action
    mark: StatusMark
    owners: tuple[Who, ...]
    fate: Fate
    away: frozenset[str] = frozenset()
    age: str = ""
    update: str = ""

    @property
    def id(self) -> str:
        return self.action.id

    @property
    def text(self) -> str:
        return self.action.text

    @property
    def spoken(self) -> str:
        owners = (self.owner_words(who) for who in self.owners)
        said = [self.action.text, *owners, self.fate.words, self.told, self.agreed]
        return ", ".join(part for part in said if part)

    @property
    def told(self) -> str:
        """What was last said of it, in a sentence; empty where nothing was."""
        return _("last update: {words}").format(words=self.update) if self.update else ""

    @property
    def agreed(self) -> str:
        """Its age in a sentence; empty for what was agreed today."""
        return _("agreed {age}").format(age=self.age) if self.age else ""

    def owner_words(self, who: Who) -> str:
        """An owner's name, and whether they are not here."""
        return ", ".join((who.name, away_words())) if who.id in self.away else who.name


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """What the actions beneath it have in common."""

    id: str
    text: str

    @property
    def spoken(self) -> str:
        return self.text


PanelRow = ActionRow | HeadingRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Owners and updates by the id of their action."""

    owners: dict[str, list[ActionOwner]]
    updates: dict[str, list[ActionUpdate]]


def related(meeting: Contents) -> Related:
    """The owners, first named first, and the updates, in order of time, of every action at hand."""
    owners: dict[str, list[ActionOwner]] = {}
    updates: dict[str, list[ActionUpdate]] = {}
    for owner in sorted(meeting.all(ActionOwner), key=lambda each: each.position):
        owners.setdefault(owner.action_id, []).append(owner)
    for update in sorted(meeting.all(ActionUpdate), key=lambda each: each.at):
        updates.setdefault(update.action_id, []).append(update)
    return Related(owners=owners, updates=updates)


def panel_rows(
    meeting: Contents, register: Contents, room: Room, about: Meeting, today: date
) -> list[PanelRow]:
    """The panel's lines: today's actions, newest last, then those carried over, overdue ones first."""
    beside = related(meeting)
    own = [action for action in meeting.all(Action) if action.meeting_id == about.id]
    carried = [action for action in meeting.all(Action) if action.meeting_id != about.id]
    carried.sort(key=lambda action: _pressing(action, today))
    rows: list[PanelRow] = []
    if own:
        rows.append(HeadingRow("today", _("Agreed today: {count}").format(count=len(own))))
        rows += [_row(action, room, beside, fate_today(action), today) for action in own]
    if carried:
        rows.append(HeadingRow("carried", _carried_words(carried, register)))
        meetings = register.all(Meeting)
        rows += [
            replace(
                _row(action, room, beside, _fate(action, beside, about, today), today),
                age=age_words(action, meetings, about),
            )
            for action in carried
        ]
    return rows or [HeadingRow("none", _("Nothing agreed yet, nothing carried over."))]


def _row(action: Action, room: Room, beside: Related, fate: Fate, today: date) -> ActionRow:
    owners = room.everybody(owner.person_id for owner in beside.owners.get(action.id, ()))
    mark = StatusMark.OVERDUE if is_overdue(action, today) else _MARKS[action.status]
    away = frozenset(who.id for who in owners if not is_here(room, who.id))
    said = [update.text for update in beside.updates.get(action.id, ()) if update.text]
    update = said[-1] if said else ""
    return ActionRow(action=action, mark=mark, owners=owners, fate=fate, away=away, update=update)


def _fate(action: Action, beside: Related, about: Meeting, today: date) -> Fate:
    updates = beside.updates.get(action.id, ())
    done = next((update.at for update in updates if update.status is Status.DONE), None)
    said_today = any(update.meeting_id == about.id for update in updates)
    return fate_carried(action, today, done.date() if done else None, updated=said_today)


def _pressing(action: Action, today: date) -> tuple[int, date]:
    """Overdue first, then open ones by date, then what is closed."""
    if not action.status.is_open:
        return 3, date.max
    if is_overdue(action, today):
        return 0, action.due or date.max
    return 1, action.due or date.max


def _carried_words(carried: Sequence[Action], register: Contents) -> str:
    days = {meeting.day for meeting in _meetings(carried, register)}
    done = sum(action.status is Status.DONE for action in carried)
    words = _("Carried over: {count}")
    if len(days) == 1:
        words = _("Carried over from {day}: {count}")
    said = words.format(count=len(carried), day=day_of_month(days.pop()) if days else "")
    return said + plural(", of which {count} done", ", of which {count} done", done) if done else said


def _meetings(actions: Iterable[Action], register: Contents) -> list[Meeting]:
    found = (register.get(Meeting, action.meeting_id) for action in actions)
    return [meeting for meeting in found if meeting]
