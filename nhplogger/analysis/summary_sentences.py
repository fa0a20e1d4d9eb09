"""A meeting summed up in sentences of a fixed pattern, every number in them counted."""

from collections.abc import Iterator
from datetime import timedelta

from nhplogger.analysis.meeting_counts import MeetingCounts, is_chair
from nhplogger.analysis.number_words import capital, in_words, spelled, times, within
from nhplogger.analysis.traced import Figure, Naming, Traced, count, count_ids
from nhplogger.domain.action import Action, Status
from nhplogger.domain.entry import Kind, Sign
from nhplogger.i18n import _, plural

_FATES = (Status.DONE, Status.IN_PROGRESS, Status.NOT_STARTED, Status.DROPPED, None)
_LONGEST = 90  # characters of an action that are enough to know it


def meeting_sentences(counts: MeetingCounts, naming: Naming) -> Iterator[Traced]:
    """Who met, what took the most time, what came of it, what is late, and what was marked most."""
    yield from _met(counts, naming)
    yield from _most_time(counts, naming)
    yield from _made(counts)
    yield from _raised(counts)
    yield from _reported(counts)
    yield from _late(counts, naming)
    yield from _marked(counts, naming)
    yield from _spoke(counts, naming)


def _met(counts: MeetingCounts, naming: Naming) -> Iterator[Traced]:
    """Thirteen people from six agencies met for the partnership meeting, chaired by the Safety officer."""
    if not counts.is_begun:
        yield Traced(_("This meeting has not been held yet."))
        return
    if counts.seats is None:
        return
    if not counts.seats:
        yield Traced(_("Who was there was not recorded."))
        return
    there, agencies = count(counts.there), count_ids(counts.agencies_there)
    if not there.number:
        yield Traced(_("Nobody was there."))
        return
    people = spelled(plural("{count} person", "{count} people", there.number), there.number)
    if agencies.number:
        from_them = spelled(plural("{count} agency", "{count} agencies", agencies.number), agencies.number)
        people = _("{people} from {agencies}").format(people=people, agencies=from_them)
    kind = naming.replace(counts.meeting.kind)
    met = _("{people} met for the {kind}") if kind else _("{people} met")
    words = met.format(people=people, kind=within(kind)) + _chaired(counts, naming)
    yield Traced(capital(words) + ".", tuple(each for each in (there, agencies) if each.number))
    yield from _sorry(counts)


def _chaired(counts: MeetingCounts, naming: Naming) -> str:
    if counts.chair is None:
        return ""
    name, agency = naming.person(counts.chair), naming.agency(counts.agencies.get(counts.chair))
    if is_chair(name):
        return _(", with {agency} in the chair").format(agency=agency) if agency else ""
    by = _("{name} ({agency})").format(name=name, agency=agency) if agency else name
    return _(", chaired by {name}").format(name=by)


def _sorry(counts: MeetingCounts) -> Iterator[Traced]:
    apologies = count(counts.apologies)
    if apologies.number:
        words = plural("{count} person sent apologies.", "{count} people sent apologies.", apologies.number)
        yield Traced(capital(spelled(words, apologies.number)), (apologies,))


def _most_time(counts: MeetingCounts, naming: Naming) -> Iterator[Traced]:
    if counts.longest is None:
        return
    item, took = counts.longest
    minutes = round(took / timedelta(minutes=1))
    if minutes:
        words = plural("{count} minute", "{count} minutes", minutes)
        told = _("“{item}” took the most time: {minutes}.")
        title = naming.replace(item.title)
        yield Traced(told.format(item=title, minutes=words), (Figure(minutes, (item.id,), "minutes"),))


def _made(counts: MeetingCounts) -> Iterator[Traced]:
    """The group made four decisions and agreed four actions."""
    decided, agreed = count(counts.of_kind(Kind.DECISION)), count(counts.agreed)
    if not decided.number and not agreed.number:
        return
    decisions = plural("{count} decision", "{count} decisions", decided.number)
    actions = plural("{count} action", "{count} actions", agreed.number)
    words = _("The group made {decisions} and agreed {actions}.").format(
        decisions=spelled(decisions, decided.number), actions=spelled(actions, agreed.number)
    )
    yield Traced(words, (decided, agreed))


