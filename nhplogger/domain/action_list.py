"""What is asked of the actions of a whole study, and the rows that answer it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from nhplogger.domain.action import Action
from nhplogger.domain.meeting import Meeting
from nhplogger.domain.people import Agency, Person
from nhplogger.domain.study import Area

SOON_DAYS = 15  # two weeks on and the day itself: from Thursday 27 November to Friday 12 December


class Tab(StrEnum):
    """Which actions are listed, by what became of them."""

    OPEN = "open"
    OVERDUE = "overdue"
    NO_OWNER = "no owner"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something about what it lists."""
        return self not in (Tab.DONE, Tab.DROPPED)


class GroupBy(StrEnum):
    """What listed actions are put together by."""

    DUE = "due"
    AREA = "area"
    AGENCY = "agency"
    OWNER = "owner"
    STATUS = "status"


class DueGroup(StrEnum):
    """The groups of a list by due date, in their order."""

    PAST = "0"
    SOON = "1"
    LATER = "2"
    NONE = "3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Filters, each empty for everything; `text` has words that must all be in an action or its owners."""

    today: date
    tab: Tab = Tab.OPEN
    group: GroupBy = GroupBy.DUE
    area_id: str = ""
    agency_id: str = ""
    owner_id: str = ""
    text: str = ""

    @property
    def soon(self) -> date:
        """The last day that is due soon."""
        return self.today + timedelta(SOON_DAYS)


@dataclass(frozen=True, slots=True)
class Group:
    """Actions under one heading. `key` is an id, a status or a `DueGroup`; empty for those without."""

    key: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many actions each tab lists, and in how many areas there are open ones."""

    tabs: dict[Tab, int]
    areas: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionLine:
    """One action of the list. `carried` counts the later meetings that left it open.

    `shown` says that somebody told how it could be seen to be done, `superseded` that another took its place.
    """

    action: Action
    meeting: Meeting
    area: Area
    owners: tuple[Person, ...] = ()
    agency: Agency | None = None
    carried: int = 0
    shown: bool = False
    superseded: bool = False
