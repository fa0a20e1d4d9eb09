"""How the talk was shared, over the time that could be heard, and what is not known of it."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from nhplogger.analysis.agency_talk import Talk, talk_by_agency
from nhplogger.analysis.heard_time import HeardTime
from nhplogger.domain.entry import Closed
from nhplogger.domain.people import Agency
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.i18n import _, plural
from nhplogger.reports.blocks import Block, Paragraph, Picture, Runs, Table, plain
from nhplogger.reports.gathered import Gathered
from nhplogger.reports.least_group import least_group
from nhplogger.reports.local_times import length
from nhplogger.reports.observed import Observed
from nhplogger.reports.options import Part
from nhplogger.reports.sections.counting import joined

MOST_ROWS = 40  # of a chart that still fits a page; the table beneath has all


def talk(observed: Observed) -> tuple[Block, ...]:
    """The shares of the talk and how they came about; nothing where none of it was recorded."""
    shares = shares_of(observed)
    paragraphs = (_heard_words(observed, shares), " ".join(_states(observed)))
    told = (Paragraph(runs=plain(words)) for words in paragraphs if words)
    return (*talk_drawn(observed, shares), *told)


def shares_of(observed: Observed) -> tuple[Talk, ...]:
    """What each agency said, the small ones put together; nothing where the talk was left out."""
    if not observed.has(Part.TALK):
        return ()
    return talk_by_agency(
        observed.turns,
        observed.spells,
        agency_of=lambda person_id: observed.agency_id_of(person_id) or "",
        seated=[seat.person_id for seat in observed.seats if seat.status.in_room],
        until=observed.until,
        least=least_group(observed.register),
    )


def agencies_named(share: Talk, told: Observed | Gathered) -> str:
    """Council, or "Other agencies (9 people)"."""
    if len(share.agencies) == 1:
        return told.agency(share.agencies[0]) or _("No agency given")
    return plural("Other agencies ({count} person)", "Other agencies ({count} people)", share.people)


def percent(share: Talk) -> int:
    """A share as it is told."""
    return round(100 * share.share)


def talk_drawn(observed: Observed | Gathered, shares: tuple[Talk, ...]) -> Iterator[Block]:
    """The chart and its numbers."""
    if not shares:
        return
    from nhplogger.reports.charts.talk import Bar, talk_chart

    told = [(agencies_named(share, observed), share) for share in shares]
    bars = tuple(Bar(name, percent(share), _colour(observed, share)) for name, share in told[:MOST_ROWS])
    said = joined(f"{name} {percent(share)}%" for name, share in told)
    yield Paragraph(runs=plain(_("An estimate, from when each speaker was marked.")))
    yield Picture(
        png=talk_chart(bars),
        alt=_("Talk by agency, an estimate: {shares}.").format(shares=said),
        caption=_("Share of the talk by agency, an estimate"),
    )
    yield Table(
        header=(_("Agency"), _("People"), _("Turns"), _("Time"), _("Share of talk")),
        widths=(3.4, 1.2, 1.2, 2.2, 1.8),
        rows=tuple(_row(name, share) for name, share in told),
        summary=_("The numbers of the chart: people, turns, time and share of the talk, by agency."),
    )


def _row(name: str, share: Talk) -> tuple[Runs, ...]:
    cells = (name, str(share.people), str(len(share.turns)), length(share.held), f"{percent(share)}%")
    return tuple(plain(cell) for cell in cells)


def _colour(observed: Observed | Gathered, share: Talk) -> str:
    """The name of an agency's colour; grey for several, and where agencies are hidden."""
    agency = observed.register.get(Agency, share.agencies[0]) if len(share.agencies) == 1 else None
    return agency.colour if agency and not observed.options.hide_agencies else ""


def _heard_words(observed: Observed, shares: tuple[Talk, ...]) -> str:
    return " ".join((*_merged(observed, shares), *_shared(observed)))


def _merged(observed: Observed, shares: tuple[Talk, ...]) -> Iterator[str]:
    """What the study's smallest group did to the shares."""
    least = least_group(observed.register)
    if shares and len(shares[-1].agencies) > 1:
        yield _("Agencies of fewer than {least} people are counted together.").format(least=least)
    elif not shares and observed.turns and observed.has(Part.TALK):
        words = _("Shares of the talk are not told: no agency had {least} people or more.")
        yield words.format(least=least)


def _shared(observed: Observed) -> Iterator[str]:
    hidden = observed.heard.hidden_within(observed.since, observed.until)
    if hidden:
        heard = observed.heard.within(observed.since, observed.until)
        words = _("{hidden} could not be heard and count in no share: {kinds}; {heard} could be heard.")
        yield words.format(hidden=length(hidden), heard=length(heard), kinds=_hidden_kinds(observed))
    if observed.turns:
        turns = plural("{count} turn was recorded", "{count} turns were recorded", len(observed.turns))
        yield f"{turns}: {_endings(observed)}."


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