def _raised(counts: MeetingCounts) -> Iterator[Traced]:
    raised = count(counts.of_kind(Kind.PRIORITY))
    if raised.number:
        words = plural(
            "{count} community priority was raised.",
            "{count} community priorities were raised.",
            raised.number,
        )
        yield Traced(capital(spelled(words, raised.number)), (raised,))


def _reported(counts: MeetingCounts) -> Iterator[Traced]:
    """Of five actions carried over, three were reported done and one was not spoken of."""
    carried = count(action for action, _said in counts.carried)
    if not carried.number or not counts.is_begun:
        return
    fates = {fate: count(_with(counts, fate)) for fate in _FATES}
    told = {fate: figure for fate, figure in fates.items() if figure.number}
    parts = listed([_fate(fate, figure.number) for fate, figure in told.items()])
    words = _("Of {actions} carried over, {parts}.").format(
        actions=spelled(plural("{count} action", "{count} actions", carried.number), carried.number),
        parts=parts,
    )
    yield Traced(words, (carried, *told.values()))


def _with(counts: MeetingCounts, fate: Status | None) -> list[Action]:
    return [action for action, said in counts.carried if said is fate]


def _fate(fate: Status | None, number: int) -> str:
    words = {
        Status.DONE: plural("{count} was reported done", "{count} were reported done", number),
        Status.IN_PROGRESS: plural("{count} was in progress", "{count} were in progress", number),
        Status.NOT_STARTED: plural("{count} was not started", "{count} were not started", number),
        Status.DROPPED: plural("{count} was dropped", "{count} were dropped", number),
        None: plural("{count} was not spoken of", "{count} were not spoken of", number),
    }
    return spelled(words[fate], number)


def _late(counts: MeetingCounts, naming: Naming) -> Iterator[Traced]:
    """One carried-over action, “the entry door”, is 13 days overdue."""
    late = count(counts.overdue)
    if not late.number:
        return
    worst = counts.overdue[0]
    days = (counts.today - (worst.due or counts.today)).days
    figures = late, Figure(days, (worst.id,), "days")
    said = plural("{count} day", "{count} days", days)
    text = shortened(naming.replace(worst.text))
    if late.number == 1:
        words = _("One carried-over action, “{action}”, is {days} overdue.").format(action=text, days=said)
    else:
        words = _("{number} carried-over actions are overdue, “{action}” the longest, by {days}.")
        words = capital(words.format(number=in_words(late.number), action=text, days=said))
    yield Traced(words, figures)


def _marked(counts: MeetingCounts, naming: Naming) -> Iterator[Traced]:
    """“Stable funding” was marked most: once as a help, five times as in the way."""
    if counts.most_marked is None:
        return
    theme, marks = counts.most_marked
    words = {
        Sign.HELPS: _("{times} as a help"),
        Sign.HINDERS: _("{times} as in the way"),
        Sign.NEUTRAL: _("{times} as neither"),
    }
    figures = {sign: count(mark for mark in marks if mark.sign is sign) for sign in words}
    told = [(sign, figure) for sign, figure in figures.items() if figure.number]
    parts = listed([words[sign].format(times=times(figure.number)) for sign, figure in told])
    sentence = _("The theme marked most was “{theme}”: {parts}.")
    name = naming.replace(theme.name)
    yield Traced(sentence.format(theme=name, parts=parts), tuple(figure for _sign, figure in told))


def _spoke(counts: MeetingCounts, naming: Naming) -> Iterator[Traced]:
    """Council spoke most: by estimate 30% of the talk."""
    if not counts.talk or len(counts.talk[0].agencies) > 1:
        return
    most = counts.talk[0]
    agency = naming.agency(most.agencies[0])
    percent = round(100 * most.share)
    if agency and percent:
        words = _("{agency} spoke most: by estimate {percent}% of the talk.")
        figure = Figure(percent, most.turns, "percent")
        yield Traced(words.format(agency=agency, percent=percent), (figure,))


def listed(parts: list[str]) -> str:
    """One, two and three."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{parts} and {last}").format(parts=", ".join(parts[:-1]), last=parts[-1])


def shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
