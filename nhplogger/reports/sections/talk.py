"""How the talk was shared, over the time that could be heard, and what is not known of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta

from nhplogger.analysis.heard_time import HeardTime
from nhplogger.analysis.talk_share import TalkShare
from nhplogger.domain.entry import Closed
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.i18n import _, plural
from nhplogger.reports.blocks import Block, Paragraph, plain
from nhplogger.reports.local_times import length
from nhplogger.reports.observed import Observed
from nhplogger.reports.sections.counting import joined


def talk(observed: Observed) -> tuple[Block, ...]:
    """A paragraph on talk and one on states of the room; nothing where neither was recorded."""
    paragraphs = (" ".join(_shared(observed)), " ".join(_states(observed)))
    return tuple(Paragraph(runs=plain(words)) for words in paragraphs if words)


def _shared(observed: Observed) -> Iterator[str]:
    shares = _by_agency(observed)
    if shares:
        said = joined(f"{agency} {round(100 * share)}%" for agency, share in shares.items())
        words = _("Talk by agency, an estimate from when each speaker was marked: {shares}.")
        yield words.format(shares=said)
    hidden = observed.heard.hidden_within(observed.since, observed.until)
    if hidden:
        heard = observed.heard.within(observed.since, observed.until)
        words = _("{hidden} could not be heard and count in no share: {kinds}; {heard} could be heard.")
        yield words.format(hidden=length(hidden), heard=length(heard), kinds=_hidden_kinds(observed))
    if observed.turns:
        turns = plural("{count} turn was recorded", "{count} turns were recorded", len(observed.turns))
        yield f"{turns}: {_endings(observed)}."


def _by_agency(observed: Observed) -> dict[str, float]:
    """Shares of all talk that could be heard, largest first."""
    shares: defaultdict[str, float] = defaultdict(float)
    for person_id, share in TalkShare(observed.turns, observed.spells).shares(observed.until).items():
        shares[observed.agency_of(person_id) or _("No agency given")] += share
    return dict(sorted(shares.items(), key=lambda pair: (-pair[1], pair[0])))


def _hidden_kinds(observed: Observed) -> str:
    kinds = {
        SpellKind.BREAK: _("break"),
        SpellKind.UNHEARD: _("out of hearing"),
        SpellKind.RESTRICTED: _("restricted"),
    }
    lengths = {words: _lasted(observed, kind) for kind, words in kinds.items()}
    return joined(f"{words} {length(span)}" for words, span in lengths.items() if span)


def _lasted(observed: Observed, kind: SpellKind) -> timedelta:
    alone = HeardTime(spell for spell in observed.spells if spell.kind is kind)
    return alone.hidden_within(observed.since, observed.until)


def _endings(observed: Observed) -> str:
    """How many turns ended which way; those that the program ended are told apart."""
    words = {
        Closed.NEXT: _("ended by the next speaker"),
        Closed.OBSERVER: _("by the observer"),
        Closed.SILENCE: _("by silence or a break"),
        Closed.TOGETHER: _("by everybody at once"),
        Closed.RESTRICTED: _("by a restricted passage"),
        Closed.PAUSE: _("closed by the program after a pause"),
        Closed.FINISH: _("closed by the program at the end"),
        Closed.OPEN: _("still open"),
    }
    counts = Counter(turn.closed_by for turn in observed.turns)
    return joined(f"{counts[closed]} {said}" for closed, said in words.items() if counts[closed])


def _states(observed: Observed) -> Iterator[str]:
    for kind, words in ((SpellKind.SILENCE, _("Silence")), (SpellKind.TOGETHER, _("Everybody at once"))):
        found = [spell for spell in observed.spells if spell.kind is kind]
        if found:
            times = plural("{count} time", "{count} times", len(found))
            span = sum((_length(observed, spell) for spell in found), timedelta(0))
            yield _("{state}: {times}, {length} in all.").format(
                state=words, times=times, length=length(span)
            )
    moments = [spell for spell in observed.spells if spell.kind is SpellKind.OBSERVED]
    if moments:
        clocks = joined(observed.times.clock(spell.started_at) for spell in moments)
        yield _("Somebody minded being observed: {times}.").format(times=clocks)


def _length(observed: Observed, spell: Spell) -> timedelta:
    return max(timedelta(0), (spell.ended_at or observed.until) - spell.started_at)
