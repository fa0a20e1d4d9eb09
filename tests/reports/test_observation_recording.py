"""A report says of a restricted passage how long it was, and nothing else."""

from datetime import timedelta

from nhplogger.domain.entry import Closed
from nhplogger.domain.spell import Spell, SpellKind
from nhplogger.reports.blocks import Paragraph, Report
from tests.builders import a_moment, an_entry
from tests.reports.meetings import MEETING
from tests.reports.reading import report_of, words


def _passage(at: str, minutes: float, kind: SpellKind = SpellKind.RESTRICTED) -> Spell:
    started = a_moment(at)
    return Spell(
        id=f"passage {at}",
        meeting_id=MEETING.id,
        kind=kind,
        started_at=started,
        ended_at=started + timedelta(minutes=minutes),
        closed_by=Closed.OBSERVER,
    )


def _recording(report: Report) -> str:
    last = report.blocks[-1]
    assert isinstance(last, Paragraph)
    return words(last.runs)


def test_restricted_minutes_are_added_up() -> None:
    report = report_of(an_entry(), _passage("14:07", 12), _passage("14:40", 3.2))
    assert "15 minutes were restricted: nothing of them was written down." in _recording(report)
    assert "14:40" not in _recording(report)


def test_a_passage_of_seconds_is_a_minute() -> None:
    assert "1 minute was restricted" in _recording(report_of(_passage("14:07", 0.1)))


def test_without_a_passage_nothing_is_said() -> None:
    for values in ((), (_passage("14:07", 12, SpellKind.BREAK),)):
        assert "restricted" not in _recording(report_of(an_entry(), *values))
