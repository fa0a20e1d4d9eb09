"""The log as a table: every entry, lone mark, break and silence, in order of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from nhplogger.analysis.heard_time import NOTHING
from nhplogger.domain.action import Action
from nhplogger.domain.agenda_times import item_at
from nhplogger.domain.entry import Entry, Kind, Mark
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.value_words import enum_words
from nhplogger.i18n import _
from nhplogger.reports.blocks import Block, Heading, Paragraph, Run, Runs, Table, TableLook, plain
from nhplogger.reports.local_times import NOT_RECORDED, length
from nhplogger.reports.observed import Observed, grouped, in_quotation_marks
from nhplogger.reports.options import Part
from nhplogger.reports.recorded import recorded
from nhplogger.reports.sections.actions import due_words
from nhplogger.reports.sections.agenda import items
from nhplogger.reports.sections.counting import joined
from nhplogger.reports.sections.log import tag

_LETTER = 0.118  # a letter of a kind, as a share of what the columns take together


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of the table; `item` is the id of the agenda item it belongs to, empty for none."""

    at: datetime
    seq: int
    item: str
    cells: tuple[Runs, ...]


def lines(observed: Observed) -> tuple[Block, ...]:
    """A table for each stretch of the meeting on one agenda item, under its title."""
    found = sorted(_Lines(observed).all(), key=lambda line: (line.at, line.seq))
    if not found:
        return (Paragraph(runs=plain(_("Nothing was written down."))),)
    return tuple(_blocks(observed, found))


def _blocks(observed: Observed, found: list[_Line]) -> Iterator[Block]:
    titles = {item.id: observed.names.replace(item.title) for item in items(observed)}
    for item_id, stretch in groupby(found, key=lambda line: line.item):
        if observed.has(Part.AGENDA) and titles:
            yield Heading(level=2, text=titles.get(item_id) or _("Outside the agenda"))
        yield Table(
            header=(_("Time"), _("Who"), _("Kind"), _("Entry")),
            widths=(0.85, 1.75, max(0.95, _LETTER * _longest_kind()), 6.1),
            rows=tuple(line.cells for line in stretch),
            summary=_("The log, in order of time."),
            look=TableLook.RULED,
        )


class _Lines:
    """Makes the rows of one meeting."""

    def __init__(self, observed: Observed) -> None:
        self._observed = observed
        self._items = items(observed) if observed.has(Part.AGENDA) else []
        self._known = {item.id for item in self._items}
        self._actions = grouped(observed.contents.all(Action), lambda action: action.entry_id)

    def all(self) -> Iterator[_Line]:
        """Every row, in no order."""
        observed = self._observed
        for entry in observed.entries:
            if entry.kind is not Kind.REFLECTION:
                yield self._entry(entry)
        yield from (self._mark(mark) for mark in observed.marks if self._stands_alone(mark))
        yield from (self._spell(spell) for spell in observed.spells)

    def _stands_alone(self, mark: Mark) -> bool:
        return self._observed.contents.get(Entry, mark.entry_id) is None

    def _entry(self, entry: Entry) -> _Line:
        observed = self._observed
        speaker = observed.names.person(entry.speaker_id)
        to = observed.names.person(entry.said_to_id)
        who = _("{speaker} to {name}").format(speaker=speaker, name=to).strip() if to else speaker
        item = entry.item_id if entry.item_id in self._known else ""
        cells = plain(observed.time(entry)), plain(who), plain(_kind(entry.kind)), self._words(entry)
        return _Line(entry.at, entry.seq, item or "", cells)

    def _words(self, entry: Entry) -> Runs:
        observed = self._observed
        words = observed.names.replace(entry.text)
        runs = [recorded(in_quotation_marks(words) if entry.kind is Kind.QUOTE else words)]
        runs += [Run(text=f" ({self._terms(action)})") for action in self._actions.get(entry.id, ())]
        if tags := joined(tag(observed, mark) for mark in observed.marks_on(entry)):
            runs.append(Run(text=f"\n{tags}", italic=True))
        if entry.starred:
            runs.append(Run(text=" " + _("Key moment."), bold=True))
        return tuple(runs)

    def _terms(self, action: Action) -> str:
        """Who does it by when."""
        observed = self._observed
        people = joined(map(observed.names.person, observed.owners(action))) or _("nobody named")
        due = due_words(action, observed.names, observed.meeting.day.year)
        return people if due == NOT_RECORDED else _("{people}; due: {due}").format(people=people, due=due)

    def _mark(self, mark: Mark) -> _Line:
        observed = self._observed
        tagged = (Run(text=tag(observed, mark), italic=True),)
        cells = plain(observed.times.clock(mark.at)), (), plain(_("Mark")), tagged
        return _Line(mark.at, 0, self._on_at(mark.at), cells)

    def _spell(self, spell: Spell) -> _Line:
        observed = self._observed
        lasted = (spell.ended_at or observed.until) - spell.started_at
        words = enum_words(spell.kind)
        if not spell.kind.is_moment and lasted > NOTHING:
            words = _("{state}, {length}").format(state=words, length=length(lasted))
        if spell.kind is SpellKind.RESTRICTED:
            words = _("{passage}: nothing of it was written down").format(passage=words)
        said = (Run(text=words[:1].upper() + words[1:] + ".", italic=True),)
        cells = plain(observed.times.clock(spell.started_at)), (), (), said
        return _Line(spell.started_at, 0, self._on_at(spell.started_at), cells)

    def _on_at(self, at: datetime) -> str:
        item = item_at(self._items, at)
        return item.id if item else ""


def _longest_kind() -> int:
    """The letters of the longest word in the names of kinds."""
    return max(len(word) for kind in Kind for word in _kind(kind).split())


def _kind(kind: Kind) -> str:
    return {
        Kind.NOTE: _("Note"),
        Kind.QUOTE: _("Quote"),
        Kind.DECISION: _("Decision"),
        Kind.ACTION: _("Action"),
        Kind.PRIORITY: _("Priority"),
        Kind.REFLECTION: _("Reflection"),
    }[kind]
