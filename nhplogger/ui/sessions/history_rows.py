"""The history of a meeting, or of one thing in it, as rows of a list."""

from dataclasses import dataclass

from nhplogger.domain.bringing_back import bring_back
from nhplogger.domain.contents import Contents
from nhplogger.domain.history_words import Told
from nhplogger.domain.meeting import Meeting
from nhplogger.i18n import _, short_date
from nhplogger.ui.capture.words import local_time


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One act: what was done, and beneath it who, when, on which machine and why."""

    told: Told
    text: str
    detail: str
    can_come_back: bool

    @property
    def id(self) -> str:
        return self.told.act.id

    @property
    def spoken(self) -> str:
        back = _("B brings it back") if self.can_come_back else ""
        return ". ".join(part for part in (self.text, self.detail, back) if part)


def history_rows(found: tuple[Told, ...], now: Contents, about: Meeting) -> list[HistoryRow]:
    """The newest first."""
    return [_row(told, now, about) for told in reversed(found)]


def _row(told: Told, now: Contents, about: Meeting) -> HistoryRow:
    act = told.act
    text = "\n".join(told.sentences)
    who = act.observer or _("Somebody")
    when = f"{short_date(act.at.astimezone().date())} {act.at.astimezone().year} {local_time(act.at, about)}"
    on = _("on {device}").format(device=act.device) if act.device else ""
    parts = [" ".join(part for part in (who, on) if part), when]
    parts += [_("Reason: {reason}").format(reason=told.reason)] if told.reason else []
    return HistoryRow(
        told=told,
        text=_("Undo: {what}").format(what=text) if told.is_undo else text,
        detail=" · ".join(parts),
        can_come_back=bool(bring_back(told.edits, now)),
    )
