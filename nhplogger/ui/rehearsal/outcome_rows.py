"""What became of each utterance, in the words of a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from nhplogger.analysis.rehearsal import Outcome, Totals, Verdict
from nhplogger.domain.entry import Kind, Sign
from nhplogger.domain.script import Utterance
from nhplogger.domain.timeline import clock
from nhplogger.i18n import _, plural
from nhplogger.ui.capture.words import kind_word

_SIGNS = {Sign.HELPS: "+", Sign.HINDERS: "-", Sign.NEUTRAL: ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """One utterance: what was said, what was written of it, and how that went."""

    time: str
    said: str
    written: str
    good: str
    verdict: Verdict
    speaker: str
    kind: str
    theme: str
    behind: str

    @property
    def spoken(self) -> str:
        """The row as a sentence, for those who listen to the screen."""
        named = (
            (_("speaker"), self.speaker),
            (_("kind"), self.kind),
            (_("theme"), self.theme),
            (_("behind"), self.behind),
        )
        parts = [
            self.time,
            self.said,
            verdict_word(self.verdict),
            _("you wrote: {line}").format(line=self.written),
        ]
        parts += [f"{name}: {words}" for name, words in named if words != NOTHING]
        return ", ".join([*parts, _("a good line: {line}").format(line=self.good)])


NOTHING = "–"


def outcome_row(utterance: Utterance, outcome: Outcome) -> OutcomeRow:
    """The row of one utterance."""
    who = f"{utterance.who}: " if utterance.who else ""
    theme = utterance.themes[0] if utterance.themes else None
    return OutcomeRow(
        time=clock(timedelta(seconds=utterance.at)),
        said=f"{who}{utterance.words}",
        written=_written(outcome),
        good=utterance.line,
        verdict=outcome.verdict,
        speaker=_answer(outcome.speaker, _owner_or_speaker(utterance)),
        kind=_answer(outcome.kind, _other_kind(utterance.kind, outcome)),
        theme=_answer(outcome.theme, f"#{theme[0]}{_SIGNS[theme[1]]}" if theme else ""),
        behind=_seconds(outcome.behind),
    )


def verdict_word(verdict: Verdict) -> str:
    """How much of it is in the log."""
    return {Verdict.CAUGHT: _("Caught"), Verdict.PARTLY: _("Partly"), Verdict.MISSED: _("Missed")}[verdict]


def headline(counted: Totals) -> str:
    """The verdicts counted."""
    heard = counted.caught + counted.partly + counted.missed
    words = _("{caught} of {heard} caught, {partly} in part, {missed} missed")
    return words.format(caught=counted.caught, heard=heard, partly=counted.partly, missed=counted.missed)


def details(counted: Totals) -> str:
    """What was right of what could be, and how far behind one wrote."""
    pairs: Sequence[tuple[str, tuple[int, int]]] = (
        (_("Speaker or owner right in {right} of {all}."), counted.speakers),
        (_("Kind right in {right} of {all}."), counted.kinds),
        (_("Theme right in {right} of {all}."), counted.themes),
    )
    found = [words.format(right=right, all=all_) for words, (right, all_) in pairs if all_]
    if counted.behind is not None:
        behind = round(counted.behind)
        found.append(plural("Usually {count} second behind.", "Usually {count} seconds behind.", behind))
    return " ".join(found)


def _written(outcome: Outcome) -> str:
    if outcome.logged is None:
        return NOTHING
    return outcome.logged.text if outcome.logged.kind else _("a mark without words")


def _owner_or_speaker(utterance: Utterance) -> str:
    return _("another owner") if utterance.kind is Kind.ACTION else _("not {who}").format(who=utterance.who)


def _other_kind(wanted: Kind, outcome: Outcome) -> str:
    given = outcome.logged.kind if outcome.logged else None
    if given is None:
        return ""
    words = _("{given}, not {wanted}")
    return words.format(given=kind_word(given).lower(), wanted=kind_word(wanted).lower())


def _answer(right: bool | None, wanted: str) -> str:  # noqa: FBT001 an answer, not a switch
    if right is None:
        return NOTHING
    return _("right") if right else wanted


def _seconds(behind: float | None) -> str:
    return NOTHING if behind is None else _("{seconds} s").format(seconds=round(behind))
