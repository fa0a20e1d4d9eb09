"""What was said in a practice meeting set against what was logged of it.

Lines are matched to utterances in three rounds; each line and each utterance is used once at most.

1. By words: a line begun no earlier than 3 s before an utterance was shown and no later than 60 s after it,
   sharing at least 3 in 10 of the shorter one's words (`overlap`, with what was said or with the good line).
   The likest pair first: likeness = 0.8 × overlap + 0.2 × (1 − seconds behind ÷ 60).
2. By kind: a line of the utterance's kind begun within 25 s of it, the soonest first. Its words are others.
3. By theme: a mark without words that is one of the utterance's, within 25 s.

Caught: matched by words, with the right kind, and speaker or owner where one is to be named. A reflection is
the observer's own thought, and is caught in any words. Everything else that was matched is partly caught.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from statistics import median

from nhplogger.analysis.likeness import overlap
from nhplogger.domain.entry import Kind, Sign

EARLY, WINDOW, NEAR = 3.0, 60.0, 25.0  # seconds
LEAST = 0.3
_WORDS_WEIGH = 0.8
_NAMED = (Kind.NOTE, Kind.QUOTE, Kind.PRIORITY)

Marks = frozenset[tuple[str, Sign]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An utterance as it was shown at a moment; `marks` pair the ids of its themes with their signs."""

    at: datetime
    kind: Kind
    words: str
    line: str
    speaker_id: str | None = None
    owners: frozenset[str] = frozenset()
    marks: Marks = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """A line of the log, or a mark without words: then it has no kind."""

    at: datetime
    kind: Kind | None
    text: str = ""
    speaker_id: str | None = None
    owners: frozenset[str] = frozenset()
    marks: Marks = frozenset()


class Verdict(StrEnum):
    """How much of an utterance is in the log."""

    CAUGHT = "caught"
    PARTLY = "partly"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one utterance. None stands for what could not be right or wrong; `behind` in seconds."""

    said: Said
    logged: Logged | None = None
    verdict: Verdict = Verdict.MISSED
    speaker: bool | None = None
    kind: bool | None = None
    theme: bool | None = None
    behind: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """A practice meeting in numbers; the pairs are how many were right, of how many that could be.

    `behind` is the middle one (median) of the seconds behind, none where nothing was logged.
    """

    caught: int
    partly: int
    missed: int
    speakers: tuple[int, int]
    kinds: tuple[int, int]
    themes: tuple[int, int]
    behind: float | None


def compare(said: Sequence[Said], logged: Sequence[Logged]) -> tuple[Outcome, ...]:
    """One outcome for every utterance, in their order."""
    found: dict[int, tuple[int, bool]] = {}
    _pair(found, _by_words(said, logged), by_words=True)
    _pair(found, _by_kind(said, logged), by_words=False)
    _pair(found, _by_theme(said, logged), by_words=False)
    return tuple(
        _outcome(each, logged[found[place][0]], alike=found[place][1])
        if place in found
        else Outcome(said=each)
        for place, each in enumerate(said)
    )


def totals(outcomes: Sequence[Outcome]) -> Totals:
    """The outcomes counted."""
    verdicts = [each.verdict for each in outcomes]
    behind = [each.behind for each in outcomes if each.behind is not None]
    return Totals(
        caught=verdicts.count(Verdict.CAUGHT),
        partly=verdicts.count(Verdict.PARTLY),
        missed=verdicts.count(Verdict.MISSED),
        speakers=_right(each.speaker for each in outcomes),
        kinds=_right(each.kind for each in outcomes),
        themes=_right(each.theme for each in outcomes),
        behind=median(behind) if behind else None,
    )


Pair = tuple[float, int, int]  # what comes first, the place of the utterance, the place of the line


def _pair(found: dict[int, tuple[int, bool]], pairs: list[Pair], *, by_words: bool) -> None:
    used = {line for line, _alike in found.values()}
    for _first, utterance, line in sorted(pairs):
        if utterance not in found and line not in used:
            found[utterance] = line, by_words
            used.add(line)


def _by_words(said: Sequence[Said], logged: Sequence[Logged]) -> list[Pair]:
    return [
        (-(_WORDS_WEIGH * alike + (1 - _WORDS_WEIGH) * (1 - behind / WINDOW)), place, line)
        for place, line, behind in _close(said, logged, WINDOW)
        if (alike := _alike(said[place], logged[line])) >= LEAST
    ]


def _by_kind(said: Sequence[Said], logged: Sequence[Logged]) -> list[Pair]:
    close = _close(said, logged, NEAR)
    return [(behind, place, line) for place, line, behind in close if said[place].kind is logged[line].kind]


def _by_theme(said: Sequence[Said], logged: Sequence[Logged]) -> list[Pair]:
    return [
        (behind, place, line)
        for place, line, behind in _close(said, logged, NEAR)
        if logged[line].kind is None and said[place].marks & logged[line].marks
    ]


def _close(said: Sequence[Said], logged: Sequence[Logged], most: float) -> list[tuple[int, int, float]]:
    """Places of utterances and lines close enough in time, with the seconds from one to the other."""
    return [
        (place, line, max(0.0, behind))
        for place, each in enumerate(said)
        for line, written in enumerate(logged)
        if -EARLY <= (behind := (written.at - each.at).total_seconds()) <= most
    ]


def _alike(said: Said, logged: Logged) -> float:
    return max(overlap(said.words, logged.text), overlap(said.line, logged.text))


def _outcome(said: Said, logged: Logged, *, alike: bool) -> Outcome:
    speaker, kind = _speaker(said, logged), logged.kind is said.kind if logged.kind else None
    whole = (alike or said.kind is Kind.REFLECTION) and kind is True and speaker is not False
    return Outcome(
        said=said,
        logged=logged,
        verdict=Verdict.CAUGHT if whole else Verdict.PARTLY,
        speaker=speaker,
        kind=kind,
        theme=bool(said.marks & logged.marks) if said.marks else None,
        behind=max(0.0, (logged.at - said.at).total_seconds()),
    )


def _speaker(said: Said, logged: Logged) -> bool | None:
    """Whether who spoke was named, or for an action who owns it."""
    if logged.kind is None:
        return None
    if said.kind is Kind.ACTION:
        return logged.owners == said.owners
    return logged.speaker_id == said.speaker_id if said.kind in _NAMED and said.speaker_id else None


def _right(answers: Iterable[bool | None]) -> tuple[int, int]:
    given = [answer for answer in answers if answer is not None]
    return sum(given), len(given)
