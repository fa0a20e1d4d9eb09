"""Actions and their groups as the list shows them."""

from dataclasses import dataclass
from datetime import date

from nhplogger.analysis.actions_fate import is_overdue
from nhplogger.domain.action import Action, Status
from nhplogger.domain.action_list import ActionLine, DueGroup, Group, GroupBy, Wanted
from nhplogger.domain.contents import Contents
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area
from nhplogger.i18n import _, day_of_month, plural, short_date, short_day_of_month, short_month
from nhplogger.ui.theme import Tone
from nhplogger.ui.widgets.painting import Chip

_NO_CHIP = Chip("")
DAYS_COUNTED, _YEAR = 999, 365


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """A heading; `late` paints it as what should have been done."""

    key: str
    text: str
    count: int
    folded: bool = False
    late: bool = False

    @property
    def spoken(self) -> str:
        """The heading as one sentence, for those who listen to the screen."""
        many = plural("{count} action", "{count} actions", self.count)
        return ", ".join((self.text, many, _("folded") if self.folded else _("unfolded")))


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """An action; `late` stands after `due`, in red. `badge` is an agency's letters and its colour."""

    id: str
    text: str
    owner: str = ""
    unowned: bool = False
    badge: tuple[str, str] | None = None
    area: str = ""
    due: str = ""
    late: str = ""
    carried: str = ""
    chip: Chip = _NO_CHIP

    @property
    def spoken(self) -> str:
        """The row as one sentence, for those who listen to the screen."""
        due = _("due {day}").format(day=self.due) if self.due else _("no date")
        carried = _("carried over {times}").format(times=self.carried) if self.carried else ""
        parts = (self.text, self.owner, self.area, due, self.late, carried, self.chip.text)
        return ", ".join(part for part in parts if part)


PageRow = GroupRow | ListRow


def list_row(line: ActionLine, today: date) -> ListRow:
    """An action as a row."""
    action = line.action
    return ListRow(
        id=action.id,
        text=action.text,
        owner=owner_words(line.owners) or _("No owner yet"),
        unowned=not line.owners,
        badge=(line.agency.initials, line.agency.colour) if line.agency else None,
        area=line.area.name,
        due=due_words(action, today),
        late=late_words(action, today),
        carried=times_words(line.carried),
        chip=status_chip(line),
    )


def group_row(group: Group, wanted: Wanted, register: Contents, *, folded: bool) -> GroupRow:
    """A group as a heading."""
    late = wanted.group is GroupBy.DUE and group.key == DueGroup.PAST and wanted.tab.is_open
    title = _title(group.key, wanted, register)
    return GroupRow(key=group.key, text=title, count=len(group.ids), folded=folded, late=late)


def folds_first(group: Group, wanted: Wanted) -> bool:
    """Whether a group is folded until somebody unfolds it: what is not due soon."""
    later = wanted.group is GroupBy.DUE and wanted.tab.is_open
    return later and group.key in (DueGroup.LATER, DueGroup.NONE)


def owner_words(owners: tuple[Person, ...]) -> str:
    """Who owns an action, by their names."""
    return ", ".join(owner.name for owner in owners)


def due_words(action: Action, today: date) -> str:
    """When it is due, as short as it can be told."""
    if action.due is None:
        return action.due_words
    if is_overdue(action, today):
        return overdue_words(action.due, today)
    if action.due.year != today.year:
        return f"{short_day_of_month(action.due)} {action.due.year}"
    if action.status.is_open:
        return short_date(action.due)
    return short_day_of_month(action.due)


def late_words(action: Action, today: date) -> str:
    """By how much it is late; nothing where it is not."""
    if action.due is None or not is_overdue(action, today):
        return ""
    return days_late((today - action.due).days)


def overdue_words(day: date, today: date) -> str:
    """A day that has passed: how late it is stands beside it, so that its year is told only after years."""
    return short_day_of_month(day) if (today - day).days <= DAYS_COUNTED else short_month(day)


def days_late(days: int) -> str:
    """So many days, as long as they can be imagined; then years."""
    if days <= DAYS_COUNTED:
        return plural("{count} day late", "{count} days late", days)
    years = days // _YEAR
    return plural("{count} year late", "{count} years late", years)


def times_words(times: int) -> str:
    """How often: once, twice, 3 times; nothing for never."""
    few = (_("once"), _("twice"))
    if times <= len(few):
        return few[times - 1] if times else ""
    return plural("{count} time", "{count} times", times)


def status_words(status: Status) -> str:
    """How far an action has come."""
    return {
        Status.NOT_STARTED: _("Not started"),
        Status.IN_PROGRESS: _("In progress"),
        Status.DONE: _("Done"),
        Status.DROPPED: _("Dropped"),
    }[status]


def status_chip(line: ActionLine) -> Chip:
    """The same with its shape; what is only said to be done says so."""
    match line.action.status:
        case Status.DONE if not line.shown:
            return Chip(_("Said done"), Tone.WARN, "check")
        case Status.DROPPED if line.superseded:
            return Chip(_("Superseded"), Tone.NEUTRAL, "dropped")
        case status:
            return Chip(status_words(status), *_SHAPES[status])


_SHAPES = {
    Status.NOT_STARTED: (Tone.NEUTRAL, "ring"),
    Status.IN_PROGRESS: (Tone.ACCENT, "half"),
    Status.DONE: (Tone.OK, "check-circle"),
    Status.DROPPED: (Tone.NEUTRAL, "dropped"),
}


def _title(key: str, wanted: Wanted, register: Contents) -> str:
    match wanted.group:
        case GroupBy.DUE:
            return _due_title(DueGroup(key), wanted)
        case GroupBy.STATUS:
            return status_words(Status(key))
        case GroupBy.AREA:
            area = register.get(Area, key)
            return area.name if area else _("No area")
        case GroupBy.AGENCY:
            agency = register.get(Agency, key)
            return agency.name if agency else _("No agency")
        case GroupBy.OWNER:
            person = register.get(Person, key)
            return person.name if person else _("No owner yet")


def _due_title(group: DueGroup, wanted: Wanted) -> str:
    match group:
        case DueGroup.PAST:
            today = day_of_month(wanted.today)
            return _("Overdue") if wanted.tab.is_open else _("Due before {day}").format(day=today)
        case DueGroup.SOON:
            return _("Due by {day}").format(day=day_of_month(wanted.soon))
        case DueGroup.LATER:
            return _("Later")
        case DueGroup.NONE:
            return _("No date")
