"""What became of the actions of a period, in sentences of a fixed pattern, every number in them counted."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from nhplogger.analysis.actions_fate import Proof, Standing
from nhplogger.analysis.fates import Fate
from nhplogger.analysis.number_words import capital, in_words, spelled, times
from nhplogger.analysis.summary_sentences import listed, shortened
from nhplogger.analysis.traced import Figure, Traced, count, count_ids
from nhplogger.domain.action import Action
from nhplogger.i18n import _, plural

Shown = Callable[[Action], str]


def fate_sentences(
    fates: Sequence[Fate], meeting_ids: Sequence[str], shown: Shown, today: date
) -> Iterator[Traced]:
    """How many actions there were, how they stand, what is late, what was carried over and what let go.

    `shown` gives the words of an action as they may be shown.
    """
    if not fates:
        yield Traced(_("No action was on the table."), (_counted(fates),))
        return
    yield _how_many(fates, meeting_ids)
    yield from _open(fates, shown, today)
    yield from _done(fates)
    yield from _ended(fates)
    yield from _carried(fates, shown)
    yield from _let_go(fates)


def _how_many(fates: Sequence[Fate], meeting_ids: Sequence[str]) -> Traced:
    actions, meetings = _counted(fates), count_ids(meeting_ids)
    words = _("{actions} at {meetings}.").format(
        actions=spelled(plural("{count} action was", "{count} actions were", actions.number), actions.number)
        + " "
        + _("on the table"),
        meetings=spelled(plural("{count} meeting", "{count} meetings", meetings.number), meetings.number),
    )
    return Traced(capital(words), (actions, meetings))


def _open(fates: Sequence[Fate], shown: Shown, today: date) -> Iterator[Traced]:
    """Nine are open, four of them overdue, “Repair the door” the longest: by 13 days."""
    late = _standing(fates, Standing.OVERDUE)
    waiting = [*late, *_standing(fates, Standing.OPEN)]
    if not waiting:
        yield Traced(_("None is open."))
        return
    are_open, overdue = _counted(waiting), _counted(late)
    words = spelled(plural("{count} is open", "{count} are open", are_open.number), are_open.number)
    if not late:
        yield Traced(capital(words) + ".", (are_open,))
        return
    worst = min(late, key=lambda each: each.action.due or today)
    days = (today - (worst.action.due or today)).days
    pattern = _("{open}, {number} of them overdue: “{action}” by {days}.")
    if overdue.number > 1:
        pattern = _("{open}, {number} of them overdue, “{action}” the longest: by {days}.")
    told = pattern.format(
        open=words,
        number=in_words(overdue.number),
        action=shortened(shown(worst.action)),
        days=plural("{count} day", "{count} days", days),
    )
    yield Traced(capital(told), (are_open, overdue, Figure(days, (worst.action.id,), "days")))


def _done(fates: Sequence[Fate]) -> Iterator[Traced]:
    """Twelve are done: seven were shown to be, five only said to be."""
    done = _counted(_standing(fates, Standing.DONE))
    if not done.number:
        return
    shown = _counted([each for each in fates if each.proof is Proof.SHOWN])
    said = _counted([each for each in fates if each.proof is Proof.DECLARED])
    words = spelled(plural("{count} is done", "{count} are done", done.number), done.number)
    parts = [
        (shown, plural("{count} shown to be", "{count} shown to be", shown.number)),
        (said, plural("{count} only said to be", "{count} only said to be", said.number)),
    ]
    told = [(figure, spelled(words, figure.number)) for figure, words in parts if figure.number]
    words = _("{done}: {parts}.").format(done=words, parts=listed([words for _figure, words in told]))
    yield Traced(capital(words), (done, *(figure for figure, _words in told)))


def _ended(fates: Sequence[Fate]) -> Iterator[Traced]:
    dropped = _counted(_standing(fates, Standing.DROPPED))
    superseded = _counted(_standing(fates, Standing.SUPERSEDED))
    parts = [
        (dropped, plural("{count} was dropped", "{count} were dropped", dropped.number)),
        (superseded, plural("{count} was superseded", "{count} were superseded", superseded.number)),
    ]
    told = [(figure, spelled(words, figure.number)) for figure, words in parts if figure.number]
    if told:
        yield Traced(
            capital(listed([words for _figure, words in told])) + ".",
            tuple(figure for figure, _words in told),
        )


def _carried(fates: Sequence[Fate], shown: Shown) -> Iterator[Traced]:
    """Six were carried over, “Repair the door” most often: four times."""
    carried = [each for each in fates if each.carried]
    if not carried:
        return
    figure = _counted(carried)
    words = spelled(
        plural("{count} was carried over", "{count} were carried over", figure.number), figure.number
    )
    most = max(carried, key=lambda each: each.carried)
    meetings = count_ids(
        each.meeting_id
        for each in most.updates
        if each.meeting_id and each.meeting_id != most.action.meeting_id and each.status.is_open
    )
    told = _("{carried}, “{action}” most often: {times}.").format(
        carried=words, action=shortened(shown(most.action)), times=times(meetings.number)
    )
    yield Traced(capital(told), (figure, meetings))


def _let_go(fates: Sequence[Fate]) -> Iterator[Traced]:
    silent = _counted([each for each in fates if each.let_go])
    if silent.number:
        words = plural(
            "{count} open action was not spoken of at the last two meetings.",
            "{count} open actions were not spoken of at the last two meetings.",
            silent.number,
        )
        yield Traced(capital(spelled(words, silent.number)), (silent,))


def _standing(fates: Sequence[Fate], standing: Standing) -> list[Fate]:
    return [each for each in fates if each.standing is standing]


def _counted(fates: Sequence[Fate]) -> Figure:
    return count(each.action for each in fates)
