"""Whose voice was heard when at a meeting, by agency."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from nhplogger.analysis.heard_time import NOTHING, HeardTime, Span, merged
from nhplogger.analysis.talk_share import TalkShare
from nhplogger.analysis.timeline_parts import Stop, Voice
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Kind, Turn
from nhplogger.domain.people import Agency, Attendance, Person
from nhplogger.domain.spell import Spell

V = TypeVar("V")
_NONE = ""


class Voices:
    """Looks up who spoke for whom that day, and adds up what each agency said from `begun` to `ended`."""

    def __init__(self, contents: Contents, register: Contents, begun: datetime, ended: datetime) -> None:
        self.begun, self.ended = begun, ended
        self._register = register
        self._seats = {seat.person_id: seat for seat in contents.all(Attendance)}
        self._turns = [turn for turn in contents.all(Turn) if turn.person_id]
        spells = contents.all(Spell)
        self._heard = HeardTime(spells)
        self._shares = TalkShare(self._turns, spells).shares(ended)

    def person(self, person_id: str | None) -> Person | None:
        """The person of that id."""
        return self._register.get(Person, person_id)

    def agency_of(self, person_id: str | None) -> Agency | None:
        """Whom a person spoke for that day, or else usually."""
        seat, person = self._seats.get(person_id or ""), self.person(person_id)
        found = (seat.agency_id if seat else None) or (person.agency_id if person else None)
        return self._register.get(Agency, found)

    def told(self, stops: Sequence[Stop]) -> tuple[Voice, ...]:
        """Agencies in the order of their first seat in the room, then those that only spoke, then no agency.

        Those without an agency stand there only where they held the floor, or, where nobody was marked as
        speaking, were written of.
        """
        seats = sorted(self._seats.values(), key=lambda seat: seat.seat)
        people = [seat.person_id for seat in seats if seat.status.in_room]
        people += [turn.person_id or "" for turn in self._turns]
        people += [stop.speaker.id for stop in stops if stop.speaker]
        agency_of = {person: self.agency_of(person) for person in dict.fromkeys(people)}
        turns = grouped(self._turns, lambda turn: _id(agency_of[turn.person_id or ""]))
        lines = grouped(filter(_is_of_the_room, stops), lambda stop: _id(stop.agency))
        agencies = {agency.id: agency for agency in agency_of.values() if agency}
        voices = [self._voice(each, turns.get(key, ()), lines.get(key, ())) for key, each in agencies.items()]
        nobody = self._voice(None, turns.get(_NONE, ()), lines.get(_NONE, ()))
        is_heard = nobody.turns if self._turns else nobody.lines
        return (*voices, nobody) if is_heard else tuple(voices)

    def _voice(self, agency: Agency | None, turns: Sequence[Turn], stops: Sequence[Stop]) -> Voice:
        spans = [(turn.started_at, turn.ended_at or self.ended) for turn in turns]
        people = {turn.person_id for turn in turns}
        return Voice(
            agency=agency,
            share=sum(self._shares.get(person or "", 0.0) for person in people),
            held=sum((self._heard.within(*span) for span in spans), NOTHING),
            turns=len(turns),
            stretches=self._heard_spans(spans),
            lines=tuple(stop.at for stop in stops),
        )

    def _heard_spans(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The spans held to the meeting, joined where they touch, without what could not be heard."""
        kept = merged((max(start, self.begun), min(end, self.ended)) for start, end in spans)
        return tuple(part for span in kept for part in _without(span, self._heard.hidden))


def grouped(values: Iterable[V], key: Callable[[V], str]) -> dict[str, list[V]]:
    """The values under what `key` says of each, their order kept."""
    groups: defaultdict[str, list[V]] = defaultdict(list)
    for value in values:
        groups[key(value)].append(value)
    return groups


def _id(agency: Agency | None) -> str:
    return agency.id if agency else _NONE


def _is_of_the_room(stop: Stop) -> bool:
    return stop.entry is not None and stop.entry.kind is not Kind.REFLECTION


def _without(span: Span, hidden: Iterable[Span]) -> list[Span]:
    start, end = span
    parts: list[Span] = []
    for begun, ended in hidden:
        if ended <= start or begun >= end:
            continue
        if begun > start:
            parts.append((start, begun))
        start = max(start, ended)
    return [*parts, (start, end)] if start < end else parts
