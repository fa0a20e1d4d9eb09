"""A meeting in which everything there can be is there, every word of it hostile, and every report of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, combinations, cycle, islice, product

from nhplogger.domain.action import Action, ActionUpdate, Status
from nhplogger.domain.contents import Contents
from nhplogger.domain.entry import Closed, Entry, Sign, Turn
from nhplogger.domain.leaving import ReflectiveSummary
from nhplogger.domain.meeting import State
from nhplogger.domain.people import Person
from nhplogger.domain.review import Annotation
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.domain.theme import Rating
from nhplogger.domain.values import Value
from nhplogger.reports.blocks import Report
from nhplogger.reports.covered import Covered
from nhplogger.reports.kinds import OF_ONE_MEETING, heeded_parts, may_hold_reflections
from nhplogger.reports.making import make_report
from nhplogger.reports.options import EVERY_PART, Part, ReportKind, ReportOptions
from tests.builders import a_mark, a_meeting, a_moment, a_study, an_action, an_owner, the_themes
from tests.reports.meetings import MEETING, NOW
from tests.reports.others_files import a_word_file
from tests.reports.periods import a_period, one_meeting
from tests.reports.samples import HOSTILE
from tests.reports.test_observation_whole import hostile

LANGUAGES = ("en-GB", "cy-GB")
STYLES = (b"", a_word_file("As we do", header="Our team", footer="In confidence"))
BEFORE = a_meeting(
    "Before", day=date(2025, 10, 30), state=State.COMPLETE, started_at=a_moment("13:45").replace(month=10)
)


def everything() -> Contents:
    """The hostile meeting with turns, spells, marks, ratings, notes, and what became of actions."""
    contents = hostile()
    return Contents([*contents.values(), *_on_lines(contents), *_of_time(), *_of_actions(contents)])


def _on_lines(contents: Contents) -> Iterator[Value]:
    texts = cycle(HOSTILE.values())
    signs, themes = cycle(Sign), cycle(the_themes())
    for entry in contents.all(Entry):
        yield replace(a_mark(next(themes), next(signs), entry_id=entry.id), meeting_id=MEETING.id)
    for entry in islice(contents.all(Entry), 20):
        yield Annotation(
            id=f"note {entry.id}",
            meeting_id=MEETING.id,
            entry_id=entry.id,
            at=NOW,
            observer=next(texts),
            text=next(texts),
        )
    for number, theme in enumerate(the_themes()):
        yield Rating(
            id=f"rating {number}", meeting_id=MEETING.id, theme_id=theme.id, value=number % 6 or None
        )
    yield ReflectiveSummary(id="summary", meeting_id=MEETING.id, text="\n".join(HOSTILE.values()))


def _of_time() -> Iterator[Value]:
    people = cycle([*a_study().all(Person), None])
    for minute, (closed, person) in enumerate(zip(islice(cycle(Closed), 24), people, strict=False)):
        yield Turn(
            id=f"turn {minute}",
            meeting_id=MEETING.id,
            person_id=person.id if person else None,
            started_at=a_moment(f"14:{minute:02}"),
            ended_at=a_moment(f"14:{minute:02}:50") if minute % 5 else None,
            closed_by=closed,
        )
    for number, kind in enumerate(SpellKind):
        begun, ended = a_moment(f"14:{30 + number * 4}"), a_moment(f"14:{32 + number * 4}")
        yield Spell(id=f"spell {number}", meeting_id=MEETING.id, kind=kind, started_at=begun, ended_at=ended)


def _of_actions(contents: Contents) -> Iterator[Value]:
    texts, people = cycle(HOSTILE.values()), cycle(a_study().all(Person))
    earlier = [
        an_action(text, meeting_id=BEFORE.id, status=status, due=date(2025, 11, 3))
        for text, status in zip(HOSTILE.values(), cycle(Status), strict=False)
    ]
    yield from earlier
    for number, action in enumerate([*contents.all(Action), *earlier]):
        yield an_owner(action, next(people))
        yield ActionUpdate(
            id=f"update {number}",
            action_id=action.id,
            meeting_id=MEETING.id if number % 3 else None,
            at=NOW,
            status=action.status,
            text=next(texts),
            evidence=next(texts),
        )


def covered(kind: ReportKind, contents: Contents) -> Covered:
    """What a report of that kind covers: the meeting, or also the one before."""
    return one_meeting(contents) if kind in OF_ONE_MEETING else a_period(Contents([BEFORE]), contents)


def made(options: ReportOptions, contents: Contents | None = None) -> Report:
    """That report of everything, at 16:20 on its day."""
    return make_report(covered(options.kind, contents or everything()), options, NOW)


def every_choice(kind: ReportKind) -> Iterator[ReportOptions]:
    """Whole, with each part left out, with all left out; each in every way of naming, in each language."""
    parts = (EVERY_PART, frozenset[Part](), *(EVERY_PART - {part} for part in sorted(heeded_parts(kind))))
    private = (False, True) if may_hold_reflections(kind) else (False,)
    for kept, reflections, names, language in product(parts, private, _NAMES, LANGUAGES):
        real, hidden = names
        yield ReportOptions(
            kind=kind,
            parts=kept,
            reflections=reflections,
            real_names=real,
            hide_agencies=hidden,
            language=language,
        )


def each_choice(kind: ReportKind) -> Iterator[ReportOptions]:
    """All of them for a whole report; with a part left out, some, other ones for each part."""
    every = list(every_choice(kind))
    whole = [each for each in every if each.parts == EVERY_PART]
    rest = [each for each in every if each.parts != EVERY_PART]
    return chain(whole, rest[:: max(1, len(whole) // 2 - 1)])


_NAMES = ((False, False), (False, True), (True, False))
_Side = tuple[str, object]
Chosen = tuple[ReportOptions, int]  # and which of the STYLES


def covering() -> list[Chosen]:
    """Few reports, in which every two things that may be chosen are chosen together at least once."""
    every = [(each, style) for kind in ReportKind for each in every_choice(kind) for style in (0, 1)]
    wanted = set(chain.from_iterable(map(_pairs, every)))
    found: list[Chosen] = []
    while wanted:
        best = max(every, key=lambda each: len(wanted & _pairs(each)))
        found.append(best)
        wanted -= _pairs(best)
    return found


def _pairs(chosen: Chosen) -> set[tuple[_Side, _Side]]:
    options, style = chosen
    left_out = EVERY_PART - options.parts
    sides: list[_Side] = [
        ("kind", options.kind),
        ("reflections", options.reflections),
        ("names", (options.real_names, options.hide_agencies)),
        ("language", options.language),
        ("style", style),
        ("without", ", ".join(sorted(left_out)) if len(left_out) < len(EVERY_PART) else "all"),
    ]
    # Which part is left out matters beside its kind; beside the rest, whether any is.
    whole: _Side = ("parts", bool(left_out))
    pairs = set(combinations((*sides[:5], whole), 2))
    return pairs | {(sides[0], sides[5])} if options.kind is ReportKind.OBSERVATION else pairs
