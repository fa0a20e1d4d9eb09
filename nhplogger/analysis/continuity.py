"""Who kept coming to the meetings of an area: agencies with their gaps and deputies, people, posts."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

from nhplogger.domain.people import Attendance, Presence
from nhplogger.domain.text import folded


class Came(Enum):
    """How an agency was at a meeting."""

    THERE = auto()
    DEPUTY = auto()
    MISSED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sat:
    """A meeting and its seats; `agencies` and `roles` have by person id whom they were there for, as what."""

    meeting_id: str
    seats: Sequence[Attendance]
    agencies: dict[str, str]
    roles: dict[str, str]

    @property
    def there(self) -> list[Attendance]:
        """The seats of those who were in the room."""
        return [seat for seat in self.seats if seat.status.in_room]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRecord:
    """An agency at every meeting, oldest first; at `with_deputy` of them a deputy came for it."""

    agency: str
    came: tuple[Came, ...]
    with_deputy: int = 0

    @property
    def attended(self) -> int:
        """At how many meetings anybody came for it."""
        return sum(each is not Came.MISSED for each in self.came)

    @property
    def longest_gap(self) -> int:
        """The most meetings it missed in a row, from the first one anybody came to."""
        gone = [each is Came.MISSED for each in self.came]
        runs = groupby(gone[gone.index(False) :] if False in gone else ())
        return max((len(list(run)) for missed, run in runs if missed), default=0)

    @property
    def last(self) -> int | None:
        """The place of the last meeting anybody came to."""
        places = [place for place, each in enumerate(self.came) if each is not Came.MISSED]
        return places[-1] if places else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What people are for an agency, and who held it, one after the other."""

    agency: str
    role: str
    holders: tuple[str, ...]


def agency_records(sat: Sequence[Sat]) -> tuple[AgencyRecord, ...]:
    """Every agency that was expected at any meeting, in the order in which they were first seated."""
    agencies = dict.fromkeys(
        agency for each in sat for seat in each.seats if (agency := each.agencies.get(seat.person_id, ""))
    )
    return tuple(_record(agency, sat) for agency in agencies)


def _record(agency: str, sat: Sequence[Sat]) -> AgencyRecord:
    theirs = [[seat for seat in each.there if each.agencies.get(seat.person_id) == agency] for each in sat]
    return AgencyRecord(
        agency=agency,
        came=tuple(_came(seats) for seats in theirs),
        with_deputy=sum(any(map(_is_deputy, seats)) for seats in theirs),
    )


def _came(seats: Sequence[Attendance]) -> Came:
    if not seats:
        return Came.MISSED
    return Came.DEPUTY if all(_is_deputy(seat) for seat in seats) else Came.THERE


def _is_deputy(seat: Attendance) -> bool:
    return seat.status is Presence.DEPUTY or seat.deputy_for_id is not None


def meetings_of_people(sat: Iterable[Sat]) -> Counter[str]:
    """How many meetings each person came to."""
    return Counter(person for each in sat for person in {seat.person_id for seat in each.there})


def posts(sat: Sequence[Sat]) -> tuple[Post, ...]:
    """Every post: a role for an agency that one person at a time has.

    What two people were at one meeting ("resident") is no post. Deputies hold none for a day.
    """
    holders: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    named: dict[tuple[str, str], str] = {}
    shared: set[tuple[str, str]] = set()
    for each in sat:
        here = [(_post_of(each, seat), seat.person_id) for seat in each.there if not _is_deputy(seat)]
        counts = Counter(post for post, _person in here)
        shared |= {post for post, number in counts.items() if number > 1}
        for post, person in here:
            holders[post][person] = None
            named.setdefault(post, each.roles.get(person, ""))
    return tuple(
        Post(agency=post[0], role=named[post], holders=tuple(people))
        for post, people in holders.items()
        if post[1] and post not in shared
    )


def _post_of(sat: Sat, seat: Attendance) -> tuple[str, str]:
    return sat.agencies.get(seat.person_id, ""), folded(sat.roles.get(seat.person_id, ""))
