"""What the agenda panel shows: what is done, what is on, what is still to come, and how far behind it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from nhplogger.analysis.item_times import ItemTimes
from nhplogger.domain.meeting import AgendaItem
from nhplogger.domain.timeline import clock
from nhplogger.i18n import _, plural

_NOTHING = timedelta(0)


def stage_words() -> dict["Stage", str]:
    """How the stages are said aloud; a deferred item says so where its time stands."""
    return {Stage.CURRENT: _("now"), Stage.DONE: _("done"), Stage.NEXT: _("to come")}


class Stage(Enum):
    """Where an item stands."""

    FOLDED = auto()
    DONE = auto()
    CURRENT = auto()
    NEXT = auto()
    DEFERRED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """A line of the panel.

    `times` is what stands at its right; `share` is how much of the planned time is gone, 1 for all of it.
    """

    id: str
    stage: Stage
    number: str
    text: str
    times: tuple[str, str] = ("", "")
    share: float = 0.0
    over: bool = False
    item: AgendaItem | None = None

    @property
    def spoken(self) -> str:
        said = stage_words().get(self.stage, "")
        number = _("item {number}").format(number=self.number) if self.number else ""
        late = _("over time") if self.over else ""
        return ", ".join(
            part for part in (number, self.text, said, " ".join(self.times).strip(), late) if part
        )


def _is_done(item: AgendaItem) -> bool:
    return item.ended_at is not None and not item.deferred


def agenda_rows(
    items: Sequence[AgendaItem],
    current: AgendaItem | None,
    times: ItemTimes,
    now: datetime,
    *,
    unfolded: bool,
) -> list[AgendaRow]:
    """The panel's lines. Done items are one line, and unless `unfolded` the only line of theirs."""
    rows: list[AgendaRow] = []
    done = [place for place, item in enumerate(items, 1) if _is_done(item) and item is not current]
    if done:
        rows.append(_folded(items, done, times))
    for place, item in enumerate(items, 1):
        if place not in done:
            rows.append(
                _current(item, place, times.taken(item, now)) if item is current else _coming(item, place)
            )
        elif unfolded:
            rows.append(_done(item, place, times))
    return rows


def minutes_behind(items: Iterable[AgendaItem], times: ItemTimes, now: datetime) -> int:
    """Whole minutes by which the meeting runs behind its plan; below nothing where it runs ahead."""
    late = _NOTHING
    for item in items:
        if item.minutes is None or (item.started_at is None and not item.deferred):
            continue
        over = times.taken(item, now) - timedelta(minutes=item.minutes)
        late += over if item.ended_at or item.deferred else max(_NOTHING, over)
    return int(late / timedelta(minutes=1))


def behind_words(minutes: int) -> str:
    """How the meeting runs, where it is worth saying."""
    if minutes >= 1:
        return plural("{count} min behind", "{count} min behind", minutes)
    return plural("{count} min ahead", "{count} min ahead", -minutes) if minutes <= -1 else ""


def _taken(item: AgendaItem, times: ItemTimes) -> timedelta:
    """How long an item that is over has taken."""
    return times.taken(item, item.ended_at) if item.ended_at else _NOTHING


def _folded(items: Sequence[AgendaItem], done: Sequence[int], times: ItemTimes) -> AgendaRow:
    taken = sum((_taken(items[place - 1], times) for place in done), _NOTHING)
    planned = sum(items[place - 1].minutes or 0 for place in done)
    return AgendaRow(
        id="folded",
        stage=Stage.FOLDED,
        number="",
        text=_done_words(done),
        times=(clock(taken), _("of {minutes} min").format(minutes=planned) if planned else ""),
        over=bool(planned) and taken > timedelta(minutes=planned),
    )


def _done_words(done: Sequence[int]) -> str:
    first, last = done[0], done[-1]
    if len(done) == 1:
        return _("Item {number} done").format(number=first)
    if last - first == len(done) - 1:
        return _("Items {first} to {last} done").format(first=first, last=last)
    return plural("{count} item done", "{count} items done", len(done))


def _done(item: AgendaItem, place: int, times: ItemTimes) -> AgendaRow:
    taken = _taken(item, times)
    planned = _("of {minutes}").format(minutes=item.minutes) if item.minutes else ""
    over = bool(item.minutes) and taken > timedelta(minutes=item.minutes or 0)
    return AgendaRow(
        id=item.id,
        stage=Stage.DONE,
        number=str(place),
        text=item.title,
        times=(clock(taken), planned),
        over=over,
        item=item,
    )


def _current(item: AgendaItem, place: int, taken: timedelta) -> AgendaRow:
    share = taken / timedelta(minutes=item.minutes) if item.minutes else 0.0
    return AgendaRow(
        id=item.id,
        stage=Stage.CURRENT,
        number=str(place),
        text=item.title,
        times=(clock(taken), _("of {minutes}").format(minutes=item.minutes) if item.minutes else ""),
        share=share,
        over=share > 1,
        item=item,
    )


def _coming(item: AgendaItem, place: int) -> AgendaRow:
    planned = _("{minutes} min").format(minutes=item.minutes) if item.minutes else ""
    return AgendaRow(
        id=item.id,
        stage=Stage.DEFERRED if item.deferred else Stage.NEXT,
        number=str(place),
        text=item.title,
        times=(_("deferred") if item.deferred else planned, ""),
        item=item,
    )
