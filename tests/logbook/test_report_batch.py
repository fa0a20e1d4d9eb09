"""Many reports in a row, the window answering meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nhplogger.domain.edits import Added
from nhplogger.domain.outside import ExportLog
from nhplogger.domain.values import Value
from nhplogger.logbook.clock import StillClock
from nhplogger.logbook.logbook import Logbook
from nhplogger.logbook.report_batch import ReportBatch, Sent
from nhplogger.logbook.wanted_report import Wanted
from nhplogger.reports.options import ReportKind, ReportOptions
from nhplogger.reports.sending import Format, Sending
from nhplogger.storage.store import Store
from tests.builders import START, a_meeting, a_study, an_entry

MEETINGS = [a_meeting(f"Panel {number}") for number in range(4)]


@pytest.fixture
def logbook() -> Iterator[Logbook]:
    book = Logbook(Store.in_memory(), StillClock(START), "Fieldworker 2")
    lines = [an_entry("Hughes opens the door", meeting_id=each.id) for each in MEETINGS]
    values: list[Value] = [*a_study().values(), *MEETINGS, *lines]
    book.take("Fill", tuple(map(Added, values)), None)
    yield book
    book.close()


def wanted(*ids: str) -> tuple[Wanted, ...]:
    return tuple(Wanted(options=ReportOptions(), meeting_id=each) for each in ids)


def run(qtbot: QtBot, batch: ReportBatch) -> tuple[Sent, ...]:
    """What became of each."""
    with qtbot.waitSignal(batch.ended, timeout=30_000):
        batch.start()
    return batch.sent


def test_every_report_is_written_and_noted_in_its_order(
    qtbot: QtBot, logbook: Logbook, tmp_path: Path
) -> None:
    seen: list[Sent] = []
    batch = ReportBatch(logbook, wanted(*(each.id for each in MEETINGS)), tmp_path, Sending())
    batch.went_on.connect(seen.append)
    sent = run(qtbot, batch)
    assert [each.wanted.meeting_id for each in sent] == [each.id for each in MEETINGS]
    assert tuple(seen) == sent
    assert all(each.path and each.path.is_file() for each in sent)
    assert len({each.path for each in sent}) == 4
    notes = logbook.store.read_all().all(ExportLog)
    assert [note.path for note in notes] == [str(each.path) for each in sent]
    assert (batch.left, len(logbook.store.exports())) == (0, 4)


def test_what_cannot_be_written_is_told_and_the_rest_goes_on(
    qtbot: QtBot, logbook: Logbook, tmp_path: Path
) -> None:
    batch = ReportBatch(logbook, wanted(MEETINGS[0].id, "gone", MEETINGS[1].id), tmp_path, Sending())
    first, second, third = run(qtbot, batch)
    assert (bool(first.path), bool(third.path)) == (True, True)
    assert (second.path, second.problem[:38]) == (None, "This meeting is no longer in the study")


def test_a_folder_that_is_not_there_is_told_for_each(qtbot: QtBot, logbook: Logbook, tmp_path: Path) -> None:
    batch = ReportBatch(logbook, wanted(MEETINGS[0].id), tmp_path / "gone" / "far", Sending())
    (sent,) = run(qtbot, batch)
    assert "cannot be found" in sent.problem
    assert logbook.store.exports() == ()


def test_a_batch_that_is_cancelled_ends_after_the_one_at_work(
    qtbot: QtBot, logbook: Logbook, tmp_path: Path
) -> None:
    batch = ReportBatch(logbook, wanted(*(each.id for each in MEETINGS)), tmp_path, Sending())
    batch.went_on.connect(batch.cancel)
    sent = run(qtbot, batch)
    assert len(sent) == 1
    assert len(list(tmp_path.iterdir())) == 1


def test_an_empty_batch_ends_at_once(qtbot: QtBot, logbook: Logbook, tmp_path: Path) -> None:
    assert run(qtbot, ReportBatch(logbook, (), tmp_path, Sending())) == ()


def test_what_is_changed_while_it_is_written_does_not_reach_it(
    qtbot: QtBot, logbook: Logbook, tmp_path: Path
) -> None:
    batch = ReportBatch(logbook, wanted(MEETINGS[0].id), tmp_path, Sending(format=Format.HTML))
    with qtbot.waitSignal(batch.ended, timeout=30_000):
        batch.start()
        added = an_entry("A later line", meeting_id=MEETINGS[0].id, seq=9)
        logbook.take("Add", (Added(added),), MEETINGS[0].id)
    (sent,) = batch.sent
    assert sent.path is not None
    assert "A later line" not in sent.path.read_text(encoding="utf-8")


def test_the_note_says_what_left_for_whom_and_how(qtbot: QtBot, logbook: Logbook, tmp_path: Path) -> None:
    options = ReportOptions(kind=ReportKind.PARTNERS, real_names=True)
    sending = Sending(recipient="the council", password="open sesame")
    (sent,) = run(
        qtbot, ReportBatch(logbook, (Wanted(options=options, meeting_id=MEETINGS[0].id),), tmp_path, sending)
    )
    (note,) = logbook.store.exports()
    assert (note.kind, note.recipient, note.protected, note.real_names) == (
        "partners",
        "the council",
        True,
        True,
    )
    assert note.about == "Area A, 2025-11-27"
    assert note.path == str(sent.path)
