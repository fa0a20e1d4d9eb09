"""A study and the areas it compares."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Post(StrEnum):
    """How an area's Neighbourhood Manager post is filled (NatCen 2012: dedicated, or beside other work)."""

    DEDICATED = "dedicated"
    POLICE = "police alongside"
    COMMUNITY_SAFETY = "community-safety staff alongside"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """One encrypted file. `min_group` is the smallest number of people that may be counted apart."""

    id: str
    name: str
    created_at: datetime
    zone: str = "Europe/London"
    min_group: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One of the study's cases. `letter` is its pseudonym: area B."""

    id: str
    name: str
    letter: str
    post: Post = Post.OTHER
    independence: str = ""
    co_location: str = ""
    funding: str = ""
    funding_ends: date | None = None
